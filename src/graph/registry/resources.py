"""Files -> the resources in them, each with its place: Bundles of any type, single resources, a resource a line."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph.ingest.fhir import EMPTY, Json, nodes, text
from graph.ingest.parse import BundleEntry, entries_of, entry_of, read_json
from graph.ingest.refusal import Refused
from graph.ingest.source import Body, files_in, read
from graph.registry.fault import Identity, Notice

# A whole city's registry may come as one Bundle.
LIMIT = 256_000_000
LONGEST = 255  # characters
SHORT = f"each of at most {LONGEST} characters"
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource of a file; `bundle` is the number of the body it came in, `name` its place there."""

    number: int
    file: str
    name: str
    type: str
    body: Json
    bundle: int
    url: str | None = None

    @property
    def identity(self) -> Identity | None:
        """System and value of the first identifier; None where it has no value, or one that no index holds."""
        first = next(iter(nodes(self.body, "identifier")), EMPTY)
        system, value = text(first, "system") or "", text(first, "value")
        return Identity(system, value) if value is not None and max(len(system), len(value)) <= LONGEST else None


@dataclass(slots=True)
class RegistryFiles:
    """All that the files hold, and what of them could not be read."""

    files: int = 0
    resources: list[Resource] = field(default_factory=list)
    unread: list[Notice] = field(default_factory=list)
    _bodies: int = 0

    def take(self, body: Body) -> None:
        """Add what one body holds; what cannot be read is noted and the rest goes in."""
        self._bodies += 1
        try:
            resource = read_json(body.content)
            if resource["resourceType"] != "Bundle":
                self._add(body.file, entry_of({"resource": resource}, 0), None)
                return
            entries = entries_of(resource)
        except Refused as refused:
            self.unread.append(Notice(body.file, None, refused.code, refused.reason))
            return
        for index, entry in enumerate(entries):
            try:
                self._add(body.file, entry_of(entry, index), index)
            except Refused as refused:
                self.unread.append(Notice(body.file, f"Bundle.entry[{index}]", refused.code, refused.reason))

    def _add(self, file: str, entry: BundleEntry, index: int | None) -> None:
        name = entry.name if index is None else f"Bundle.entry[{index}] {entry.name}"
        number = len(self.resources)
        self.resources.append(Resource(number, file, name, entry.type, entry.resource, self._bodies, entry.url))

    def of_type(self, kind: str) -> Iterator[Resource]:
        """The resources of a type, in their order."""
        return (resource for resource in self.resources if resource.type == kind)


def read_files(paths: Iterable[Path], progress: Progress = lambda done, total: None) -> RegistryFiles:
    """Read every file; `progress` gets files done and files in all."""
    reading = RegistryFiles()
    files = list(files_in(paths))
    for path in files:
        progress(reading.files, len(files))
        reading.files += 1
        for body in read(path, LIMIT):
            if isinstance(body, Body):
                reading.take(body)
            else:
                reading.unread.append(Notice(body.file, body.resource, body.code, body.reason))
    progress(len(files), len(files))
    return reading
