"""The text of a statement for several requests."""

import pytest

from graph.sql.together import together


def test_each_parameter_becomes_an_array() -> None:
    one = "SELECT $1::VARCHAR AS data, $2::TIMESTAMP WITH TIME ZONE, $1::VARCHAR LIMIT $3::INTEGER + 1"
    assert together(one) == (
        "SELECT answer.*, asked.n FROM unnest($1::VARCHAR[], $2::TIMESTAMP WITH TIME ZONE[], $3::INTEGER[])"
        " WITH ORDINALITY AS asked(p1, p2, p3, n) CROSS JOIN LATERAL"
        " (SELECT asked.p1 AS data, asked.p2, asked.p1 LIMIT asked.p3 + 1) AS answer"
    )


@pytest.mark.parametrize(
    "parameter",
    ["$1::UUID[]", "$1::TEXT[]", "$1::BIGINT", "$1::VARCHAR(20)", "$1::NUMERIC(10, 2)", "$1", "$1::UUID, $1::VARCHAR"],
)
def test_what_is_not_known_here_goes_one_by_one(parameter: str) -> None:
    assert together(f"SELECT $2::VARCHAR, {parameter}") is None
