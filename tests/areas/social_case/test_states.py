"""10,000 sequences of steps: the states of the area and a model that was written from the page agree, step by step."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from uuid import UUID

from graph.areas.social_case import machine
from graph.areas.social_case.machine import Actor, Refused, Standing, Step
from tests.areas.social_case.model import DOCTOR, FIRST, SECOND, YEAR, Model

SEQUENCES, STEPS = 10_000, 12
TODAY = date(2026, 1, 1)
STRANGER = 3
PEOPLE = (DOCTOR, FIRST, SECOND, STRANGER)
# Mostly what leads on, so that sequences come to their end; the rest is any step by anybody.
USUAL = (
    ("assign", DOCTOR),
    ("note", FIRST),
    ("plan", FIRST),
    ("visit", FIRST),
    ("assign", FIRST),
    ("visit", SECOND),
    ("close", SECOND),
)
NAMES = ("assign", "plan", "visit", "note", "close")


def person(number: int) -> UUID:
    return UUID(int=number + 1)


def drawn(random: Random, place: int) -> tuple[str, int]:
    """A step and who takes it."""
    if random.random() < 0.7:
        return USUAL[min(place, len(USUAL) - 1)]
    return random.choice(NAMES), random.choice(PEOPLE)


def both(name: str, who: int, random: Random) -> tuple[Callable[[Standing], Step], Callable[[Model], bool]]:
    """A step as the area and as the model take it."""
    me = Actor(person(who), is_doctor=who == DOCTOR)
    days = random.choice((0, 3, 30, YEAR)) if random.random() < 0.9 else random.choice((-1, YEAR + 1))
    to = random.choice((FIRST, SECOND)) if random.random() < 0.3 else SECOND if who == FIRST else FIRST
    due = TODAY + timedelta(days=days)
    steps: dict[str, tuple[Callable[[Standing], Step], Callable[[Model], bool]]] = {
        "assign": (lambda s: machine.assign(s, me, TODAY, person(to), due), lambda m: m.assign(who, to, days)),
        "plan": (lambda s: machine.work(s, me, TODAY, due, "dueOn"), lambda m: m.do(who, days)),
        "visit": (lambda s: machine.work(s, me, TODAY, due, "nextBy"), lambda m: m.do(who, days)),
        "note": (lambda s: machine.note(s, me), lambda m: m.note(who)),
        "close": (lambda s: machine.close(s, me), lambda m: m.close(who)),
    }
    return steps[name]


def sequence(seed: int) -> set[str]:
    """One sequence; the states that it came through."""
    random = Random(seed)
    standing, model, states = Standing("OPEN", None, TODAY), Model(), {"OPEN"}
    for place in range(STEPS):
        name, who = drawn(random, place)
        of_area, of_model = both(name, who, random)
        after, was_taken = of_area(standing), of_model(model)
        assert was_taken is not isinstance(after, Refused), (seed, place, name, who, standing, model)
        if isinstance(after, Standing):
            assert standing.status != "CLOSED"
            standing = after
        worker = None if model.worker is None else person(model.worker)
        assert (standing.status, standing.worker) == (model.status, worker), (seed, place, name)
        states.add(standing.status)
    return states


def test_the_states_are_those_of_the_model() -> None:
    states = [sequence(seed) for seed in range(SEQUENCES)]
    counts = {word: sum(word in each for each in states) for word in set().union(*states)}
    assert set(counts) == {"OPEN", "ASSIGNED", "IN_WORK", "CLOSED"}
    assert min(counts.values()) >= 1_000, counts  # each is come to often enough


def test_a_case_is_opened_for_a_day_of_a_year() -> None:
    for days, is_taken in ((-1, False), (0, True), (YEAR, True), (YEAR + 1, False)):
        step = machine.opened(TODAY, TODAY + timedelta(days=days))
        assert isinstance(step, Standing) is is_taken, days
