"""The questions of the page of a district: each may be asked without being registered, and has room for another number."""

import pytest

from graph.plan.limits import ANYONES
from graph.viewer import Role
from tests.district_page import OPERATIONS, alone
from tests.plan.weighing import planned

ROOM = 6_000  # what a number with its cells and months may weigh
ASKING = (Role.DISTRICT_DOCTOR, Role.NURSE, Role.DISTRICT_HEAD, Role.AUDITOR)


@pytest.mark.parametrize("name", OPERATIONS)
def test_each_question_has_room_for_another_number(name: str) -> None:
    weights = {role: planned(alone(name), role, {"id": "RGlzdHJpY3Q6MQ=="})[0] for role in ASKING}
    assert max(weights.values()) <= ANYONES.weight - ROOM, weights
