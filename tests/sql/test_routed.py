"""Over nodes, a statement about one child names the id of the child for every alias of a child-scoped table."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from graph.errors import Refusal
from graph.execute.divided import ById, ByPage, ByRoot, Framed, OverMany, Page
from graph.execute.maker import Maker, PlannedFor
from graph.execute.prepared import Prepared
from graph.execute.shards import OverAll, Shards
from graph.plan.document import Refusals
from graph.plan.limits import REGISTERED
from graph.plan.listed import lists_rows_of_children
from graph.plan.values import shape
from graph.schema.binding import Edge, Embedded
from graph.sql.render import edge_conditions
from graph.sql.rows import Elsewhere, row_of
from graph.sql.select import select
from graph.sql.spread.pages import CHILD
from graph.sql.statement import Statement
from graph.sql.value import ONE, UUID, parameter
from graph.sql.writer import SqlWriter
from graph.viewer import Role
from tests.golden.test_golden import CASES, EVENT, HERE
from tests.proof.bench import catalog, grants
from tests.sql.test_compartment import OF_CHILDREN, scope

# Questions about one child whose statement needs rows of others all the same, and why (docs/citus.md, Statements).
KNOWN: dict[str, str] = {}
KEY = r"\$\d+::UUID"


def leaves(prepared: Prepared) -> Iterator[Prepared]:
    """The statements of an operation."""
    match prepared.division:
        case ByRoot(parts):
            for part in parts:
                yield from leaves(part)
        case ById(parts=parts):
            for each in parts:
                yield from [each.before] if each.before else []
                yield from framed(each.rows)
        case ByPage(whole):
            yield from framed(whole)
        case _:
            yield prepared


def framed(whole: Framed) -> Iterator[Prepared]:
    """A statement, and those of its pages."""
    yield whole.frame
    for page in whole.pages:
        if isinstance(page, Page):
            yield from over_many(page.keys)
            for row in page.rows:
                yield from framed(row)
        else:
            yield from over_many(page.counts)


def over_many(asked: OverMany) -> Iterator[Prepared]:
    """The statements of what is asked of many children."""
    match asked:
        case OverAll(whole, others, anchor):
            yield from [each for each in (others, anchor, whole) if each]
        case Shards(children, part, whole, anchor):
            yield from [children, part, *([anchor] if anchor else [])]
            yield from framed(whole)
        case _:
            raise TypeError


def prepared_of(case: str, role: Role, *, spread: bool) -> Prepared | None:
    """A golden question, planned; None where it is refused, or follows events."""
    folder = HERE / case
    if (folder / EVENT).exists():
        return None
    variables = json.loads((folder / "variables.json").read_text("utf-8"))
    return planned((folder / "query.graphql").read_text("utf-8"), role, variables, spread=spread)


def planned(text: str, role: Role, variables: Mapping[str, Any], *, spread: bool) -> Prepared | None:
    """A question, planned; None where it is refused."""
    maker = Maker(catalog(), spread=spread)
    outline = maker.read(text, REGISTERED)
    try:
        return maker.prepare_query(PlannedFor(role, grants(0)), outline, None, shape(variables))
    except (Refusal, Refusals):
        return None


def untied(statement: Statement) -> set[str]:
    """The aliases of child-scoped tables that no condition ties to a parameter."""
    aliases = set(re.findall(r"\b([a-z_]+) AS (\1_\d+)\b", statement.sql))
    return {
        alias
        for table, alias in aliases
        if table in OF_CHILDREN and f"FROM {table} AS {alias} WHERE false" not in statement.sql
        if not re.search(rf"\b{alias}\.{'id' if table == 'child' else 'child_id'} = {KEY}", statement.sql)
    }


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("case", CASES)
def test_every_alias_is_tied_to_the_id_of_the_child(case: str, role: Role) -> None:
    prepared = prepared_of(case, role, spread=True)
    for leaf in leaves(prepared) if prepared else ():
        if leaf.statement is None:
            continue
        assert leaf.statement.spread is not None
        if not leaf.statement.spread.of_many:
            assert untied(leaf.statement) == set()
        # Citus gives the columns of such a row as null where the join stands in a subquery.
        assert untied(leaf.statement).isdisjoint(re.findall(r" LEFT OUTER JOIN \w+ AS (\w+)", leaf.statement.sql))


def lists_that_lead_back() -> Iterator[str]:
    """The lists of a child whose rows lead to their child."""
    types = catalog().types
    for field in types["Child"].fields.values():
        name = types[field.type_name].connection_of if field.type_name in types else None
        fields = types[name].fields.values() if name else ()
        if any(isinstance(each.binding, Embedded) and each.binding.of_child for each in fields):
            yield field.name


def test_what_is_of_many_below_the_rows_of_one_child_is_asked_apart() -> None:
    """A row of the child leads to the child, that to its district, and that to other children."""
    apart = 0
    below = "district { childrenCount children { nodes { birthDate } } }"
    for role, name in product(Role, lists_that_lead_back()):
        text = f"{{ myChildren {{ nodes {{ {name} {{ nodes {{ child {{ {below} }} }} }} }} }} }}"
        prepared = planned(text, role, {}, spread=True)
        for leaf in leaves(prepared) if prepared else ():
            if leaf.statement and leaf.statement.spread and CHILD in leaf.statement.parameters:
                assert leaf.statement.spread.of_many == (), (role, name)
                apart += 1
    assert apart > 20


BY_NUMBER = '{ emergencyCapsule(by: {policyNumber: "1111222233334444"}) { sex bloodGroup { status } } }'


def test_a_number_is_looked_up_for_a_statement_that_asks_for_it() -> None:
    """Under a policy that lets a role ask for a capsule of children whom it never reaches, none does."""
    maker = Maker(catalog(), spread=True)
    outline = maker.read(BY_NUMBER, REGISTERED)
    without = 0
    for role, policy in product(Role, range(1, 9)):
        statement = maker.prepare_query(PlannedFor(role, grants(policy)), outline, None, shape({})).statement
        if statement is None or statement.spread is None:
            continue
        asks = any(name.startswith("v") and not name.endswith("_key") for name in statement.parameters)
        assert bool([each for each in statement.spread.lookups if each.is_open]) == asks
        without += not asks
    assert without > 0


def test_on_one_postgresql_no_alias_is_compared_twice() -> None:
    prepared = prepared_of("passport_page", Role.NURSE, spread=False)
    assert prepared is not None
    assert prepared.statement is not None
    assert prepared.statement.spread is None
    assert len(untied(prepared.statement)) > 10


def test_what_ties_rows_of_many_children_reads_the_key_of_the_row_around_them_alone() -> None:
    """Over nodes that row is read by another statement, which gives its key (sql/spread/pages.py)."""
    types = catalog().types
    fields = [
        each for bound in types.values() for each in bound.fields.values() if lists_rows_of_children(catalog(), each)
    ]
    for field in fields:
        assert isinstance(field.binding, Edge)
        row = row_of(types[types[field.type_name].connection_of or ""].binding.row)
        around = replace(scope(), row=Elsewhere(id=parameter("page_of", UUID)))
        writer = SqlWriter()
        select(ONE).where(*edge_conditions(field.binding, row, around, within=False)).write(writer)
        assert "page_of" in writer.parameters
    assert len(fields) > 1
