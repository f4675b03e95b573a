"""What of a number is told to who reads no row behind it (docs/district-passport.md, Who reads no rows)."""

from collections.abc import Sequence
from enum import StrEnum

from graph.sql.select import select
from graph.sql.value import Bool, Composed, Value, array, call, case, literal

LEAST = 5  # children, below which nobody who reads none of them is told how many there are


class Disclosure(StrEnum):
    """How the cells of a dimension hang together: what can be reckoned from one another."""

    EACH = "EACH"  # no cell follows from others: those that are too small are left out
    PARTITION = "PARTITION"  # they sum up to all: another one goes with those that would follow
    UNION = "UNION"  # the first is any of the rest: they are told where they reach it


def told(counts: Value, keys: Sequence[str], how: Disclosure) -> Value:
    """The cells that are told, of the counts by key of one dimension, as JSON (a function of migration 0068)."""
    return call("told_cells", counts, array([literal(key) for key in keys]), literal(how.value))


def at_least(value: Value) -> Value:
    """A number that is told from so many children on, else null; worked out once, though it is asked twice what it is."""
    number = select(n=value).fenced().subquery()
    return select(case((enough(number.c.n), number.c.n))).select_from(number).scalar()


def enough(value: Value) -> Bool:
    """That a number may be told."""
    return value >= Composed(str(LEAST))
