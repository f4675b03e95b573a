"""The importer: files in, batches to the database, refusals to quarantine; memory does not grow with the number of files."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from graph.identity import NewId, new_id as fresh_id
from graph.ingest.extract import extract
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.parse import parse
from graph.ingest.quarantine import quarantine
from graph.ingest.refusal import Rejection
from graph.ingest.rows import Extraction
from graph.ingest.source import Body, files_in, read
from graph.ingest.store import store

# A batch ends at whichever comes first: enough bundles to make COPY worth it, or as much text as fits into memory twice.
BATCH_BUNDLES = 50
BATCH_CHARACTERS = 8_000_000

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Summary:
    """What an import did. `facts` are statements of every kind; `ignored` resources that are no documents (Claim...)."""

    files: int = 0
    bundles: int = 0
    resources: int = 0
    children: int = 0
    documents: int = 0
    unchanged: int = 0
    facts: int = 0
    ignored: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    doubts: list[Rejection] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """The numbers alone, as `--json` prints them."""
        names = ("files", "documents", "facts", "bundles", "resources", "children", "unchanged", "ignored")
        return {name: getattr(self, name) for name in names} | {
            "rejected": len(self.rejections),
            "doubts": len(self.doubts),
        }


@dataclass(slots=True)
class Importer:
    """Feeds one connection; `district_id` is where new children are attached."""

    connection: Connection
    district_id: UUID | None = None
    new_id: NewId = fresh_id
    summary: Summary = field(default_factory=Summary)
    _batch: list[Extraction] = field(default_factory=list)
    _weight: int = 0

    async def run(self, paths: Iterable[Path], progress: Progress = lambda done, total: None) -> Summary:
        """Import every file; `progress` gets files done and files in all."""
        files = files_in(paths)
        for done, path in enumerate(files):
            progress(done, len(files))
            self.summary.files += 1
            for item in read_file(path):
                await self.take(item)
        await self.flush()
        progress(len(files), len(files))
        return self.summary

    async def take(self, item: Extraction | Rejection) -> None:
        """Add one bundle to the batch, or its refusal to the quarantine."""
        if isinstance(item, Rejection):
            self.summary.rejections.append(item)
            await quarantine(self.connection, [item], self.new_id)
            return
        self._batch.append(item)
        self._weight += sum(len(document.structured) for document in item.documents)
        if len(self._batch) >= BATCH_BUNDLES or self._weight >= BATCH_CHARACTERS:
            await self.flush()

    async def flush(self) -> None:
        """Write what is gathered."""
        batch, self._batch, self._weight = self._batch, [], 0
        if not batch:
            return
        stored = await store(self.connection, batch, district_id=self.district_id, new_id=self.new_id)
        refused = {id_of(item) for item in stored.rejected}
        taken = [item for item in batch if id_of(item) not in refused]
        doubts = [
            Rejection(item.file, doubt.resource, doubt.code, doubt.reason, item.sha256)
            for item in taken
            for doubt in item.doubts
        ]
        summary = self.summary
        summary.bundles += len(taken)
        summary.resources += sum(item.resources for item in batch)
        summary.ignored += sum(item.ignored for item in taken)
        summary.children += stored.children
        summary.documents += stored.documents
        summary.unchanged += stored.unchanged
        summary.facts += stored.facts
        summary.rejections += stored.rejected
        summary.doubts += doubts
        await quarantine(self.connection, [*stored.rejected, *doubts], self.new_id)


def id_of(item: Extraction | Rejection) -> tuple[str, str | None]:
    """Which bundle of the import it is."""
    return item.file, item.sha256


def read_file(path: Path) -> Iterator[Extraction | Rejection]:
    """The extractions of one file."""
    for body in read(path):
        yield read_body(body) if isinstance(body, Body) else body


def read_body(body: Body, now: datetime | None = None) -> Extraction | Rejection:
    """Parse and extract one bundle."""
    moment = now or datetime.now(UTC)
    bundle = parse(body.file, body.content, moment.astimezone(MOSCOW).date())
    return bundle if isinstance(bundle, Rejection) else extract(bundle, moment)
