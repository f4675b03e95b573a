"""Commands of operators on the audit trail: the user of this machine who ran it, and its subject matter."""

import os
import pwd
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg

from graph.database.connection import OPERATOR
from graph.database.pools import AuditWriter
from graph.errors import Refusal, StartupProblem
from graph.identity import new_request_id
from graph.policy.grants import policy_version, read_policy
from graph.settings import Settings
from graph.trail.audited import Audited
from graph.trail.entry import Entry
from graph.trail.ledger import Ledger
from graph.viewer import SETTING

ROLE = OPERATOR[SETTING]
Record = Callable[[str, str, Sequence[str]], Awaitable[None]]


@dataclass(frozen=True)
class Operator:
    """The operator of a command over the database of a DSN."""

    dsn: str
    settings: Settings

    async def record(self, operation: str, about: str, children: Sequence[str] = ()) -> None:
        """Put a command on record before its commit; `about` holds ids, subjects and counts, never a name or a value.

        Raises StartupProblem where the trail cannot be written: then the caller must not commit.
        """
        async with self.recording() as record:
            await record(operation, about, children)

    @asynccontextmanager
    async def recording(self) -> AsyncIterator[Record]:
        """A function that records as `record` does, for many entries over one connection."""
        version = policy_version(read_policy(self.settings.policy))
        writer = await AuditWriter.open(self.dsn, self.settings)
        ledger = Ledger(writer)

        async def record(operation: str, about: str, children: Sequence[str] = ()) -> None:
            audited = Audited(ROLE, version, operation)
            entry = Entry(datetime.now(UTC), subject(), audited, children, new_request_id(), about)
            try:
                await ledger.append([entry])
            except (Refusal, asyncpg.PostgresError, OSError) as error:
                raise StartupProblem("Nothing was changed: the audit trail cannot be written.") from error

        try:
            yield record
        finally:
            await writer.close()


def subject() -> str:
    """The user of this machine by the operating system; an environment variable could be set by anybody."""
    number = os.getuid()
    try:
        return f"{ROLE}:{pwd.getpwuid(number).pw_name}"
    except KeyError:
        return f"{ROLE}:{number}"
