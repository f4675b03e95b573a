"""Literals of a form: which types they have, and their values in one text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    ASTValidationRule,
    FieldNode,
    FloatValueNode,
    GraphQLError,
    GraphQLInputType,
    IntValueNode,
    Lexer,
    Source,
    StringValueNode,
    Undefined,
    ValidationContext,
    ValueNode,
    get_named_type,
    is_scalar_type,
    print_ast,
)
from graphql.utilities import coerce_input_literal

from graph.plan.form import Form, is_ours, starts


@dataclass(frozen=True, slots=True)
class Literals:
    """The variables of a form that stand for literals, and their types.

    `compared`: those in fields whose response key stands more than once in the document. Such fields may be one field, which
    their arguments decide, so those literals must be `alike` where they were in the text that was validated.
    """

    names: tuple[str, ...]
    types: tuple[GraphQLInputType, ...]
    compared: tuple[int, ...]
    alike: tuple[int, ...]

    @property
    def unknown(self) -> Mapping[str, str]:
        """What a plan is made with: it must not depend on values."""
        return dict.fromkeys(self.names, "value")

    def values(self, written: Sequence[str]) -> Mapping[str, Any] | None:
        """The coerced values of these literals by name; None where they do not fit: then the text is read as it is."""
        if _alike(self.compared, written) != self.alike:
            return None
        values = {}
        for name, text, type_ in zip(self.names, written, self.types, strict=True):
            try:
                value = coerce_input_literal(_node(text, name[-1]), type_)
            except GraphQLError:
                return None
            if value is None or value is Undefined or isinstance(value, dict):
                return None
            values[name] = value
        return values


class Sighting:
    """What validation sees of the literals of a form, by a text that has it: `rule` goes along through the text."""

    def __init__(self, form: Form, text: str) -> None:
        self._form = form
        self._places = [place for token, place in zip(form.tokens, starts(text), strict=True) if is_ours(token)]
        self._types: dict[int, GraphQLInputType | None] = {}
        self._keys: dict[int, str] = {}
        self._times: Counter[str] = Counter()

    @property
    def rule(self) -> type[ASTValidationRule]:
        """A rule that finds no error."""
        seen = self

        class See(ASTValidationRule):
            """Notes the type of each literal, and the response key of its field."""

            def __init__(self, context: ValidationContext) -> None:
                super().__init__(context)
                self.open: list[str] = []

            def enter_field(self, node: FieldNode, *_: Any) -> None:
                key = (node.alias or node.name).value
                seen._times[key] += 1
                self.open.append(key)

            def leave_field(self, *_: Any) -> None:
                self.open.pop()

            def enter_string_value(self, node: ValueNode, *_: Any) -> None:
                if node.loc and self.open:
                    assert isinstance(self.context, ValidationContext)
                    seen._types[node.loc.start] = self.context.get_input_type()
                    seen._keys[node.loc.start] = self.open[-1]

            enter_int_value = enter_float_value = enter_string_value

        return See

    def literals(self) -> Literals | None:
        """What was seen of a text that is valid; None where other texts of its form must be read by themselves."""
        types = [self._types.get(place) for place in self._places]
        several = [self._times[self._keys[place]] > 1 if place in self._keys else False for place in self._places]
        return literals_of(self._form, types, several)


def literals_of(form: Form, types: Sequence[GraphQLInputType | None], several: Sequence[bool]) -> Literals | None:
    """The literals of a form, of these types; None where one is no plain scalar, or one value is spelled in two ways.

    `several`: whose response key stands more than once.
    """
    known = tuple(each for each in types if each is not None and is_scalar_type(get_named_type(each)))
    compared = tuple(number for number, is_compared in enumerate(several) if is_compared)
    if len(known) < len(types) or _is_spelled_twice(form, compared):
        return None
    return Literals(form.names, known, compared, _alike(compared, form.literals))


def literal_nodes(form: Form) -> Mapping[str, ValueNode]:
    """The literals as they stand in the text, by the names of their variables. Raises GraphQLError."""
    return {name: _node(text, name[-1]) for name, text in zip(form.names, form.literals, strict=True)}


def _alike(compared: Sequence[int], written: Sequence[str]) -> tuple[int, ...]:
    """For each of these literals the first one that is written like it."""
    texts = [written[number] for number in compared]
    return tuple(map(texts.index, texts))


def _is_spelled_twice(form: Form, compared: Sequence[int]) -> bool:
    """Whether one value is written in two ways: other texts of the form have two values there, which may not be one field."""
    written = {form.literals[number]: form.names[number][-1] for number in compared}
    return len({print_ast(_node(text, kind)) for text, kind in written.items()}) < len(written)


def _node(text: str, kind: str) -> ValueNode:
    if kind == "i":
        return IntValueNode(value=text)
    if kind == "f":
        return FloatValueNode(value=text)
    is_plain = not text.startswith('"""') and "\\" not in text
    value = text[1:-1] if is_plain else Lexer(Source(text)).advance().value
    return StringValueNode(value=value or "")
