"""The children that a statement finds are JSON beside its answer (domain.md 5 E 36): no text of ours to take apart."""

from graph.sql.select import select
from graph.sql.statement import compile_statement
from graph.sql.touched import Touched, pair, parts_of, read_touched, way_of
from graph.sql.value import UUID, Value, parameter


def written(columns: dict[str, Value]) -> str:
    """The text of a SELECT of these columns."""
    return compile_statement(select(**columns)).sql


OWN = pair(parameter("child", UUID), way_of(1, 2))
BELOW = select(touched=parameter("children", "TEXT")).subquery()


def test_a_way_is_its_origin_and_the_bits_of_its_relations() -> None:
    assert parts_of(way_of(7, 8_192 | 1)) == (7, 8_193)
    assert parts_of(way_of(300, 0)) == (300, 0)


def test_what_a_statement_found_is_read_as_json() -> None:
    assert read_touched("[]") == ([], [])
    assert read_touched('["a",4294967298,"b",4294967296]') == (["a", "b"], [way_of(1, 2), way_of(1, 0)])


def test_one_row_finds_its_own_child_and_those_beside_it() -> None:
    own = """('"' || CAST($1::UUID AS TEXT)) || '",4294967298'"""
    assert written(Touched().columns()) == "SELECT "
    assert written(Touched(OWN).columns()) == f"SELECT {own} AS touched"
    assert written(Touched(OWN, [BELOW]).columns()) == f"SELECT concat_ws(',', {own}, anon_1.touched) AS touched"


def test_many_rows_find_all_of_their_children_and_leave_no_gap_for_one_that_finds_none() -> None:
    here = parameter("here", "BOOLEAN")
    assert written(Touched(beside=[BELOW, BELOW]).all(here)) == (
        "SELECT string_agg(nullif(concat_ws(',', anon_1.touched, anon_1.touched), ''), ',')"
        " FILTER (WHERE $1::BOOLEAN) AS touched"
    )
    assert written({"touched": Touched().whole()}) == "SELECT '[]' AS touched"
    assert written({"touched": Touched(beside=[BELOW]).whole()}) == "SELECT concat('[', anon_1.touched, ']') AS touched"
