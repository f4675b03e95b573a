"""Whether the audit trail is as it was written: every chain is walked, in the database and in files, and every hash computed again."""

from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import asyncpg

from graph.trail.audited import Audited
from graph.trail.manifest import FileProblem, Manifest, read_manifest
from graph.trail.month_file import verified as verified_file
from graph.trail.months import FILED, NONE, Month, months
from graph.trail.walk import COLUMNS, Row, Walks

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

_CHAINS = "SELECT id, previous, number, hash, started_at FROM audit_chain ORDER BY id"
# Plans of entries from before there were chains had ids of another kind.
_PLANS = """
SELECT id, role, policy_version, operation, fields, withheld, relations FROM audit_plan p
WHERE EXISTS (SELECT FROM audit_entry WHERE plan_id = p.id AND chain IS NOT NULL)
  OR NOT EXISTS (SELECT FROM audit_entry WHERE plan_id = p.id)
"""
_ENTRIES = f"SELECT {COLUMNS} FROM audit_entry WHERE id >= $1 AND id < $2 ORDER BY id"  # noqa: S608 - names of ours alone
_LAST = f"SELECT {COLUMNS} FROM audit_entry WHERE id >= $1 ORDER BY id"  # noqa: S608 - names of ours alone


@dataclass
class Verified:
    """What was read, and a sentence for each row and file that is not as it was written."""

    entries: int = 0
    chains: int = 0
    unchained: int = 0
    filed: int = 0
    problems: list[str] = field(default_factory=list)


async def verify(connection: Connection, folder: Path | None = None) -> Verified:
    """Read the whole trail in the order in which it was written; memory for its plans and chains alone.

    `folder` is where the files of months lie that have left the database; None: there are none.
    """
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        chains = {str(row["id"]): row for row in await connection.fetch(_CHAINS)}
        verification = _Verification(connection, folder or Path("/nonexistent"), chains)
        await verification.plans()
        place = NONE
        for month in await months(connection):
            if month.state != FILED:
                if month.file is not None:
                    verification.loaded(month)
                continue
            await verification.database(place, month.first_id)
            verification.file(month)
            # What was brought from a write-ahead file after the month had left is in the database.
            await verification.database(month.first_id, month.past_id)
            place = month.past_id
        await verification.database(place, None)
    return verification.ended()


class _Verification:
    """One walk over everything."""

    def __init__(self, connection: Connection, folder: Path, chains: Mapping[str, asyncpg.Record]) -> None:
        self._connection = connection
        self._folder = folder
        self._chains = chains
        self._known_plans: set[str] = set()
        self._walks = Walks()
        self._verified = Verified(chains=len(chains))
        self._since = min((row["started_at"] for row in chains.values()), default=None)
        for name, row in chains.items():
            self._walks.begin(name, _text(row["previous"]))

    async def plans(self) -> None:
        """Remember the ids of plans; the id of a plan is the hash of what it says."""
        async for row in self._connection.cursor(_PLANS, prefetch=1000):
            lists = [tuple(row[column]) for column in ("fields", "withheld", "relations")]
            self._plan(row["id"], Audited(row["role"], row["policy_version"], row["operation"], *lists))

    def _plan(self, name: str, plan: Audited) -> None:
        self._known_plans.add(name)
        if plan.id != name:
            self._tell(f"Plan {name} was edited.")

    async def database(self, first: str, past: str | None) -> None:
        """The entries from one id to before another."""
        async for row in self._rows(first, past):
            self._entry(row)

    async def _rows(self, first: str, past: str | None) -> AsyncIterator[asyncpg.Record]:
        bounds = (_LAST, first) if past is None else (_ENTRIES, first, past)
        async for row in self._connection.cursor(*bounds, prefetch=1000):
            yield row

    def file(self, month: Month) -> None:
        """The entries of a month that is in a file alone."""
        manifest: Manifest | None = None
        try:
            manifest = read_manifest(self._folder, str(month.file), month.sha256)
            entries = 0
            for row in self._filed(month):
                entries += 1
                self._entry(row)
                if not month.first_id <= str(row["id"]) < month.past_id:
                    self._tell(f"Entry {row['id']} is not of the month {month.name}, whose file it is in.")
            self._verified.filed += entries
            if entries != month.entries:
                raise FileProblem(f"has {entries} entries, and had {month.entries}")
        except FileProblem as problem:
            self._tell(f"The file {self._folder / str(month.file)} of the month {month.name} {problem}.")
            self._walks.skip(manifest.chains if manifest else ())
            return
        self._heads(month, manifest)

    def _filed(self, month: Month) -> Iterator[dict[str, Any]]:
        old_plans: dict[str, Audited] = {}
        for row in verified_file(self._folder, month).read(old_plans.__setitem__):
            # One of an entry from before there were chains has an id of another kind.
            if row["chain"] is not None and (plan := old_plans.pop(row["plan_id"], None)):
                self._plan(row["plan_id"], plan)
            yield row

    def _heads(self, month: Month, manifest: Manifest) -> None:
        """That each chain stands where the signed file says."""
        for part in manifest.chains:
            walked = self._walks.segments.get(part.chain)
            if walked and (walked.last, walked.after) != (part.last, part.after):
                self._tell(
                    f"Chain {part.chain} ends at number {walked.last} in the month {month.name}, its file says {part.last}."
                )

    def loaded(self, month: Month) -> None:
        """That the file of a month that was loaded back is as it was written."""
        try:
            verified_file(self._folder, month)
        except FileProblem as problem:
            self._tell(f"The file {self._folder / str(month.file)} of the month {month.name} {problem}.")

    def _entry(self, row: Row) -> None:
        self._verified.entries += 1
        if row["chain"] is None:
            self._verified.unchained += 1
            if self._since is not None and row["at"] >= self._since:
                self._tell(f"Entry {row['id']} stands in no chain.")
            return
        if row["plan_id"] not in self._known_plans:
            self._tell(f"Entry {row['id']}: its plan {row['plan_id']} is missing.")
        self._verified.problems.extend(self._walks.step(row))

    def ended(self) -> Verified:
        """All that was found, with what the heads of the chains say of it."""
        for name, chain in self._chains.items():
            walked = self._walks.segments[name]
            if (walked.last, walked.after) != (chain["number"], chain["hash"]):
                self._tell(f"Chain {name} ends at number {walked.last}, its head says {chain['number']}.")
            if chain["previous"] is not None and str(chain["previous"]) not in self._chains:
                self._tell(f"Chain {chain['previous']} is missing: {name} follows it.")
        followed = Counter(chain["previous"] for chain in self._chains.values())
        twice = [_text(name) or "nothing" for name, count in followed.items() if count > 1]
        for name in twice:
            self._tell(f"Several chains follow {name}: one of them was put in.")
        return self._verified

    def _tell(self, problem: str) -> None:
        self._verified.problems.append(problem)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
