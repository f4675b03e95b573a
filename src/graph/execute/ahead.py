"""Plans for a policy that is about to be in force: made before it decides anything, so that no request waits for its plan."""

import asyncio
from functools import partial
from typing import Any, NamedTuple

from graph.errors import Refusal
from graph.execute.documents import Documents
from graph.execute.kept import Kept
from graph.execute.lanes import AMBULANCE
from graph.execute.maker import Asked, Maker
from graph.execute.prepared import Prepared
from graph.execute.workshop import AHEAD, Workshop
from graph.plan.document import Refusals
from graph.policy.grants import Grants
from graph.viewer import Role

WORK = 0.5  # seconds of planning that a new policy waits for
LATEST = 2.0  # seconds after which it is in force, whatever is planned


class PlanKey(NamedTuple):
    """What a plan is made of: the document, the operation in it, the role, the policy, and which variables are given."""

    document: str
    operation: str | None
    role: Role
    version: str
    shape: Any


class Ahead:
    """Makes the plans in use for another policy: what an ambulance asks first, then what is asked most."""

    def __init__(self, plans: Kept[PlanKey, Prepared], documents: Documents, maker: Maker, workshop: Workshop) -> None:
        self._plans = plans
        self._documents = documents
        self._maker = maker
        self._workshop = workshop

    async def make(self, grants: Grants) -> int:
        """Plan for these grants, for LATEST seconds at the most; how many plans there are then."""
        made = 0
        try:
            async with asyncio.timeout(LATEST):
                for key in self._chosen():
                    made += await self._made(key, grants)
        except TimeoutError:
            pass
        return made

    def keep(self, version: str) -> None:
        """Forget the plans of any other policy."""
        self._plans.forget(lambda key: key.version != version)

    def _chosen(self) -> list[PlanKey]:
        keys = sorted(self._plans.busiest(), key=lambda key: key.role not in AMBULANCE)
        return keys[: int(WORK / self._workshop.each)]

    async def _made(self, key: PlanKey, grants: Grants) -> bool:
        read = self._documents.read(key.document)
        if read is None:
            return False
        make = partial(self._maker.prepared, Asked(key.role, grants), read, key.operation, key.shape)
        try:
            await self._plans.get(key._replace(version=grants.version), make, AHEAD)
        except (Refusal, Refusals):  # what the new policy does not let ask
            return False
        return True
