"""A GraphQL request as it was sent, and the outline that is kept of its document."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphql import OperationType

from graph.errors import Code, Refusal
from graph.execute.variables import Variables
from graph.plan.limits import Limits
from graph.plan.literals import Literals


class Operation(NamedTuple):
    """The text of a document, the name of the operation in it, and raw variables; `at_primary`: no replica may answer it."""

    text: str
    name: str | None
    variables: Mapping[str, Any]
    request_id: str
    at_primary: bool = False


@dataclass(frozen=True, slots=True)
class OperationOutline:
    """One operation of a valid document; `shaping`: the variables that may shape the plan of a mutation."""

    kind: OperationType
    name: str | None
    variables: Variables
    shaping: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentOutline:
    """The outline of a valid document, kept in place of its many thousand parsed nodes, which the garbage collector would walk.

    `text`: the planned text, the document as sent or its form (plan/form.py) with `literals`. `limits`: those that it was read
    with. `introspects`: every operation asks for the schema and nothing else; `of_schema`: for that or type names; `vital`: for
    capsules, or to open the glass, and for nothing else.
    """

    text: str
    literals: Literals | None
    operations: tuple[OperationOutline, ...]
    limits: Limits
    introspects: bool
    of_schema: bool
    vital: bool

    def operation(self, name: str | None) -> OperationOutline:
        """The operation of this name, or the only one. Raises BAD_USER_INPUT where there is none, or no single one."""
        if name is None and len(self.operations) == 1:
            return self.operations[0]
        for operation in self.operations:
            if name is not None and operation.name == name:
                return operation
        if name is None:
            raise Refusal(Code.BAD_USER_INPUT, "The document has several operations: say operationName.")
        raise Refusal(Code.BAD_USER_INPUT, "The document has no operation of this name.")


class RequestedDocument(NamedTuple):
    """A document as one request sent it: its outline, and the values of its literals where the outline is of a form."""

    outline: DocumentOutline
    literals: Mapping[str, Any]
