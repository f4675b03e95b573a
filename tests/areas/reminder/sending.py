"""Reminders of the world of tests/http that are sent at once, and a mail server that takes or refuses them."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from socket import socket
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

import graph.live.reminders
from graph.identity import new_id
from graph.ingest.reading import remind
from graph.viewer import SETTING, Role
from tests.http.client import Answer, Graph, rows, serving
from tests.http.world import ANNA, NOW, POLYCLINIC, TODAY

PREFER = (
    "mutation ($input: ReminderPreferencesSetInput!)"
    " { reminderPreferencesSet(input: $input) { changedAt problems { code path } } }"
)
_APPOINTMENT = """
insert into appointment (child_id, id, source, number, status, organization_id, starts_at, day, labels)
values ($1, $2, 'UMIAS', $3, 'BOOKED', $4, $5, $6, $7)
"""
WAITING = """
SELECT FROM reminder WHERE next_at <= now()
UNION ALL SELECT FROM reminder_delivery WHERE state = 'TAKEN' OR (state = 'WAITING' AND next_at <= now())
UNION ALL SELECT FROM outbox WHERE number IS NULL UNION ALL SELECT FROM reminder_pending WHERE from_on <= current_date
"""


@dataclass
class Post:
    """A mail server: what it took, and what it answers before it takes anything again."""

    answers: list[str] = field(default_factory=list)
    mails: list[EmailMessage] = field(default_factory=list)
    tried: int = 0

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """Take a mail, or answer otherwise."""
        self.tried += 1
        if self.answers:
            return self.answers.pop(0)
        assert isinstance(envelope.content, bytes)
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        assert envelope.rcpt_tos == [message["To"]]
        self.mails.append(message)
        return "250 OK"


@contextmanager
def post() -> Iterator[tuple[Post, dict[str, Any]]]:
    """A server that runs, and the settings by which it is reached."""
    taken = Post()
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(taken, hostname="127.0.0.1", port=port, server_hostname="mail.test")
    controller.start()
    try:
        given = {"smtp_host": "127.0.0.1", "smtp_port": port, "smtp_security": "off", "smtp_from": "passport@city.test"}
        yield taken, given
    finally:
        controller.stop()


@asynccontextmanager
async def reminded(dsn: str, **given: Any) -> AsyncIterator[Graph]:
    """The application, which looks for reminders often."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(graph.live.reminders, "LOOK", 0.05)
        async with serving(dsn, **given) as running:
            yield running


async def prefers(graph: Graph, channel: str, role: Role = Role.PARENT, **given: Any) -> Answer:
    """Say how the account of a role wants to be reminded; without quiet hours where none are given."""
    return await graph.ask(
        PREFER, role, {"input": {"idempotencyKey": os.urandom(8).hex(), "channel": channel, **given}}
    )


async def expect(dsn: str, child: UUID = ANNA.id, *labels: str) -> UUID:
    """The child has an appointment today, of which its family is to be told at once."""
    connection = await asyncpg.connect(dsn, server_settings={SETTING: "operator"})
    try:
        key = new_id()
        await connection.execute(_APPOINTMENT, child, key, key.hex, POLYCLINIC, NOW, TODAY, list(labels))
        async with connection.transaction():
            await remind(connection, [child], new_id, NOW)
        return key
    finally:
        await connection.close()


async def sent_all(dsn: str) -> None:
    """Return when nothing waits for its time that has come."""
    async with asyncio.timeout(15):
        while await rows(dsn, WAITING):  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.02)


async def deliveries(dsn: str) -> list[tuple[str, str, int]]:
    """Channel, state and attempts of each message."""
    stored = await rows(dsn, "SELECT channel, state, attempts FROM reminder_delivery ORDER BY attempts, channel")
    return [tuple(row) for row in stored]
