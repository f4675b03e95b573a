"""How statements are composed: names, parentheses, what stands in the text."""

import pytest

from graph.sql.rows import row_of
from graph.sql.select import every_column, select
from graph.sql.statement import compile_statement
from graph.sql.value import FALSE, TEXT, TRUE, Value, both, either, literal, negated, parameter
from graph.tables import ChildRow, DistrictRow


def sql(value: Value) -> str:
    return compile_statement(select(value)).sql.removeprefix("SELECT ")


A, B, C = (parameter(name, TEXT) for name in "abc")
ONE, TWO, THREE = "$1::VARCHAR", "$2::VARCHAR", "$3::VARCHAR"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (either(A, both(B, C)), f"{ONE} OR {TWO} AND {THREE}"),
        (both(A, either(B, C)), f"{ONE} AND ({TWO} OR {THREE})"),
        (both(A, both(B, C)), f"{ONE} AND {TWO} AND {THREE}"),
        (both(A, A.op("<@", B)), f"{ONE} AND ({ONE} <@ {TWO})"),
        (both(A, select(B).exists()), f"{ONE} AND (EXISTS (SELECT {TWO}))"),
        (negated(both(A, B)), f"NOT ({ONE} AND {TWO})"),
        (negated(A == B), f"NOT {ONE} = {TWO}"),
        (A - B < C, f"{ONE} - {TWO} < {THREE}"),
        (A.op("||", B).op("||", C), f"({ONE} || {TWO}) || {THREE}"),
        (either(A == B, TRUE), "true"),
        (either(FALSE, A), ONE),
        (both(A, FALSE), "false"),
        (literal("it's") == A, f"'it''s' = {ONE}"),
    ],
)
def test_what_binds_no_tighter_gets_parentheses(value: Value, text: str) -> None:
    assert sql(value) == text


def test_rows_are_named_in_the_order_in_which_they_are_met() -> None:
    first, second = row_of(ChildRow), row_of(ChildRow)
    statement = select(second.c.id).select_from(second.join(first, first.c.id == second.c.id))
    assert compile_statement(statement).sql == (
        "SELECT child_1.id FROM child AS child_1 JOIN child AS child_2 ON child_2.id = child_1.id"
    )


def test_two_statements_in_the_making_do_not_disturb_each_other() -> None:
    alone = compile_statement(select(row_of(DistrictRow).c.id)).sql
    first = select(row_of(DistrictRow).c.id)
    second = select(row_of(DistrictRow).c.id)
    assert compile_statement(second).sql == compile_statement(first).sql == alone


def test_a_column_that_nothing_reads_is_not_in_the_text() -> None:
    row = row_of(ChildRow)
    page = every_column(row, n=parameter("n", TEXT)).select_from(row).subquery()
    statement = select(page.c.sex).select_from(page)
    assert page.c.family is not None
    assert (
        compile_statement(statement).sql
        == "SELECT anon_1.sex FROM (SELECT child_1.sex FROM child AS child_1) AS anon_1"
    )
    assert compile_statement(statement.where(page.c.n == page.c.id)).sql == (
        "SELECT anon_1.sex FROM (SELECT child_1.id, child_1.sex, $1::VARCHAR AS n FROM child AS child_1) AS anon_1"
        " WHERE anon_1.n = anon_1.id"
    )


def test_a_cte_stands_before_the_statement_once_and_what_it_reads_before_it() -> None:
    row = row_of(ChildRow)
    first = select(row.c.id).select_from(row).where(row.c.sex == parameter("sex", TEXT)).cte("first")
    second = select(first.c.id).select_from(first).cte("second")
    selected = select(second.c.id, parameter("name", TEXT)).select_from(second).where(second.c.id == first.c.id)
    statement = compile_statement(selected)
    assert statement.sql == (
        "WITH first AS MATERIALIZED (SELECT child_1.id FROM child AS child_1 WHERE child_1.sex = $2::VARCHAR),"
        " second AS MATERIALIZED (SELECT first.id FROM first)"
        " SELECT second.id, $1::VARCHAR FROM second WHERE second.id = first.id"
    )
    assert statement.parameters == ("name", "sex")


def test_python_does_not_decide_what_postgresql_must() -> None:
    with pytest.raises(TypeError):
        assert A == B
