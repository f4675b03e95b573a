"""Makes prepared operations from the texts of documents. Pure and costly, so it is called beside the event loop."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias, assert_never

import orjson
from graphql import OperationDefinitionNode, OperationType
from graphql.execution.values import VariableValues

from graph.errors import unauthenticated
from graph.execute.following import Following
from graph.execute.introspect import ABOUT_SCHEMA, answer_introspection, is_introspection, root_names
from graph.execute.operation import Operation, Outlined, Read
from graph.execute.prepared import Prepared, prepare
from graph.execute.variables import Variables
from graph.plan.document import ParsedDocument, document_of, parse_again, parse_document, validate_document
from graph.plan.form import Form
from graph.plan.limits import Limits
from graph.plan.literals import Literals, Sighting
from graph.plan.mutation import WriteField, plan_mutation
from graph.plan.nodes import Typename
from graph.plan.planner import Planner
from graph.plan.ruler import require_modest
from graph.plan.selection import Selections
from graph.plan.subscription import plan_subscription
from graph.plan.values import Shape, as_shaped
from graph.policy.grants import Grants
from graph.schema.catalog import Catalog
from graph.sql.weights import declared_weights
from graph.viewer import Role

OPERATION_NAME = 100  # characters of an operation's name that the audit trail keeps
VITAL = {"emergencyCapsule", "breakGlassOpen"}  # root fields for emergencies, whatever the role
RECENT = 4  # documents that stay parsed: a new one is planned next


Planned: TypeAlias = list[tuple[WriteField, Prepared] | tuple[Typename, None]]


class PlannedFor(NamedTuple):
    """For whom it is planned: the role, and the grants in force when it was asked."""

    role: Role
    grants: Grants


class Maker:
    """Reads documents and plans their operations; it keeps none but the newest few."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._weights = declared_weights()
        self._key_sizes = {name: len(catalog.types[name].binding.key) for name in catalog.node_types} | {
            "AmbulanceCall": 1
        }
        self._recent: OrderedDict[str, ParsedDocument] = OrderedDict()

    @property
    def key_sizes(self) -> Mapping[str, int]:
        """How many UUIDs make the key of each type that has ids, of calls too, which are no nodes."""
        return self._key_sizes

    def read(self, text: str, limits: Limits, *, stranger: bool = False) -> Read:
        """Parse, limit and validate. Raises Refusal or Refusals; a stranger's is not validated but for introspection."""
        node = parse_document(text, limits)
        require_modest(node, limits)
        if stranger and not is_introspection(node):
            raise unauthenticated()
        return self._read(text, validate_document(self._catalog.schema, node), limits)

    def read_form(self, text: str, form: Form, limits: Limits) -> Read:
        """The same of a form, by a text that has it; without literals where other texts of this form must be read by themselves."""
        node = parse_document(text, limits)
        require_modest(node, limits)
        sighting = Sighting(form, text)
        validate_document(self._catalog.schema, node, sighting.rule)
        return self._read(form.text, document_of(parse_again(form.text)), limits, sighting.literals())

    def _read(self, text: str, document: ParsedDocument, limits: Limits, literals: Literals | None = None) -> Read:
        self._remember(text, document)
        operations = tuple(
            Outlined(each.operation, each.name.value if each.name else None, Variables.of(self._catalog.schema, each))
            for each in document.operations
        )
        queries = all(each.kind is OperationType.QUERY for each in operations)
        roots = root_names(document.node)
        introspects, of_schema = is_introspection(document.node), queries and roots <= ABOUT_SCHEMA
        return Read(text, literals, operations, limits, introspects, of_schema, roots <= VITAL)

    def prepared(self, whom: PlannedFor, read: Read, name: str | None, shaped: Shape) -> Prepared:
        """Plan and compile a query, for variables of this shape. Raises Refusal or Refusals."""
        known = {**as_shaped(shaped), **(read.literals.unknown if read.literals else {})}
        planner, node = self._planner(whom, read, name, VariableValues({}, known))
        named = node.name.value[:OPERATION_NAME] if node.name else None
        return prepare(planner.operation(node), self._catalog, named, whom.grants.version)

    def following(self, whom: PlannedFor, read: Read, name: str | None, shaped: Shape) -> Following:
        """Plan and compile a subscription, for variables of this shape. Raises Refusal or Refusals."""
        known = {**as_shaped(shaped), **(read.literals.unknown if read.literals else {})}
        planner, node = self._planner(whom, read, name, VariableValues({}, known))
        named = node.name.value[:OPERATION_NAME] if node.name else None
        planned = plan_subscription(planner, node)
        prepared = prepare(planned.plan, self._catalog, named, whom.grants.version)
        nothing = orjson.dumps({planned.key: None})
        return Following(prepared, planned.follow, planned.keys, nothing)

    def writes(self, whom: PlannedFor, read: Read, name: str | None, variables: VariableValues) -> Planned:
        """Plan and compile a mutation, with what it reads back. Raises Refusal or Refusals."""
        planned: Planned = []
        for each in plan_mutation(*self._planner(whom, read, name, variables)):
            match each:
                case Typename():
                    planned.append((each, None))
                case WriteField():
                    planned.append(
                        (each, prepare(each.plan, self._catalog, each.field.coordinate, whom.grants.version))
                    )
                case _:
                    assert_never(each)
        return planned

    def _planner(
        self, whom: PlannedFor, read: Read, name: str | None, variables: VariableValues
    ) -> tuple[Planner, OperationDefinitionNode]:
        """The planner of an operation with these variables, and its node."""
        document = self._document(read)
        selections = Selections(self._catalog.schema, document.fragments, variables)
        given, limits = variables.coerced, read.limits
        planner = Planner(self._catalog, whom.grants, whom.role, selections, given, self._weights, limits)
        return planner, _node(document, read, name)

    def introspected(self, read: Read, operation: Operation) -> Mapping[str, Any]:
        """What an operation asks of the schema, as JSON says it. Raises Refusals."""
        document = self._document(read)
        node = _node(document, read, operation.name)
        return answer_introspection(self._catalog.schema, document, node, operation.variables)

    def merged(self, data: bytes, read: Read, operation: Operation) -> bytes:
        """The data of an answer with what it asks of the schema besides."""
        return orjson.dumps(orjson.loads(data) | self.introspected(read, operation))

    def forget(self) -> None:
        """Drop the documents that stay parsed."""
        self._recent.clear()

    def _document(self, read: Read) -> ParsedDocument:
        """The parsed form of a document that is known to be valid."""
        known = self._recent.get(read.text)
        if known is None:
            known = document_of(parse_again(read.text))
            self._remember(read.text, known)
        return known

    def _remember(self, text: str, document: ParsedDocument) -> None:
        self._recent[text] = document
        while len(self._recent) > RECENT:
            self._recent.popitem(last=False)


def _node(document: ParsedDocument, read: Read, name: str | None) -> OperationDefinitionNode:
    chosen = read.operation(name)
    return next(node for node, each in zip(document.operations, read.operations, strict=True) if each is chosen)
