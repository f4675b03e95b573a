"""The fields of one record, each read as what it must be."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from graph.feeds.fault import Fault, Unfit

LONGEST = 200  # characters of a text


@dataclass(frozen=True, slots=True)
class Fields:
    """An object of JSON; `path` is where it stands. What is null is left out."""

    values: dict[str, Any]
    path: str = ""

    @classmethod
    def of(cls, value: object, path: str = "") -> Self:
        """Raises Unfit where it is no object."""
        if not isinstance(value, dict):
            raise Unfit(Fault.NOT_A_RECORD, path or None)
        return cls(value, path)

    def has(self, name: str) -> bool:
        """Whether it says anything."""
        return self.values.get(name) is not None

    def part(self, name: str) -> "Fields":
        """An object. Raises Unfit."""
        return Fields.of(self.values.get(name), self._named(name))

    def text(self, name: str, longest: int = LONGEST) -> str:
        """A text with something in it that can be printed. Raises Unfit."""
        value = self.values.get(name)
        if type(value) is not str or not value.strip() or len(value) > longest or not value.isprintable():
            raise self._unfit(name)
        return value.strip()

    def maybe_text(self, name: str, longest: int = LONGEST) -> str | None:
        """The same, or None."""
        return self.text(name, longest) if self.has(name) else None

    def number(self, name: str) -> int:
        """A whole number from 1 that PostgreSQL's bigint holds. Raises Unfit."""
        value = self.values.get(name)
        if type(value) is not int or not 0 < value < 2**63:
            raise self._unfit(name)
        return value

    def day(self, name: str) -> date:
        """Such as 2026-09-01. Raises Unfit."""
        try:
            value = self.values[name]
            return date.fromisoformat(value if len(value) == 10 else "")
        except (KeyError, TypeError, ValueError):
            raise self._unfit(name, Fault.BAD_DATE if self.has(name) else Fault.NOT_A_RECORD) from None

    def maybe_day(self, name: str) -> date | None:
        """The same, or None."""
        return self.day(name) if self.has(name) else None

    def moment(self, name: str) -> datetime:
        """With its offset, such as 2026-09-01T08:00:00+03:00. Raises Unfit."""
        try:
            value = datetime.fromisoformat(self.values[name])
        except (KeyError, TypeError, ValueError):
            raise self._unfit(name, Fault.BAD_DATE if self.has(name) else Fault.NOT_A_RECORD) from None
        if value.tzinfo is None or not 1900 < value.year < 9999:
            raise self._unfit(name, Fault.BAD_DATE)
        return value

    def _named(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name

    def _unfit(self, name: str, code: Fault = Fault.NOT_A_RECORD) -> Unfit:
        return Unfit(code, self._named(name))
