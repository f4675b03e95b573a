"""What looks across children says so where it is declared, and nothing else does (design: routing by child, later)."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.policy.vocabulary import Relation
from graph.schema.binding import Edge, RuledBy
from graph.sql.conditions import CONDITIONS
from graph.sql.counted import Breakdown, Counted, Period
from graph.sql.dimension import DIMENSIONS
from graph.sql.expressions import EXPRESSIONS
from graph.sql.family import is_stranger
from graph.sql.masks import MASKS
from graph.sql.roots import OPENINGS, PARTS
from graph.sql.rows import Described, Rows
from graph.sql.scope import Asker, FromList, Scope
from graph.sql.select import Select
from graph.sql.value import SqlPart, Value
from graph.sql.writer import SqlWriter
from graph.tables import metadata
from graph.viewer import Role
from tests.plan.corpus import catalog
from tests.plan.weighing import policy

# Whose key begins with their child, and the children themselves.
OF_CHILDREN = {
    table.name for table in metadata.tables.values() if [*table.primary_key.columns.keys()][:1] == ["child_id"]
}
OF_CHILDREN.add("child")
# Functions of the database that look across children.
ACROSS = ("family_of_staff(",)


class EveryColumn(dict[str, Described]):
    """The columns of rows of which nothing is known: there is any."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> Described:
        return Described(name)


def scope() -> Scope:
    """A row of a child, for a nurse who is attached to it."""
    child = Rows("child_at_hand", EveryColumn())
    labels = {Relation.ATTACHED: policy().grants.labels[Role.NURSE, Relation.ATTACHED]}
    row = Rows("row_at_hand", EveryColumn())
    made = Scope(Asker(Role.NURSE), row, FromList(), {Relation.ATTACHED: None}, labels, catalog().types, child=child)
    counted = Counted(RuledBy.DISTRICT, Edge(on={}), (Relation.ATTACHED,), period(made), row.c["counts"], {}, {})
    return replace(made, counted=counted, options={"form": "FORM_079U"})


def period(at_hand: Scope) -> Period:
    """A day."""
    return Period(at_hand.asker.today, at_hand.asker.today)


def read_of_others(value: Value) -> set[str]:
    """The tables of children that an expression reads without their child, and functions that do, but for a CTE that is marked itself."""
    writer, marked = SqlWriter(), SqlWriter()
    value.write(writer)
    for cte in list(writer._ctes):
        if cte.across_children:
            cte.selected.write(marked)
    own = writer._names.keys() - marked._names.keys()
    texts = [words(writer), *[words_of(cte.selected) for cte in writer._ctes if not cte.across_children]]
    called = {name for name in ACROSS if any(name in text for text in texts)}
    return called | {rows.base for rows in own if rows.base in OF_CHILDREN and rows.child_id is None}


def words_of(part: SqlPart) -> str:
    """The words of a part alone, without its CTEs."""
    writer = SqlWriter()
    part.write(writer)
    return words(writer)


def words(writer: SqlWriter) -> str:
    """What is written, without parameters."""
    return "".join(each for each in writer.out if isinstance(each, str))


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_an_expression_that_reads_rows_of_other_children_is_marked(name: str) -> None:
    assert bool(read_of_others(EXPRESSIONS[name](scope()))) == EXPRESSIONS[name].across_children


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_that_reads_rows_of_other_children_is_marked(name: str) -> None:
    at_hand = scope()
    assert bool(read_of_others(CONDITIONS[name](at_hand.row, at_hand))) == CONDITIONS[name].across_children


@pytest.mark.parametrize("name", MASKS)
def test_a_mask_that_reads_rows_of_other_children_is_marked(name: str) -> None:
    at_hand = scope()
    assert bool(read_of_others(MASKS[name](at_hand.row.c["value"], at_hand))) == MASKS[name].across_children


OPTIONS = {"by": "ICD10_BLOCK", "measure": "PRIMARY", "ageBand": "UNDER_1"}


@pytest.mark.parametrize("name", DIMENSIONS)
def test_a_dimension_reads_the_child_at_hand_and_what_it_is_held_against_is_marked(name: str) -> None:
    at_hand, dimension = scope(), DIMENSIONS[name]
    breakdown = Breakdown(period(at_hand), OPTIONS)
    keys = dimension.keys(at_hand, breakdown)
    assert not read_of_others(keys.scalar() if isinstance(keys, Select) else keys)
    others = dimension.denominator and read_of_others(dimension.denominator(at_hand, breakdown))
    assert bool(others) == dimension.across_children


def edges() -> Iterator[tuple[str, Edge, Any]]:
    """The edges of the schema, with the tables of their rows."""
    types = catalog().types
    for bound in types.values():
        for field in bound.fields.values():
            if isinstance(field.binding, Edge):
                target = types[field.type_name]
                row: Any = types[target.connection_of or field.type_name].binding.row
                yield field.coordinate, field.binding, row.__table__


@pytest.mark.parametrize(("coordinate", "edge", "table"), list(edges()), ids=[coordinate for coordinate, *_ in edges()])
def test_an_edge_to_rows_of_other_children_is_marked(coordinate: str, edge: Edge, table: Any) -> None:
    is_bound = "child_id" in edge.on or (table.name == "child" and "id" in edge.on)
    assert edge.across_children == ((table.name in OF_CHILDREN or "child_ids" in table.c) and not is_bound), coordinate


def test_entries_for_several_children_are_marked_and_the_family_of_the_viewer() -> None:
    assert {name for name, opening in OPENINGS.items() if opening.across_children} == {
        "expected_children",
        "my_cases",
        "my_children",
        "my_commissions",
        "my_reminders",
        "nodes",
        "verify_certificate",
        "waiting_contacts",
        "waiting_corrections",
        "waiting_duplicates",
        "waiting_emancipations",
        "waiting_kinships",
        "waiting_requests",
        "waiting_rights",
    }
    assert {name for name, part in PARTS.items() if part.across_children} == {
        "links",
        "page_anchor",
        "page_count",
        "page_keys",
        "page_others",
        "shard_children",
    }
    asker = Asker(Role.NURSE)
    is_stranger(scope().row.c["id"], asker)
    assert {name: cte.across_children for name, cte in asker.ctes.items()} == {"kin": True}


def test_an_alias_is_bound_to_its_child_in_one_place() -> None:
    """Comparisons of `child_id` that look across children are those of a family, in a function of the database (ACROSS)."""
    files = [
        path.name
        for folder in ("sql", "areas", "write")
        for path in (Path(graph.__path__[0]) / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "child_id"
        if isinstance(node.ops[0], ast.Eq)
    ]
    assert sorted(files) == ["compartment.py"]
