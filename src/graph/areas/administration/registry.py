"""The registry by mutation: the same resources as `passport registry import`, read by the same code."""

from asyncio import to_thread
from dataclasses import dataclass, field
from typing import Any

import orjson

from graph.database.pools import Connection
from graph.errors import Code, Refusal
from graph.execute.written import Intent, WriteFunction, Written
from graph.ingest.source import Body
from graph.registry.fault import Notice
from graph.registry.resources import RegistryFiles
from graph.registry.run import ImportOutcome, RegistryImport
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent

NAME = "input"  # what stands for the name of a file
SHOWN = 200  # lines of an answer


@dataclass(frozen=True)
class RegistryWrites:
    """The one write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in mutations.py."""
        return {"registry_import": self.import_}

    async def import_(self, intent: Intent) -> Written:
        """Bring the registry up to date from one Bundle or resource; where one's own assignment or specialty would differ,
        nothing is written.
        """
        given = intent.given

        async def act(connection: Connection, author: Author) -> Act:
            seen = _Seen()
            load = RegistryImport(connection, seen.record, bool(given["full"]), bool(given["dryRun"]))
            reading = RegistryFiles(files=1)
            await to_thread(reading.take, Body(NAME, orjson.dumps(given["resources"])))
            outcome = await load.take(reading)
            if author.staff_id in outcome.people and not load.is_dry:
                raise Refusal(
                    Code.FORBIDDEN, "Nobody registers where they work themselves: another administrator does."
                )
            about = f"dry run: {outcome.summary.words}" if load.is_dry else outcome.words
            return Act(Written(values=_told(outcome)), purpose=f"registry: {about}")

        return await self.idempotent.once(intent, act)


@dataclass
class _Seen:
    """Nothing: the write's own entry says what was done."""

    outcomes: list[ImportOutcome] = field(default_factory=list)

    async def record(self, outcome: ImportOutcome) -> None:
        self.outcomes.append(outcome)


def _told(outcome: ImportOutcome) -> dict[str, Any]:
    counts = {name: outcome.summary.counts[name] for name in ("created", "changed", "ended", "unchanged", "ignored")}
    notices = {"left_out": outcome.left_out, "doubts": outcome.doubts}
    shown = {name: [_notice(each) for each in each_kind[:SHOWN]] for name, each_kind in notices.items()}
    return {**counts, **shown, "changes": list(outcome.changes[:SHOWN])}


def _notice(notice: Notice) -> dict[str, str | None]:
    return {"resource": notice.resource, "code": notice.code, "message": notice.reason}
