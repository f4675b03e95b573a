"""Attachments from UMIAS: rows and column agree, who reaches the child follows at once (domain.md row 16, 4.5, 5 F 40)."""

from datetime import UTC, datetime, timedelta

import pytest

from graph.viewer import Role
from tests.areas.attachment.test_attachments import AGREE, act, code, history, reaches
from tests.feeds.sending import NOW, codes, counts, take, told
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, FIRST, FOREIGN, GLEB, SECOND, TODAY, VERA

pytestmark = pytest.mark.asyncio(loop_scope="module")

DOCTOR = Role.DISTRICT_DOCTOR


async def test_a_child_moves_and_its_doctor_with_it(own: Graph) -> None:
    assert await reaches(own, ANNA, DOCTOR)
    moved = [told(ANNA, "attachment", 1, district=code(SECOND)), told(VERA, "attachment", 1, district=code(FIRST))]
    assert counts(await take(own.dsn, "UMIAS", *moved)) == (2, 0, 0, 0)
    assert not await reaches(own, ANNA, DOCTOR)
    assert await reaches(own, VERA, DOCTOR)
    before, now = await history(own, ANNA)
    assert before[2] == TODAY - timedelta(days=1)
    assert now == (code(SECOND), TODAY, None, "FEED")
    assert counts(await take(own.dsn, "UMIAS", *moved)) == (0, 2, 0, 0)
    assert len(await history(own, ANNA)) == 2


async def test_several_of_one_batch_are_told_one_after_the_other(own: Graph) -> None:
    there_and_back = [
        told(ANNA, "attachment", n, district=code(place)) for n, place in ((3, SECOND), (1, FOREIGN), (2, FIRST))
    ]
    assert counts(await take(own.dsn, "UMIAS", *there_and_back)) == (3, 0, 0, 0)
    assert [row[0] for row in await history(own, ANNA)][-1] == code(SECOND)
    assert len(await history(own, ANNA)) == 4
    leaves = told(ANNA, "attachment", 4, district=None)
    assert (await take(own.dsn, "UMIAS", leaves)).applied == 1
    assert not await reaches(own, ANNA, Role.REGISTRAR)
    assert [row[2] for row in await history(own, ANNA) if row[2] is None] == []


async def test_what_is_attached_so_already_writes_no_row(own: Graph) -> None:
    same = told(ANNA, "attachment", 1, district=code(FIRST))
    tally = await take(own.dsn, "UMIAS", same)
    assert (tally.applied, tally.children) == (1, set())
    assert len(await history(own, ANNA)) == 1


async def test_a_district_that_takes_nobody(own: Graph) -> None:
    await change(own.dsn, f"UPDATE district SET closed_at = now() WHERE id = '{SECOND}'")
    tally = await take(
        own.dsn, "UMIAS", *[told(ANNA, "attachment", n, district=name) for n, name in ((1, code(SECOND)), (2, "none"))]
    )
    assert {each[1] for each in codes(tally)} == {"UNKNOWN_DISTRICT"}
    assert await reaches(own, ANNA, DOCTOR)


async def test_what_a_registrar_decided_since_stays(own: Graph) -> None:
    await act(own, child={"id": ANNA.global_id}, district=code(SECOND))
    assert codes(await take(own.dsn, "UMIAS", told(ANNA, "attachment", 1, district=code(FOREIGN)))) == [
        (1, "DECIDED_LATER", None)
    ]
    assert [row[0] for row in await history(own, ANNA)][-1] == code(SECOND)
    await act(own, key="leaves", child={"id": BORIS.global_id}, basis="LEFT")
    yesterday = told(BORIS, "attachment", 1, NOW - timedelta(days=2), district=code(FIRST))
    assert codes(await take(own.dsn, "UMIAS", yesterday)) == [(1, "DECIDED_LATER", None)]
    later = told(BORIS, "attachment", 2, datetime.now(UTC), district=code(FIRST))
    assert (await take(own.dsn, "UMIAS", later)).applied == 1


async def test_a_child_without_a_district_is_attached(own: Graph) -> None:
    await change(own.dsn, f"UPDATE child SET district_id = NULL WHERE id = '{GLEB.id}'")
    at = datetime.now(UTC)
    assert (await take(own.dsn, "UMIAS", told(GLEB, "attachment", 1, at, district=code(FIRST)))).applied == 1
    assert await reaches(own, GLEB, DOCTOR)
    assert await rows(own.dsn, AGREE) == []
