"""The form of a document's text: what texts have in common that differ in spaces, commas, comments and values.

The tokens of a text on one line, with a variable of our own for each number and string that is an argument of a field.
Such texts are one document and one plan; the values are bound at each request, like those of a caller's variables.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from graph.errors import Location
from graph.plan.limits import Limits, too_long, too_many_tokens

_OURS = "$__"  # our own variables are `$__0i`; where a caller's begins so, the text stays as it is
DEEP = 100  # brackets in brackets; what is deeper is left to the parser, which says what is wrong with it
_CHARACTER = r'[^"\\\n\r\ud800-\udfff]'
_TOKEN = re.compile(
    r"[A-Za-z_][A-Za-z0-9_]*+"
    r"|\.\.\.|[!$&():=@\[\]{|}]"
    r"|-?[0-9][A-Za-z0-9_.+-]*+"
    r'|"""(?:[^"\\\ud800-\udfff]|\\"""|\\|"(?!""))*+"""'
    rf'|"(?!"")(?:{_CHARACTER}|\\[^\n\r\ud800-\udfff])*+"'
    r"|#[^\n\r\ud800-\udfff]*+"
    r"|[^ \t\n\r,\ufeff]"  # no token at all
)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_LINE = re.compile(r"\r\n|[\n\r]")
_NAMES = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_")
_PUNCTUATORS = frozenset("!$&():=@[]{|}")
# What may be a value, or a form's place for one: strings, comments, numbers, and names with a number in them.
_TELLING = re.compile(r'["#]|\$__|(?<![A-Za-z0-9_])[0-9]|[0-9]{3}')
_IN_BRACKETS = re.compile(r"\([^)]*\)")
# A write's values stand in its plan, as what its fields are given; introspection is graphql-core's.
_NOT_SHARED = frozenset({"mutation", "subscription", "__schema", "__type"})


class Form(NamedTuple):
    """The form as text, each of its tokens, and the literals that its variables stand for, as they are written."""

    text: str
    tokens: Sequence[str]
    literals: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Our variables, in order."""
        return tuple(token[1:] for token in self.tokens if is_ours(token))


def form_of(text: str, limits: Limits) -> Form | None:
    """The form of a text, in time that is linear in its length; None where the text is to be read as it is.

    That is what is no document, what is no query of stored data, and what is written in a way that is seldom met.
    Raises QUERY_TOO_COMPLEX.
    """
    if len(text) > limits.characters:
        raise too_long(limits)
    tokens = _TOKEN.findall(text)
    reader = _Reader()
    if not all(map(reader.takes, tokens)):
        return None
    if len(tokens) > limits.tokens:
        *_, one_too_many = islice(_TOKEN.finditer(text), limits.tokens + 1)
        raise too_many_tokens(limits, _place(text, one_too_many.start()))
    return Form(" ".join(reader.tokens), reader.tokens, tuple(reader.literals))


class _Reader:
    """Takes the tokens of a text in order; stops at the first for which the text must be read as it is."""

    def __init__(self) -> None:
        self.tokens: list[str] = []
        self.literals: list[str] = []
        self._brackets = 0
        self._parentheses = 0
        self._stays = False  # in definitions of variables and in directives literals stay

    def takes(self, written: str) -> bool:
        """Read the next token."""
        first = written[0]
        if first in _NAMES:
            if written in _NOT_SHARED or (written.startswith("__") and self.tokens[-1:] == ["$"]):
                return False
        elif written in _PUNCTUATORS:
            self._punctuate(written)
        elif first == "#":
            return True
        elif first == '"' or first in "-0123456789":
            return self._literal(written, first)
        elif written != "...":
            return False
        self.tokens.append(written)
        return self._brackets <= DEEP

    def _punctuate(self, written: str) -> None:
        if written in "{[":
            self._brackets += 1
        elif written in "}]":
            self._brackets -= 1
        elif written == "(":
            self._parentheses += 1
            self._stays = self._stays or not self._brackets or self.tokens[-2:-1] == ["@"]
        elif written == ")":
            self._parentheses -= 1
            self._stays = self._stays and self._parentheses > 0

    def _literal(self, written: str, first: str) -> bool:
        number = None if first == '"' else _NUMBER.fullmatch(written)
        if not self._parentheses or written == '"' or (number is None and first != '"'):
            return False
        if self._stays:
            self.tokens.append(written)
            return not written.startswith('"""')  # it may have several lines
        kind = "s" if number is None else "f" if number[1] or number[2] else "i"
        self.tokens.append(f"{_OURS}{len(self.literals)}{kind}")
        self.literals.append(written)
        return True


def is_ours(token: str) -> bool:
    """Whether a token of a form is a variable of our own."""
    return token.startswith(_OURS)


def is_bare(text: str) -> bool:
    """Whether a document is names alone, and holds nothing that may be a value; enums are words of the schema."""
    return _TELLING.search(text) is None


def has_aliases(text: str) -> bool:
    """Whether a document without values gives fields names of its own; a colon elsewhere stands in brackets."""
    return ":" in _IN_BRACKETS.sub("", text)


def starts(text: str) -> list[int]:
    """Where each token of a text begins that has a form."""
    return [match.start() for match in _TOKEN.finditer(text) if not match[0].startswith("#")]


def own_place(form: Form, text: str, place: Location) -> Location:
    """Where in a text of this form stands what stands at a place of the form."""
    columns = list(accumulate((len(token) + 1 for token in form.tokens), initial=1))
    return _place(text, starts(text)[bisect_right(columns, place.column) - 1])


def _place(text: str, position: int) -> Location:
    lines = [match.end() for match in _LINE.finditer(text, 0, position)]
    return Location(len(lines) + 1, position + 1 - (lines[-1] if lines else 0))
