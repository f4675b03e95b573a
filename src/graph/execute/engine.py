"""One operation: document, plan, statement, audit, bytes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import structlog
from graphql import OperationDefinitionNode, OperationType

from graph.errors import Code, Refusal, unauthenticated
from graph.execute.allowance import Allowance
from graph.execute.audit import AuditTrail
from graph.execute.binds import Bound, Moment, Request
from graph.execute.charge import Charges
from graph.execute.entry import DENIALS, denial
from graph.execute.introspect import ABOUT_SCHEMA, answer_introspection, is_introspection, root_names
from graph.execute.kept import Kept, aside
from graph.execute.lanes import Lanes
from graph.execute.mutation import Mutation, Mutations
from graph.execute.operation import Operation, Read
from graph.execute.prepared import Prepared, planner_for, prepare
from graph.execute.variables import Variables
from graph.execute.written import Write
from graph.plan.census import ANYONES, REGISTERED, Limits
from graph.plan.document import Document, Refusals, parse_document, validate_document
from graph.plan.limits import require_modest
from graph.plan.manifest import sha256_of
from graph.plan.nodes import Typename
from graph.plan.values import shape
from graph.policy.grants import Grants
from graph.policy.store import PolicyStore
from graph.viewer import Role, Viewer

logger = structlog.get_logger()

MOSCOW = ZoneInfo("Europe/Moscow")
DOCUMENTS = 2_000_000  # characters of documents whose parsed form is kept
STATEMENTS = 32_000_000  # bytes of plans that are kept, roughly
PLAN = 8_000  # bytes of a small plan
DENIED = 1_000  # what a denial costs who asked, in objects: it is planned anew and put on record
INTROSPECTED = 5_000  # the same for the schema, which is answered on the event loop
OPERATION_NAME = 100  # characters of an operation's name that the audit trail keeps


@dataclass(frozen=True)
class Bounds:
    """What an engine keeps and allows: plans in its cache, what a subject may spend, whether strangers see the schema,
    and how large a document may be.
    """

    plans: int
    allowance: Allowance
    open_introspection: bool = False
    limits: Limits = ANYONES


def this_moment() -> Moment:
    """The server's clock; ages and due dates follow the calendar of Moscow (domain.md 5 G 52)."""
    now = datetime.now(UTC)
    return Moment(now, now.astimezone(MOSCOW).date())


class Engine:
    """Answers operations. There is no other road from a document to stored data."""

    def __init__(
        self,
        policy: PolicyStore,
        lanes: Lanes,
        audit: AuditTrail,
        bounds: Bounds,
        writes: Mapping[str, Write],
    ) -> None:
        self._bounds = bounds
        self._mutations = Mutations(policy.catalog, writes, self._read, Charges(bounds.allowance))
        self._catalog = policy.catalog
        self._policy = policy
        self.lanes = lanes
        self._audit = audit
        self._documents: Kept[tuple[str, bool], Read] = Kept(bounds.plans, DOCUMENTS)
        self._trusted: dict[str, Read] = {}
        self._invalid: set[str] = set()
        self._plans: Kept[tuple[Any, ...], Prepared] = Kept(bounds.plans, STATEMENTS)

    @property
    def plans(self) -> int:
        """Plans in the cache."""
        return len(self._plans)

    async def trust(self, texts: Collection[str]) -> None:
        """Parse and validate these documents now, so that no request for them does; one that is not valid is logged."""
        found: dict[str, Read] = {}
        for text in texts:
            try:
                known = self._trusted.get(text)
                if text not in self._invalid:
                    found[text] = await aside(partial(self.read, text, REGISTERED)) if known is None else known
            except (Refusal, Refusals) as refused:
                self._invalid.add(text)
                logger.warning("a trusted document is not valid", sha256=sha256_of(text), reason=str(refused)[:200])
        self._trusted = found

    def read(self, text: str, limits: Limits | None = None, *, stranger: bool = False) -> "Read":
        """Parse, limit and validate. Raises Refusal or Refusals; a stranger's is not validated but for introspection."""
        limits = limits or self._bounds.limits
        node = parse_document(text, limits)
        require_modest(node, limits)
        if stranger and not is_introspection(node):
            raise unauthenticated()
        document = validate_document(self._catalog.schema, node)
        schema = self._catalog.schema
        variables = {id(each): Variables.of(schema, each) for each in document.operations}
        return Read(document, variables, limits.weight)

    def admit(self, viewer: Viewer | None) -> None:
        """Turn strangers away before anything is done for them. Raises UNAUTHENTICATED."""
        if viewer is None and not self._bounds.open_introspection:
            raise unauthenticated()

    async def answer(self, viewer: Viewer | None, operation: Operation, moment: Moment | None = None) -> bytes:
        """The response body. Raises Refusal or Refusals; `viewer` None answers introspection alone, where that is open.

        A denial is recorded before it is told, too.
        """
        now = moment or this_moment()
        try:
            return await self._answer(viewer, operation, now)
        except Refusal as refusal:
            if viewer is not None:
                await self._deny(viewer, operation, refusal, now)
            raise

    async def _deny(self, viewer: Viewer, operation: Operation, refusal: Refusal, moment: Moment) -> None:
        """Put a denial on record."""
        if refusal.code in DENIALS:
            self._bounds.allowance.spend(viewer, DENIED)
            name = (operation.name or "")[:OPERATION_NAME] or None
            denied = denial(viewer, name, self._policy.grants.version, operation.request_id, moment.now)
            await self._audit.record(denied)

    async def is_of_schema(self, viewer: Viewer | None, operation: Operation) -> bool:
        """Whether a document is queries of nothing but `__typename`, `__schema` and `__type`. Raises as `answer` does."""
        document = (await self._known(viewer, operation)).document
        asks = all(each.operation is OperationType.QUERY for each in document.operations)
        return asks and root_names(document.node) <= ABOUT_SCHEMA

    async def _known(self, viewer: Viewer | None, operation: Operation) -> Read:
        return self._trusted.get(operation.text) or await self._documents.get(
            (operation.text, viewer is None),
            lambda: self.read(operation.text, stranger=viewer is None),
            len(operation.text),
        )

    async def _answer(self, viewer: Viewer | None, operation: Operation, moment: Moment) -> bytes:
        self.admit(viewer)
        read = await self._known(viewer, operation)
        document, node = read.document, read.document.operation(operation.name)
        if node.operation is OperationType.SUBSCRIPTION:
            raise Refusal(Code.OPERATION_NOT_ALLOWED, "Subscriptions are not served by POST.")
        definitions = read.variables[id(node)]
        if node.operation is OperationType.MUTATION:
            return await self._mutate(viewer, operation, read, definitions, moment)
        variables = definitions.coerce(operation.variables)
        if viewer is None:
            if is_introspection(document.node):
                return b'{"data":' + orjson.dumps(self._introspect(document, node, operation)) + b"}"
            raise unauthenticated()
        grants = self._policy.grants
        key = (operation.text, operation.name, viewer.role, grants.version, shape(variables))
        weight = PLAN + 4 * len(operation.text)
        prepared = await self._plans.get(
            key, lambda: self._prepared(viewer.role, grants, read, definitions, operation.variables), weight
        )
        if prepared.statement is None:
            data, cost = _constant_data(prepared), b""
        else:
            request = Request(viewer, moment, prepared.audited.policy_version)
            data, bound = await self._read(request, operation, prepared, variables)
            cost = b',"cost":{"requested":%d,"limit":%d}' % (bound.cost, bound.limit)
        if prepared.plan.foreign:
            self._bounds.allowance.spend(viewer, INTROSPECTED)
            data = self._merged(data, document, node, operation)
        return b'{"data":' + data + b',"extensions":{' + prepared.access + cost + b"}}"

    async def _mutate(
        self, viewer: Viewer | None, operation: Operation, read: Read, definitions: Variables, moment: Moment
    ) -> bytes:
        if viewer is None:
            raise unauthenticated()
        grants = self._policy.grants
        request = Request(viewer, moment, grants.version)
        values = definitions.values(operation.variables)
        mutation = Mutation(request, operation, read, definitions.node, values)
        answered = await self._mutations.answer(mutation, grants)
        for refusal in answered.refusals:
            await self._deny(viewer, operation, refusal, moment)
        return answered.body

    async def _read(
        self, request: Request, operation: Operation, prepared: Prepared, variables: Mapping[str, Any]
    ) -> tuple[bytes, Bound]:
        """Run the statement of a prepared operation; every read of stored data of the graph comes through here."""
        binder = prepared.binder
        assert binder is not None
        bound = binder.bound(request, variables)
        if not prepared.vital:  # a capsule is answered though the trail is down
            self._audit.circuit.admit()
        self._bounds.allowance.spend(request.viewer, bound.cost)
        if prepared.vital:
            row = await self.lanes.read(prepared, request, operation.request_id, bound)
        else:
            with self._audit.circuit.reading():
                row = await self.lanes.read(prepared, request, operation.request_id, bound)
        data: bytes = row["data"]
        return data, bound

    def statement(self, viewer: Viewer, operation: Operation, moment: Moment | None = None) -> tuple[str, list[Any]]:
        """The SQL that answers an operation, and its arguments; for EXPLAIN. Raises Refusal or Refusals."""
        read = self.read(operation.text)
        definitions = read.variables[id(read.document.operation(operation.name))]
        grants = self._policy.grants
        prepared = self._prepared(viewer.role, grants, read, definitions, operation.variables)
        if prepared.statement is None or prepared.binder is None:
            return "SELECT", []
        request = Request(viewer, moment or this_moment(), prepared.audited.policy_version)
        return prepared.statement.sql, prepared.binder.bound(request, definitions.coerce(operation.variables)).arguments

    def _prepared(
        self,
        role: Role,
        grants: Grants,
        read: Read,
        definitions: Variables,
        given: Mapping[str, Any],
    ) -> Prepared:
        node, variables = definitions.node, definitions.values(given)
        plan = planner_for(self._catalog, grants, role, read, variables).operation(node)
        name = node.name.value[:OPERATION_NAME] if node.name else None
        return prepare(plan, self._catalog, name, grants.version)

    def _introspect(self, document: Document, node: OperationDefinitionNode, operation: Operation) -> dict[str, Any]:
        return answer_introspection(self._catalog.schema, document, node, operation.variables)

    def _merged(self, data: bytes, document: Document, node: OperationDefinitionNode, operation: Operation) -> bytes:
        return orjson.dumps(orjson.loads(data) | self._introspect(document, node, operation))


def _constant_data(prepared: Prepared) -> bytes:
    """An operation that reads nothing stored: type names."""
    return orjson.dumps({root.key: root.name for root in prepared.plan.roots if isinstance(root, Typename)})
