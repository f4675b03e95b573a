"""What a source sends, and what each kind of record means: `graph.areas.adapters` brings it once a process."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from graph.feeds.fault import Fault
from graph.feeds.fields import Fields
from graph.ingest.identity import Connection
from graph.ingest.outbox import Change


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
    child: Named
    said: Any


@dataclass(frozen=True, slots=True)
class Meant:
    """A record and the child that it is about."""

    record: Record
    child_id: UUID

    @property
    def said(self) -> Any:
        """What it says."""
        return self.record.said

    @property
    def stream(self) -> str:
        """What it follows other records over."""
        return f"{self.record.kind.name}/{self.record.kind.stream(self)}"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """From where and when records are applied; `today` is Moscow's. `register` is what rows name as their source."""

    register: str
    now: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Applied:
    """Which fields of children changed, and by number the records that cannot be right after all."""

    changes: Sequence[Change] = ()
    faults: Mapping[int, Fault] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    """A kind of record. `read` raises Unfit; `apply` is given records of different streams, and writes all that it does not fault."""

    name: str
    read: Callable[[Fields], Any]
    apply: Callable[[Connection, Sequence[Meant], Circumstances], Awaitable[Applied]]
    stream: Callable[[Meant], str] = lambda meant: str(meant.child_id)


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
