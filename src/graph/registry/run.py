"""One import: all files into a draft, what differs into the database, in one transaction that a dry run rolls back."""

from asyncio import to_thread
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from graph.identity import NewId, new_id as fresh_id
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.registry import assignments, districts, organizations, people
from graph.registry.draft import Draft, Tables
from graph.registry.endings import end_what_is_over
from graph.registry.fault import Notice
from graph.registry.resources import Progress, RegistryFiles, read_files
from graph.registry.shown import identifier, shown
from graph.registry.table import Difference, Row, RowChange, Table

READ = ("Organization", "Location", "Practitioner", "PractitionerRole")
# Two imports at once would each make the same person.
NAMED = 500  # of whom and what an import changed, on the trail
LOCK = "lock table organization, district, staff, assignment in share row exclusive mode"


@dataclass(slots=True)
class Summary:
    """What an import did, or would do: rows of each noun that were created, changed or ended, and of all what became of them.

    `ignored` are resources that say nothing of the registry; `rejected` what was left out: resources, lines and files.
    """

    files: int = 0
    resources: int = 0
    organizations: int = 0
    districts: int = 0
    staff: int = 0
    assignments: int = 0
    created: int = 0
    changed: int = 0
    ended: int = 0
    unchanged: int = 0
    ignored: int = 0
    rejected: int = 0
    doubts: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """The counts by name."""
        return asdict(self)

    @property
    def words(self) -> str:
        """The counts for a person and for the trail."""
        return ", ".join(f"{name} {count}" for name, count in self.counts.items() if count)

    @property
    def differences(self) -> int:
        """How many rows were written."""
        return self.created + self.changed + self.ended


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """`summary`, what was left out and doubted, and each change as a line for a person."""

    summary: Summary
    left_out: Sequence[Notice]
    doubts: Sequence[Notice]
    changes: Sequence[str]
    is_spared: bool = False
    people: frozenset[UUID] = frozenset()  # members of staff whose rights may differ
    identifiers: Sequence[str] = ()  # of whom and what changed, such as `staff urn:a|7`; no name

    @property
    def words(self) -> str:
        """For the trail: the counts, and whom and what it changed."""
        more = len(self.identifiers) - NAMED
        names = [*self.identifiers[:NAMED], *([f"{more} more"] if more > 0 else [])]
        return f"{self.summary.words}: {', '.join(names)}" if names else self.summary.words


Record = Callable[[ImportOutcome], Awaitable[None]]


@dataclass(frozen=True)
class RegistryImport:
    """Feeds one connection. `record` puts an import that changed something on the audit trail, before it is committed."""

    connection: Connection
    record: Record
    is_full: bool = False
    is_dry: bool = False
    new_id: NewId = fresh_id
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    async def run(self, paths: Iterable[Path], progress: Progress = lambda done, total: None) -> ImportOutcome:
        """Import every file. Where a file or line could not be read, nothing is ended: the files are not full then."""
        return await self.take(read_files(paths, progress))

    async def take(self, reading: RegistryFiles) -> ImportOutcome:
        """Import what was read."""
        transaction = self.connection.transaction()
        await transaction.start()
        try:
            await self.connection.execute(LOCK)
            tables = await _load(self.connection, self._today)
            # 50,000 rows take a second: the loop of a server goes on meanwhile.
            draft = await to_thread(self._draft, reading, tables)
            differences = [each for table in draft.tables for each in await table.write(self.connection)]
            outcome = await to_thread(self._outcome, draft, differences)
            if outcome.summary.differences and not self.is_dry:
                await self.record(outcome)
        except BaseException:
            await transaction.rollback()
            raise
        await (transaction.rollback() if self.is_dry else transaction.commit())
        return outcome

    @property
    def _today(self) -> date:
        return self.now.astimezone(MOSCOW).date()

    def _draft(self, reading: RegistryFiles, tables: Tables) -> Draft:
        draft = Draft(reading, tables, self.now, self._today, self.new_id, self.is_full and not reading.unread)
        organizations.take_organizations(draft)
        districts.take_districts(draft)
        people.take_people(draft)
        assignments.take_assignments(draft)
        end_what_is_over(draft)
        return draft

    def _outcome(self, draft: Draft, differences: Sequence[Difference]) -> ImportOutcome:
        reading = draft.reading
        left_out = [*reading.unread, *draft.left_out]
        by_change = Counter(each.change for each in differences)
        by_table = Counter(each.table for each in differences)
        differing = {each.row["id"] for each in differences}
        summary = Summary(
            files=reading.files,
            resources=len(reading.resources),
            organizations=by_table["organization"],
            districts=by_table["district"],
            staff=by_table["staff"],
            assignments=by_table["assignment"],
            created=by_change[RowChange.CREATED],
            changed=by_change[RowChange.CHANGED],
            ended=by_change[RowChange.ENDED],
            unchanged=len(draft.named - differing),
            ignored=draft.ignored + sum(resource.type not in READ for resource in reading.resources),
            rejected=len(left_out),
            doubts=len(draft.doubts),
        )
        lines = [shown(draft.tables, each) for each in differences]
        people = frozenset(
            each.row["staff_id" if each.table == "assignment" else "id"]
            for each in differences
            if each.table in ("assignment", "staff")
        )
        identifiers = list(dict.fromkeys(identifier(draft.tables, each) for each in differences))
        return ImportOutcome(
            summary, left_out, draft.doubts, lines, self.is_full and not draft.is_full, people, identifiers
        )


async def _load(connection: Connection, today: date) -> Tables:
    def is_over(row: Row) -> bool:
        begins, ends = assignments.days(row)
        return ends is not None and (ends < today or ends < begins)

    def is_closed(row: Row) -> bool:
        return row["closed_at"] is not None

    return Tables(
        await Table.load(connection, "organization", organizations.COLUMNS, is_closed),
        await Table.load(connection, "district", districts.COLUMNS, is_closed),
        await Table.load(connection, "staff", people.COLUMNS),
        await Table.load(connection, "assignment", assignments.COLUMNS, is_over),
    )
