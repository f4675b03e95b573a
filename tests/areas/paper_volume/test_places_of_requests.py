"""Where a volume is wanted tells of no disease (domain.md 3.14, 5 F 44), and a CSV stops at no row."""

from pathlib import Path

import pytest

from graph.errors import StartupProblem
from graph.feeds.files import parts_of
from graph.viewer import Role
from tests.areas.paper_volume.test_paper_volumes import SOURCE, listed, problem, request, volume
from tests.feeds.sending import take
from tests.http.client import Graph, change
from tests.http.world import AMBULANCE

pytestmark = pytest.mark.asyncio(loop_scope="module")

NAMED = f"UPDATE organization SET kind = 'HOSPITAL', name = 'Психиатрическая больница № 4' WHERE id = '{AMBULANCE}'"
HEAD = "kind,sequence,registerNumber,pages"


async def test_no_request_names_a_place_that_tells_of_a_disease(own: Graph) -> None:
    await take(own.dsn, SOURCE, volume())
    await change(own.dsn, NAMED)
    assert problem(await request(own, Role.DISTRICT_DOCTOR, organization=AMBULANCE.hex)) == "NOT_FOUND"
    for role in (Role.REGISTRAR, Role.NURSE, Role.PARENT):
        assert (await listed(own, role))["archiveRequests"] == [], role


@pytest.mark.parametrize("pages", ["9" * 25, "9" * 5_000])
async def test_a_number_too_long_is_the_fault_of_its_row(tmp_path: Path, pages: str) -> None:
    path = tmp_path / "register.csv"
    path.write_text(f"{HEAD}\nvolume,1,R-1,84\nvolume,2,R-2,{pages}\nvolume,3,R-3,84\n")
    (part,) = [part async for part in parts_of(path)]
    assert len(part.lines) == 3


@pytest.mark.parametrize("head", ["child,child.snils", "child.snils,child"])
async def test_a_column_and_its_part_are_no_csv_of_ours(tmp_path: Path, head: str) -> None:
    path = tmp_path / "register.csv"
    path.write_text(f"{head}\n1,2\n")
    with pytest.raises(StartupProblem):
        _ = [part async for part in parts_of(path)]
