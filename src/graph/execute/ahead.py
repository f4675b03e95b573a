"""Plans made before they are requested: operations of ambulances, planned after a start and for a new policy.

They are planned at the lowest rank; only `/readyz` waits for them, for a moment after a start.
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
from graph.execute.documents import Documents
from graph.execute.kept import Kept
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
LATEST = 2.0  # seconds; what is not planned then is planned when it is asked


class Wanted(NamedTuple):
    """An operation as it is planned: its document, its name in it, the role, and which variables are given."""

    document: str
    operation: str | None
    role: Role
    shape: Any


class PlanKey(NamedTuple):
    """What a plan is made of: an operation as a role asks it, and the version of the policy."""

    wanted: Wanted
    version: str


class Ahead:
    """Remembers the operations of ambulances, whatever the policy, and has them planned here and by the database."""

    def __init__(
        self,
        plans: Kept[PlanKey, Prepared],
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
        self._times: OrderedDict[Wanted, int] = OrderedDict()  # what was asked last stands at the end
        self._characters = 0
        self._planning: asyncio.Task[None] | None = None
        self.obstacle: str | None = None  # why the service is not ready, as a sentence

    def note(self, wanted: Wanted, times: int = 1) -> None:
        """Remember that it was asked; what was asked longest ago is forgotten."""
        known = self._times.pop(wanted, 0)
        self._times[wanted] = known + times
        self._characters += 0 if known else len(wanted.document)
        while len(self._times) > REMEMBERED or self._characters > CHARACTERS:
            forgotten, _ = self._times.popitem(last=False)
            self._characters -= len(forgotten.document)

    def remembered(self, times: int = 1) -> list[Wanted]:
        """What was asked at least so often, the last first."""
        return [wanted for wanted, known in reversed(self._times.items()) if known >= times]

    def start(self, wanted: Sequence[Wanted], grants: Grants) -> None:
        """Plan this, in its order; the service is not ready before."""
        for each in reversed(wanted):
            self.note(each)
        self.begin(grants)
        self.obstacle = "What an ambulance asks is being planned." if self._times else None

    def begin(self, grants: Grants) -> None:
        """These grants are in force: forget the plans of all others, and make those that an ambulance will ask for."""
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
                for wanted in self.remembered():
                    await self._try(wanted, grants)
        self.obstacle = None

    async def _try(self, wanted: Wanted, grants: Grants) -> None:
        try:
            await self._make(wanted, grants)
        except (Refusal, Refusals):  # the policy does not grant it, or the database is down
            return
        except Exception as error:  # noqa: BLE001 - a bug over one plan must not keep the others from being made
            logger.error("a plan was not made ahead", kind=type(error).__name__, where=frames(error))

    async def _make(self, wanted: Wanted, grants: Grants) -> None:
        read = self._documents.read(wanted.document)
        if read is None:
            read = (await self._documents.known(wanted.document, AHEAD)).read
        planned_for = (PlannedFor(wanted.role, grants), read, wanted.operation)
        if read.operation(wanted.operation).kind is OperationType.QUERY:
            make = partial(self._maker.prepared, *planned_for, wanted.shape)
            prepared = await self._plans.get(PlanKey(wanted, grants.version), make, AHEAD)
            await self._lanes.warm(prepared, wanted.role)
            return
        # A mutation is planned with its values each time; what it reads back is the same statement.
        known = VariableValues({}, as_shaped(wanted.shape))
        for _, reread in await self._workshop.make(AHEAD, partial(self._maker.writes, *planned_for, known)):
            if reread is not None:
                await self._lanes.warm(reread, wanted.role)
