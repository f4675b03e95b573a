"""Mail by SMTP (RFC 5321), with aiosmtplib."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from enum import Enum

import aiosmtplib

from graph.errors import StartupProblem
from graph.execute.engine import this_moment
from graph.live.reminder_message import Text
from graph.settings import MailSecurity, Settings

PATIENCE = 20.0  # seconds for each step of a server
PERMANENT = 500  # codes from here on are final (RFC 5321, 4.2.1)


class Mailed(Enum):
    """What a server made of a mail."""

    TAKEN = "taken"
    NOT_NOW = "not now"
    NEVER = "never"


@dataclass(frozen=True)
class Mailer:
    """A server for outgoing mail, and the address that mail is from."""

    settings: Settings

    def __post_init__(self) -> None:
        """Raises StartupProblem where the sender's address is none."""
        address = parseaddr(self.settings.smtp_from)[1]
        if not address.isascii() or address.count("@") != 1 or not address.rpartition("@")[2]:
            raise StartupProblem(
                "PASSPORT_SMTP_FROM: the address that mail is from is needed, such as passport@example.org."
            )

    async def send(self, address: str, text: Text, key: str) -> Mailed:
        """Send; `key`: the same for each attempt, so that a mail which comes twice is known as one."""
        chosen = self.settings
        domain = parseaddr(chosen.smtp_from)[1].rpartition("@")[2]
        try:
            message = _message(chosen.smtp_from, address, text, f"<{key}@{domain}>")
        except (ValueError, UnicodeError):  # no address of a mail
            return Mailed.NEVER
        password = chosen.smtp_password.get_secret_value() if chosen.smtp_password else None
        try:
            await aiosmtplib.send(
                message,
                recipients=[address],
                hostname=chosen.smtp_host,
                port=chosen.smtp_port,
                username=chosen.smtp_user,
                password=password,
                local_hostname=domain,
                timeout=PATIENCE,
                use_tls=chosen.smtp_security is MailSecurity.TLS,
                start_tls=chosen.smtp_security is MailSecurity.STARTTLS,
            )
        except aiosmtplib.SMTPRecipientsRefused as refused:
            return Mailed.NEVER if all(each.code >= PERMANENT for each in refused.recipients) else Mailed.NOT_NOW
        except aiosmtplib.SMTPDataError as refused:
            return Mailed.NEVER if refused.code >= PERMANENT else Mailed.NOT_NOW
        except ValueError:
            return Mailed.NEVER
        except (aiosmtplib.SMTPException, OSError):  # the server, its name, the key of ours: an operator's to mend
            return Mailed.NOT_NOW
        return Mailed.TAKEN


def _message(sender: str, address: str, text: Text, message_id: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = address
    # One address and nothing beside it: another reader of the same text would find another person in it.
    (to,) = message["To"].addresses
    if to.addr_spec != address or not to.domain:
        raise ValueError("no address")
    message["Subject"] = text.subject
    message["Date"] = format_datetime(this_moment().now)
    message["Message-ID"] = message_id
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no machine answers
    message.set_content(text.body)
    return message
