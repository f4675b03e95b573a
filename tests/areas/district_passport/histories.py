"""Children of a unit and what they had in past months, drawn for proofs about trends."""

from dataclasses import dataclass
from random import Random

from tests.proof.told_trend import History

PARTITION = ("I", "II", "III", "IV", "UNKNOWN")
STATES = ("OBSERVED",)
EVENTS = ("I", "X", "XIX")


@dataclass(frozen=True)
class Unit:
    """Of each child that is counted: the months in which it was attached, its keys by month; and the months of who left.

    `before`: how many had what happens on days in the oldest month of the cell, which the trend has no more, by key.
    """

    months: int
    base: list[History]
    partition: list[dict[str, History]]
    others: list[dict[str, History]]
    left: list[History]
    before: list[frozenset[str]]

    def over(self) -> dict[str, int]:
        """How many children had what happens on days in the months that are over, and the one before them."""
        shut = [
            {key for key in EVENTS if child.get(key, frozenset()) - {self.months - 1}} | before
            for child, before in zip(self.others, self.before, strict=True)
        ]
        return {key: sum(key in keys for keys in shut) for key in EVENTS}


def draw_unit(rng: Random, months: int, most: int = 90) -> Unit:
    """Children who came in waves of five and more, or one by one; so they change their keys, so they left."""
    waves = Waves(rng, months)
    children = rng.choice((0, 8, 20, 45, most))
    base, partition, others, before = [], [], [], []
    weights = [rng.choice((0, 1, 3, 9)) for _ in PARTITION]
    rare = rng.random() * 0.3
    for _ in range(children):
        attached = frozenset(range(waves.month() if rng.random() < waves.moving else 0, months))
        attached -= {waves.month()} - {months - 1} if rng.random() < waves.leaving else set()
        base.append(attached)
        first, second = rng.choices(PARTITION, [weight or 0.02 for weight in weights], k=2)
        turn = waves.month() if rng.random() < waves.changing else months
        keys = {first: frozenset(month for month in attached if month < turn)}
        keys[second] = keys.get(second, frozenset()) | frozenset(month for month in attached if month >= turn)
        partition.append(keys)
        events = {key: frozenset(m for m in attached if rng.random() < rare) for key in EVENTS}
        others.append(events | ({"OBSERVED": attached} if rng.random() < 0.6 else {}))
        before.append(frozenset(key for key in EVENTS if rng.random() < rare))
    left = [frozenset(range(waves.month())) for _ in range(rng.choice((0, 0, 2, 9)))]
    return Unit(months, base, partition, others, left, before)


class Waves:
    """When things happen: in few months, so that many do so together, or in any."""

    def __init__(self, rng: Random, months: int) -> None:
        self.rng = rng
        self.at = [rng.randrange(1, months) for _ in range(rng.choice((1, 1, 2, 12)))]
        self.moving = rng.choice((0, 0, 0.05, 0.4))
        self.leaving = rng.choice((0, 0, 0.3))
        self.changing = rng.choice((0, 0.05, 0.4))

    def month(self) -> int:
        """A month in which something happens."""
        return self.rng.choice(self.at)
