"""Additions of a region: they count from the day on which the city's region says so, beside the norms of everybody (domain.md 3.7, 3.8)."""

import json
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from graph.areas.examination.norm import examinations
from graph.areas.examination.plan import Norms, read_child
from graph.areas.norm.document import NormDocument, read_norm, shipped
from graph.areas.norm.register import NormProblem, import_norm, list_norms, set_region
from graph.areas.vaccination.calendar import read_calendar
from graph.areas.vaccination.versions import calendar_on
from graph.cli.turning import turn_day
from graph.identity import new_id
from graph.ingest.due import Version
from graph.ingest.identity import Connection
from graph.ingest.reproject import reproject
from graph.ingest.retract import rebuild
from graph.ingest.store import store
from graph.ingest.turn import batches_of, turn
from tests.areas.examination.test_plan import VERSIONS, at
from tests.areas.examination.test_plan_kept import bundle
from tests.areas.vaccination.test_due_kept import on
from tests.database.test_commands import passport
from tests.ingest.bundles import extracted, patient

CHECKS = {"VACCINATIONS": read_calendar, "EXAMINATIONS": examinations}
TODAY = datetime.now(UTC).date()
FIRST, SECOND, THIRD = (TODAY + timedelta(days=days) for days in (10, 40, 45))
NOON = time(9, tzinfo=UTC)


def head(day: date, region: str = "MOSCOW") -> dict[str, Any]:
    named = {"order": "1-R", "title": "An addition of a region", "region": region, "checked": "UNVERIFIED"}
    return {"norm": named | {"validFrom": {"is": day.isoformat()}}, "sources": {"ACT": {"title": "SIMULATED"}}}


def more_examinations(day: date, region: str = "MOSCOW") -> NormDocument:
    asked = [{"months": months, "specialties": ["CARDIOLOGY"], "tests": ["GLUCOSE"]} for months in (48, 60)]
    return read_norm(json.dumps(head(day, region) | {"examinations": asked}), CHECKS)


def meningococcal(day: date, region: str = "MOSCOW") -> NormDocument:
    """One dose at nine months."""
    age = {"absMinAge": "9 months", "minAge": "9 months", "earliestRecAge": "9 months", "latestRecAge": "10 months"}
    dose = {"doseNumber": "1", "age": [age], "preferableVaccine": [{"cvx": "203", "forecastVaccineType": "Y"}]}
    chosen = {"defaultSeries": "Yes", "productPath": "No", "seriesGroup": "1", "seriesPriority": "A"}
    series: dict[str, Any] = {
        "seriesName": "Meningococcal",
        "targetDisease": "Meningococcal",
        "vaccineGroup": "Meningococcal",
    }
    series |= {"seriesType": "Standard", "selectSeries": chosen | {"seriesPreference": "1"}}
    antigen = {"series": [series | {"seriesDose": [dose | {"recurringDose": "No"}]}]}
    general = {
        "vaccineGroups": {"vaccineGroup": [{"name": "Meningococcal", "administerFullVaccineGroup": "No"}]},
        "vaccineGroupToAntigenMap": {"vaccineGroupMap": [{"name": "Meningococcal", "antigen": ["Meningococcal"]}]},
        "cvxToAntigenMap": {"cvxMap": [{"cvx": "203", "association": [{"antigen": "Meningococcal"}]}]},
    }
    return read_norm(json.dumps(head(day, region) | {"general": general, "antigens": [antigen]}), CHECKS)


def version(norm: NormDocument, until: date | None = None) -> Version:
    return Version(norm.id, norm.valid_from, norm.content, until)


def test_an_age_that_is_reached_while_the_addition_counts_asks_for_more() -> None:
    birth, norm = date(2020, 3, 10), more_examinations(date(2024, 1, 1))
    norms = Norms(VERSIONS, (), [version(norm, date(2024, 12, 31))])
    reading, norm_of = read_child(norms, birth, [], date(2026, 1, 1))
    alone = read_child(Norms(VERSIONS), birth, [], date(2026, 1, 1))[0]
    assert at(48, reading).specialties == [*at(48, alone).specialties, "CARDIOLOGY"]
    assert norm_of(at(48, reading)) == norm.id
    assert [line for line in reading.plain if line.months != 48] == [line for line in alone.plain if line.months != 48]


def test_a_group_of_the_region_stands_beside_those_of_the_calendar() -> None:
    norm, (national,) = meningococcal(date(2026, 1, 1)), _calendar()
    without, with_it = (calendar_on(date(2026, 6, 1), [national], added) for added in ((), [version(norm)]))
    assert without is not None
    assert with_it is not None
    assert with_it.schedule.groups.keys() - without.schedule.groups.keys() == {"Meningococcal"}
    assert with_it.norm_of("Meningococcal").id == norm.id
    assert with_it.norm_of("MMR") == without.norm
    for antigen, of in without.schedule.antigens.items():
        assert with_it.schedule.antigens[antigen] == of
    over = calendar_on(date(2026, 6, 1), [national], [version(norm, date(2026, 5, 31))])
    assert over == without


def _calendar() -> list[Version]:
    norms = [read_norm(text, CHECKS) for text in shipped("graph.areas.vaccination")]
    return [Version(one.id, one.valid_from, one.content) for one in norms]


NAMED = """
select n.kind, n.act, count(distinct d.child_id) from norm n
join (select child_id, norm_id from examination_due union all select child_id, norm_id from vaccination_due) d on d.norm_id = n.id
group by n.kind, n.act
"""
WHOLE = """
select t::text from examination_due t union all select t::text from vaccination_due t order by 1
"""
DUE = (
    "select months, 'GLUCOSE' = any (tests) from examination_due where months in (48, 60) and labels = '{}' order by 1"
)
GROUPS = "select count(*) from vaccination_due where vaccine_group = 'Meningococcal'"


def test_additions_count_from_the_day_on_which_the_region_says_so(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        now = datetime.now(UTC)
        await connection.execute("RESET ROLE")  # versions are taken in by the owner
        for norm in (more_examinations(FIRST), meningococcal(FIRST), more_examinations(FIRST, "TVER")):
            assert await import_norm(connection, norm, TODAY, now)
        with pytest.raises(NormProblem):
            await set_region(connection, "MOSCOW", TODAY, TODAY)
        await set_region(connection, "MOSCOW", SECOND, TODAY)
        # Four in a year, five in two: the age of 48 months is reached after the region begins.
        born = SECOND.replace(day=1, month=1, year=SECOND.year - 3)
        await store(connection, [bundle(born=born.isoformat())], now=now)
        before = [tuple(row) for row in await connection.fetch(DUE)]
        assert before == [(48, False), (60, False)]
        await turn(connection, datetime.combine(FIRST, now.timetz()))
        assert [tuple(row) for row in await connection.fetch(DUE)] == before
        day = datetime.combine(SECOND, now.timetz())
        assert await turn(connection, day) == 1
        assert [tuple(row) for row in await connection.fetch(DUE)] == [(48, True), (60, True)]
        assert await connection.fetchval(GROUPS) == 1
        assert await batches_of(connection, day) == []
        regions = {row["region"] for row in await list_norms(connection)}
        assert regions == {None, "MOSCOW", "TVER"}

    on(fresh_database, work)


def test_the_commands_take_additions_in(fresh_database: str, tmp_path: Path) -> None:
    """`norms import` and `norms region`."""

    def norms(*words: str) -> tuple[int, str]:
        done = passport("norms", *words, database_url=fresh_database)
        return done.returncode, done.stdout or done.stderr

    files = [tmp_path / "examinations.json", tmp_path / "vaccinations.json"]
    for file, norm in zip(files, (more_examinations(FIRST), meningococcal(FIRST)), strict=True):
        file.write_text(norm.content)
    assert norms("import", *map(str, files)) == (0, "2 norms, 2 new\n")
    assert norms("region", "Moscow", "--since", SECOND.isoformat())[0] == 2
    code, output = norms("region", "MOSCOW", "--since", TODAY.isoformat())
    assert (code, "is past" in output) == (2, True)
    assert norms("region", "MOSCOW", "--since", SECOND.isoformat()) == (0, f"MOSCOW from {SECOND}\n")
    assert norms("region", "NONE", "--since", THIRD.isoformat()) == (0, f"NONE from {THIRD}\n")
    assert norms("check", "EXAMINATIONS", FIRST.isoformat(), "--by", "A", "--region", "MOSCOW") == (
        0,
        "1-R is CHECKED\n",
    )
    code, output = norms("list")
    assert code == 0
    assert f"EXAMINATIONS of MOSCOW  1-R  {FIRST} to -  CHECKED by A" in output
    assert f"VACCINATIONS of MOSCOW  1-R  {FIRST} to -  UNVERIFIED" in output


async def _moscow(connection: Connection) -> None:
    """Additions of a region, and six children."""
    await connection.execute("RESET ROLE")
    for norm in (more_examinations(FIRST), meningococcal(FIRST)):
        await import_norm(connection, norm, TODAY, datetime.now(UTC))
    await set_region(connection, "MOSCOW", SECOND, TODAY)
    born = SECOND.replace(day=1, month=1, year=SECOND.year - 3).isoformat()
    for number in range(6):
        await store(connection, [extracted(patient(str(number), born))], now=datetime.now(UTC))


async def _acts(connection: Connection) -> dict[tuple[str, str], int]:
    return {(row[0], row[1]): row[2] for row in await connection.fetch(NAMED)}


def test_processes_turn_additions_as_one_would(fresh_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line that an addition adds to names it, and the end of the region takes all of it back."""
    monkeypatch.setattr("graph.ingest.turn.BATCH", 1)
    monkeypatch.setattr("graph.cli.turning.ALONE", 0)
    on(fresh_database, _moscow)
    begins, ends = (datetime.combine(day, NOON) for day in (SECOND, THIRD))
    assert turn_day(fresh_database, begins, 2) == 6

    async def begun(connection: Connection) -> None:
        acts = await _acts(connection)
        assert (acts["EXAMINATIONS", "1-R"], acts["VACCINATIONS", "1-R"]) == (6, 6)
        before = [row[0] for row in await connection.fetch(WHOLE)]
        children = [row[0] for row in await connection.fetch("select id from child")]
        assert await reproject(connection, children, new_id, begins) == {}
        assert [row[0] for row in await connection.fetch(WHOLE)] == before
        assert await batches_of(connection, begins) == []
        await connection.execute("RESET ROLE")
        await set_region(connection, None, THIRD, TODAY)

    on(fresh_database, begun)
    assert turn_day(fresh_database, ends, 2) == 6

    async def ended(connection: Connection) -> None:
        assert {act for _, act in await _acts(connection)} == {"1122н", "211н", "514н"}

    on(fresh_database, ended)


def test_without_a_region_no_addition_counts(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await connection.execute("RESET ROLE")
        norm = more_examinations(FIRST)
        await import_norm(connection, norm, TODAY, datetime.now(UTC))
        await store(connection, [bundle()], now=datetime.now(UTC))
        await turn(connection, datetime.combine(SECOND, datetime.now(UTC).timetz()))
        assert not any(row[1] for row in await connection.fetch(DUE))
        assert (await rebuild(connection))["passports"] == 1

    on(fresh_database, work)


@pytest.mark.parametrize("region", ["moscow", "", "Москва", "A B"])
def test_a_region_is_a_word(region: str) -> None:
    with pytest.raises(ValueError, match="region"):
        more_examinations(FIRST, region)


def test_ids_tell_regions_apart() -> None:
    ids = {more_examinations(FIRST, region).id for region in ("MOSCOW", "TVER")}
    assert all(isinstance(one, UUID) for one in ids)
    assert len(ids) == 2
