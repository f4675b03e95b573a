"""One document in other words: with other spaces, commas and comments, other spellings of its values, or variables for them."""

import json
import re
from collections.abc import Sequence
from random import Random
from typing import Any

from graphql import Lexer, Source

from graph.execute.maker import Maker
from graph.plan.form import Form, form_of, is_ours
from graph.plan.limits import REGISTERED
from tests.proof.queries import Query

IGNORED = [" ", "\n", "\r\n", "\t", ", ", "\n\n ", "\ufeff ", '# } ) " {\n', " ,\n"]


def form(query: Query) -> Form:
    """The form of a drawn document: each has one."""
    known_form = form_of(query.text, REGISTERED)
    assert known_form is not None, query.text
    return known_form


def joined(pieces: Sequence[str], rng: Random) -> str:
    """Tokens with anything between them that is ignored."""
    return "".join(piece + rng.choice(IGNORED) for piece in pieces)


def respelled(query: Query, rng: Random) -> Query:
    """The same with other spaces, and each value written in another way."""
    known_form = form(query)
    written = iter(known_form.literals)
    pieces = [_again(next(written), rng) if is_ours(token) else token for token in known_form.tokens]
    return Query(joined(pieces, rng), query.variables)


def _again(literal: str, rng: Random) -> str:
    if not literal.startswith('"'):
        return literal
    value = value_of(literal)
    as_block = not re.search(r'["\\\s]', value) and value
    return rng.choice(
        [
            literal,
            '"' + "".join(f"\\u{ord(each):04x}" for each in value) + '"',
            f'"""{value}"""' if as_block else literal,
        ]
    )


def value_of(literal: str) -> Any:
    """What a literal says, as JSON has it."""
    return Lexer(Source(literal)).advance().value if literal.startswith('"') else json.loads(literal)


def with_variables(maker: Maker, query: Query) -> Query:
    """The same with a variable for each value."""
    known_form = form(query)
    literals = maker.read_form(query.text, known_form, REGISTERED).literals
    assert literals is not None
    declared = [f"$w{number} : {type_}" for number, type_ in enumerate(literals.types)]
    given = {f"w{number}": value_of(literal) for number, literal in enumerate(known_form.literals)}
    pieces = [re.sub(r"^\$__([0-9]+).$", r"$w\1", token) for token in known_form.tokens]
    assert pieces[:2] == ["query", "Q"]
    if declared and pieces[2] == "(":
        pieces[3:3] = declared
    elif declared:
        pieces[2:2] = ["(", *declared, ")"]
    return Query(" ".join(pieces), {**query.variables, **given})
