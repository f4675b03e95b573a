"""The importer: files to batches in the database, refusals to quarantine, in bounded memory."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from graph.identity import NewId, new_id as fresh_id
from graph.ingest.cda.document import parse_cda
from graph.ingest.cda.xml import is_xml
from graph.ingest.extract.bundle import extract
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.parse import parse
from graph.ingest.quarantine import quarantine
from graph.ingest.rank import STRONGEST, limit_rank
from graph.ingest.refusal import Rejection
from graph.ingest.rows import Extraction
from graph.ingest.source import Body, files_in, read
from graph.ingest.store import Stored, store_apart
from graph.ingest.verified import verified

# A batch ends at whichever comes first: enough bundles to make COPY worth it, or as much text as fits into memory
# twice.
BATCH_BUNDLES = 50
BATCH_CHARACTERS = 8_000_000
# A bundle of this size is read with nothing else in memory.
LARGE = 4_000_000

Progress = Callable[[int, int], None]
# Called for each refused file ("refused"), resource ("quarantined") and assertion ("doubt") that was not taken over.
Report = Callable[[str, Rejection], None]


@dataclass(slots=True)
class ImportSummary:
    """The counts of an import. `facts`: assertions of every kind; `ignored`: resources that become no document.

    `rejected`: refused files, and the `quarantined` resources of the others.
    """

    files: int = 0
    bundles: int = 0
    resources: int = 0
    children: int = 0
    documents: int = 0
    unchanged: int = 0
    facts: int = 0
    ignored: int = 0
    rejected: int = 0
    quarantined: int = 0
    doubts: int = 0


@dataclass(slots=True)
class Importer:
    """Imports bundles over one connection; new children are attached to `district_id`, no document ranks above `strongest`.

    Representations are requested, or in force where `representations_verified` by the source.
    """

    connection: Connection
    district_id: UUID | None = None
    strongest: str = STRONGEST
    new_id: NewId = fresh_id
    report: Report = lambda kind, item: None
    representations_verified: bool = False
    summary: ImportSummary = field(default_factory=ImportSummary)
    _batch: list[Extraction] = field(default_factory=list)
    _weight: int = 0

    async def run(self, paths: Iterable[Path], progress: Progress = lambda done, total: None) -> ImportSummary:
        """Import every file; `progress` gets files done and files in all."""
        paths = list(paths)
        total = sum(1 for _ in files_in(paths))
        for path in files_in(paths):
            progress(self.summary.files, total)
            self.summary.files += 1
            for body in read(path):
                if isinstance(body, Body) and len(body.content) > LARGE:
                    await self.flush()
                await self.take(read_body(body) if isinstance(body, Body) else body)
        await self.flush()
        progress(total, total)
        return self.summary

    async def take(self, item: Extraction | Rejection) -> None:
        """Add one bundle to the batch, or its refusal to the quarantine."""
        if isinstance(item, Rejection):
            await self._report(refused=[item])
            return
        self._batch.append(self._limit_trust(item))
        self._weight += sum(len(document.structured) for document in item.documents)
        if len(self._batch) >= BATCH_BUNDLES or self._weight >= BATCH_CHARACTERS:
            await self.flush()

    def _limit_trust(self, item: Extraction) -> Extraction:
        """The bundle with ranks and representations limited by the trust in its source."""
        limited = replace(item, documents=tuple(limit_rank(document, self.strongest) for document in item.documents))
        return verified(limited) if self.representations_verified else limited

    async def flush(self) -> None:
        """Write the gathered batch."""
        batch, self._batch, self._weight = self._batch, [], 0
        if not batch:
            return
        stored = await store_apart(self.connection, batch, district_id=self.district_id, new_id=self.new_id)
        refused = {id_of(item) for item in stored.rejected}
        taken = [item for item in batch if id_of(item) not in refused]
        self._count(stored, taken)
        await self._report(
            refused=stored.rejected,
            quarantined=[*not_taken_over(taken, quarantined=True), *stored.quarantined],
            doubts=[*not_taken_over(taken, quarantined=False), *stored.doubts],
        )

    def _count(self, stored: Stored, taken: Sequence[Extraction]) -> None:
        summary = self.summary
        summary.bundles += len(taken)
        summary.resources += sum(item.resources for item in taken)
        summary.ignored += sum(item.ignored for item in taken)
        summary.children += stored.children
        summary.documents += stored.documents
        summary.unchanged += stored.unchanged
        summary.facts += stored.facts

    async def _report(
        self,
        refused: Sequence[Rejection] = (),
        quarantined: Sequence[Rejection] = (),
        doubts: Sequence[Rejection] = (),
    ) -> None:
        self.summary.rejected += len(refused) + len(quarantined)
        self.summary.quarantined += len(quarantined)
        self.summary.doubts += len(doubts)
        for kind, rejections in (("refused", refused), ("quarantined", quarantined), ("doubt", doubts)):
            for item in rejections:
                self.report(kind, item)
        await quarantine(self.connection, [*refused, *quarantined, *doubts], self.new_id)


def not_taken_over(taken: Sequence[Extraction], *, quarantined: bool) -> list[Rejection]:
    """Rejections of the quarantined resources of bundles that went in, or of their assertions that were not taken over."""
    return [
        Rejection(item.file, doubt.resource, doubt.code, doubt.reason, item.sha256)
        for item in taken
        for doubt in item.doubts
        if doubt.quarantined is quarantined
    ]


def id_of(item: Extraction | Rejection) -> tuple[str, str | None]:
    """File and SHA-256, which identify a bundle of the import."""
    return item.file, item.sha256


def read_body(body: Body, now: datetime | None = None) -> Extraction | Rejection:
    """Parse and extract one bundle, or the bundle of one CDA document."""
    moment = now or datetime.now(UTC)
    read_format = parse_cda if is_xml(body.content) else parse
    bundle = read_format(body.file, body.content, moment.astimezone(MOSCOW).date())
    return bundle if isinstance(bundle, Rejection) else extract(bundle, moment)
