"""One operation: document, plan, statement, audit, bytes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from graphql import OperationType

from graph.errors import Code, Refusal, unauthenticated
from graph.execute.ahead import Ahead, PlanKey, Wanted
from graph.execute.allowance import Allowance
from graph.execute.binds import Bound, Moment, Request
from graph.execute.charge import Charges
from graph.execute.documents import STRANGER, Documents
from graph.execute.following import Following, Keys
from graph.execute.kept import Kept
from graph.execute.lanes import AMBULANCE, Lanes, is_vital
from graph.execute.maker import OPERATION_NAME, Maker, PlannedFor
from graph.execute.mutation import Mutation, Mutations
from graph.execute.operation import Known, Operation, Read
from graph.execute.prepared import Prepared
from graph.execute.workshop import Rank, Turn, Workshop
from graph.execute.written import WriteFunction
from graph.plan.document import Refusals
from graph.plan.limits import ANYONES, Limits
from graph.plan.subscription import EVENT
from graph.plan.values import flags, shape
from graph.policy.store import PolicyStore
from graph.spans import span
from graph.trail.audit import AuditTrail
from graph.trail.entry import DENIALS, denial
from graph.viewer import Viewer

MOSCOW = ZoneInfo("Europe/Moscow")
STATEMENTS = 32_000_000  # bytes of plans that are kept
FOLLOWINGS = 16_000_000  # the same of subscriptions
DENIED = 1_000  # objects that a denial costs its caller: it is planned anew and put on record
STREAM = 50  # the same for each row that a stream follows
INTROSPECTED = 5_000  # the same for the schema, which is answered on the event loop


@dataclass(frozen=True)
class Bounds:
    """What an engine keeps and allows: plans in its cache, what a subject may spend, whether strangers see the schema,
    and how large a document may be.
    """

    plans: int
    allowance: Allowance
    open_introspection: bool = False
    limits: Limits = ANYONES


def _turn(viewer: Viewer, read: Read | None = None) -> Turn:
    """The turn of a subject in the workshop: ambulances and emergencies of anyone go first."""
    is_vital = viewer.role in AMBULANCE or (read is not None and read.vital)
    return Turn(viewer.subject, Rank.VITAL if is_vital else Rank.ORDINARY)


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
        writes: Mapping[str, WriteFunction],
    ) -> None:
        self._bounds = bounds
        self.workshop = Workshop()
        self._mutations = Mutations(policy.catalog, writes, self._read, Charges(bounds.allowance))
        self.maker = Maker(policy.catalog)
        self.documents = Documents(self.maker, bounds.plans, bounds.limits, self.workshop)
        self._policy = policy
        self.lanes = lanes
        self._audit = audit
        self._plans: Kept[PlanKey, Prepared] = Kept(bounds.plans, STATEMENTS, self.workshop)
        self._followings: Kept[PlanKey, Following] = Kept(bounds.plans, FOLLOWINGS, self.workshop)
        self.ahead = Ahead(self._plans, self.documents, self.maker, self.workshop, lanes)

    @property
    def plans(self) -> int:
        """Plans in the cache."""
        return len(self._plans)

    def admit(self, viewer: Viewer | None) -> None:
        """Turn strangers away before anything is done for them. Raises UNAUTHENTICATED."""
        if viewer is None and not self._bounds.open_introspection:
            raise unauthenticated()

    async def answer(self, viewer: Viewer | None, operation: Operation, moment: Moment | None = None) -> bytes:
        """The response body. Raises Refusal or Refusals; `viewer` None answers introspection alone, where that is open.

        A denial is recorded before it is told, too.
        """
        now = moment or this_moment()
        name = self.documents.registered_name(operation.text, operation.name)
        try:
            with span("request", role=viewer.role.value if viewer else "", operation=name):
                return await self._answer(viewer, operation, now)
        except Refusal as refusal:
            if viewer is not None:
                await self.deny(viewer, operation, refusal, now)
            raise

    async def is_subscription(self, viewer: Viewer, operation: Operation) -> bool:
        """Whether the operation follows events. Raises as `answer` does."""
        known = await self.documents.known(operation.text, _turn(viewer))
        return known.read.operation(operation.name).kind is OperationType.SUBSCRIPTION

    async def follow(self, viewer: Viewer, operation: Operation) -> tuple[Following, Keys]:
        """What a subscription follows. Raises Refusal or Refusals, FORBIDDEN where its field is not granted."""
        known = await self.documents.known(operation.text, _turn(viewer))
        try:
            following, given = await self._following(viewer, operation, known)
            return following, following.read_keys(given, self.maker.key_sizes)
        except (Refusal, Refusals) as refused:
            raise self.documents.placed(refused, operation.text, known) from None

    def charge_stream(self, viewer: Viewer, rows: int) -> None:
        """Charge the opening of a stream over so many rows, whose rights are read now and again. Raises RATE_LIMITED."""
        self._bounds.allowance.require(viewer)
        self._bounds.allowance.spend(viewer, STREAM * max(1, rows))

    async def tell(
        self, viewer: Viewer, operation: Operation, number: int, moment: Moment | None = None
    ) -> bytes | None:
        """The response body for one event, read now for this viewer; None where nothing of it is theirs to know.

        Raises Refusal or Refusals.
        """
        known = await self.documents.known(operation.text, _turn(viewer))
        following, given = await self._following(viewer, operation, known)
        prepared = following.prepared
        request = Request(viewer, moment or this_moment(), prepared.audited.policy_version)
        data, _ = await self._read(request, operation, prepared, following.event(number, given))
        return None if data == following.nothing else b'{"data":' + data + b',"extensions":{' + prepared.access + b"}}"

    async def _following(
        self, viewer: Viewer, operation: Operation, known: Known
    ) -> tuple[Following, Mapping[str, Any]]:
        read = known.read
        variables = read.operation(operation.name).variables.coerce(operation.variables)
        whom, shaped = PlannedFor(viewer.role, self._policy.grants), shape(variables)
        key = PlanKey(Wanted(read.text, operation.name, viewer.role, shaped), whom.grants.version)
        make = partial(self.maker.following, whom, read, operation.name, shaped)
        following = await self._followings.get(key, make, _turn(viewer, read))
        return following, {**variables, **known.literals} if known.literals else variables

    async def deny(self, viewer: Viewer, operation: Operation, refusal: Refusal, moment: Moment) -> None:
        """Put a denial on record."""
        if refusal.code in DENIALS:
            self._bounds.allowance.spend(viewer, DENIED)
            name = (operation.name or "")[:OPERATION_NAME] or None
            denied = denial(viewer, name, self._policy.grants.version, operation.request_id, moment.now)
            await self._audit.record(denied)

    async def is_of_schema(self, viewer: Viewer | None, operation: Operation) -> bool:
        """Whether a document is queries of nothing but `__typename`, `__schema` and `__type`. Raises as `answer` does."""
        return (await self.documents.known(operation.text, _turn(viewer) if viewer else None)).read.of_schema

    async def _answer(self, viewer: Viewer | None, operation: Operation, moment: Moment) -> bytes:
        self.admit(viewer)
        if viewer is not None:
            self._bounds.allowance.require(viewer)
        known = await self.documents.known(operation.text, _turn(viewer) if viewer else None)
        try:
            return await self._known(viewer, operation, known, moment)
        except (Refusal, Refusals) as refused:
            raise self.documents.placed(refused, operation.text, known) from None

    async def _known(self, viewer: Viewer | None, operation: Operation, known: Known, moment: Moment) -> bytes:
        read = known.read
        chosen = read.operation(operation.name)
        if chosen.kind is OperationType.SUBSCRIPTION:
            raise Refusal(
                Code.OPERATION_NOT_ALLOWED,
                "Subscribe by WebSocket (graphql-transport-ws) or with Accept: text/event-stream.",
            )
        if chosen.kind is OperationType.MUTATION:
            return await self._mutate(viewer, operation, read, moment)
        variables = chosen.variables.coerce(operation.variables)
        if viewer is None:
            if read.introspects:
                introspected = await self.workshop.make(STRANGER, partial(self.maker.introspected, read, operation))
                return b'{"data":' + orjson.dumps(introspected) + b"}"
            raise unauthenticated()
        prepared = await self._prepared(viewer, operation, read, variables)
        if prepared.statement is None:
            data, cost = prepared.constant, b""
        else:
            request = Request(viewer, moment, prepared.audited.policy_version)
            given = {**variables, **known.literals} if known.literals else variables
            data, bound = await self._read(request, operation, prepared, given)
            cost = b',"cost":{"requested":%d,"limit":%d}' % (bound.cost, bound.limit)
        if prepared.introspects:
            self._bounds.allowance.spend(viewer, INTROSPECTED)
            data = await self.workshop.make(_turn(viewer, read), partial(self.maker.merged, data, read, operation))
        return b'{"data":' + data + b',"extensions":{' + prepared.access + cost + b"}}"

    async def _prepared(
        self, viewer: Viewer, operation: Operation, read: Read, variables: Mapping[str, Any]
    ) -> Prepared:
        whom = PlannedFor(viewer.role, self._policy.grants)
        shaped = shape(variables)
        wanted = Wanted(read.text, operation.name, viewer.role, shaped)
        make = partial(self.maker.prepared, whom, read, operation.name, shaped)
        with span("plan"):
            prepared = await self._plans.get(PlanKey(wanted, whom.grants.version), make, _turn(viewer, read))
        if is_vital(prepared, viewer.role):
            self.ahead.note(wanted)
        return prepared

    async def _mutate(self, viewer: Viewer | None, operation: Operation, read: Read, moment: Moment) -> bytes:
        if viewer is None:
            raise unauthenticated()
        grants, turn = self._policy.grants, _turn(viewer, read)
        request = Request(viewer, moment, grants.version)
        values = read.operation(operation.name).variables.values(operation.variables)
        if turn.rank is Rank.VITAL:
            self.ahead.note(Wanted(read.text, operation.name, viewer.role, flags(values.coerced)))
        plan = partial(self.maker.writes, PlannedFor(viewer.role, grants), read, operation.name, values)
        mutation = Mutation(request, operation, values, partial(self.workshop.make, turn), plan)
        answered = await self._mutations.answer(mutation, grants)
        for refusal in answered.refusals:
            await self.deny(viewer, operation, refusal, moment)
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
        """The SQL that answers an operation, or tells of an event, and its arguments; for EXPLAIN. Raises Refusal or Refusals."""
        read = self.maker.read(operation.text, self._bounds.limits)
        variables = read.operation(operation.name).variables.coerce(operation.variables)
        whom, shaped = PlannedFor(viewer.role, self._policy.grants), shape(variables)
        if read.operation(operation.name).kind is OperationType.SUBSCRIPTION:
            prepared = self.maker.following(whom, read, operation.name, shaped).prepared
            variables = {**variables, EVENT: 0}
        else:
            prepared = self.maker.prepared(whom, read, operation.name, shaped)
        if prepared.statement is None or prepared.binder is None:
            return "SELECT", []
        request = Request(viewer, moment or this_moment(), prepared.audited.policy_version)
        return prepared.statement.sql, prepared.binder.bound(request, variables).arguments
