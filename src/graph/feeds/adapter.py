"""Sources, their kinds of records, and how each kind is read and applied; `graph.areas.adapters` installs them once a process."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from graph.events.announce import ChildChange
from graph.feeds.fault import FeedFault
from graph.feeds.fields import Fields
from graph.ingest.identity import Connection
from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class NamedChild:
    """A child as a source names it."""

    birth_date: date
    policy_number: str | None
    snils: str | None


@dataclass(frozen=True, slots=True)
class FeedRecord:
    """One readable line: `number` is its place in the batch's origin, `content` what the reader of its kind returned."""

    number: int
    digest: bytes
    kind: "RecordKind"
    sequence: int
    at: datetime
    child: NamedChild | None
    content: Any


@dataclass(frozen=True, slots=True)
class MatchedRecord:
    """A record and the child that it is about; `known_child` is None where its kind needs no child and it names none."""

    record: FeedRecord
    known_child: UUID | None

    @property
    def content(self) -> Any:
        """The content of the record."""
        return self.record.content

    @property
    def child_id(self) -> UUID:
        """The child of a record whose kind needs one."""
        assert self.known_child is not None
        return self.known_child

    @property
    def born(self) -> date:
        """The day of birth of its child, for a kind that needs one."""
        assert self.record.child is not None
        return self.record.child.birth_date

    @property
    def stream(self) -> str:
        """The name of the stream in which records are applied in order."""
        return f"{self.record.kind.name}/{self.record.kind.stream(self)}"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Source and time of records that are applied; `today` is Moscow's day, `register` the source that rows name."""

    source: str
    register: str
    settings: Settings
    now: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Applied:
    """The result of applying records: changes, and faults by the number of a record.

    `children`: those that the trail names beside the changed ones.
    """

    changes: Sequence[ChildChange] = ()
    faults: Mapping[int, FeedFault] = field(default_factory=dict)
    children: Collection[UUID] = ()


@dataclass(frozen=True)
class RecordKind:
    """A kind of record. `read` raises Unfit; `apply` takes records of different streams and writes all without a fault."""

    name: str
    read: Callable[[Fields], Any]
    apply: Callable[[Connection, Sequence[MatchedRecord], Circumstances], Awaitable[Applied]]
    stream: Callable[[MatchedRecord], str] = lambda matched: str(matched.child_id)
    needs_child: bool = True


@dataclass(frozen=True)
class Adapter:
    """A source with its kinds of records."""

    source: str
    kinds: tuple[RecordKind, ...]

    def kind(self, name: str) -> RecordKind | None:
        """The kind of this name."""
        return next((kind for kind in self.kinds if kind.name == name), None)


_BROUGHT: dict[str, Adapter] = {}


def bring(adapters: Sequence[Adapter]) -> None:
    """Install the adapters of all sources; several of one source are one, with the kinds of all."""
    sources = {adapter.source for adapter in adapters}
    kinds = {name: [kind for each in adapters if each.source == name for kind in each.kinds] for name in sources}
    _BROUGHT.update({name: Adapter(name, tuple(kinds[name])) for name in sources})


def adapter_of(source: str) -> Adapter | None:
    """The adapter of a source; None where there is none."""
    return _BROUGHT.get(source)


def adapters() -> list[Adapter]:
    """All adapters, ordered by source."""
    return [_BROUGHT[name] for name in sorted(_BROUGHT)]
