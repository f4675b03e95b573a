"""A document that would cost too much is refused before it is validated, in time that is linear in its length."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from graphql import get_introspection_query, parse

from graph.errors import Code, Refusal
from graph.plan.document import parse_document, validate_document
from graph.plan.limits import ANYONES, REGISTERED, too_complex
from graph.plan.ruler import require_modest
from tests.plan.corpus import BEYOND, catalog, ordinary, several
from tests.plan.weighing import weighs


def deep(levels: int) -> str:
    return "{" + "a{" * (levels - 1) + "b" + "}" * levels


def wide(fields: int) -> str:
    return "{ viewer { " + " ".join(f"a{n}: subject" for n in range(fields - 1)) + " } }"


def wide_together(fields: int) -> str:
    shared = several(lambda n: f"a{n}: b", 40)
    own = several(lambda n: f"a{n}: b", fields - 83)
    return f"query A {{ a {{ ...F }} }} query B {{ a {{ ...F }} }} query C {{ a {{ {own} }} }} fragment F on A {{ {shared} }}"


def roots(count: int) -> str:
    return "{ " + " ".join(f"a{n}: __typename" for n in range(count)) + " }"


def roots_by_fragment(count: int) -> str:
    return "{ ...F ... { ...G } } fragment F on Query " + roots(count - 1) + " fragment G on Query { x }"


def same(count: int) -> str:
    return "{ viewer { " + "subject " * count + " } }"


def schemas(count: int) -> str:
    return "{ " + " ".join(f'a{n}: __type(name: "Child") {{ name }}' for n in range(count)) + " }"


def directives(count: int) -> str:
    return "query @a " + "{ b " + "@skip(if: true) " * (count - 1) + "}"


def values(count: int) -> str:
    return "query($a: [Int] = [" + "1 " * (count - 7) + "]) { b(c: {d: [1 2 {e: 3}]}) }"


def operations(count: int) -> str:
    return " ".join(f"query A{n} {{ __typename }}" for n in range(count))


def variables(count: int) -> str:
    return "query(" + " ".join(f"$a{n}: Int" for n in range(count)) + ") { __typename }"


def fragments(count: int) -> str:
    return "{ __typename } " + " ".join(f"fragment F{n} on Query {{ __typename }}" for n in range(count))


def doubled(levels: int) -> str:
    """Fragments of which each spreads the next one twice: under 3 kB, a billion fields."""
    links = "".join(f"fragment F{n} on Viewer {{ ...F{n + 1} a: b {{ ...F{n + 1} }} }} " for n in range(levels))
    return f"{{ viewer {{ ...F0 }} }} {links} fragment F{levels} on Viewer {{ subject }}"


@pytest.mark.parametrize(
    ("make", "most"),
    [
        (deep, ANYONES.depth),
        (wide, ANYONES.fields),
        (wide_together, ANYONES.fields),
        (roots, ANYONES.roots),
        (roots_by_fragment, ANYONES.roots),
        (same, ANYONES.same),
        (schemas, ANYONES.introspections),
        (directives, ANYONES.directives),
        (values, ANYONES.values),
        (operations, ANYONES.operations),
        (variables, ANYONES.variables),
        (fragments, ANYONES.fragments),
    ],
)
def test_the_limit_itself_is_allowed_and_one_more_is_not(make: Callable[[int], str], most: int) -> None:
    require_modest(parse(make(most)))
    with pytest.raises(Refusal) as refusal:
        require_modest(parse(make(most + 1)))
    assert refusal.value.code is Code.TOO_COMPLEX


@pytest.mark.parametrize("text", BEYOND.values(), ids=BEYOND)
def test_what_is_far_beyond_a_limit_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        require_light(text)
    assert refusal.value.code is Code.TOO_COMPLEX


def require_light(text: str) -> None:
    require_modest(parse_document(text))
    if weighs(text) > ANYONES.weight:
        raise too_complex("It weighs too much.")


def test_too_many_tokens_and_too_many_characters_are_too_complex() -> None:
    for text in ("{ a(b: [" + "1 " * ANYONES.tokens + "]) }", " " * ANYONES.characters + "{ a }"):
        with pytest.raises(Refusal) as refusal:
            parse_document(text)
        assert refusal.value.code is Code.TOO_COMPLEX
        parse_document(text, REGISTERED)


@pytest.mark.parametrize("text", ordinary().values(), ids=ordinary())
def test_what_frontends_send_passes_with_a_margin(text: str) -> None:
    validate_document(catalog().schema, parse_document(text))
    less = replace(
        ANYONES,
        **{
            name: getattr(ANYONES, name) * 5 // 6 for name in ("characters", "tokens", "selections", "values", "fields")
        },
    )
    require_modest(parse_document(text, less), less)
    assert weighs(text) < 0.86 * ANYONES.weight


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
        "{ viewer { ...A } } fragment A on Viewer { subject }",
        '{ child: __type(name: "Child") { name } district: __type(name: "District") { name } t: __typename }',
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        "{ ...Missing }",
    ],
)
def test_what_tools_send_and_what_validation_names_is_let_through(text: str) -> None:
    require_modest(parse(text))
