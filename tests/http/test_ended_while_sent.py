"""A body takes minutes to come: what ended meanwhile by its day, or by a new policy, lets nothing of it in (5 F 38)."""

from datetime import timedelta
from typing import Any

import pytest

from graph.execute.binds import RequestTime
from graph.execute.engine import this_moment
from graph.http import documents
from graph.policy.grants import read_policy
from graph.viewer import Role
from tests.http.bundling import big, post
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA
from tests.redecided import redecided
from tests.security.sending import about, send, weight

pytestmark = pytest.mark.asyncio(loop_scope="module")

SENT = "select from medical_document where source_system like 'urn:passport:sender:%'"


def yesterday() -> RequestTime:
    """The moment of a request that began before midnight."""
    moment = this_moment()
    return RequestTime(moment.now - timedelta(days=1), moment.today - timedelta(days=1))


@pytest.mark.parametrize("is_big", [False, True])
async def test_an_assignment_that_ended_at_midnight(own: Graph, monkeypatch: pytest.MonkeyPatch, is_big: bool) -> None:
    monkeypatch.setattr(documents, "this_moment", yesterday)
    await change(own.dsn, f"update assignment set valid_to = '{yesterday().today}' ")
    if is_big:
        answer = await post(own, big("b"))
    else:
        answer = await send(own, Role.DISTRICT_DOCTOR, about(ANNA), weight("b0"))
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
    assert await rows(own.dsn, SENT) == []


async def test_a_right_that_the_policy_took_away(own: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    register = own.app.endpoints["/documents"].register
    plain = type(register).admit

    async def admit(self: Any, *arguments: Any) -> Any:
        admitted = await plain(self, *arguments)
        taken = self.policy.tried(
            redecided(read_policy(None), "district_doctor", "document_id", "deny", action="write")
        )
        assert not isinstance(taken, list), taken
        self.policy.take(taken)
        return admitted

    monkeypatch.setattr(type(register), "admit", admit)
    answer = await send(own, Role.DISTRICT_DOCTOR, about(ANNA), weight("b0"))
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
    assert await rows(own.dsn, SENT) == []
