"""Texts of documents -> outlines and prepared operations. Pure and costly, so it is called beside the event loop."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple, TypeAlias, assert_never

import orjson
from graphql import OperationDefinitionNode, OperationType
from graphql.execution.values import VariableValues

from graph.errors import unauthenticated
from graph.execute.alike import Alike
from graph.execute.cache import Kept
from graph.execute.families import Families, Membership
from graph.execute.following import Following
from graph.execute.introspect import ABOUT_SCHEMA, answer_introspection, is_introspection, root_names
from graph.execute.operation import DocumentOutline, Operation, OperationOutline
from graph.execute.patterns import MANY, SIZE, DocumentKey, DocumentPattern, NamedPattern, PatternKey
from graph.execute.prepared import PlannedBy, Prepared, prepare
from graph.execute.variables import Variables
from graph.plan.document import ParsedDocument, document_of, parse_again, parse_document, validate_document
from graph.plan.form import Form
from graph.plan.form_document import read_plain
from graph.plan.limits import Limits
from graph.plan.literals import Literals, Sighting
from graph.plan.mutation import WriteField, plan_mutation
from graph.plan.nodes import Plan, Typename
from graph.plan.pattern import pattern_of
from graph.plan.planner import Planner
from graph.plan.ruler import require_modest
from graph.plan.selection import Selections
from graph.plan.shaping import shaping
from graph.plan.sketch import Sketch, sketch_of, valid_of
from graph.plan.subscription import plan_subscription
from graph.plan.values import Shape, as_shaped
from graph.policy.grants import Grants
from graph.schema.catalog import Catalog
from graph.sql.weights import declared_weights
from graph.viewer import Role

OPERATION_NAME = 100  # characters of an operation's name that the audit trail keeps
VITAL = {"emergencyCapsule", "breakGlassOpen"}  # root fields for emergencies, in any role
RECENT = 4  # documents that stay parsed, since a new one is planned next


Join: TypeAlias = Callable[[Plan], Membership]
Planned: TypeAlias = list[tuple[WriteField, Prepared] | tuple[Typename, None]]


class PlannedFor(NamedTuple):
    """The viewer of a plan: the role, and the grants in force at the request."""

    role: Role
    grants: Grants


class Maker:
    """Reads documents and plans their operations; keeps the parsed form of the RECENT newest ones."""

    def __init__(self, catalog: Catalog, *, spread: bool = False) -> None:
        """`spread`: the database is spread over nodes by child."""
        self._catalog = catalog
        self._families = Families(catalog, spread=spread)
        self._spread = spread
        self._weights = declared_weights()
        self._key_sizes = {**catalog.key_sizes, "AmbulanceCall": 1}
        self._alike = Alike()
        self._documents: Kept[DocumentKey, DocumentPattern] = Kept(MANY, SIZE)
        self._plans: Kept[PatternKey, NamedPattern] = Kept(MANY, SIZE)
        self._recent: OrderedDict[str, ParsedDocument] = OrderedDict()

    @property
    def key_sizes(self) -> Mapping[str, int]:
        """The number of UUIDs in the key of each type that has ids, calls too, which are no nodes."""
        return self._key_sizes

    def read(self, text: str, limits: Limits, *, anonymous: bool = False) -> DocumentOutline:
        """Parse, limit and validate a document. Raises Refusal or Refusals; `anonymous`: only introspection is read."""
        node = parse_document(text, limits)
        require_modest(node, limits)
        if anonymous and not is_introspection(node):
            raise unauthenticated()
        return self._read(text, validate_document(self._catalog.schema, node), limits)

    def read_form(self, text: str, form: Form, limits: Limits) -> DocumentOutline:
        """Read the form of a text; without literals where other texts of this form must be read by themselves. Raises as `read` does."""
        sketch = self._sketch(form.text)
        known = self._documents.find(DocumentKey(sketch.skeleton, limits)) if sketch else None
        if sketch and known and known.valid.allows(sketch, limits):
            return replace(known.outline, text=form.text)
        plain = read_plain(self._catalog.schema, form, limits)
        if plain is not None:
            outline = self._read(form.text, plain.document, limits, plain.literals)
            # Where the values of literals decide whether two fields are one, other scalars may, too.
            if sketch and not plain.literals.compared:
                literal = {each.key for each in plain.proof.positions.values()}
                valid = valid_of(sketch, plain.document.node, plain.proof.parents, literal)
                self._documents.keep(DocumentKey(sketch.skeleton, limits), DocumentPattern(outline, valid))
            return outline
        node = parse_document(text, limits)
        require_modest(node, limits)
        sighting = Sighting(form, text)
        validate_document(self._catalog.schema, node, sighting.rule)
        return self._read(form.text, document_of(parse_again(form.text)), limits, sighting.literals())

    def _read(
        self, text: str, document: ParsedDocument, limits: Limits, literals: Literals | None = None
    ) -> DocumentOutline:
        self._remember(text, document)
        operations = tuple(
            OperationOutline(
                operation.operation,
                operation.name.value if operation.name else None,
                Variables.of(self._catalog.schema, operation),
                shaping(document.node, operation) if operation.operation is OperationType.MUTATION else (),
            )
            for operation in document.operations
        )
        queries = all(operation.kind is OperationType.QUERY for operation in operations)
        roots = root_names(document.node)
        introspects, of_schema = is_introspection(document.node), queries and roots <= ABOUT_SCHEMA
        is_vital = roots <= VITAL | {"__typename"} and bool(roots & VITAL)
        return DocumentOutline(text, literals, operations, limits, introspects, of_schema, is_vital)

    def prepare_query(
        self, planned_for: PlannedFor, outline: DocumentOutline, name: str | None, shape: Shape
    ) -> Prepared:
        """Plan and compile a query by itself, for variables of this shape. Raises Refusal or Refusals."""
        return self._prepare_query(planned_for, outline, name, shape, self._families.alone)

    def prepare_shared(
        self, planned_for: PlannedFor, outline: DocumentOutline, name: str | None, shape: Shape
    ) -> Prepared:
        """The same with the statement of all queries that ask alike."""
        grants = planned_for.grants
        join = partial(self._families.join, grants=grants)
        sketch = self._sketch(outline.text) if outline.literals else None
        if sketch is None:
            return self._prepare_query(planned_for, outline, name, shape, join)
        key = PatternKey(sketch.skeleton, outline.limits, name, planned_for.role, grants.version, shape)
        known = self._plans.find(key)
        likened = known.pattern.like(sketch, grants, self._weights, outline.limits.weight) if known else None
        if known and likened:
            by = self._by(planned_for, partial(join, outline=likened.outline))
            return prepare(likened.plan, known.operation, replace(by, moved=likened.moved))
        planner, node = self._planner_of(planned_for, outline, name, shape)
        plan, operation = planner.operation(node), _audited_name(node)
        pattern = pattern_of(sketch, plan, planner)
        if pattern is not None:
            self._plans.keep(key, NamedPattern(operation, pattern))
            join = partial(join, outline=pattern.outline)
        return prepare(plan, operation, self._by(planned_for, join))

    def _sketch(self, form: str) -> Sketch | None:
        """The sketch of a form; over nodes an operation is divided, and each part is planned by itself."""
        return None if self._spread else sketch_of(form)

    def _prepare_query(
        self, planned_for: PlannedFor, outline: DocumentOutline, name: str | None, shape: Shape, join: Join
    ) -> Prepared:
        planner, node = self._planner_of(planned_for, outline, name, shape)
        return prepare(planner.operation(node), _audited_name(node), self._by(planned_for, join))

    def prepare_subscription(
        self, planned_for: PlannedFor, outline: DocumentOutline, name: str | None, shape: Shape
    ) -> Following:
        """Plan and compile a subscription, for variables of this shape. Raises Refusal or Refusals."""
        planner, node = self._planner_of(planned_for, outline, name, shape)
        planned = plan_subscription(planner, node)
        prepared = prepare(planned.plan, _audited_name(node), self._by(planned_for, self._families.alone))
        nothing = orjson.dumps({planned.key: None})
        return Following(prepared, planned.follow, planned.keys, nothing)

    def prepare_mutation(
        self, planned_for: PlannedFor, outline: DocumentOutline, name: str | None, variables: VariableValues
    ) -> Planned:
        """Plan and compile a mutation with the queries that read it back. Raises Refusal or Refusals."""
        planned: Planned = []
        for field in plan_mutation(*self._planner(planned_for, outline, name, variables)):
            match field:
                case Typename():
                    planned.append((field, None))
                case WriteField():
                    by = self._by(planned_for, self._families.alone)
                    planned.append((field.slim, prepare(field.plan, field.field.coordinate, by)))
                case _:
                    assert_never(field)
        return planned

    def _by(self, planned_for: PlannedFor, join: Join) -> PlannedBy:
        return PlannedBy(self._catalog, planned_for.grants.version, join, self._spread, alike=self._alike)

    def _planner_of(
        self, planned_for: PlannedFor, outline: DocumentOutline, name: str | None, shape: Shape
    ) -> tuple[Planner, OperationDefinitionNode]:
        """The planner of an operation with variables of this shape, and its node."""
        variables = {**as_shaped(shape), **(outline.literals.unknown if outline.literals else {})}
        return self._planner(planned_for, outline, name, VariableValues({}, variables))

    def _planner(
        self, planned_for: PlannedFor, outline: DocumentOutline, name: str | None, variables: VariableValues
    ) -> tuple[Planner, OperationDefinitionNode]:
        """The planner of an operation with these variables, and its node."""
        document = self._document(outline)
        selections = Selections(self._catalog.schema, document.fragments, variables)
        values, limits = variables.coerced, outline.limits
        planner = Planner(
            self._catalog, planned_for.grants, planned_for.role, selections, values, self._weights, limits
        )
        return planner, _node(document, outline, name)

    def introspect(self, outline: DocumentOutline, operation: Operation) -> Mapping[str, Any]:
        """The answer to the introspection of an operation, as JSON values. Raises Refusals."""
        document = self._document(outline)
        node = _node(document, outline, operation.name)
        return answer_introspection(self._catalog.schema, document, node, operation.variables)

    def merge_introspection(self, data: bytes, outline: DocumentOutline, operation: Operation) -> bytes:
        """The data of an answer with that of its introspection. Raises Refusals."""
        return orjson.dumps(orjson.loads(data) | self.introspect(outline, operation))

    def forget(self) -> None:
        """Drop the parsed documents, and the plans that others are made after."""
        self._recent.clear()
        self._documents.forget(lambda _: True)
        self._plans.forget(lambda _: True)

    def _document(self, outline: DocumentOutline) -> ParsedDocument:
        """The parsed form of a valid document."""
        document = self._recent.get(outline.text)
        if document is None:
            document = document_of(parse_again(outline.text))
            self._remember(outline.text, document)
        return document

    def _remember(self, text: str, document: ParsedDocument) -> None:
        self._recent[text] = document
        while len(self._recent) > RECENT:
            self._recent.popitem(last=False)


def _audited_name(node: OperationDefinitionNode) -> str | None:
    return node.name.value[:OPERATION_NAME] if node.name else None


def _node(document: ParsedDocument, outline: DocumentOutline, name: str | None) -> OperationDefinitionNode:
    operation = outline.operation(name)
    return next(
        node for node, candidate in zip(document.operations, outline.operations, strict=True) if candidate is operation
    )
