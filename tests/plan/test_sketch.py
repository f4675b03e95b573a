"""The sketch of a form: all of a plain query but its scalars (plan/sketch.py)."""

import pytest

from graph.plan.sketch import sketch_of


def test_a_sketch_has_all_but_scalars() -> None:
    one = sketch_of("query A ( $ a : Int ) { k : child ( by : { id : $ a } ) { id s : sex name { given } sex } }")
    two = sketch_of("query A ( $ a : Int ) { child ( by : { id : $ a } ) { s : sex birthDate name { family given } } }")
    assert one
    assert two
    assert one.skeleton == two.skeleton
    assert (one.keys, two.keys) == (("k",), ("child",))
    assert one.sets == ((0,), ("id", 0, 1, "sex"), ("given",))
    assert two.sets == ((0,), (0, "birthDate", 1), ("family", "given"))
    assert one.below == ((1,), (-1, 2), ())
    assert len(one.starts) == len(two.starts) == 3


@pytest.mark.parametrize(
    "text",
    ["{ a { b } } { c }", "{ a { ... b } }", "{ a { b", "{ a { b @ skip } }", "mutation { a }", "{ a [ b ] }", "}"],
)
def test_what_is_no_plain_query_has_no_sketch(text: str) -> None:
    assert sketch_of(text) is None
