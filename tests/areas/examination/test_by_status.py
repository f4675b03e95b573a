"""What a norm asks for by a social status: seen by who reads the status, and nothing of it by anybody else (domain.md 3.6, 3.7)."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import pytest_asyncio
from hypothesis import given, settings, strategies as st

from graph.areas.examination.norm import examinations_by_status
from graph.areas.examination.plan import Examined, Line, Norms, Status, read_child
from graph.areas.examination.words import SOCIAL
from graph.areas.graph import build_catalog
from graph.areas.norm.document import BY_STATUS, read_norm, shipped
from graph.database.connection import connect
from graph.ingest.due import Reading, Version, rows_of
from graph.ingest.identity import Connection
from graph.ingest.retract import annul, rebuild
from graph.ingest.store import store
from graph.policy.grants import compile_grants, read_policy
from graph.policy.vocabulary import CHILD_RELATIONS, Action
from graph.settings import Profile
from graph.viewer import TOKEN_ROLES, Role
from tests.areas.examination.test_plan import TODAY, VERSIONS, histories
from tests.areas.examination.test_plan_kept import bundle, lines
from tests.areas.examination.test_written import DOCTOR, NURSE, SCHOOL_NURSE, all_of, due, read, write
from tests.areas.vaccination.test_due_kept import on
from tests.http.client import Graph, rows, serving
from tests.http.world import ANNA
from tests.ingest.bundles import own_code

SHIPPED = [read_norm(text, {BY_STATUS: examinations_by_status}) for text in shipped("graph.areas.examination")]
BY_ACT = {norm.act: Version(norm.id, norm.valid_from, norm.content) for norm in SHIPPED}
NORMS = Norms(VERSIONS, [BY_ACT["72н"], BY_ACT["216н"]])
EXAMPLES = settings(max_examples=60, deadline=None)
AGES = """{ child(by: {id: "%s"}) { examPlan { nodes { ageMonths status specialties tests } } } }"""
BORN = date(2019, 3, 10)
ALONE = Status("ORPHAN", date(2026, 1, 1), None, True, (SOCIAL,), None)


def read_with(birth: date, *stated: Examined | Status, day: date = TODAY) -> Reading[Line]:
    return read_child(NORMS, birth, stated, day)[0]


def at(months: int, of: tuple[Line, ...]) -> Line | None:
    return next((line for line in of if line.months == months), None)


@st.composite
def stated(draw: st.DrawFn) -> tuple[date, list[Examined | Status]]:
    """A birth, examinations and statuses of any label and state."""
    birth, documents = draw(histories())
    days = st.one_of(st.none(), st.dates(birth, TODAY + timedelta(400)))
    labels = st.sampled_from([(SOCIAL,), (SOCIAL,), (SOCIAL,), ("SOCIAL_DANGER", SOCIAL), ("TEEN", SOCIAL)])
    states = st.sampled_from([(True, None), (True, None), (False, None), (False, ["HIV"])])
    kinds = st.sampled_from(["ORPHAN", "FOSTER", "LARGE_FAMILY"])
    statuses = st.builds(
        lambda kind, since, until, of, state: Status(kind, since, until, state[0], of, state[1]),
        kinds, days, days, labels, states,
    )  # fmt: skip
    written = [one._replace(labels=(SOCIAL,)) if draw(st.booleans()) and not one.labels else one for one in documents]
    return birth, [*written, *draw(st.lists(statuses, max_size=4))]


def shown(reading: Reading[Line], norm_of: Any, labels: frozenset[str]) -> list[tuple[object, ...]]:
    """What somebody reads who sees these labels: the rule of `Scope.visible`, without when to look again."""
    found = []
    rows_read: list[tuple[Any, ...]] = [row for _, row in rows_of(reading, norm_of)]
    for *line, norm_id, of, state, later in rows_read:
        is_there = state == "CURRENT" or not any(labels.issuperset(one.split()) for one in later)
        if labels.issuperset(of) and is_there:
            found.append((*line[:-1], norm_id))
    return sorted(found, key=lambda line: str(line[0]))


@EXAMPLES
@given(stated(), st.sampled_from([(), (SOCIAL,), ("HIV", "MENTAL", "TEEN"), ("SOCIAL_DANGER", SOCIAL)]))
def test_each_reader_reads_a_line_an_age_and_nothing_of_what_they_may_not_see(
    history: tuple[date, list[Examined | Status]], seen: tuple[str, ...]
) -> None:
    birth, all_stated = history
    labels = frozenset(seen)
    lines_seen = shown(*read_child(NORMS, birth, all_stated, TODAY), labels)
    assert len({line[0] for line in lines_seen}) == len(lines_seen)
    if labels in (frozenset(), frozenset({SOCIAL})):
        alone = [
            one._replace(is_in_force=True, later=None)
            for one in all_stated
            if labels.issuperset(one.labels) and (one.is_in_force or one.later is not None)
        ]
        assert lines_seen == shown(*read_child(NORMS, birth, alone, TODAY), labels)


def test_a_status_asks_for_more_at_the_ages_in_which_it_holds() -> None:
    reading = read_with(BORN, ALONE)
    plain, more = at(84, reading.plain), at(84, reading.full)
    assert reading.labels == (SOCIAL,)
    assert plain is not None
    assert more is not None
    assert plain == at(84, read_with(BORN).plain)
    assert (more.specialties[: len(plain.specialties)], more.tests[-1]) == (plain.specialties, "ULTRASOUND_PELVIS")
    assert {"PSYCHIATRY", "ENDOCRINOLOGY"} <= set(more.open_specialties)
    assert at(72, reading.full) is not None, "the age lasts until March, and the status begins in January"
    assert at(60, reading.full) is None
    assert not read_with(BORN, ALONE._replace(kind="LARGE_FAMILY")).full


@pytest.mark.parametrize(("kind", "act"), [("ORPHAN", "72н"), ("DIFFICULT_LIFE_SITUATION", "72н"), ("FOSTER", "216н")])
def test_each_status_is_by_the_norm_that_names_it(kind: str, act: str) -> None:
    reading, norm_of = read_child(NORMS, BORN, [ALONE._replace(kind=kind)], TODAY)
    line = at(84, reading.full)
    assert line is not None
    assert norm_of(line) == BY_ACT[act].id
    assert all(norm_of(plain) not in {one.id for one in BY_ACT.values()} for plain in reading.plain)


def test_the_norm_of_a_status_that_is_hidden_is_not_told() -> None:
    """Both norms ask for the same, so one line stands for who sees both statuses and for who sees one."""
    hidden = ALONE._replace(labels=("SOCIAL_DANGER", SOCIAL))
    for statuses in ([hidden, ALONE._replace(kind="FOSTER")], [ALONE._replace(kind="FOSTER"), hidden]):
        reading, norm_of = read_child(NORMS, BORN, statuses, TODAY)
        assert at(84, reading.full) is None
        line = at(84, reading.between)
        assert line is not None
        assert norm_of(line) == BY_ACT["216н"].id


def test_a_later_version_counts_for_the_statuses_that_it_names() -> None:
    content = json.loads(BY_ACT["216н"].content)
    content["examinations"] = [{"months": 84, "specialties": ["CARDIOLOGY"], "tests": []}]
    later = Version(UUID(int=7), date(2025, 1, 1), json.dumps(content))
    norms = Norms(VERSIONS, [BY_ACT["72н"], BY_ACT["216н"], later])
    for kind, is_later in (("FOSTER", True), ("ORPHAN", False)):
        reading, norm_of = read_child(norms, BORN, [ALONE._replace(kind=kind)], TODAY)
        line = at(84, reading.full)
        assert line is not None
        assert ("CARDIOLOGY" in line.specialties, norm_of(line) == later.id) == (is_later, is_later)


def test_what_a_nurse_may_not_see_does_not_take_the_line_of_the_status_from_her() -> None:
    hidden = Examined(UUID(int=1), date(2026, 4, 1), 84, ("PEDIATRICS",), (), True, ("HIV",), None)
    reading = read_with(BORN, ALONE, hidden)
    assert (reading.labels, reading.between_labels) == (("HIV", SOCIAL), (SOCIAL,))
    between, full = at(84, reading.between), at(84, reading.full)
    assert between is not None
    assert full is not None
    assert ("PEDIATRICS" in between.open_specialties, "PEDIATRICS" in full.open_specialties) == (True, False)


def status() -> dict[str, Any]:
    return own_code("social-status", "ORPHAN", effectivePeriod={"start": "2026-01-01"})


def test_the_lines_come_with_the_document_and_go_with_it(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        now = datetime.now(UTC)
        await store(connection, [bundle()], now=now)
        before = await lines(connection)
        await store(connection, [bundle(status())], now=now)
        after = await lines(connection)
        assert {key: after[key] for key in before} == before
        assert {labels for _, labels in after.keys() - before.keys()} == {(SOCIAL,)}
        assert {act for (act,) in await connection.fetch(
            "select act from norm where id in (select norm_id from examination_due where labels <> '{}')"
        )} == {"72н"}  # fmt: skip
        assert (await rebuild(connection))["changed"] == 0
        row: Any = await connection.fetchrow("select child_id, document_id from social_status")
        assert await annul(connection, row[0], row[1], now=now)
        assert await lines(connection) == before

    on(fresh_database, work)


@pytest.mark.parametrize("profile", Profile)
def test_the_label_is_seen_by_who_reads_the_status_in_full(profile: Profile) -> None:
    grants = compile_grants(read_policy(None, profile), build_catalog())
    for role in TOKEN_ROLES:
        rules = [grants.rule(role, Action.READ, name) for name in ("SocialStatus.kind", "Passport.socialStatuses")]
        for relation in CHILD_RELATIONS[role]:
            # A norm names no status that names a disease, which is what this mask leaves out.
            told = [rule.allowed | rule.masks.get("non_medical_kind", frozenset()) for rule in rules]
            reads_it = all(relation in relations for relations in told)
            assert (SOCIAL in grants.labels[role, relation].allowed) is reads_it, (role, relation)


@pytest_asyncio.fixture
async def own(fresh_world: str) -> AsyncIterator[Graph]:
    """The world with the plan of each child, in which Anna is an orphan by a document of hers."""
    connection = await connect(fresh_world)
    await connection.execute(
        """insert into social_status (child_id, id, document_id, state, labels, kind, valid_from, recorded_at)
        select child_id, gen_random_uuid(), id, 'CURRENT', '{}', 'ORPHAN', current_date - 30, now()
        from medical_document where child_id = $1 and status = 'REGISTERED' and labels = '{}' limit 1""",
        ANNA.id,
    )
    await rebuild(connection)
    await connection.close()
    async with serving(fresh_world) as running:
        yield running


async def test_who_reads_the_status_reads_the_line_and_everybody_else_that_of_every_child(own: Graph) -> None:
    asked = {role: await due_of(own, role) for role in (DOCTOR, NURSE, Role.PARENT, SCHOOL_NURSE, Role.SPECIALIST)}
    assert all("GLUCOSE" in asked[role]["tests"] for role in (DOCTOR, NURSE, Role.PARENT))
    assert not any("GLUCOSE" in asked[role]["tests"] for role in (SCHOOL_NURSE, Role.SPECIALIST))


async def due_of(graph: Graph, role: Role) -> dict[str, Any]:
    answer = await graph.ask(AGES % ANNA.global_id, role)
    nodes = answer.data["child"]["examPlan"]["nodes"]
    open_lines = [one for one in nodes if one["status"] in ("DUE", "OVERDUE")]
    (line,) = open_lines
    line_of_role: dict[str, Any] = line
    return line_of_role


async def test_what_only_the_status_asks_for_is_written_down_by_itself_and_makes_it_done(own: Graph) -> None:
    whole, of_all = await due(own), await due_of(own, SCHOOL_NURSE)
    problems = (await write(own, NURSE, **all_of(whole)))["problems"]
    assert [each["path"] for each in problems] == [["input", "specialties"]]
    more: dict[str, Any] = {
        name: [item for item in whole[name] if item not in of_all[name]] for name in ("specialties", "tests")
    }
    written_at_school = await write(own, SCHOOL_NURSE, ageMonths=whole["ageMonths"], **more, idempotencyKey="school")
    assert [each["path"] for each in written_at_school["problems"]] == [["input", "specialties"]]
    assert not (await write(own, NURSE, **all_of(of_all), idempotencyKey="all"))["problems"]
    assert await due_of(own, NURSE) | {"status": whole["status"]} == await due_of(own, NURSE)
    assert not (await write(own, NURSE, ageMonths=whole["ageMonths"], **more, idempotencyKey="more"))["problems"]
    for role in (NURSE, SCHOOL_NURSE):
        nodes = (await read(own, role))["examPlan"]["nodes"]
        assert next(one for one in nodes if one["ageMonths"] == whole["ageMonths"])["status"] == "DONE"
    assert [len((await read(own, role))["examinations"]["nodes"]) for role in (SCHOOL_NURSE, NURSE)] == [1, 2]
    labels = await rows(own.dsn, "select labels from examination where 'GLUCOSE' = any (tests)")
    assert [list(row[0]) for row in labels] == [[SOCIAL]]


@pytest.mark.parametrize("name", ["healthGroup", "recommendations"])
async def test_results_go_with_what_every_child_is_examined_for(own: Graph, name: str) -> None:
    whole, of_all = await due(own), await due_of(own, SCHOOL_NURSE)
    more: dict[str, Any] = {
        one: [item for item in whole[one] if item not in of_all[one]] for one in ("specialties", "tests")
    }
    more[name] = {"healthGroup": "II", "recommendations": "Гулять каждый день"}[name]
    written = await write(own, DOCTOR, ageMonths=whole["ageMonths"], **more)
    assert [each["path"] for each in written["problems"]] == [["input", name]]
