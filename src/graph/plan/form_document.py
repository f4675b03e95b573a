"""A form read without its text: its tokens are known, so no character is looked at again, and one walk proves it valid."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphql import DocumentNode, GraphQLError, GraphQLSchema, Lexer, Source, Token, TokenKind
from graphql.language.parser import Parser

from graph.errors import Refusal
from graph.plan.document import ParsedDocument, document_of
from graph.plan.form import Form, is_ours
from graph.plan.limits import Limits
from graph.plan.literals import Literals, literal_nodes, literals_of
from graph.plan.plain import Proof, prove
from graph.plan.ruler import require_modest

_PUNCTUATORS = {
    kind.value: kind for kind in TokenKind if not kind.value.isalpha() and kind not in (TokenKind.SOF, TokenKind.EOF)
}
_LITERAL = '"-0123456789'  # how those begin that a form keeps


class PlainForm(NamedTuple):
    """A form that was read and proved valid with the literals of one text."""

    document: ParsedDocument
    literals: Literals
    proof: Proof


def read_plain(schema: GraphQLSchema, form: Form, limits: Limits) -> PlainForm | None:
    """Read a form without its text; None where the text must be read, which says what is wrong and where."""
    try:
        node = parse_form(form)
        require_modest(node, limits)
        proof = prove(schema, node, literal_nodes(form))
    except (GraphQLError, RecursionError, Refusal):
        return None
    if proof is None:
        return None
    positions = [proof.positions[name] for name in form.names]
    types, several = [each.type for each in positions], [proof.keys[each.key] > 1 for each in positions]
    literals = literals_of(form, types, several)
    return PlainForm(document_of(node), literals, proof) if literals else None


def parse_form(form: Form) -> DocumentNode:
    """Parse a form; tokens are not linked to each other. Raises GraphQLError, and RecursionError where it is nested too deeply."""
    source = Source(form.text)
    lexer = _FormLexer(source, form.tokens)
    return Parser(source, lexer=lexer, allow_empty_selection_sets=False).parse_document()


class _FormLexer(Lexer):
    """Gives the tokens of a form in order."""

    def __init__(self, source: Source, written: Sequence[str]) -> None:
        super().__init__(source)
        self._tokens = [*self._read(written)]
        self._place = 0

    def advance(self) -> Token:
        """The next token; the last one, of the end, again and again."""
        self.last_token = self.token
        self.token = token = self._tokens[self._place]
        if self._place < len(self._tokens) - 1:
            self._place += 1
        return token

    def lookahead(self) -> Token:
        """The token that comes next."""
        return self._tokens[self._place]

    def _read(self, written: Sequence[str]) -> Iterator[Token]:
        start = 0
        for text in written:
            end = start + len(text)
            kind = _PUNCTUATORS.get(text)
            if kind is not None:
                yield Token(kind, start, end, 1, start + 1)
            elif text[0] in _LITERAL:
                yield self.read_next_token(start)
            elif is_ours(text):
                yield Token(TokenKind.DOLLAR, start, start + 1, 1, start + 1)
                yield Token(TokenKind.NAME, start + 1, end, 1, start + 2, text[1:])
            else:
                yield Token(TokenKind.NAME, start, end, 1, start + 1, text)
            start = end + 1
        end = max(0, start - 1)
        yield Token(TokenKind.EOF, end, end, 1, end + 1)
