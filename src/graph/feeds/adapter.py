"""What a source sends, and what each kind of record means: `graph.areas.adapters` brings it once a process."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from graph.events.announce import Change
from graph.feeds.fault import Fault
from graph.feeds.fields import Fields
from graph.ingest.identity import Connection
from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class Named:
    """A child as a source names it."""

    birth_date: date
    policy_number: str | None
    snils: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """One line that can be read: `number` is its place in the batch's origin, `said` what the reader of its kind made of it."""

    number: int
    digest: bytes
    kind: "Kind"
    sequence: int
    at: datetime
    child: Named | None
    said: Any


@dataclass(frozen=True, slots=True)
class Meant:
    """A record and the child that it is about; `known_child` is null where its kind may do without and it names none."""

    record: Record
    known_child: UUID | None

    @property
    def said(self) -> Any:
        """What it says."""
        return self.record.said

    @property
    def child_id(self) -> UUID:
        """The child, of a kind that needs one."""
        assert self.known_child is not None
        return self.known_child

    @property
    def born(self) -> date:
        """The day of birth, of a kind that needs a child."""
        assert self.record.child is not None
        return self.record.child.birth_date

    @property
    def stream(self) -> str:
        """What it follows other records over."""
        return f"{self.record.kind.name}/{self.record.kind.stream(self)}"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """From where and when records are applied; `today` is Moscow's. `register` is what rows name as their source."""

    source: str
    register: str
    settings: Settings
    now: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Applied:
    """Which fields of children changed, and by number the records that cannot be right after all.

    `children`: those that the trail names beside the changed ones.
    """

    changes: Sequence[Change] = ()
    faults: Mapping[int, Fault] = field(default_factory=dict)
    children: Collection[UUID] = ()


@dataclass(frozen=True)
class Kind:
    """A kind of record. `read` raises Unfit; `apply` is given records of different streams, and writes all that it does not fault."""

    name: str
    read: Callable[[Fields], Any]
    apply: Callable[[Connection, Sequence[Meant], Circumstances], Awaitable[Applied]]
    stream: Callable[[Meant], str] = lambda meant: str(meant.child_id)
    needs_child: bool = True


@dataclass(frozen=True)
class Adapter:
    """A source with its kinds of records."""

    source: str
    kinds: tuple[Kind, ...]

    def kind(self, name: str) -> Kind | None:
        """By its name."""
        return next((kind for kind in self.kinds if kind.name == name), None)


_BROUGHT: dict[str, Adapter] = {}


def bring(adapters: Sequence[Adapter]) -> None:
    """Take the adapters that there are."""
    _BROUGHT.update({each.source: each for each in adapters})


def adapter_of(source: str) -> Adapter | None:
    """The adapter of a source, where there is one."""
    return _BROUGHT.get(source)


def adapters() -> list[Adapter]:
    """All, by name."""
    return [_BROUGHT[name] for name in sorted(_BROUGHT)]
