"""A month of the trail as a file: plans, then entries, a JSON line each, compressed by gzip; written once, read back as often as wanted."""

import gzip
import hashlib
import os
import secrets
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from uuid import UUID

import orjson

from graph.trail.audited import Audited
from graph.trail.journal import sync_folder
from graph.trail.manifest import FileProblem, Manifest, read_manifest, signature
from graph.trail.months import Month
from graph.trail.walk import Row, Segment

if TYPE_CHECKING:
    from graph.papers.signing_key import SigningKey

SUFFIX = ".jsonl.gz"
LEVEL = 6  # of compression
BLOCK = 1 << 20  # bytes that are hashed at once
# Names of an entry in its line, in this order, whatever the order of columns in the database is.
ENTRY = (
    "id at subject role relations plan_id child_ids purpose request_id policy_version outcome chain number hash"
).split()


def entry_line(row: Row) -> bytes:
    """An entry as its line; a null is left out."""
    parts = {name: row[name] for name in ENTRY if row[name] is not None}
    parts |= {"id": str(row["id"]), "at": row["at"].astimezone(UTC).isoformat(timespec="microseconds")}
    if row["chain"] is not None:
        parts["chain"] = str(row["chain"])
    if row["hash"] is not None:
        parts["hash"] = row["hash"].hex()
    return orjson.dumps(parts) + b"\n"


def entry_of(parts: Mapping[str, Any]) -> dict[str, Any]:
    """An entry from its line, as the database gives it."""
    row: dict[str, Any] = dict.fromkeys(ENTRY) | dict(parts)
    row |= {"id": UUID(row["id"]), "at": datetime.fromisoformat(row["at"])}
    if row["hash"] is not None:
        row["hash"] = bytes.fromhex(row["hash"])
    return row


class MonthWriter:
    """Writes the lines of a month under a name of no month; `sealed` gives them their name."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.entries = 0
        self._folder = folder
        self._path = folder / f"{secrets.token_hex(8)}.part"
        self._raw = os.fdopen(os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        # No name and no time: the same month is the same bytes.
        self._file = gzip.GzipFile("", "wb", LEVEL, self._raw, mtime=0)

    def plan(self, name: str, audited: Audited) -> None:
        """Write a plan, before the entries that are of it."""
        self._file.write(orjson.dumps({"plan": name, "says": audited.said}) + b"\n")

    def entry(self, row: Row) -> None:
        """Write an entry."""
        self._file.write(entry_line(row))
        self.entries += 1

    def sealed(self, month: Month, chains: Sequence[Segment], key: "SigningKey") -> Manifest:
        """End the file and sign it; everything is on the disk when this returns. Raises OSError."""
        self._file.close()
        self._raw.flush()
        os.fsync(self._raw.fileno())
        self._raw.close()
        digest = file_hash(self._path)
        begins = month.begins_at.isoformat() if month.begins_at else None
        name = f"audit-{month.name}-{digest[:12]}"
        bounds = (month.name, begins, month.ends_at.isoformat())
        manifest = Manifest(*bounds, self.entries, name, digest, tuple(chains), key.certificate)
        content = manifest.content()
        self._path.rename(self._folder / f"{name}{SUFFIX}")
        for ending, part in ((".sig", signature(content, key)), (".json", content)):
            self._put(f"{name}{ending}", part)
        sync_folder(self._folder)
        return manifest

    def abandon(self) -> None:
        """Leave nothing where it was not sealed."""
        self._raw.close()
        self._path.unlink(missing_ok=True)

    def _put(self, name: str, content: bytes) -> None:
        part = self._folder / f"{secrets.token_hex(8)}.part"
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.rename(self._folder / name)


@dataclass(frozen=True)
class MonthFile:
    """A file whose manifest and hash were verified: nothing of it was changed since it was signed."""

    path: Path
    manifest: Manifest

    def read(self, plan: Callable[[str, Audited], None] = lambda name, audited: None) -> Iterator[dict[str, Any]]:
        """Its entries in order of their ids; `plan` is called with each plan, before. Raises FileProblem."""
        try:
            with gzip.open(self.path, "rb") as lines:
                yield from _entries(lines, plan)
        except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
            raise FileProblem("is not as it was written") from error


def _entries(lines: "gzip.GzipFile | IO[bytes]", plan: Callable[[str, Audited], None]) -> Iterator[dict[str, Any]]:
    for line in lines:
        parsed = orjson.loads(line)
        if "plan" in parsed:
            plan(parsed["plan"], Audited.of(parsed["says"]))
        else:
            yield entry_of(parsed)


def verified(folder: Path, month: Month) -> MonthFile:
    """The file of a month that the database says is in one. Raises FileProblem."""
    assert month.file is not None
    manifest = read_manifest(folder, month.file, month.sha256)
    path = folder / f"{month.file}{SUFFIX}"
    try:
        digest = file_hash(path)
    except OSError as error:
        raise FileProblem(f"cannot be read: {path.name}: {error.strerror}") from error
    if digest != manifest.sha256:
        raise FileProblem("is not as it was written")
    return MonthFile(path, manifest)


def file_hash(path: Path) -> str:
    """SHA-256 of a file, as hex digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()
