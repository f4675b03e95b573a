"""A complete request body: in memory where it is small, else in an unnamed temporary file."""

from dataclasses import dataclass
from typing import IO

BIG = 256_000  # bytes; a larger bundle is registered in another process (write/bundles.py)


@dataclass(frozen=True, slots=True)
class Upload:
    """A body; `content` is empty where there is a `file`."""

    content: bytes = b""
    file: IO[bytes] | None = None
