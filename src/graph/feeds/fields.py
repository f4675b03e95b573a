"""The fields of one record, read with their types."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from graph.feeds.fault import FeedFault, Unfit

LONGEST = 200  # characters of a text


@dataclass(frozen=True, slots=True)
class Fields:
    """An object of JSON at `path`; a null field reads as an absent one."""

    values: dict[str, Any]
    path: str = ""

    @classmethod
    def of(cls, value: object, path: str = "") -> Self:
        """The fields of a JSON value. Raises Unfit where it is not an object."""
        if not isinstance(value, dict):
            raise Unfit(FeedFault.NOT_A_RECORD, path or None)
        return cls(value, path)

    def has(self, name: str) -> bool:
        """Whether a field is there and not null."""
        return self.values.get(name) is not None

    def part(self, name: str) -> "Fields":
        """A nested object. Raises Unfit."""
        return Fields.of(self.values.get(name), self._path_of(name))

    def text(self, name: str, longest: int = LONGEST) -> str:
        """A printable text that is not blank, stripped. Raises Unfit."""
        value = self.values.get(name)
        if type(value) is not str or not value.strip() or len(value) > longest or not value.isprintable():
            raise self._unfit(name)
        return value.strip()

    def maybe_text(self, name: str, longest: int = LONGEST) -> str | None:
        """The text, or None where the field is null. Raises Unfit."""
        return self.text(name, longest) if self.has(name) else None

    def number(self, name: str) -> int:
        """A whole number from 1 that PostgreSQL's bigint holds. Raises Unfit."""
        value = self.values.get(name)
        if type(value) is not int or not 0 < value < 2**63:
            raise self._unfit(name)
        return value

    def day(self, name: str) -> date:
        """A day, such as 2026-09-01. Raises Unfit."""
        try:
            value = self.values[name]
            return date.fromisoformat(value if len(value) == 10 else "")
        except (KeyError, TypeError, ValueError):
            raise self._unfit(name, FeedFault.BAD_DATE if self.has(name) else FeedFault.NOT_A_RECORD) from None

    def maybe_day(self, name: str) -> date | None:
        """The day, or None where the field is null. Raises Unfit."""
        return self.day(name) if self.has(name) else None

    def moment(self, name: str) -> datetime:
        """An instant with its offset, such as 2026-09-01T08:00:00+03:00. Raises Unfit."""
        try:
            value = datetime.fromisoformat(self.values[name])
        except (KeyError, TypeError, ValueError):
            raise self._unfit(name, FeedFault.BAD_DATE if self.has(name) else FeedFault.NOT_A_RECORD) from None
        if value.tzinfo is None or not 1900 < value.year < 9999:
            raise self._unfit(name, FeedFault.BAD_DATE)
        return value

    def _path_of(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name

    def _unfit(self, name: str, code: FeedFault = FeedFault.NOT_A_RECORD) -> Unfit:
        return Unfit(code, self._path_of(name))
