"""One operation: from document by plan, statement and audit to the bytes of the response."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from graphql import OperationType

from graph.errors import Code, Refusal, unauthenticated
from graph.execute.ahead import Ahead, OperationKey, PlanKey
from graph.execute.binds import Bound, Request, RequestTime
from graph.execute.bounds import Bounds
from graph.execute.cache import Cache
from graph.execute.charge import Charges
from graph.execute.divided import Run
from graph.execute.documents import ANONYMOUS, Documents
from graph.execute.following import FollowedRows, Following, Subscribed
from graph.execute.lanes import Lanes, is_vital, turn_of
from graph.execute.maker import OPERATION_NAME, Maker, PlannedFor
from graph.execute.mutation import MutationRequest, Mutations
from graph.execute.operation import DocumentOutline, Operation, RequestedDocument
from graph.execute.outside import OUTSIDE, Asking, OutsideValues
from graph.execute.pending import Row
from graph.execute.planned_writes import PlannedWrites
from graph.execute.prepared import Prepared
from graph.execute.workshop import Rank, Workshop
from graph.execute.written import WriteFunction
from graph.plan.document import Refusals
from graph.plan.subscription import EVENT
from graph.plan.values import flags, shape
from graph.policy.store import PolicyStore
from graph.spans import span
from graph.trail.audit import AuditTrail
from graph.trail.entry import DENIALS, denial
from graph.viewer import Viewer

MOSCOW = ZoneInfo("Europe/Moscow")
STATEMENTS = 16_000_000  # bytes of cached plans
FOLLOWINGS = 8_000_000  # bytes of cached subscriptions
# Costs, in objects.
DENIED = 1_000  # a denial: it is planned anew and put on record
STREAM = 50  # each row that a stream follows
INTROSPECTED = 5_000  # introspection, which is answered on the event loop


def this_moment() -> RequestTime:
    """The server's clock; ages and due dates follow the calendar of Moscow (domain.md 5 G 52)."""
    now = datetime.now(UTC)
    return RequestTime(now, now.astimezone(MOSCOW).date())


class Engine:
    """Answers operations; the only way from a document to stored data."""

    def __init__(
        self,
        policy: PolicyStore,
        lanes: Lanes,
        audit: AuditTrail,
        bounds: Bounds,
        writes: Mapping[str, WriteFunction],
    ) -> None:
        self._bounds = bounds
        self.workshop = Workshop()
        self._mutations = Mutations(policy.catalog, writes, self._read, Charges(bounds.allowance), self._asking)
        self.maker = Maker(policy.catalog, spread=lanes.spread)
        self._planned_writes = PlannedWrites(self.maker, bounds.plans, self.workshop)
        self.outside = OutsideValues(OUTSIDE, self.maker.key_sizes)
        self.documents = Documents(self.maker, bounds.plans, bounds.limits, self.workshop)
        self.policy = policy
        self.lanes = lanes
        self._audit = audit
        self._plans: Cache[PlanKey, Prepared] = Cache(bounds.plans, STATEMENTS, self.workshop)
        self._followings: Cache[PlanKey, Following] = Cache(bounds.plans, FOLLOWINGS, self.workshop)
        self.ahead = Ahead(self._plans, self.documents, self.maker, self.workshop, lanes)

    @property
    def plans(self) -> int:
        """Plans in the cache."""
        return len(self._plans)

    def admit(self, viewer: Viewer | None) -> None:
        """Refuse a request without a token, unless introspection is open. Raises UNAUTHENTICATED."""
        if viewer is None and not self._bounds.open_introspection:
            raise unauthenticated()

    async def answer(self, viewer: Viewer | None, operation: Operation, moment: RequestTime | None = None) -> bytes:
        """The response body. Raises Refusal or Refusals; `viewer` None: introspection alone is answered, where it is open.

        A denial is on record before it is raised.
        """
        now, name = moment or this_moment(), self.documents.registered_name(operation.text, operation.name)
        try:
            with span("request", role=viewer.role if viewer else "", operation=name):
                return await self._answer(viewer, operation, now)
        except Refusal as refusal:
            if viewer is not None:
                await self.deny(viewer, operation, refusal, now)
            raise

    async def is_subscription(self, viewer: Viewer, operation: Operation) -> bool:
        """Whether the operation follows events. Raises as `answer` does."""
        document = await self.documents.get(operation.text, turn_of(viewer))
        return document.outline.operation(operation.name).kind is OperationType.SUBSCRIPTION

    async def waits_for_nothing(self, viewer: Viewer, operation: Operation) -> bool:
        """Whether the operation writes, or is an ambulance's or an emergency's. Raises as `answer` does."""
        outline = (await self.documents.get(operation.text, turn_of(viewer))).outline
        is_query = outline.operation(operation.name).kind is OperationType.QUERY
        return not is_query or turn_of(viewer, outline).rank is Rank.VITAL

    async def follow(self, viewer: Viewer, operation: Operation) -> tuple[Subscribed, FollowedRows]:
        """A prepared subscription and the rows that it follows. Raises Refusal or Refusals, FORBIDDEN where its field is not granted."""
        document = await self.documents.get(operation.text, turn_of(viewer))
        try:
            subscribed = await self._subscribed(viewer, operation, document)
            return subscribed, subscribed.read_keys(self.maker.key_sizes)
        except (Refusal, Refusals) as refused:
            raise self.documents.with_own_places(refused, operation.text, document) from None

    def charge_stream(self, viewer: Viewer, rows: int) -> None:
        """Charge the opening of a stream over `rows` rows, whose rights are read periodically. Raises RATE_LIMITED."""
        self._bounds.allowance.require(viewer)
        self._bounds.allowance.spend(viewer, STREAM * max(1, rows))

    async def tell(
        self, viewer: Viewer, operation: Operation, number: int, moment: RequestTime | None = None
    ) -> bytes | None:
        """The response body for one event, read now for this viewer; None where the viewer may know nothing of it.

        Raises Refusal or Refusals.
        """
        return await self.tell_subscribed(await self.subscribed(viewer, operation), number, moment)

    async def subscribed(self, viewer: Viewer, operation: Operation, before: Subscribed | None = None) -> Subscribed:
        """A subscription under the policy of now; `before` itself where that is the one. Raises Refusal or Refusals."""
        if before is not None and before.version == self.policy.grants.version:
            return before
        return await self._subscribed(viewer, operation, await self.documents.get(operation.text, turn_of(viewer)))

    async def tell_subscribed(
        self, subscribed: Subscribed, number: int, moment: RequestTime | None = None
    ) -> bytes | None:
        """As `tell`, of a subscription that is of the policy of now."""
        prepared = subscribed.following.prepared
        request = Request(subscribed.viewer, moment or this_moment(), subscribed.version)
        data, _ = await self._read(request, subscribed.operation, prepared, subscribed.event(number))
        if data == subscribed.following.nothing:
            return None
        return b'{"data":' + data + b',"extensions":{' + prepared.access + b"}}"

    async def _subscribed(self, viewer: Viewer, operation: Operation, document: RequestedDocument) -> Subscribed:
        outline = document.outline
        variables = outline.operation(operation.name).variables.coerce(operation.variables)
        planned_for, variable_shape = PlannedFor(viewer.role, self.policy.grants), shape(variables)
        key = OperationKey(outline.text, operation.name, viewer.role, variable_shape)
        make = partial(self.maker.prepare_subscription, planned_for, outline, operation.name, variable_shape)
        following = await self._followings.get(PlanKey(key, planned_for.grants.version), make, turn_of(viewer, outline))
        values = {**variables, **document.literals} if document.literals else variables
        return Subscribed(viewer, operation, following, values)

    async def deny(self, viewer: Viewer, operation: Operation, refusal: Refusal, moment: RequestTime) -> None:
        """Put a denial on record."""
        if refusal.code in DENIALS:
            self._bounds.allowance.spend(viewer, DENIED)
            name = (operation.name or "")[:OPERATION_NAME] or None
            await self._audit.record(denial(viewer, name, self.policy.grants.version, operation.request_id, moment.now))

    async def is_of_schema(self, viewer: Viewer | None, operation: Operation) -> bool:
        """Whether a document is queries of nothing but `__typename`, `__schema` and `__type`. Raises as `answer` does."""
        return (await self.documents.get(operation.text, turn_of(viewer) if viewer else None)).outline.of_schema

    async def _answer(self, viewer: Viewer | None, operation: Operation, moment: RequestTime) -> bytes:
        self.admit(viewer)
        if viewer is not None:
            self._bounds.allowance.require(viewer)
        known = self.documents.known(operation.text) if viewer else None
        document = known or await self.documents.get(operation.text, turn_of(viewer) if viewer else None)
        try:
            return await self._answer_document(viewer, operation, document, moment)
        except (Refusal, Refusals) as refused:
            raise self.documents.with_own_places(refused, operation.text, document) from None

    async def _answer_document(
        self, viewer: Viewer | None, operation: Operation, document: RequestedDocument, moment: RequestTime
    ) -> bytes:
        outline = document.outline
        operation_outline = outline.operation(operation.name)
        if operation_outline.kind is OperationType.SUBSCRIPTION:
            raise Refusal(
                Code.OPERATION_NOT_ALLOWED,
                "Subscribe by WebSocket (graphql-transport-ws) or with Accept: text/event-stream.",
            )
        if operation_outline.kind is OperationType.MUTATION:
            return await self._mutate(viewer, operation, outline, moment)
        variables = operation_outline.variables.coerce(operation.variables)
        if viewer is None:
            if outline.introspects:
                introspected = await self.workshop.make(ANONYMOUS, partial(self.maker.introspect, outline, operation))
                return b'{"data":' + orjson.dumps(introspected) + b"}"
            raise unauthenticated()
        prepared = await self._prepared(viewer, operation, outline, variables)
        values = {**variables, **document.literals} if document.literals else variables
        if prepared.statement is None:
            data, cost = prepared.constant, b""
        else:
            request = Request(viewer, moment, prepared.audited.policy_version, operation.at_primary)
            data, bound = await self._read(request, operation, prepared, values)
            cost = b',"cost":{"requested":%d,"limit":%d}' % (bound.cost, bound.limit)
        if prepared.outside:
            data = await self.outside.merged(data, prepared, values, self._asking(viewer, moment, operation.request_id))
        if prepared.introspects:
            self._bounds.allowance.spend(viewer, INTROSPECTED)
            data = await self.workshop.make(
                turn_of(viewer, outline), partial(self.maker.merge_introspection, data, outline, operation)
            )
        return b'{"data":' + data + b',"extensions":{' + prepared.access + cost + b"}}"

    def _asking(self, viewer: Viewer, moment: RequestTime, request_id: str) -> Asking:
        return Asking(viewer, moment, request_id, self._answer_own)

    async def _answer_own(self, viewer: Viewer, operation: Operation, moment: RequestTime) -> bytes:
        """The answer to a question of the service's own, for its viewer."""
        await self.documents.own(operation.text, turn_of(viewer))
        return await self._answer(viewer, operation, moment)

    async def _prepared(
        self, viewer: Viewer, operation: Operation, outline: DocumentOutline, variables: Mapping[str, Any]
    ) -> Prepared:
        planned_for, variable_shape = PlannedFor(viewer.role, self.policy.grants), shape(variables)
        key = OperationKey(outline.text, operation.name, viewer.role, variable_shape)
        plan_key = PlanKey(key, planned_for.grants.version)
        with span("plan"):
            prepared = self._plans.find(plan_key)
            if prepared is None:  # most plans are kept: those need no turn in the workshop
                make = partial(self.maker.prepare_shared, planned_for, outline, operation.name, variable_shape)
                prepared = await self._plans.get(plan_key, make, turn_of(viewer, outline))
        if is_vital(prepared, viewer.role):
            self.ahead.note(key)
        return prepared

    async def _mutate(
        self, viewer: Viewer | None, operation: Operation, outline: DocumentOutline, moment: RequestTime
    ) -> bytes:
        if viewer is None:
            raise unauthenticated()
        grants, turn = self.policy.grants, turn_of(viewer, outline)
        request = Request(viewer, moment, grants.version, at_primary=True)
        variables = outline.operation(operation.name).variables.values(operation.variables)
        if turn.rank is Rank.VITAL:
            self.ahead.note(OperationKey(outline.text, operation.name, viewer.role, flags(variables.coerced)))
        planned_for, name = PlannedFor(viewer.role, grants), operation.name
        planned = partial(self._planned_writes.get, planned_for, outline, name, variables.coerced, turn)
        answer = await self._mutations.answer(MutationRequest(request, operation, variables, planned), grants)
        for refusal in answer.refusals:
            await self.deny(viewer, operation, refusal, moment)
        return answer.body

    async def _read(
        self, request: Request, operation: Operation, prepared: Prepared, variables: Mapping[str, Any]
    ) -> tuple[bytes, Bound]:
        """Run the statement of a prepared operation; every read of stored data of the graph comes through here."""
        assert prepared.binder is not None
        bound = prepared.binder.bound(request, variables)
        if not prepared.vital:  # a capsule is answered though the trail is down
            self._audit.circuit.admit()
        self._bounds.allowance.spend(request.viewer, bound.cost)
        lane = self.lanes.of(prepared, request.viewer.role, bound.cost)
        if prepared.division is None:
            if prepared.is_unread:
                await self._bounds.count_moment(request)
            return (await lane.read(request, operation.request_id, prepared, bound))["data"], bound

        async def one(part: Prepared, bound_part: Bound) -> Row:
            if part.is_unread:
                await self._bounds.count_moment(request)
            return await lane.read_part(request, operation.request_id, part, bound_part)

        async with lane.admitted(prepared, request.viewer.subject, bound.cost):
            return await prepared.division.read(request, variables, Run(one, self.lanes.shards)), bound

    def statement(
        self, viewer: Viewer, operation: Operation, moment: RequestTime | None = None
    ) -> tuple[str, list[Any]]:
        """The SQL that answers an operation or an event, and its arguments; for EXPLAIN. Raises Refusal or Refusals."""
        outline = self.maker.read(operation.text, self._bounds.limits)
        variables = outline.operation(operation.name).variables.coerce(operation.variables)
        planned_for, variable_shape = PlannedFor(viewer.role, self.policy.grants), shape(variables)
        if outline.operation(operation.name).kind is OperationType.SUBSCRIPTION:
            prepared = self.maker.prepare_subscription(planned_for, outline, operation.name, variable_shape).prepared
            variables = {**variables, EVENT: 0}
        else:
            prepared = self.maker.prepare_query(planned_for, outline, operation.name, variable_shape)
        if prepared.statement is None or prepared.binder is None:
            return "SELECT", []
        request = Request(viewer, moment or this_moment(), prepared.audited.policy_version)
        return prepared.statement.sql, prepared.binder.bound(request, variables).arguments
