"""A GraphQL request as it came, and what is kept of its document."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphql import OperationType

from graph.errors import Code, Refusal
from graph.execute.variables import Variables
from graph.plan.limits import Limits
from graph.plan.literals import Literals


@dataclass(frozen=True)
class Operation:
    """The document's text, the operation's name, raw variables."""

    text: str
    name: str | None
    variables: Mapping[str, Any]
    request_id: str


@dataclass(frozen=True, slots=True)
class Outlined:
    """One operation of a valid document."""

    kind: OperationType
    name: str | None
    variables: Variables


@dataclass(frozen=True, slots=True)
class Read:
    """What is kept of a valid document: its parsed form is many thousand objects, and the garbage collector walks them.

    `text` is what is planned: the document as it came, or its form (plan/form.py), with its `literals`.
    `limits`: those that it was read with. `introspects`: every operation asks for the schema and nothing else;
    `of_schema`: for that, or for type names; `vital`: for capsules, or to open the glass, and for nothing else.
    """

    text: str
    literals: Literals | None
    operations: tuple[Outlined, ...]
    limits: Limits
    introspects: bool
    of_schema: bool
    vital: bool

    def operation(self, name: str | None) -> Outlined:
        """The operation of this name, or the only one. Raises BAD_USER_INPUT where that is not one."""
        if name is None and len(self.operations) == 1:
            return self.operations[0]
        for operation in self.operations:
            if name is not None and operation.name == name:
                return operation
        if name is None:
            raise Refusal(Code.BAD_USER_INPUT, "The document has several operations: say operationName.")
        raise Refusal(Code.BAD_USER_INPUT, "The document has no operation of this name.")


class Known(NamedTuple):
    """A document as one request sent it: what is kept of it, and the values of its literals where that is a form."""

    read: Read
    literals: Mapping[str, Any]
