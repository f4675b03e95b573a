"""The records of a file."""

import gzip
import zlib
from collections.abc import AsyncIterator
from pathlib import Path

from graph.errors import StartupProblem
from graph.feeds.batch import SIZE, FeedPart
from graph.feeds.reading import batches, lines_of

GZIP = b"\x1f\x8b"


async def parts_of(path: Path) -> AsyncIterator[FeedPart]:
    """The batches of a file. Raises StartupProblem where it cannot be read further; batches before that are applied."""
    try:
        with path.open("rb") as raw:
            is_packed = raw.read(2) == GZIP
            raw.seek(0)
            with gzip.GzipFile(fileobj=raw) if is_packed else raw as stream:
                for lines in batches(lines_of(stream), SIZE):
                    yield FeedPart(lines, path.name)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise StartupProblem(f"{path.name}: the gzip data is broken or cut.") from None
    except OSError as problem:
        raise StartupProblem(f"{path.name} cannot be read: {problem.strerror}.") from None
