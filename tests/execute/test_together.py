"""The text of a statement for several requests comes from the parameters themselves, not from a search in the text."""

from datetime import UTC, date, datetime

from graph.sql.select import select
from graph.sql.statement import compile_statement
from graph.sql.value import DATE, INSTANT, INTEGER, ONE, TEXT, UUID, any_of, literal, parameter


def test_each_parameter_becomes_an_array_but_what_a_run_has_in_common() -> None:
    name = parameter("name", TEXT)
    selected = select(name, parameter("today", DATE), data=name).limit(parameter("most", INTEGER) + ONE)
    statement = compile_statement(selected)
    assert statement.sql == ("SELECT $1::VARCHAR, $2::DATE, $1::VARCHAR AS data LIMIT $3::INTEGER + 1")
    assert statement.parameters == ("name", "today", "most")
    assert statement.together == (
        "SELECT answer.*, asked.n FROM unnest($1::VARCHAR[], $3::INTEGER[])"
        " WITH ORDINALITY AS asked(p1, p3, n) CROSS JOIN LATERAL"
        " (SELECT asked.p1, $2::DATE, asked.p1 AS data LIMIT asked.p3 + 1) AS answer"
    )


def test_a_run_is_answered_as_of_the_day_of_the_last_of_its_requests_each_at_its_own_instant() -> None:
    selected = select(parameter("name", TEXT), parameter("now", INSTANT), parameter("today", DATE))
    nights = [datetime(2026, 11, 30, 20, 59, second, tzinfo=UTC) for second in (58, 59)]
    requests = [["a", nights[0], date(2026, 11, 30)], ["b", nights[1], date(2026, 12, 1)]]
    assert compile_statement(selected).columns(requests) == [("a", "b"), (*nights,), date(2026, 12, 1)]


def test_what_looks_like_a_parameter_in_a_constant_stays_as_it_is() -> None:
    statement = compile_statement(select(data=parameter("name", TEXT) == literal("$1::VARCHAR")))
    assert statement.sql == "SELECT $1::VARCHAR = '$1::VARCHAR' AS data"
    assert statement.together is not None
    assert "(SELECT asked.p1 = '$1::VARCHAR' AS data)" in statement.together


def test_a_statement_with_a_list_goes_alone() -> None:
    wanted = parameter("id", UUID) == any_of(parameter("ids", "UUID[]"))
    assert compile_statement(select(wanted, parameter("name", TEXT))).together is None
