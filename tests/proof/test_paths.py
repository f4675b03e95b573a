"""Side roads to a protected value: ids, filters, orders, cursors, and the text of the statement itself."""

import base64
import re
from random import Random
from typing import Any

import pytest
from graphql import get_named_type

from graph.errors import Code
from graph.policy.vocabulary import CHILD_RELATIONS, Relation, relations
from graph.schema.binding import ColumnBinding
from graph.schema.catalog import BoundField
from graph.schema.child_filter import CHILD_ORDERS
from graph.viewer import Role, Viewer
from tests.proof.bench import Bench, catalog, draw_query, readable
from tests.proof.people import global_id, token
from tests.proof.policies import ALLOW, DENY, Oracle, shipped
from tests.proof.queries import Known, Query
from tests.proof.reach import Holds, Reach
from tests.proof.survey import read_id
from tests.proof.world import MOMENT

WORLDS = range(2_270, 2_300)
TIES = [(role, relation) for role, ties in CHILD_RELATIONS.items() for relation in ties]
ORACLE = Oracle(shipped())


def people(bench: Bench, role: Role) -> list[tuple[Viewer, Reach]]:
    """Everyone who acts in a role."""
    viewers = [viewer for world in bench.need_all(WORLDS) for viewer in world.viewers if viewer.role is role]
    reaches = [(viewer, Reach(bench.store, viewer, MOMENT)) for viewer in viewers]
    return [(viewer, reach) for viewer, reach in reaches if reach.account is not None]


def holders(bench: Bench, role: Role, relation: Relation) -> list[tuple[Viewer, Any, Holds]]:
    """Viewers and the children to whom they have this relation."""
    reached = []
    for viewer, reach in people(bench, role):
        for child in bench.store.rows["child"]:
            holds = reach.to_child(child)
            if relation in holds:
                reached.append((viewer, child.cells["id"], holds))
    return reached


def ids_of(bench: Bench, type_name: str, child_id: Any) -> list[str]:
    """Ids of rows of a type in a child's compartment that carry no label and are in force."""
    binding = catalog().types[type_name].binding
    assert binding.row is not None
    table = str(binding.row.__tablename__)
    rows = [bench.store.child(child_id)] if table == "child" else bench.store.of_child(table, child_id)
    plain = [row for row in rows if not row.cells.get("labels") and row.cells.get("state", "CURRENT") == "CURRENT"]
    return [global_id(type_name, *[row.cells[key] for key in binding.key]) for row in plain]


COMPARTMENT = [name for name in catalog().node_types if name not in ("District", "Polyclinic", "Representative")]


@pytest.mark.parametrize(("role", "relation"), TIES)
def test_node_gives_what_is_reached_and_null_for_the_rest(bench: Bench, role: Role, relation: Relation) -> None:
    held = holders(bench, role, relation)
    assert held, "the worlds have nobody with this relation: choose other seeds"
    first, reach = held[0][0], Reach(bench.store, held[0][0], MOMENT)
    stranger = next(row.cells["id"] for row in bench.store.rows["child"] if not reach.to_child(row))
    for type_name in COMPARTMENT:
        query = f"query($id: ID!) {{ node(id: $id) {{ __typename id ... on {type_name} {{ again: id }} }} }}"
        readable_ids = ORACLE.ask(role, relation, f"{type_name}.id") != DENY
        # A row mask of the list may leave a row out, and a reminder is read by whom it is for alone.
        masked = type_name in (
            "BreakGlassGrant",
            "Certificate",
            "MedicalDocument",
            "Reminder",
            "RecordExport",
            "Representation",
            "Vaccination",
        )
        reached = set()
        for viewer, child_id, holds in held[:24]:
            for each in ids_of(bench, type_name, child_id):
                answer = bench.ask(viewer, Query(query, {"id": each}), 0)
                assert isinstance(answer, bytes)
                is_asked_again = bool(b'"again"' in answer)
                reached.add(is_asked_again)
                assert is_asked_again or masked or not readable_ids
                assert not is_asked_again or any(ORACLE.ask(role, each, f"{type_name}.id") != DENY for each in holds)
        assert reached <= {readable_ids} or masked, (type_name, reached)
        assert reached, type_name
        for each in ids_of(bench, type_name, stranger):
            assert nothing(bench.ask(first, Query(query, {"id": each}), 0)), type_name


def nothing(answer: bytes | Code) -> bool:
    """Whether an answer's only data is one null."""
    return isinstance(answer, bytes) and re.fullmatch(rb'\{"data":\{"\w+":null\},.*', answer) is not None


@pytest.mark.parametrize("role", Role)
def test_ids_of_nothing_other_types_and_no_ids(bench: Bench, role: Role) -> None:
    viewer, _ = people(bench, role)[0]
    child = bench.store.rows["child"][0].cells["id"]
    unknown = Random(7).randbytes(16)
    for name in catalog().node_types:
        size = len(catalog().types[name].binding.key)
        absent = token(name.encode() + b":" + unknown * size)
        assert read_id(catalog(), absent) is not None
        assert nothing(bench.ask(viewer, Query("query($id: ID!) { node(id: $id) { id } }", {"id": absent}), 0))
    for field, wrong in (("district", global_id("Child", child)), ("child", global_id("Passport", child))):
        argument = "id: $id" if field == "district" else "by: {id: $id}"
        query = f"query($id: ID!) {{ {field}({argument}) {{ id }} }}"
        assert nothing(bench.ask(viewer, Query(query, {"id": wrong}), 0))
    for malformed in (
        "",
        "x",
        "é",
        token(b"Child:short"),
        token(b"Nobody:" + unknown),
        global_id("Child", child) + "AA",
    ):
        query = "query($id: ID!) { node(id: $id) { id } }"
        assert bench.ask(viewer, Query(query, {"id": malformed}), 0) is Code.BAD_USER_INPUT


def questions() -> list[tuple[str, tuple[str, ...], str]]:
    """Every filter, argument and order: its action, its coordinates, a query that asks it."""
    values = {"Date": '"2020-01-01"', "String": '"x"', "Sex": "MALE", "FactStatus": "CONFIRMED", "BloodGroup": "A"}
    values |= {"RhFactor": "POSITIVE", "HealthGroup": "I", "PhysicalEducationGroup": "MAIN"}
    values |= {"OmsPolicyNumber": f'"{"1" * 16}"', "Snils": f'"{"1" * 11}"'}
    queries = []
    for argument, type_name in (("myChildren(filter", "ChildFilter"), ("searchChildren(match", "ChildMatch")):
        inputs: Any = catalog().schema.type_map[type_name]
        for name, field in inputs.fields.items():
            beside = "" if type_name == "ChildFilter" else ' family: "x"' if name != "family" else ' given: "x"'
            named: Any = get_named_type(field.type)
            value = values.get(named.name) or next(iter(named.values))
            text = f"{{ {argument}: {{{name}: {value}{beside}}}) {{ nodes {{ __typename }} }} }}"
            queries.append(("filter", catalog().child_filters[name].coordinates, text))
    for name, order in CHILD_ORDERS.items():
        queries.append(("order", order.coordinates, f"{{ myChildren(orderBy: {name}) {{ nodes {{ __typename }} }} }}"))
    for argument, coordinate in (
        ("kind: OTHER", "MedicalDocument.kind"),
        ('since: "2020-01-01"', "MedicalDocument.date"),
    ):
        text = f"{{ myChildren {{ nodes {{ documents({argument}) {{ nodes {{ __typename }} }} }} }} }}"
        queries.append(("filter", (coordinate,), text))
    return queries


@pytest.mark.parametrize("role", Role)
def test_a_question_about_what_may_not_be_read_is_refused(bench: Bench, role: Role) -> None:
    viewer, _ = people(bench, role)[0]
    for action, coordinates, text in questions():
        if "searchChildren" in text and ORACLE.ask(role, Relation.SIGNED_IN, "Query.searchChildren") == DENY:
            continue
        possible = [(each, coordinate) for coordinate in coordinates for each in known(role, coordinate)]
        if "documents" in text:  # a relation that is denied the list asks nothing of it
            possible = [each for each in possible if ORACLE.ask(role, each[0], "Child.documents") != DENY]
            if not possible:
                continue
        reads = bool(possible) and all(ORACLE.ask(role, *each) == ALLOW for each in possible)
        answer = bench.ask(viewer, Query(text, {}), 0)
        assert reads or answer is Code.FORBIDDEN, (action, coordinates)
        asks = bool(possible) and all(ORACLE.ask(role, *each, action) == ALLOW for each in possible)
        assert (answer is Code.FORBIDDEN) is not asks, (action, coordinates)


def known(role: Role, coordinate: str) -> tuple[Relation, ...]:
    """The relations in which a role can be to what a field stands in."""
    return relations(role, catalog().types[coordinate.partition(".")[0]].binding)


def opaque(answer: bytes) -> bytes:
    """Every string of an answer that could be an id or a cursor, decoded."""
    tokens = re.findall(rb'"([A-Za-z0-9_-]{20,})"', answer)
    return b"\n".join(base64.urlsafe_b64decode(each + b"=" * (-len(each) % 4)) for each in tokens)


@pytest.mark.parametrize("order", ["null", *CHILD_ORDERS])
def test_cursors_and_ids_hold_no_value_of_a_child(bench: Bench, order: str) -> None:
    text = f"""{{ myChildren(first: 100, orderBy: {order}) {{ edges {{ cursor node {{ id passport {{ id }}
        documents {{ edges {{ cursor node {{ id }} }} }} vaccinations {{ edges {{ cursor }} }}
        examinations {{ edges {{ cursor node {{ id }} }} }}
        measurements {{ edges {{ cursor }} pageInfo {{ endCursor }} }} representatives {{ edges {{ cursor }} }}
        accessLog {{ edges {{ cursor node {{ id }} }} }} }} }} }} }}"""
    values = [
        plain.encode()
        for listed in bench.store.rows.values()
        for row in listed
        for column, value in row.cells.items()
        if not column.endswith("id") and len(plain := str(value)) >= 4 and value not in (None, True, False)
    ]
    count = 0
    for viewer, _ in people(bench, Role.DISTRICT_DOCTOR) + people(bench, Role.PARENT):
        answer = bench.ask(viewer, Query(text, {}), 0)
        if (viewer.role, order) == (Role.PARENT, "URGENCY"):  # of districts alone
            assert answer is Code.FORBIDDEN
            continue
        assert isinstance(answer, bytes)
        decoded = opaque(answer)
        count += len(decoded)
        assert not [value for value in values if value in decoded]
    assert count > 1_000


def lists(child_id: str) -> list[tuple[str, str]]:
    """Lists with a cursor: the type of their rows, and a query."""
    child = f'child(by: {{id: "{child_id}"}})'
    names = {"documents": "MedicalDocument", "vaccinations": "Vaccination", "measurements": "Measurement"}
    names["examinations"] = "Examination"
    below = [(row, f"{child} {{ {name}(after: $after) {{ nodes {{ id }} }} }}") for name, row in names.items()]
    orders = [("Child", f"myChildren(after: $after, orderBy: {order}) {{ nodes {{ id }} }}") for order in CHILD_ORDERS]
    return below + orders


def test_a_cursor_of_someone_elses_row_is_an_empty_page(bench: Bench) -> None:
    tried = 0
    for viewer, child_id, _ in holders(bench, Role.DISTRICT_DOCTOR, Relation.ATTACHED)[:5]:
        reach = Reach(bench.store, viewer, MOMENT)
        away = {c.cells["id"] for c in bench.store.rows["child"] if not reach.to_child(c)}
        for row_type, text in lists(global_id("Child", child_id)):
            for stranger in list(away)[:4]:
                for each in ids_of(bench, row_type, stranger)[:2]:
                    read = read_id(catalog(), each)
                    assert read is not None
                    query = Query(f"query($after: String) {{ {text} }}", {"after": token(read[2].bytes)})
                    answer = bench.ask(viewer, query, 0)
                    assert isinstance(answer, bytes)
                    assert b'"nodes":[]' in answer
                    tried += 1
    assert tried > 50


def columns() -> list[BoundField]:
    """Leaves that are a column of their row."""
    fields = [field for bound in catalog().types.values() for field in bound.fields.values()]
    return [field for field in fields if isinstance(field.binding, ColumnBinding) and field.parent != "Viewer"]


@pytest.mark.parametrize("role", Role)
def test_a_withheld_column_is_not_in_the_statement(bench: Bench, role: Role) -> None:
    viewer, near = people(bench, role)[0][0], Known.of(catalog(), {"child": []})
    withheld = {
        field.coordinate
        for field in columns()
        if all(
            ORACLE.ask(role, r, field.coordinate) == DENY
            for r in relations(role, catalog().types[field.parent].binding)
        )
    }
    telling = [field for field in columns() if field.coordinate in withheld and unique_column(field)]
    rng, drawn = Random(role.value), bench.need(WORLDS[0])
    for _ in range(25):
        query = draw_query(drawn, near, rng)
        if isinstance(bench.ask(viewer, query, 0), Code):
            continue
        prepared = next(reversed(bench.engine._plans._items.values())).value
        assert not withheld & set(prepared.audited.read)
        sql = prepared.statement.sql if prepared.statement else ""
        shown = set(re.findall(r"'(?:\w+)', \w+?\.(\w+)", sql))
        for field in telling:
            assert stored(field) not in shown, (field.coordinate, query.text)


def unique_column(field: BoundField) -> bool:
    """Whether no other leaf reads a column of that name, so that the statement's text can tell."""
    others = [f.python_name for name in ("Viewer", "FieldAccess") for f in catalog().types[name].fields.values()]
    return stored(field) not in others and sum(stored(other) == stored(field) for other in columns()) == 1


def stored(field: BoundField) -> str:
    """The column behind a leaf, without the prefix of the object it stands in."""
    assert isinstance(field.binding, ColumnBinding)
    return field.binding.name or field.python_name


def test_birth_date_is_not_selected_for_a_dispatcher(bench: Bench) -> None:
    viewer, child_id, _ = holders(bench, Role.DISPATCHER, Relation.CALL)[0]
    query = Query(f'{{ child(by: {{id: "{global_id("Child", child_id)}"}}) {{ sex birthDate snils }} }}', {})
    answer = bench.ask(viewer, query, 0)
    assert '"birthDate": null' in readable(answer)
    prepared = next(reversed(bench.engine._plans._items.values())).value
    assert prepared.statement is not None
    assert "sex" in prepared.statement.sql
    assert not re.search(r"\.(birth_date|snils)", prepared.statement.sql)
