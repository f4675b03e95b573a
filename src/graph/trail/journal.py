"""The write-ahead file: what the audit trail cannot store now is kept on this machine's disk until it can.

A file is a chain of its own, named by the chain's id, so that an edit on disk shows; a process that writes one holds
its lock. A torn last line was never answered. Lines that are cut off the end whole leave no mark in the file: the log
names the place of each.
"""

import fcntl
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from graph.database.embedded import default_data
from graph.settings import Settings
from graph.trail.audited import Audited
from graph.trail.chain import OWN, Chain, first_link, is_earlier, stored_link

SUFFIX = ".jsonl"
ASIDE = ".aside"  # of a file that does not verify
ENTRIES = 2_000  # of one file: what one statement stores well within its time
_CHILDREN = re.compile(r"\{([0-9a-f-]{36}(,[0-9a-f-]{36})*)?\}")


def trail_folder(settings: Settings) -> Path:
    """Where the files lie."""
    return (settings.trail or (settings.data or default_data()) / "trail").expanduser()


def month_folder(settings: Settings) -> Path:
    """Where the files of months lie that have left the database."""
    return (settings.audit_files or (settings.data or default_data()) / "audit").expanduser()


class NotAsWritten(Exception):
    """A file whose lines do not follow one another."""


@dataclass(frozen=True)
class Filed:
    """A file as it was read: rows with their places in its chain, and what their plans say."""

    chain: str
    rows: list[dict[str, Any]] = field(default_factory=list)
    plans: dict[str, Audited] = field(default_factory=dict)


class Journal:
    """Writes entries to a file that lasts; call it from one thread at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._chain: Chain | None = None
        self._file = -1

    @property
    def is_open(self) -> bool:
        """Whether there is a file that goes on."""
        return self._chain is not None

    def append(self, row: dict[str, Any], audited: Audited) -> Mapping[str, Any]:
        """Write an entry; it is durable when this returns its place. Raises OSError."""
        chain = self._chain = self._chain or self._begin()
        chain.append([row])
        line = orjson.dumps({"entry": row, "plan": audited.said}) + b"\n"
        try:
            while line:
                line = line[os.write(self._file, line) :]
            os.fsync(self._file)
        except OSError:
            # What was written of the line is a torn end; nothing may follow it.
            self.seal()
            if chain.number == 1:
                (self.folder / f"{chain.id}{SUFFIX}").unlink(missing_ok=True)
            raise
        if chain.number == ENTRIES:
            self.seal()
        return {"chain": chain.id, "number": chain.number, "hash": chain.link.hex()}

    def seal(self) -> None:
        """End the file, so that it may be brought to the trail; the next entry begins another."""
        if self._chain is not None:
            self._chain = None
            os.close(self._file)

    def _begin(self) -> Chain:
        chain = Chain(None)
        path = self.folder / f"{chain.id}{SUFFIX}"
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX)
            for folder in (self.folder, self.folder.parent):  # the names must last, too
                sync_folder(folder)
        except OSError:
            os.close(self._file)
            path.unlink()
            raise
        return chain


def files(folder: Path) -> list[Path]:
    """The files that are to be brought to the trail, oldest first."""
    return sorted(folder.glob(f"*{SUFFIX}"))


@contextmanager
def held(path: Path) -> Iterator[bool]:
    """Hold a file for the length of the block; False where somebody else does, or where nothing is in it yet."""
    try:
        file = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        yield False
        return
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield os.fstat(file).st_size > 0  # an empty one is just being begun
    finally:
        os.close(file)


def read(path: Path) -> Filed:
    """The entries of a file, but for a torn last line. Raises NotAsWritten."""
    filed = Filed(path.stem)
    link = first_link(filed.chain, None)
    for number, line in enumerate(_lines(path), 1):
        try:
            line_parts = orjson.loads(line)
            row, audited = line_parts["entry"], Audited.of(line_parts["plan"])
            link = stored_link(link, row)
            place = (number, "\\x" + link.hex(), audited.id)
            as_written = _CHILDREN.fullmatch(row["child_ids"]) is not None
            if not as_written or place != (row["number"], row["hash"], row["plan_id"]):
                raise NotAsWritten(f"line {number} is not as it was written")
            if is_earlier(row):
                audited = _moved(row, audited)
        except (ValueError, KeyError, TypeError) as error:
            raise NotAsWritten(f"line {number} is not as it was written") from error
        filed.rows.append(row)
        filed.plans[audited.id] = audited
    return filed


def _moved(row: dict[str, Any], audited: Audited) -> Audited:
    """Bring a row of an earlier schema to this one, where its plan says what it said itself; the new plan."""
    audited = replace(audited, relations=tuple(row["relations"][1:-1].split(",")))
    for column in OWN:
        del row[column]
    row |= {"plan_id": audited.id, "at": datetime.fromisoformat(row["at"])}
    return audited


def count(folder: Path) -> int:
    """How many entries wait in all files."""
    return sum(len(_lines(path)) for path in files(folder))


def put_aside(path: Path) -> None:
    """Keep a file out of the way of the others, for people to look at."""
    path.rename(path.with_suffix(ASIDE))


def problems(folder: Path) -> list[str]:
    """A sentence for each file that is not as it was written."""
    sentences = [
        f"The write-ahead file {path} was kept aside: look at it." for path in sorted(folder.glob(f"*{ASIDE}"))
    ]
    for path in files(folder):
        try:
            read(path)
        except NotAsWritten as problem:
            sentences.append(f"The write-ahead file {path}: {problem}.")
    return sentences


def _lines(path: Path) -> list[bytes]:
    """The whole lines of a file; none where it has been brought to the trail meanwhile."""
    try:
        return path.read_bytes().split(b"\n")[:-1]
    except FileNotFoundError:
        return []


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last."""
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
