"""Lanes: what an ambulance asks is admitted, run and answered apart from everything else."""

from dataclasses import dataclass

from graph.execute.batch import Batches
from graph.execute.binds import Bound, Request
from graph.execute.line import Row
from graph.execute.prepared import Prepared
from graph.viewer import Role

# Whoever rides or sends an ambulance reads within an open call, and the capsule is for emergencies whoever reads it.
AMBULANCE = frozenset({Role.DISPATCHER, Role.EMERGENCY_DOCTOR})
# Objects beyond which a question is no ambulance's: a child with everything that is known of it is below.
VITAL_COST = 2_000
VITAL_SOON = 5.0  # seconds of waiting that are taken in: vital requests are turned away last


@dataclass(frozen=True)
class Lanes:
    """Two lanes over two pools of connections."""

    vital: Batches
    ordinary: Batches

    async def read(self, prepared: Prepared, request: Request, request_id: str, bound: Bound) -> Row:
        """The row of a statement, by its lane; raises what Batches.read raises."""
        lane = self.vital if is_vital(prepared, request, bound) else self.ordinary
        return await lane.read(prepared, request, request_id, bound)

    async def warm(self, prepared: Prepared) -> None:
        """Have the database plan a statement for the vital lane. Raises UNAVAILABLE and TIMEOUT."""
        if prepared.statement is not None:
            await self.vital.warm(prepared.statement)

    async def stop(self) -> None:
        """Wait for what is under way."""
        await self.vital.stop()
        await self.ordinary.stop()


def is_vital(prepared: Prepared, request: Request, bound: Bound) -> bool:
    """Whether an ambulance waits for it."""
    return (prepared.vital or request.viewer.role in AMBULANCE) and bound.cost <= VITAL_COST
