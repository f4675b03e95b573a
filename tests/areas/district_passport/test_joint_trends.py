"""No number that is left out of trends follows from all that is told of a unit, taken together (5 C 18, R_AGG).

Units that one viewer is told numbers of have no district in common (`test_joint_disclosure.py`), so one is enough. Unknown are the
cells of each month, who came to each cell and went from it between two, and who had something in the oldest month of a cell alone.
Who asks knows more here than anybody does: of every change whether anybody came or went at all.
"""

from collections.abc import Callable, Hashable, Iterator
from fractions import Fraction
from random import Random
from typing import NamedTuple

import pytest

from tests.areas.district_passport.histories import EVENTS, PARTITION, STATES, Unit, draw_unit
from tests.areas.district_passport.test_joint_disclosure import DRAWS, Span, Vector, equal
from tests.proof import told_trend
from tests.proof.disclosure import LEAST, at_least, each, partition
from tests.proof.told_trend import History, of_key

MONTHS = 4


class Number(NamedTuple):
    """A number of one month: HERE, or who CAME since the month before or WENT; of a key, or of what a name stands for."""

    what: str
    key: str
    month: int = 0


Histories = dict[str, list[History]]


def histories(unit: Unit) -> Histories:
    """The history of each child under each key that a number is of."""
    kept = told_trend.kept_back(unit.partition, PARTITION, unit.months)
    return {
        "ALL": unit.base,
        "LEFT": unit.left,
        "EVERYBODY": [*unit.base, *unit.left],
        **{f"group {key}": of_key(unit.partition, key) for key in PARTITION},
        **({"group kept back": of_key(unit.partition, *kept)} if kept else {}),
        **{key: of_key(unit.others, key) for key in (*STATES, *EVENTS)},
    }


def value(history: list[History], number: Number) -> int:
    """How many children a number counts."""
    now, before = number.month, number.month - 1
    if number.what == "HERE":
        return sum(now in child for child in history)
    came = number.what == "CAME"
    return sum((now in child, before in child) == (came, not came) for child in history)


def told_of(unit: Unit) -> set[str]:
    """The keys whose past months are told, by the rule."""
    told = {f"group {key}" for key in told_trend.told_partition(unit.partition, PARTITION, unit.base, unit.months)}
    told |= told_trend.told_each(unit.others, (*STATES, *EVENTS), unit.months, unit.over())
    told |= {"ALL"} if told_trend.is_told(unit.base, unit.months) else set()
    return told | ({"EVERYBODY"} if told_trend.told_population(unit.base, unit.left, unit.months) else set())


def known(unit: Unit, names: Histories) -> Iterator[Vector]:
    """What everybody knows: how numbers make up one another."""
    last = unit.months - 1
    kept = told_trend.kept_back(unit.partition, PARTITION, unit.months)
    for month in range(unit.months):
        of = {name: Number("HERE", name, month) for name in names}
        yield equal(of["ALL"], [of[f"group {key}"] for key in PARTITION])
        yield from [equal(of["group kept back"], [of[f"group {key}"] for key in kept])] if kept else []
        yield equal(of["EVERYBODY"], [of["ALL"], of["LEFT"]])
        for name in of if month else ():
            came, went, before = (
                Number(*each) for each in (("CAME", name, month), ("WENT", name, month), ("HERE", name, month - 1))
            )
            yield {**equal(of[name], [before, came]), went: Fraction(1)}
    for key in EVENTS:  # as if nobody had it in two months: more than is known
        months = [Number("HERE", key, month) for month in range(last)]
        yield equal(Number("CELL", key), [*months, Number("BEFORE", key)])


def told_numbers(unit: Unit, told: set[str]) -> Iterator[Hashable]:
    """Every number that is told: of months, the cells of today, and those of the months that are over."""
    last = unit.months - 1
    yield from (Number("HERE", key, month) for key in told for month in range(unit.months))
    today = {key: sum(last in child for child in of_key(unit.partition, key)) for key in PARTITION}
    yield from (Number("HERE", f"group {key}", last) for key in partition(today))
    observed = sum(last in child for child in of_key(unit.others, "OBSERVED"))
    yield from [Number("HERE", "OBSERVED", last)] if at_least(observed) else []
    yield from [Number("HERE", "ALL", last)] if at_least(len(unit.base)) else []
    yield from (Number("CELL", key) for key in each(unit.over()))


def secrets(unit: Unit, names: Histories) -> Iterator[Number]:
    """What must follow from nothing: every cell of a month below five, and every change by one to four children."""
    for name, history in names.items():
        for month in range(unit.months):
            here = Number("HERE", name, month)
            if (name != "LEFT" and value(history, here) < LEAST) or 0 < value(history, here) < LEAST:
                yield here
            if month:
                changes = (Number("CAME", name, month), Number("WENT", name, month))
                yield from (change for change in changes if 0 < value(history, change) < LEAST)
    for key in EVENTS:
        of_key_ = zip(unit.others, unit.before, strict=True)
        alone = sum(key in before and not child.get(key, frozenset()) - {unit.months - 1} for child, before in of_key_)
        if 0 < alone < LEAST:
            yield Number("BEFORE", key)


def followed(unit: Unit, told: set[str]) -> list[Number]:
    """The secrets that follow from what is told."""
    span, names = Span(), histories(unit)
    for vector in known(unit, names):
        span.add(vector)
    for name, history in names.items():
        for month in range(1, unit.months):
            for change in (Number("CAME", name, month), Number("WENT", name, month)):
                if not value(history, change):
                    span.add(equal(change, []))
    for number in told_numbers(unit, told):
        span.add(equal(number, []))
    return [secret for secret in secrets(unit, names) if not span.rest(equal(secret, []))]


def test_no_small_number_follows_from_the_trends_that_are_told() -> None:
    shown = dict.fromkeys(("ALL", "EVERYBODY", "OBSERVED", "group", "X"), 0)
    for seed in range(DRAWS):
        unit = draw_unit(Random(seed), MONTHS)
        told = told_of(unit)
        assert followed(unit, told) == [], seed
        for name in shown:
            shown[name] += any(key.split(" ")[0] == name for key in told)
    assert min(shown.values()) > DRAWS / 50, shown


def big_alone(unit: Unit) -> set[str]:
    """Cells that are big in every month, whatever came and went."""
    names = [name for name in histories(unit) if name not in ("LEFT", "group kept back")]
    return {name for name in names if min(told_trend.numbers(histories(unit)[name], unit.months)) >= LEAST}


def without_a_second(unit: Unit) -> set[str]:
    """Of a partition all that may be told by itself."""
    return told_of(unit) | {
        f"group {key}" for key in PARTITION if told_trend.is_told(of_key(unit.partition, key), unit.months)
    }


def without_the_oldest_month(unit: Unit) -> set[str]:
    """What happens on days, whatever the cell of the months that are over has besides."""
    return told_of(unit) | told_trend.told_each(unit.others, EVENTS, unit.months, {})


def with_who_left(unit: Unit) -> set[str]:
    """How many were attached, beside how many of those who still are."""
    both = [*unit.base, *unit.left]
    return told_of(unit) | ({"EVERYBODY"} if told_trend.is_told(both, unit.months) else set())


@pytest.mark.parametrize("rule", [big_alone, without_a_second, without_the_oldest_month, with_who_left])
def test_what_a_trend_would_give_away_without_a_part_of_the_rule(rule: Callable[[Unit], set[str]]) -> None:
    """The test itself, and why the rule has the part."""
    units = [draw_unit(Random(seed), MONTHS) for seed in range(400)]
    assert any(followed(unit, rule(unit)) for unit in units)


def test_big_numbers_that_change_by_one_name_a_child() -> None:
    """Twenty children, and one who came in the third month: every number is told, and so is the child's group."""
    always, since_then = frozenset(range(MONTHS)), frozenset(range(2, MONTHS))
    base = [always] * 20 + [since_then]
    groups = [{PARTITION[number % 2]: history} for number, history in enumerate(base)]
    unit = Unit(MONTHS, base, groups, [{} for _ in base], [], [frozenset() for _ in base])
    assert Number("CAME", "group I", 2) in followed(unit, big_alone(unit))
    assert told_of(unit) == set()
