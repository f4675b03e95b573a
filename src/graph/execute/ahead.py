"""Plans made before they are requested: operations of ambulances, after a start and for a new policy.

They are planned at the lowest rank. Only `/readyz` waits for them, at most LATEST seconds after a start.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

import structlog
from graphql import OperationType
from graphql.execution.values import VariableValues

from graph.errors import Refusal, frames
from graph.execute.cache import Cache
from graph.execute.documents import Documents
from graph.execute.lanes import Lanes
from graph.execute.maker import Maker, PlannedFor
from graph.execute.prepared import Prepared
from graph.execute.workshop import AHEAD, Workshop
from graph.plan.document import Refusals
from graph.plan.values import as_shaped
from graph.policy.grants import Grants
from graph.viewer import Role

logger = structlog.get_logger()

REMEMBERED = 100  # operations
CHARACTERS = 200_000  # of their documents together
LATEST = 2.0  # seconds; operations that are not planned by then are planned when requested


class OperationKey(NamedTuple):
    """The key of an operation to plan: its document and name, the role, and the shape of its variables."""

    document: str
    operation: str | None
    role: Role
    shape: Any


class PlanKey(NamedTuple):
    """The key of a plan: an operation and the version of the policy."""

    operation: OperationKey
    version: str


class Ahead:
    """Remembers the operations of ambulances across policies, and has them planned here and by the database."""

    def __init__(
        self,
        plans: Cache[PlanKey, Prepared],
        documents: Documents,
        maker: Maker,
        workshop: Workshop,
        lanes: Lanes,
    ) -> None:
        self._plans = plans
        self._documents = documents
        self._maker = maker
        self._workshop = workshop
        self._lanes = lanes
        self._times: OrderedDict[OperationKey, int] = OrderedDict()  # the most recently requested at the end
        self._characters = 0
        self._planning: asyncio.Task[None] | None = None
        self.obstacle: str | None = None  # why the service is not ready, as a sentence

    def note(self, key: OperationKey, times: int = 1) -> None:
        """Remember a requested operation; beyond the bounds the one requested longest ago is forgotten."""
        known_times = self._times.pop(key, 0)
        self._times[key] = known_times + times
        self._characters += 0 if known_times else len(key.document)
        while len(self._times) > REMEMBERED or self._characters > CHARACTERS:
            forgotten, _ = self._times.popitem(last=False)
            self._characters -= len(forgotten.document)

    def remembered(self, times: int = 1) -> list[OperationKey]:
        """The operations requested at least `times` times, the most recent first."""
        return [key for key, known_times in reversed(self._times.items()) if known_times >= times]

    def start(self, keys: Sequence[OperationKey], grants: Grants) -> None:
        """Plan these operations in order after a start; the service is not ready before."""
        for key in reversed(keys):
            self.note(key)
        self.begin(grants)
        self.obstacle = "What an ambulance asks is being planned." if self._times else None

    def begin(self, grants: Grants) -> None:
        """Plan the remembered operations for grants that have come into force, and drop the plans of all others."""
        self._plans.forget(lambda key: key.version != grants.version)
        if self._planning:
            self._planning.cancel()
        self._planning = asyncio.create_task(self._plan(grants), name="plans ahead")

    async def stop(self) -> None:
        """Stop planning."""
        if self._planning:
            self._planning.cancel()
            await asyncio.wait([self._planning])

    async def _plan(self, grants: Grants) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(LATEST):
                for key in self.remembered():
                    await self._try(key, grants)
        self.obstacle = None

    async def _try(self, key: OperationKey, grants: Grants) -> None:
        try:
            await self._make(key, grants)
        except (Refusal, Refusals):  # the policy does not grant it, or the database is down
            return
        except Exception as error:  # noqa: BLE001 - a bug over one plan must not keep the others from being made
            logger.error("a plan was not made ahead", kind=type(error).__name__, where=frames(error))

    async def _make(self, key: OperationKey, grants: Grants) -> None:
        outline = self._documents.find(key.document)
        if outline is None:
            outline = (await self._documents.get(key.document, AHEAD)).outline
        planned_for = (PlannedFor(key.role, grants), outline, key.operation)
        if outline.operation(key.operation).kind is OperationType.QUERY:
            make = partial(self._maker.prepare_shared, *planned_for, key.shape)
            prepared = await self._plans.get(PlanKey(key, grants.version), make, AHEAD)
            await self._lanes.warm(prepared, key.role)
            return
        # A mutation is planned when it is asked (execute/planned_writes.py), but reads back by the same statement.
        variables = VariableValues({}, as_shaped(key.shape))
        for _, reread in await self._workshop.make(
            AHEAD, partial(self._maker.prepare_mutation, *planned_for, variables)
        ):
            if reread is not None:
                await self._lanes.warm(reread, key.role)
