"""The children that a statement comes to are typed arrays beside its JSON (domain.md 5 E 36): no text to take apart."""

from graph.sql.select import select
from graph.sql.statement import compile_statement
from graph.sql.touched import Touched, number, parts_of, way_of
from graph.sql.value import UUID, Value, parameter


def written(columns: dict[str, Value]) -> str:
    """The text of a SELECT of these columns."""
    return compile_statement(select(**columns)).sql


def test_a_way_is_its_origin_and_the_bits_of_its_relations() -> None:
    assert parts_of(way_of(7, 8_192 | 1)) == (7, 8_193)
    assert parts_of(way_of(300, 0)) == (300, 0)


def test_one_row_comes_to_its_own_child_and_to_those_beside_it() -> None:
    own = parameter("child", UUID), number(way_of(1, 2))
    below = select(touched=parameter("children", "UUID[]"), ways=parameter("ways", "BIGINT[]")).subquery()
    assert written(Touched().columns()) == "SELECT "
    assert written(Touched(own).columns()) == "SELECT ARRAY[$1::UUID] AS touched, ARRAY[4294967298] AS ways"
    assert written(Touched(own, [below]).columns()) == (
        "SELECT ARRAY[$1::UUID] || anon_1.touched AS touched, ARRAY[4294967298] || anon_1.ways AS ways"
    )


def test_many_rows_come_to_one_array_of_all_their_children() -> None:
    own = parameter("child", UUID), number(way_of(1, 2))
    below = select(touched=parameter("children", "UUID[]"), ways=parameter("ways", "BIGINT[]")).subquery()
    assert written(Touched(own).all()) == "SELECT array_agg($1::UUID) AS touched, array_agg(4294967298) AS ways"
    here = parameter("here", "BOOLEAN")
    assert written(Touched(own, [below]).all(here)) == (
        "SELECT array_concat_agg(ARRAY[$1::UUID] || anon_1.touched) FILTER (WHERE $2::BOOLEAN) AS touched,"
        " array_concat_agg(ARRAY[4294967298] || anon_1.ways) FILTER (WHERE $2::BOOLEAN) AS ways"
    )
