"""The form of a text: texts that differ in spaces, comments and values have one, with the tokens of graphql-core's lexer."""

import string
from collections.abc import Sequence

import pytest
from graphql import (
    GraphQLSyntaxError,
    Lexer,
    Source,
    TokenKind,
    get_location,
    parse,
    print_ast,
)
from hypothesis import given, settings, strategies as st

from graph.errors import Code, Location, Refusal
from graph.plan.document import parse_document
from graph.plan.form import DEEP, Form, form_of, is_bare, own_place, starts
from graph.plan.limits import ANYONES
from tests.benchmark.questions import QUESTIONS
from tests.plan.corpus import AT_THE_LIMIT, ordinary

LITERALS = [
    '"a"',
    '""',
    '"\\u0041 \\"b\\""',
    '"""block\n "quoted" \\""" end"""',
    '""""x"""',
    "0",
    "-7",
    "1.5",
    "2e10",
    "-0.1E-2",
]
IGNORED = [" ", "\n", "\r\n", "\r", "\t", ",", "\ufeff", '# a comment, ) } " ...\n', " , "]
PIECES = ["...", *"!$&():=@[]{|}", *LITERALS, "query", "a", "_b1", "on", "true", "null", "__x"]


def tokens_of(text: str) -> list[tuple[str, int]]:
    """What graphql-core's lexer finds: each token as it is written, and where it begins. Raises GraphQLSyntaxError."""
    lexer, tokens = Lexer(Source(text)), []
    while (token := lexer.advance()).kind is not TokenKind.EOF:
        tokens.append((text[token.start : token.end], token.start))
    return tokens


def written(form: Form) -> list[str]:
    """The tokens of a form with its literals in their places."""
    literals = iter(form.literals)
    return [next(literals) if token.startswith("$__") else token for token in form.tokens]


def check(text: str) -> Form | None:
    """Compare with graphql-core's lexer; a text that has no tokens to it has no form."""
    form = form_of(text, ANYONES)
    if form is None:
        return None
    tokens = tokens_of(text)
    assert written(form) == [token for token, _ in tokens]
    assert starts(text) == [start for _, start in tokens]
    return form


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(IGNORED)), max_size=30))
def test_tokens_are_those_of_the_lexer(pieces: list[tuple[str, str]]) -> None:
    check("{a(" + "".join(token + ignored for token, ignored in pieces))


@settings(max_examples=600, deadline=None)
@given(st.text(st.sampled_from(string.printable + '\\"""#.-eE{}()é\u2028\ufeff\ud800\U0001f600'), max_size=40))
def test_what_is_no_document_has_no_form_or_the_same_tokens(text: str) -> None:
    try:
        tokens_of(text)
    except GraphQLSyntaxError:
        form = form_of(text, ANYONES)
        # An escape is looked at when its value is read.
        assert form is None or any("\\" in token for token in written(form))
    else:
        check(text)


@pytest.mark.parametrize("text", [*AT_THE_LIMIT.values(), *ordinary().values(), *(q.text for q in QUESTIONS.values())])
def test_documents_of_every_kind(text: str) -> None:
    form = check(text)
    if form and not form.literals:
        assert print_ast(parse(form.text)) == print_ast(parse(text))


def test_texts_that_differ_in_spaces_comments_and_values_have_one_form() -> None:
    one = form_of('query A { child(by: {id: "x"}) { documents(first: 3) { nodes { id } } } }', ANYONES)
    other = form_of('#! anything\nquery A{child(by:{id:"""y"""}){documents(first:50){,nodes{id}}}}', ANYONES)
    assert one
    assert other
    assert one.text == other.text
    assert (one.literals, other.literals) == (('"x"', "3"), ('"""y"""', "50"))
    assert '"x"' not in one.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{ a(b: 1) }", '{ a(b: "1") }'),  # kinds of values
        ("{ a(b: 1) }", "{ a(b: 1.0) }"),
        ("{ a(b: true) }", "{ a(b: false) }"),  # words shape a plan
        ("{ a(b: UP) }", "{ a(b: DOWN) }"),
        ("{ a(b: [1]) }", "{ a(b: [1 1]) }"),
        ("{ a @skip(if: true) }", "{ a @skip(if: false) }"),
        ("query ($a: Int = 1) { a(b: $a) }", "query ($a: Int = 2) { a(b: $a) }"),
        ('query ($a: T = {b: ["x"]}) { a(b: $a) }', 'query ($a: T = {b: ["y"]}) { a(b: $a) }'),
        ("query @a(b: 1) { c }", "query @a(b: 2) { c }"),
        ("{ a @b(c: 1) }", "{ a @b(c: 2) }"),
        ("{ a(b: 1) }", "{ a(c: 1) }"),
        ("query A { a }", "query B { a }"),
        ("{ a b }", "{ ab }"),
    ],
)
def test_what_may_shape_a_plan_is_part_of_the_form(one: str, other: str) -> None:
    forms = [form_of(text, ANYONES) for text in (one, other)]
    assert len({each.text for each in forms if each}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "mutation { a }",
        "subscription { a }",
        "{ __schema { types { name } } }",
        '{ __type(name: "A") { name } }',
        "query ($__0i: Int) { a(b: $__0i) }",  # a variable that could be ours
        '"described" query { a }',
        'query ($a: String = """b\n""") { a(b: $a) }',
        '{ a(b: "c }',
        "{ a(b: 01) }",
        "{ a(b: 1.) }",
        "{ a(b: 1x) }",
        "{ a(b: -) }",
        "{ a.b }",
        "{ a' }",
        "{" * (DEEP + 1),
    ],
)
def test_what_is_read_as_it_is(text: str) -> None:
    assert form_of(text, ANYONES) is None


def test_what_is_too_long_is_refused_before_it_is_parsed() -> None:
    for text in (
        " " * ANYONES.characters + "{ a }",
        "{ a(b: [\n" + "1 " * ANYONES.tokens + "]) }",
        "#\n" * ANYONES.tokens + "{ a }",
    ):
        with pytest.raises(Refusal) as cheap:
            form_of(text, ANYONES)
        with pytest.raises(Refusal) as parsed:
            parse_document(text)
        assert cheap.value.code is Code.TOO_COMPLEX
        assert cheap.value.as_json("r") == parsed.value.as_json("r")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(IGNORED), min_size=40, max_size=40), st.sampled_from(LITERALS))
def test_a_place_of_the_form_is_found_in_the_text(ignored: Sequence[str], literal: str) -> None:
    pieces = ["{", "a", "(", "b", ":", literal, "c", ":", "[", literal, "]", ")", "{", "...", "d", "}", "}"]
    text = "".join(piece + space for piece, space in zip(pieces, ignored, strict=False))
    form = form_of(text, ANYONES)
    assert form is not None
    column = 1
    for token, start in zip(form.tokens, starts(text), strict=True):
        place = get_location(Source(text), start)
        assert own_place(form, text, Location(1, column)) == Location(place.line, place.column)
        column += len(token) + 1


@pytest.mark.parametrize("literal", [*LITERALS, "1", "-1", "# a comment"])
def test_a_document_with_a_literal_or_a_comment_in_it_is_not_bare(literal: str) -> None:
    """What is written to disk for the next start must hold no value (5 C 19)."""
    for before in (" ", ":", "(", "[", ",", "\n"):
        assert not is_bare("{ a(b" + before + literal + "\n) }")


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_documents_whose_values_are_variables_are_bare_and_so_are_their_forms(name: str) -> None:
    text = QUESTIONS[name].text
    form = form_of(text, ANYONES)
    assert form is not None
    assert is_bare(form.text) == is_bare(text) == (not form.literals)
