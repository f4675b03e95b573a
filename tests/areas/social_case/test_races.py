"""Steps that come at once, each on a connection of its own: one of two is taken, whichever comes first (docs/social.md)."""

import asyncio
from collections.abc import Sequence
from random import Random
from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.social_case import model, working
from tests.areas.social_case.model import Model
from tests.areas.social_case.test_states import drawn
from tests.areas.social_case.working import FIRST, SECOND, THIRD, assign, assigned, close, listed, opened, seat, visit
from tests.http.client import Graph, rows

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROUNDS = 5
PERSON = {model.DOCTOR: "doctor", model.FIRST: FIRST, model.SECOND: SECOND}


def outcomes(payloads: Sequence[dict[str, Any]]) -> list[str]:
    """OK or the code of each, sorted."""
    return sorted((payload["problems"] or [{"code": "OK"}])[0]["code"] for payload in payloads)


async def test_two_that_come_at_once_never_both_win(own: Graph) -> None:
    await seat(own)
    for _ in range(ROUNDS):
        case = await opened(own)
        given = await asyncio.gather(assign(own, case), assign(own, case))
        assert outcomes(given) == ["ALREADY_DONE", "OK"]
        handed = await asyncio.gather(assign(own, case, SECOND, FIRST), assign(own, case, THIRD, FIRST))
        assert outcomes(handed) in (["ANOTHER_PERSON", "OK"], ["NOT_FOUND", "OK"])
        (worker,) = await rows(own.dsn, "SELECT staff_id FROM social_case_worker WHERE ended_at IS NULL")
        who = next(name for name, key in working.PEOPLE.items() if key == worker["staff_id"])
        ended = await asyncio.gather(close(own, case, who), close(own, case, who))
        assert outcomes(ended) in (["ALREADY_DONE", "OK"], ["NOT_FOUND", "OK"])
    twice = "SELECT FROM social_case_worker WHERE ended_at IS NULL GROUP BY case_id HAVING count(*) > 1"
    assert await rows(own.dsn, twice) == []


async def test_who_hands_over_does_nothing_more(own: Graph) -> None:
    await seat(own)
    for _ in range(ROUNDS):
        case = await assigned(own)
        both = await asyncio.gather(visit(own, case), assign(own, case, SECOND, "doctor"))
        assert outcomes(both) in (["OK", "OK"], ["ANOTHER_PERSON", "OK"], ["NOT_FOUND", "OK"])
        assert not both[1]["problems"]
        assert (await close(own, case, SECOND))["problems"] == []


@pytest.mark.parametrize("seed", range(10))
async def test_sequences_through_the_graph_are_those_of_the_model(own: Graph, seed: int) -> None:
    """Who does not have the case reaches no child by it; so every refusal of a social worker is NOT_FOUND or ANOTHER_PERSON."""
    await seat(own)
    random = Random(seed)
    case, expected = await opened(own), Model()
    for place in range(12):
        name, number = drawn(random, place)
        who, to = PERSON.get(number), random.choice((model.FIRST, model.SECOND))
        if who is None or (who == "doctor" and name not in ("assign", "close")):
            continue
        if name == "assign":
            payload, is_taken = await assign(own, case, PERSON[to], who), expected.assign(number, to, 7)
        elif name == "close":
            payload, is_taken = await close(own, case, who), expected.close(number)
        elif name == "note":
            payload, is_taken = await working.note(own, case, who), expected.note(number)
        else:
            payload, is_taken = (
                await (visit if name == "visit" else working.plan)(own, case, who),
                expected.do(number, 7),
            )
        assert (not payload["problems"]) is is_taken, (seed, place, name, who, payload["problems"])
        (shown,) = await listed(own, Role.DISTRICT_DOCTOR) or []
        assert shown["status"] == expected.status, (seed, place)
