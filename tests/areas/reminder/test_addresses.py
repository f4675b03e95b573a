"""An address of the register that is not one plain address gets no mail, and puts nothing into one (issue 19, point 6)."""

import pytest

from graph.live.mail import Mailed, Mailer
from graph.live.reminder_message import TEXTS
from graph.settings import Settings
from tests.areas.reminder.sending import post

TEXT = TEXTS["EN", False]
ODD = (
    "a@x.test, b@y.test",
    "a@x.test;b@y.test",
    "group: a@x.test, b@y.test;",
    "Name <a@x.test>",
    "e@v.test <a@x.test>",
    "a@x.test (b@y.test)",
    "a@x.test> NOTIFY=SUCCESS",
    "a@x.test\r\nBcc: e@v.test",
    "a@x.test\nRCPT TO:<e@v.test>",
    "a@x.test\u2028Bcc: e@v.test",
    "=?utf-8?q?a=0ABcc:e@v.test?= <a@x.test>",
    "=?utf-8?b?YUB4LnRlc3QsIGVAdi50ZXN0?=",
    "a@x.test\x00",
    "postmaster",
    "@",
    "<>",
    "",
)


@pytest.mark.asyncio
async def test_what_is_not_one_plain_address_gets_no_mail() -> None:
    with post() as (server, given):
        mailer = Mailer(Settings(**given))
        for address in ODD:
            assert await mailer.send(address, TEXT, "k") is Mailed.NEVER, address
        assert server.tried == 0
        for address in ("a@x.test", "a.b+c@x.test", '"a b"@x.test'):
            assert await mailer.send(address, TEXT, "k") is Mailed.TAKEN, address
        assert [str(mail["To"]) for mail in server.mails] == ["a@x.test", "a.b+c@x.test", '"a b"@x.test']
