"""Which streams an event concerns."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from uuid import UUID

from graph.events.numbering import Event
from graph.live.open_stream import OpenStream
from graph.schema.subscription import Follow, Followed


def concerns(follow: Follow, event: Event) -> bool:
    """Whether a field of Subscription tells of an event."""
    return follow.concerns(event.fields) or (event.is_of_district and follow.followed is Followed.DISTRICT)


class Index:
    """Open streams by what they follow."""

    def __init__(self) -> None:
        self.all: set[OpenStream] = set()
        self._by_row: dict[tuple[Followed, Hashable], set[OpenStream]] = defaultdict(set)

    def of_all(self) -> set[OpenStream]:
        """All of them."""
        return self.all

    def add(self, stream: OpenStream) -> None:
        """Add a stream."""
        self.all.add(stream)
        for key in self._keys(stream):
            self._by_row[key].add(stream)

    def remove(self, stream: OpenStream) -> None:
        """Remove a stream."""
        self.all.discard(stream)
        for key in self._keys(stream):
            self._by_row[key].discard(stream)
            if not self._by_row[key]:
                del self._by_row[key]

    @staticmethod
    def _keys(stream: OpenStream) -> Iterator[tuple[Followed, Hashable]]:
        followed = stream.follow.followed
        if followed is Followed.VIEWER:
            yield followed, stream.viewer.subject
        else:
            yield from ((followed, row) for row in stream.held)

    def of_child(self, child_id: UUID | None) -> set[OpenStream]:
        """Streams that follow a child."""
        return self._by_row.get((Followed.CHILDREN, child_id), set())

    def told(self, event: Event) -> Iterator[OpenStream]:
        """The streams for whose viewers an event must be read."""
        keys: list[tuple[Followed, Hashable]] = [
            (Followed.CHILDREN, event.child_id),
            (Followed.DISTRICT, event.about if event.is_of_district else event.district_id),
            (Followed.CALL, event.about),
            *((Followed.VIEWER, subject) for subject in event.family),
        ]
        for key in keys:
            for stream in tuple(self._by_row.get(key, ())):
                if concerns(stream.follow, event):
                    yield stream
