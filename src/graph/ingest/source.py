"""Paths -> bodies of bundles, one at a time, each at most LIMIT bytes in memory."""

import gzip
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from graph.ingest.refusal import RefusalCode, Rejection

# Unpacked size of one bundle; its parsed form, its documents and their rows weigh about eight times as much together.
LIMIT = 24_000_000
GZIP = b"\x1f\x8b"
LINES = (".ndjson", ".jsonl")
NOT_DATA = (".md", ".txt", ".html", ".pdf")


@dataclass(frozen=True, slots=True)
class Body:
    """One bundle's bytes; `file` is the file's name without folders, with the line number for NDJSON."""

    file: str
    content: bytes


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files of these paths; of a directory all below it, but for hidden files and prose (README.md)."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith(".") and not name.lower().endswith(NOT_DATA):
                    yield Path(folder) / name


def read(path: Path, limit: int = LIMIT) -> Iterator[Body | Rejection]:
    """The bundles of one file, and rejections of what cannot be read; nothing is unpacked beyond `limit` bytes."""
    name = path.name
    if not path.is_file():
        yield Rejection(name, None, RefusalCode.NOT_FOUND, "there is no such file")
        return
    try:
        with path.open("rb") as raw:
            is_packed = raw.read(2) == GZIP
            raw.seek(0)
            if name.lower().endswith(".gz") and not is_packed:
                yield Rejection(name, None, RefusalCode.BROKEN_GZIP, "the file is not in gzip format")
                return
            with gzip.GzipFile(fileobj=raw) if is_packed else raw as stream:
                is_whole = not name.lower().removesuffix(".gz").endswith(LINES)
                yield from _whole(name, stream, limit) if is_whole else _lines(name, stream, limit)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        yield Rejection(name, None, RefusalCode.BROKEN_GZIP, "the gzip data is broken or cut")
    except OSError as problem:
        yield Rejection(name, None, RefusalCode.NOT_FOUND, f"the file cannot be read: {problem.strerror}")


def _whole(name: str, stream: IO[bytes] | gzip.GzipFile, limit: int) -> Iterator[Body | Rejection]:
    content = stream.read(limit + 1)
    yield _too_large(name, limit) if len(content) > limit else Body(name, content)


def _lines(name: str, stream: IO[bytes] | gzip.GzipFile, limit: int) -> Iterator[Body | Rejection]:
    """One bundle a line; a line over the limit is skipped piece by piece."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            yield _too_large(f"{name}:{number}", limit)
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 16)
        elif line.strip():
            yield Body(f"{name}:{number}", line)


def _too_large(name: str, limit: int) -> Rejection:
    return Rejection(name, None, RefusalCode.TOO_LARGE, f"larger than {limit // 1_000_000} MB unpacked")
