"""A part of a file that a caller asks for (RFC 9110, 14): one range of bytes, or all of it."""

import re
from dataclasses import dataclass

from graph.http.message import Headers, Incoming
from graph.http.problem import BodyProblem

_RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")


@dataclass(frozen=True)
class ByteRange:
    """Bytes from `start` up to `end`, which is not one of them; `is_part`: they are not told as the whole."""

    start: int
    end: int
    is_part: bool

    @property
    def status(self) -> int:
        """The status of the answer."""
        return 206 if self.is_part else 200

    def headers(self, size: int) -> Headers:
        """What an answer says of its length, of a file of `size` bytes."""
        length = [(b"content-length", b"%d" % (self.end - self.start))]
        if not self.is_part:
            return length
        return [*length, (b"content-range", b"bytes %d-%d/%d" % (self.start, self.end - 1, size))]


def asked_range(request: Incoming, size: int, tag: bytes) -> ByteRange:
    """The range that a request asks for; all where it asks for several, for none, or for one of another file (`If-Range`).

    Raises BodyProblem 416 for a range that is not in the file.
    """
    whole = ByteRange(0, size, is_part=False)
    asked = _RANGE.fullmatch((request.header(b"range") or "").strip())
    if asked is None or asked[0] == "bytes=-" or request.headers.get(b"if-range", tag) != tag:
        return whole
    first, last = asked.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
    if first and last and int(last) < int(first):
        return whole  # no range at all (14.1.1)
    if start >= size or start >= end:
        raise BodyProblem(416, f"The document has {size} bytes.")
    return ByteRange(start, end, is_part=True)
