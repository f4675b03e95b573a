"""10,000 sequences of steps: the states of the area and a model that was written from the page agree, step by step."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from uuid import UUID

from graph.areas.commission import machine
from graph.areas.commission.machine import GRACE, Refused, Rule, Standing, Step
from tests.areas.commission.model import CHAIR, CONVENER, MEMBERS, VOTES, Model

SEQUENCES, STEPS = 10_000, 14
FIRST = date(2026, 1, 1)
RULE = Rule(UUID(int=0), (2, 3), (2, 3), 3, needs_consent=True)
STRANGER = 4
NAMES = ("consent", "hold", "give", "decide", "sign", "close")
# Mostly what leads on, so that sequences come to their end; the rest is any step by anybody.
USUAL = (
    ("hold", 0),
    *[("give", each) for each in MEMBERS],
    ("decide", 0),
    *[("sign", each) for each in MEMBERS],
    ("close", 0),
    ("hold", 0),
    ("give", 1),
)


def person(number: int) -> UUID:
    return UUID(int=number + 1)


def at(day: int) -> date:
    return FIRST + timedelta(days=day)


def beginning(needs_consent: bool, last: int) -> Standing:
    members = frozenset(person(each) for each in MEMBERS)
    return Standing(
        "CONVENED", person(CHAIR), person(CONVENER), members, at(last), at(last) + GRACE, lacks_consent=needs_consent
    )


def drawn(random: Random, place: int) -> tuple[str, int]:
    """A step and who takes it."""
    if random.random() < 0.85:
        return USUAL[min(place, len(USUAL) - 1)]
    return random.choice(NAMES), random.choice((*MEMBERS, CONVENER, STRANGER))


def both(name: str, who: int, day: int, random: Random) -> tuple[Callable[[Standing], Step], Callable[[Model], bool]]:
    """A step as the area and as the model take it."""
    me, today = person(who), at(day)
    days, vote, calls_off = random.randint(-1, 6), random.choice(VOTES), random.random() < 0.2
    reason = "OTHER" if calls_off else None
    steps: dict[str, tuple[Callable[[Standing], Step], Callable[[Model], bool]]] = {
        "consent": (lambda s: machine.consent(s, me, today), lambda m: m.consent(who, day)),
        "hold": (lambda s: machine.hold(s, me, today, at(day + days), RULE), lambda m: m.hold(who, day, days)),
        "give": (lambda s: machine.give(s, me, today, vote), lambda m: m.give(who, day, vote)),
        "decide": (lambda s: machine.decide(s, me, today), lambda m: m.decide(who, day)),
        "sign": (lambda s: machine.sign(s, me, today), lambda m: m.sign(who, day)),
        "close": (lambda s: machine.close(s, me, today, reason), lambda m: m.close(who, day, calls_off=calls_off)),
    }
    return steps[name]


def shown(standing: Standing, day: int) -> str:
    return "LAPSED" if standing.has_lapsed(at(day)) else standing.status


def sequence(seed: int) -> set[str]:
    """One sequence; the states that it came through."""
    random = Random(seed)
    needs, last, day = random.random() < 0.3, random.randint(0, 20), 0
    standing, model, states = beginning(needs, last), Model(needs, last), set[str]()
    for place in range(STEPS):
        day += random.choice((1, 1, 1, 3, 9, 40)) if random.random() < 0.1 else 0
        if needs and place == 0:
            place_name, who = "consent", CHAIR
        else:
            place_name, who = drawn(random, place - needs)
        of_area, of_model = both(place_name, who, day, random)
        after, was_taken = of_area(standing), of_model(model)
        assert was_taken is not isinstance(after, Refused), (seed, place, place_name, who, day, standing, model)
        if isinstance(after, Standing):
            assert shown(standing, day) not in ("CALLED_OFF", "LAPSED")
            assert standing.status != "CLOSED" or place_name == "hold"
            standing = after
        assert shown(standing, day) == model.status(day), (seed, place, place_name)
        assert standing.session == len(model.sessions)
        assert standing.outcome == (model.sessions[-1].outcome if model.sessions else None)
        states.add(shown(standing, day))
    return states


def test_the_states_are_those_of_the_model() -> None:
    states = [sequence(seed) for seed in range(SEQUENCES)]
    counts = {word: sum(word in each for each in states) for word in set().union(*states)}
    assert set(counts) == {"CONVENED", "IN_SESSION", "DECIDED", "SIGNED", "CLOSED", "CALLED_OFF", "LAPSED"}
    assert min(counts.values()) >= 200, counts  # each is come to often enough


def test_a_share_is_never_rounded_down() -> None:
    assert [RULE.of(members) for members in (2, 3, 4, 5, 6, 7)] == [(2, 2), (2, 2), (3, 3), (4, 4), (4, 4), (5, 5)]
    half = Rule(UUID(int=0), (1, 2), (1, 2), 2, needs_consent=False)
    assert [half.of(members) for members in (2, 3, 4, 5)] == [(1, 1), (2, 2), (2, 2), (3, 3)]
