"""A document that would cost too much is refused before it is validated, in time that is linear in its length."""

import time
from collections.abc import Callable

import pytest
from graphql import get_introspection_query, parse

from graph.errors import Code, Refusal
from graph.plan.limits import MAX_DEPTH, MAX_FIELDS, MAX_OBJECTS, MAX_ROOTS, require_modest


def deep(levels: int) -> str:
    return "{" + "a{" * (levels - 1) + "b" + "}" * levels


def wide(fields: int) -> str:
    return "{ viewer { " + " ".join(f"a{n}: subject" for n in range(fields - 1)) + " } }"


def objects(count: int) -> str:
    return "{ viewer { " + " ".join(f"a{n}: x {{ y }}" for n in range(count - 1)) + " } }"


def roots(count: int) -> str:
    return "{ " + " ".join(f"a{n}: __typename" for n in range(count)) + " }"


def roots_by_fragment(count: int) -> str:
    return "{ ...F ... { ...G } } fragment F on Query " + roots(count - 1) + " fragment G on Query { x }"


def doubled(levels: int) -> str:
    """Fragments of which each spreads the next one twice: under 3 kB, a billion fields."""
    links = "".join(f"fragment F{n} on Viewer {{ ...F{n + 1} a: b {{ ...F{n + 1} }} }} " for n in range(levels))
    return f"{{ viewer {{ ...F0 }} }} {links} fragment F{levels} on Viewer {{ subject }}"


@pytest.mark.parametrize(
    ("make", "most"),
    [(deep, MAX_DEPTH), (wide, MAX_FIELDS), (objects, MAX_OBJECTS), (roots, MAX_ROOTS), (roots_by_fragment, MAX_ROOTS)],
)
def test_the_limit_itself_is_allowed_and_one_more_is_not(make: Callable[[int], str], most: int) -> None:
    require_modest(parse(make(most)))
    with pytest.raises(Refusal) as refusal:
        require_modest(parse(make(most + 1)))
    assert refusal.value.code is Code.TOO_COMPLEX


def chained(fragments: int) -> str:
    """Fragments of which each spreads the next one, all of them spread so that the last one is measured first."""
    links = "".join(f"fragment F{n} on Viewer {{ ...F{n + 1} }} " for n in range(fragments))
    spreads = " ".join(f"...F{n}" for n in range(fragments, -1, -1))
    return f"{{ viewer {{ {spreads} }} }} {links} fragment F{fragments} on Viewer {{ subject }}"


@pytest.mark.parametrize("text", [chained(100), chained(1_000), chained(1_000).replace("...F1000", "", 1)])
def test_a_long_chain_of_fragments_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        require_modest(parse(text))
    assert refusal.value.code is Code.TOO_COMPLEX


@pytest.mark.parametrize("levels", [30, 1_000])
def test_fragments_that_double_are_refused_at_once(levels: int) -> None:
    document = parse(doubled(levels))
    begin = time.process_time()
    with pytest.raises(Refusal) as refusal:
        require_modest(document)
    assert refusal.value.code is Code.TOO_COMPLEX
    assert time.process_time() - begin < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "{ a: __schema { types { name } } }",
        "{ __schema { a: types { name } } }",
        "{ __schema { ... { a: types { name } } } }",
        '{ __type(name: "Child") { ...F } } fragment F on __Type { a: fields { name } }',
    ],
)
def test_introspection_takes_no_aliases(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        require_modest(parse(text))
    assert refusal.value.code is Code.TOO_COMPLEX


@pytest.mark.parametrize(
    "text",
    [
        get_introspection_query(),
        get_introspection_query(input_value_deprecation=True, schema_description=True, specified_by_url=True),
        '{ child: __type(name: "Child") { name } district: __type(name: "District") { name } t: __typename }',
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        "{ ...Missing }",
    ],
)
def test_what_tools_send_and_what_validation_names_is_let_through(text: str) -> None:
    require_modest(parse(text))
