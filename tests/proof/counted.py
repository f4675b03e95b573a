"""What an aggregate counts."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from tests.proof.rows import Row

if TYPE_CHECKING:
    from tests.proof.trends import Trended


@dataclass(frozen=True)
class Counted:
    """The children that an aggregate counts, and the days it is asked for."""

    children: tuple[Row, ...]
    first: date
    last: date
    unread: bool = False
    districts: frozenset[UUID] = frozenset()
    trended: "Trended | None" = None


def a_year_before(day: date) -> date:
    """The same day of the year before."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year - 1, day=28)
