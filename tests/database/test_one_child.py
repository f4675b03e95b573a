"""Statements about several children as they are asked about one (docs/citus.md, Writes)."""

from uuid import UUID

import pytest

from graph.database.acting import _quoted
from graph.database.citus.one_child import _alone

ONE = UUID(int=1)
INNER = "((s.child_id, s.id) = (t.child_id, t.s) and s.child_id = $1::uuid)"


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("select a from t where child_id = any($1::uuid[])", "select a from t where child_id = $1::uuid"),
        ("select a from t where child_id = ANY ($1)", "select a from t where child_id = $1::uuid"),
        (
            "select a from unnest($1::uuid[]) as c (id) join t on t.child_id = c.id",
            "select a from (select $1::uuid) as c (id) join t on (t.child_id = c.id and t.child_id = $1::uuid)",
        ),
        (
            "select a from t where child_id = any($1) and b in (select s.b from s where (s.child_id, s.id) = (t.child_id, t.s))",
            f"select a from t where child_id = $1::uuid and b in (select s.b from s where {INNER})",
        ),
    ],
)
def test_a_list_of_one_is_the_one(text: str, alone: str) -> None:
    assert _alone(text, ([ONE], 2)) == (alone, ONE, 2)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("select a from t where child_id = any($1::uuid[])", ([ONE, UUID(int=2)],)),  # several
        (
            "select a from t where child_id = any($1::uuid[]) and b <@ $1::uuid[]",
            ([ONE],),
        ),  # the list itself is asked for, too
        ("select a from t where child_id = $1", (ONE,)),
        ("select a from t where name = any($1)", (["one"],)),
    ],
)
def test_all_else_stays_as_it_is(text: str, given: tuple[object, ...]) -> None:
    assert _alone(text, given) == (text, *given)


def test_the_tenth_parameter_is_not_the_first() -> None:
    text = "select a from t where child_id = any($1) and b = any($10)"
    assert _alone(text, ([ONE],))[0] == "select a from t where child_id = $1::uuid and b = any($10)"


@pytest.mark.parametrize("subject", ["it's", "a\\'; DROP TABLE child; --", "a\\", 'a"b', "''", "я"])
def test_a_subject_is_quoted_whole(subject: str) -> None:
    literal = _quoted(subject)
    assert literal[:2] == "E'"
    assert literal[-1] == "'"
    assert literal[2:-1].replace("\\\\", "\\").replace("''", "'") == subject
    assert "'" not in literal[2:-1].replace("''", "")


def test_a_subject_with_nul_is_refused() -> None:
    with pytest.raises(ValueError, match="NUL"):
        _quoted("a\0b")
