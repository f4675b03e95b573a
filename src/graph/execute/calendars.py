"""The calendar behind a secret address: whose it is, and what the graph shows that person at this moment."""

import hashlib
import re

import orjson

from graph.database.acting import act_as
from graph.database.pools import WriterPool
from graph.errors import Code, Refusal
from graph.execute.addresses import looks_of_addresses
from graph.execute.engine import Engine, this_moment
from graph.execute.operation import Operation
from graph.papers.calendar import calendar
from graph.plan.document import Refusals
from graph.viewer import Role, Viewer

NAME = "Calendar"  # of the operation, in the trail
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_READ = f"query {NAME} {{ myReminders(first: 100) {{ nodes {{ day }} }} reminderPreferences {{ language }} }}"
_WHOSE = "SELECT subject, role FROM calendar_link WHERE token_hash = $1 AND revoked_at IS NULL"
# A right that ended, an account that is gone and an address that never was are one answer.
_NOTHING = frozenset({Code.UNAUTHENTICATED, Code.FORBIDDEN})


def hash_of(token: str) -> bytes:
    """What the database keeps of a token, which has 256 random bits."""
    return hashlib.sha256(token.encode()).digest()


def _nothing() -> Refusal:
    return Refusal(Code.BAD_USER_INPUT, "There is nothing at this address.")


class Calendars:
    """Calendars by the addresses that `calendarLinkCreate` gives."""

    def __init__(self, engine: Engine, writer: WriterPool) -> None:
        self._engine = engine
        self._writer = writer
        self._looks = looks_of_addresses()

    async def read(self, token: str, request_id: str) -> bytes:
        """The calendar. Raises BAD_USER_INPUT where there is none, RATE_LIMITED and UNAVAILABLE as an answer of the graph does."""
        viewer = await self._viewer(token)
        try:
            body = await self._engine.answer(viewer, Operation(_READ, NAME, {}, request_id))
        except Refusals:
            raise _nothing() from None
        except Refusal as refused:
            raise (_nothing() if refused.code in _NOTHING else refused) from None
        data = orjson.loads(body)["data"]
        moment = this_moment()
        language = (data["reminderPreferences"] or {}).get("language") or "RU"
        return calendar(data["myReminders"]["nodes"], language, moment.now, moment.today)

    async def _viewer(self, token: str) -> Viewer:
        if not TOKEN.fullmatch(token):
            raise _nothing()
        async with self._looks.turn(), self._writer.acquire() as connection, connection.transaction(readonly=True):
            await act_as(connection, "", task="calendar")
            row = await connection.fetchrow(_WHOSE, hash_of(token))
        if row is None:
            raise _nothing()
        return Viewer(row["subject"], Role(row["role"]))
