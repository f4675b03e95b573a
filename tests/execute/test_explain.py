"""No statement reads a table that grows with the city from end to end: EXPLAIN at 20,000 children, for every role."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from graph.app import load_policy
from graph.database.pools import AuditWriter, ReaderPool
from graph.errors import Code, Refusal
from graph.execute.allowance import Allowance
from graph.execute.bounds import Bounds
from graph.execute.engine import Engine
from graph.execute.following import Following
from graph.execute.maker import PlannedFor
from graph.execute.operation import Operation
from graph.plan.limits import REGISTERED
from graph.plan.values import shape
from graph.trail.audit import AuditTrail
from graph.viewer import SETTING, TOKEN_ROLES, Role, Viewer
from tests.execute.asked import QUERIES, VARIABLES
from tests.execute.city import LARGE, build_city
from tests.execute.waiting import is_small
from tests.http.client import rows, settings
from tests.http.world import ANNA, SECOND, global_id, subject_of
from tests.one_lane import one_lane

pytestmark = pytest.mark.asyncio(loop_scope="module")

READING = {"role": "passport_reader", "jit": "off", "default_transaction_read_only": "on", "timezone": "UTC"}
READING[SETTING] = "somebody"


@pytest.fixture(scope="module")
def city(database: str) -> str:
    """The DSN of the city."""
    asyncio.run(build_city(database))
    return database


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def engine(city: str) -> AsyncIterator[Engine]:
    chosen = settings()
    policy = load_policy(chosen)
    reader, writer = await ReaderPool.open(city, chosen), await AuditWriter.open(city, chosen)
    bounds = Bounds(1_000, Allowance(0, 0), limits=REGISTERED)  # some are larger than what anyone may send
    yield Engine(policy, one_lane(reader, trail := AuditTrail(writer, chosen)), trail, bounds, {})
    await asyncio.gather(reader.close(), writer.close())


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def connection(city: str) -> "AsyncIterator[asyncpg.Connection[asyncpg.Record]]":
    """A connection with the rights and settings of the reader's pool."""
    opened = await asyncpg.connect(city, server_settings=READING)
    yield opened
    await opened.close()


def scans(plan: dict[str, Any]) -> Iterator[str]:
    """Every node that reads a large table, or an index of one, from end to end."""
    kind = plan["Node Type"]
    table, conditions = plan.get("Relation Name", ""), plan.keys() & {"Index Cond", "Order By"}
    if is_small(plan.get("Index Name", "")):
        conditions = {"Index Cond"}
    if table in LARGE and (kind == "Seq Scan" or ("Index" in kind and not conditions)):
        yield f"{kind} on {table}: {plan.get('Filter', '')}"
    for inner in plan.get("Plans", ()):
        yield from scans(inner)


async def explained(
    connection: "asyncpg.Connection[asyncpg.Record]", sql: str, arguments: list[Any], generic: bool
) -> Any:
    """The plan of a statement: for these arguments, or the one that serves any."""
    if not generic:
        return json.loads(await connection.fetchval("EXPLAIN (FORMAT JSON) " + sql, *arguments))[0]["Plan"]
    await connection.execute("SET plan_cache_mode = force_generic_plan")
    await connection.execute(f"PREPARE asked AS {sql}")
    try:
        execute = f"EXECUTE asked({', '.join(['NULL'] * len(arguments))})" if arguments else "EXECUTE asked"
        return json.loads(await connection.fetchval("EXPLAIN (FORMAT JSON) " + execute))[0]["Plan"]
    finally:
        await connection.execute("DEALLOCATE asked")
        await connection.execute("RESET plan_cache_mode")


def for_several(engine: Engine, role: Role, asked: Operation, arguments: list[Any]) -> tuple[str, list[Any]] | None:
    """The run of a statement that answers three requests; None where they must go one by one."""
    read = engine.maker.read(asked.text, REGISTERED)
    by = PlannedFor(role, engine.policy.grants)
    make = engine.maker.prepare_subscription if asked.text.startswith("subscription") else engine.maker.prepare_query
    made = make(by, read, None, shape(asked.variables))
    statement = (made.prepared if isinstance(made, Following) else made).statement
    if statement is None or statement.together is None:
        return None
    return statement.together, statement.columns([arguments] * 3)


@pytest.mark.parametrize("generic", [False, True])
@pytest.mark.parametrize("role", list(TOKEN_ROLES))
async def test_nothing_large_is_read_from_end_to_end(
    engine: Engine, connection: "asyncpg.Connection[asyncpg.Record]", role: Role, generic: bool
) -> None:
    whole_reads, runs = {}, 0
    for name, query in QUERIES.items():
        asked = Operation(query, None, {key: value for key, value in VARIABLES.items() if f"${key}:" in query}, "r")
        try:
            sql, arguments = engine.statement(Viewer(subject_of(role), role), asked)
        except Refusal as refusal:
            if refusal.code is not Code.FORBIDDEN:
                raise
            continue
        whole_reads[name] = sorted(set(scans(await explained(connection, sql, arguments, generic))))
        if several := for_several(engine, role, asked, arguments):
            whole_reads[f"{name}, several"] = sorted(set(scans(await explained(connection, *several, generic))))
            runs += 1
    assert runs > 10
    assert not {name: nodes for name, nodes in whole_reads.items() if nodes}


async def test_the_city_has_its_size(city: str) -> None:
    counts = " UNION ALL ".join(f"SELECT '{table}' AS name, count(*) FROM {table}" for table in LARGE)
    sizes = {row["name"]: row["count"] for row in await rows(city, counts)}
    assert min(sizes.values()) > 2_000
    assert sizes["child"] > 20_000


async def test_a_scan_would_be_seen(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    for sql in ("SELECT * FROM child WHERE given = 'a'", "SELECT count(*) FROM child"):
        assert list(scans(await explained(connection, sql, [], False)))
    assert not list(scans(await explained(connection, f"SELECT * FROM child WHERE id = '{ANNA.id}'", [], False)))


def indexes(plan: dict[str, Any]) -> set[str]:
    """The indexes that a plan reads."""
    own = {plan["Index Name"]} if "Index Name" in plan else set()
    return own.union(*map(indexes, plan.get("Plans", ())))


@pytest.mark.parametrize(
    ("order", "index"),
    [
        ("null", "ix_child_district_id_id"),
        ("BIRTH_DATE_ASC", "ix_child_district_id_birth_date_id"),
        ("BIRTH_DATE_DESC", "ix_child_district_id_birth_date_id"),
        ("FAMILY_ASC", "ix_child_district_id_family_id"),
        ("FAMILY_DESC", "ix_child_district_id_family_id"),
    ],
)
async def test_a_district_in_any_order_comes_from_an_index(
    engine: Engine, connection: "asyncpg.Connection[asyncpg.Record]", order: str, index: str
) -> None:
    query = f'{{ district(id: "{global_id("District", SECOND)}") {{ children(first: 5, orderBy: {order}) {{ nodes {{ id }} }} }} }}'
    viewer = Viewer(subject_of(Role.NURSE), Role.NURSE)
    sql, arguments = engine.statement(viewer, Operation(query, None, {}, "r"))
    assert index in indexes(await explained(connection, sql, arguments, False))


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("mine", "ix_child_district_id_id"),
        ("mine by birth", "ix_child_district_id_birth_date_id"),
        ("mine by family", "ix_child_district_id_family_id"),
        ("mine of a family", "ix_child_district_id_family_id"),
    ],
)
@pytest.mark.parametrize("role", [Role.NURSE, Role.DISTRICT_DOCTOR, Role.REGISTRAR])
async def test_children_of_several_districts_come_from_an_index_of_each(
    engine: Engine, connection: "asyncpg.Connection[asyncpg.Record]", role: Role, name: str, index: str
) -> None:
    sql, arguments = engine.statement(Viewer(subject_of(role), role), Operation(QUERIES[name], None, {}, "r"))
    assert index in indexes(await explained(connection, sql, arguments, False))


def visited(plan: dict[str, Any]) -> set[str]:
    """The tables whose rows a plan visits; those that an index answers alone are not among them."""
    is_read = "Relation Name" in plan and plan["Node Type"] != "Index Only Scan"
    own = {plan["Relation Name"]} if is_read else set()
    return own.union(*map(visited, plan.get("Plans", ())))


BADGES = " ".join(
    f"{name} {{ status value }}" for name in ("bloodGroup", "rhFactor", "healthGroup", "physicalEducationGroup")
)


@pytest.mark.parametrize("generic", [False, True])
@pytest.mark.parametrize("role", [Role.NURSE, Role.DISTRICT_DOCTOR, Role.PARENT, Role.EMERGENCY_DOCTOR])
async def test_badges_and_newest_documents_come_from_their_indexes_alone(
    engine: Engine, connection: "asyncpg.Connection[asyncpg.Record]", role: Role, generic: bool
) -> None:
    listed = f"passport {{ {BADGES} }} documents(first: 3) {{ nodes {{ id kind status title date }} }}"
    asked = Operation(f"{{ myChildren {{ nodes {{ sex {listed} }} }} }}", None, {}, "r")
    sql, arguments = engine.statement(Viewer(subject_of(role), role), asked)
    tables = visited(await explained(connection, sql, arguments, generic))
    assert "child" in tables
    assert not {"passport", "medical_document"} & tables


def looked_up(plan: dict[str, Any]) -> str:
    """Every condition that an index answers."""
    return " ".join([plan.get("Index Cond", ""), *map(looked_up, plan.get("Plans", ()))])


@pytest.mark.parametrize("name", ["mine after", "mine by family after", "mine by birth after", "district after"])
async def test_a_page_begins_in_the_index(
    engine: Engine, connection: "asyncpg.Connection[asyncpg.Record]", name: str
) -> None:
    operation = Operation(QUERIES[name], None, {"c": VARIABLES["c"]}, "r")
    sql, arguments = engine.statement(Viewer(subject_of(Role.NURSE), Role.NURSE), operation)
    for generic in (False, True):
        plan = looked_up(await explained(connection, sql, arguments, generic))
        assert "ROW(" in plan or "(id > " in plan


@pytest.mark.parametrize("generic", [False, True])
@pytest.mark.parametrize("role", [Role.PARENT, Role.DISTRICT_DOCTOR])
@pytest.mark.parametrize("after", [None, VARIABLES["c"]])
async def test_a_log_comes_from_the_indexes_of_children(
    engine: Engine, connection: "asyncpg.Connection[asyncpg.Record]", role: Role, generic: bool, after: str | None
) -> None:
    """The indexes on the ids of children alone: a walk by the key would read the whole trail of the city for a few rows."""
    asked = Operation(QUERIES["log"], None, {"c": after}, "r")
    sql, arguments = engine.statement(Viewer(subject_of(role), role), asked)
    used = {name for name in indexes(await explained(connection, sql, arguments, generic)) if "audit_entry" in name}
    # The entries of the city are of the oldest month; one without entries may be read from end to end.
    oldest = await connection.fetchval("SELECT to_char(min(month), 'YYYY_MM') FROM audit_month")
    assert {name for name in used if oldest in name} == {
        f"ix_audit_entry_{oldest}_child_id",
        f"ix_audit_entry_{oldest}_child_ids",
    }
    assert not {name for name in used if name.endswith("_pkey")}
    log = json.loads(await connection.fetchval(sql, *arguments))["child"]["accessLog"]
    is_parent = role is Role.PARENT
    assert (len(log["nodes"]), log["pageInfo"]["hasNextPage"]) == (50 * is_parent, is_parent)


async def test_a_twin_is_found_by_index(engine: Engine, connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    viewer = Viewer(subject_of(Role.EMERGENCY_DOCTOR), Role.EMERGENCY_DOCTOR)
    sql, arguments = engine.statement(viewer, Operation(QUERIES["capsule"], None, {}, "r"))
    assert "ix_representation_representative_id_child_id" in indexes(await explained(connection, sql, arguments, False))


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every node of a plan."""
    yield plan
    for inner in plan.get("Plans", ()):
        yield from nodes(inner)


TOLD = "{ key count denominator }"
PASSPORT = f"""passport {{ population {{ attached mean byAgeAndSex {TOLD} }} healthGroups {TOLD} socialServiceEligible {TOLD}
dispensary {TOLD} new: morbidity(by: ICD10_CHAPTER, measure: PRIMARY) {TOLD}
general: morbidity(by: ICD10_CHAPTER, measure: GENERAL) {TOLD} hospitalStays {TOLD} }}"""


@pytest.mark.parametrize("generic", [False, True])
@pytest.mark.parametrize("unit", ["myDistricts", "myPolyclinics", "city"])
async def test_numbers_of_a_unit_look_for_its_children_once(
    engine: Engine, connection: "asyncpg.Connection[asyncpg.Record]", unit: str, generic: bool
) -> None:
    """Else what counts them would stand in the plan once for each number that is read of it, and a city would not end."""
    viewer = Viewer(subject_of(Role.DISTRICT_HEAD), Role.DISTRICT_HEAD)
    sql, arguments = engine.statement(viewer, Operation(f"{{ {unit} {{ {PASSPORT} }} }}", None, {}, "r"))
    plan = list(nodes(await explained(connection, sql, arguments, generic)))
    read = [(node["Relation Name"], node.get("Index Name", "")) for node in plan if "Relation Name" in node]
    assert [table for table, _ in read].count("child") == [table for table, _ in read].count("passport") == 1
    assert len(plan) < 250
    if unit == "myDistricts":
        of_children = {f"ix_{table}_child_id_document_id" for table in ("social_status", "observation", "condition")}
        of_children.add("ix_medical_document_inpatient")
        assert {"ix_child_district_id_id", "pk_passport", *of_children} <= indexes(plan[0])
