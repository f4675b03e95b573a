"""A body that has come whole: in memory where it is small, else in a file that has no name and ends with this process."""

from dataclasses import dataclass
from typing import IO

BIG = 256_000  # bytes; a larger bundle is worked through apart (write/bundles.py)


@dataclass(frozen=True, slots=True)
class Upload:
    """`content` is all of it where there is no `file`."""

    content: bytes = b""
    file: IO[bytes] | None = None
