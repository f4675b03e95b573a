"""What goes on record of children that were found in the same ways, remembered for all plans within a bound in bytes."""

from collections import OrderedDict
from sys import getsizeof

from graph.execute.byte_size import Apart
from graph.sql.touched import Ways
from graph.trail.audited import Audited

SIZE = 4_000_000  # bytes
ENTRY = 500  # bytes of an entry without the words that it refers to, which are the schema's and the policy's

Key = tuple[str, bytes, Ways]


class Alike(Apart):
    """Forgets what was used longest ago. Use it in one thread."""

    def __init__(self, size: int = SIZE) -> None:
        self.size = 0
        self._limit = size
        self._entries: OrderedDict[Key, Audited] = OrderedDict()

    def get(self, key: Key) -> Audited | None:
        """What goes on record of a plan and ways; None where it is not known."""
        audited = self._entries.get(key)
        if audited is not None:
            self._entries.move_to_end(key)
        return audited

    def put(self, key: Key, audited: Audited) -> Audited:
        """Remember it."""
        self._entries[key] = audited
        self.size += _bytes(key, audited)
        while self.size > self._limit:
            self.size -= _bytes(*self._entries.popitem(last=False))
        return audited


def _bytes(key: Key, audited: Audited) -> int:
    _, places, ways = key
    return ENTRY + sum(map(getsizeof, (places, ways, audited.read, audited.relations)))
