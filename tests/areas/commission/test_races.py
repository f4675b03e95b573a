"""Steps that come at once, each on a connection of its own: one of two is taken, whichever comes first (docs/commission.md)."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.commission.model import MEMBERS, VOTES, Model
from tests.areas.commission.sitting import (
    CHAIR,
    SECOND,
    THIRD,
    WORDS,
    close,
    closed,
    convened,
    decide,
    decided,
    give,
    hold,
    listed,
    seat,
    sign,
    step,
    taken,
)
from tests.areas.commission.test_states import drawn
from tests.http.client import Graph, rows

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROUNDS = 5


def outcomes(payloads: Sequence[dict[str, Any]]) -> list[str]:
    """OK or the code of each, sorted."""
    return sorted((payload["problems"] or [{"code": "OK"}])[0]["code"] for payload in payloads)


async def test_two_that_come_at_once_never_both_win(own: Graph) -> None:
    await seat(own)
    for _ in range(ROUNDS):
        commission = await convened(own)
        held = await asyncio.gather(hold(own, commission), hold(own, commission, "doctor"))
        assert outcomes(held) == ["CONFLICT", "OK"]
        given = await asyncio.gather(*[give(own, CHAIR, commission, vote) for vote in ("FOR", "AGAINST")])
        assert outcomes(given) == ["ALREADY_DONE", "OK"]
        await taken(await give(own, SECOND, commission))
        ended = await asyncio.gather(decide(own, commission), close(own, commission, "doctor", "OTHER"))
        assert outcomes(ended) in (["ALREADY_DONE", "OK"], ["ANOTHER_PERSON", "OK"], ["NOT_FOUND", "OK"])
    counts = "SELECT count(*) FROM commission_opinion GROUP BY session_id, staff_id HAVING count(*) > 1"
    assert await rows(own.dsn, counts) == []


async def test_a_protocol_is_signed_and_made_once(own: Graph) -> None:
    await seat(own)
    commission = await decided(own)
    for who in (CHAIR, SECOND, THIRD):
        assert outcomes(await asyncio.gather(sign(own, who, commission), sign(own, who, commission))) == [
            "ALREADY_DONE",
            "OK",
        ]
    twice = await asyncio.gather(close(own, commission), close(own, commission))
    assert outcomes(twice) in (["ALREADY_DONE", "OK"], ["NOT_FOUND", "OK"])
    assert len(await rows(own.dsn, "SELECT FROM medical_document WHERE kind = 'COMMISSION_PROTOCOL'")) == 1
    again = await closed(own)
    held = await asyncio.gather(hold(own, again, "doctor"), hold(own, again, "doctor"))
    assert outcomes(held) == ["CONFLICT", "OK"]


PERSON = dict(zip((*MEMBERS, 3), (CHAIR, SECOND, THIRD, "doctor"), strict=True))
WRITES = {"give": "OpinionGive", "decide": "Decide", "sign": "Sign", "close": "Close"}


@dataclass(frozen=True)
class Turn:
    """A step of a sequence, on the first day."""

    name: str
    who: int
    calls_off: bool
    vote: str

    async def taken(self, graph: Graph, commission: str) -> bool:
        """Whether the graph takes it."""
        given: dict[str, dict[str, Any]] = {
            "give": {"vote": self.vote, "opinion": WORDS},
            "decide": {"decision": WORDS},
            "sign": {},
            "close": {"reason": "OTHER" if self.calls_off else None},
        }
        who = PERSON[self.who]
        if self.name == "hold":
            return not (await hold(graph, commission, who))["problems"]
        payload = await step(graph, who, f"commission{WRITES[self.name]}", commission, **given[self.name])
        return not payload["problems"]

    def is_of(self, model: Model) -> bool:
        """Whether the model takes it, of whom the doctor alone reaches the child when it does not last."""
        if PERSON[self.who] != "doctor" and model.status(0) in ("CLOSED", "CALLED_OFF"):
            return False
        match self.name:
            case "hold":
                return model.hold(self.who, 0, 3)
            case "give":
                return model.give(self.who, 0, self.vote)
            case "decide":
                return model.decide(self.who, 0)
            case "sign":
                return model.sign(self.who, 0)
        return model.close(self.who, 0, calls_off=self.calls_off)


@pytest.mark.parametrize("seed", range(12))
async def test_sequences_through_the_graph_are_those_of_the_model(own: Graph, seed: int) -> None:
    """Each in a world of its own: a commission that lasts lets its members reach the child, and so the others of the child."""
    await seat(own)
    random = Random(seed)
    commission, model = await convened(own), Model(needs_consent=False, last=10)
    for place in range(13):
        name, number = drawn(random, place)
        calls_off, vote = name == "close" and random.random() < 0.1, random.choice(VOTES)
        if name == "consent" or number not in PERSON:
            continue
        turn = Turn(name, number, calls_off, vote)
        expected = turn.is_of(model)
        assert await turn.taken(own, commission) == expected, (place, turn)
        (shown,) = [each for each in await listed(own, Role.DISTRICT_DOCTOR) or [] if each["id"] == commission]
        assert shown["status"] == model.status(0), (place, turn)
        assert len(shown["sessions"]) == len(model.sessions)
