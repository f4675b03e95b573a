"""Lanes: requests of ambulances are admitted, run and answered apart from all others."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.database.pools import ReaderPool
from graph.database.replication import Replication
from graph.execute.bulk import BulkReads
from graph.execute.operation import DocumentOutline
from graph.execute.prepared import Prepared
from graph.execute.runner import Runner
from graph.execute.sources import Sources
from graph.execute.workshop import Rank, Turn
from graph.trail.audit import AuditTrail
from graph.viewer import Role, Viewer

# These roles read within an open call. The capsule is for emergencies, in any role.
AMBULANCE = frozenset({Role.DISPATCHER, Role.EMERGENCY_DOCTOR})
# The cost, in objects, above which a request is not vital: a child with its whole record costs less.
VITAL_COST = 2_000
VITAL_SOON = 5.0  # seconds of waiting work that are admitted: vital requests are refused last


@dataclass(frozen=True)
class Lanes:
    """Two lanes over two pools of connections."""

    vital: Runner
    ordinary: Runner

    @property
    def spread(self) -> bool:
        """Whether the database is spread over nodes by child."""
        return self.ordinary.sources.primary.spread

    @property
    def shards(self) -> Sequence[int]:
        """The lowest hashes of the shards of children, where it is."""
        return self.ordinary.sources.primary.shards

    async def warm(self, prepared: Prepared, role: Role) -> None:
        """Have the database plan a statement in the lane of this role. Raises UNAVAILABLE and TIMEOUT."""
        if prepared.statement is not None:
            await self.of(prepared, role).warm(prepared.statement)

    def of(self, prepared: Prepared, role: Role, cost: int = 0) -> Runner:
        """The lane of an operation of this role and cost, in objects."""
        return self.vital if is_vital(prepared, role, cost) else self.ordinary

    async def stop(self) -> None:
        """Wait for the runs that are under way."""
        await self.vital.stop()
        await self.ordinary.stop()


def lanes_over(
    pools: tuple[ReaderPool, ReaderPool], audit: AuditTrail, bulk: BulkReads, replication: Replication | None = None
) -> Lanes:
    """The vital and the ordinary lane, each over its connections to the primary and to the replicas.

    What refuses them while the primary is away is tried again as soon as it is back.
    """
    sites = replication.sites if replication else ()
    if replication:
        replication.on_return = audit.circuit.hasten
    vital = Sources(pools[0], {each.replica: each.vital for each in sites}, replication)
    ordinary = Sources(pools[1], {each.replica: each.ordinary for each in sites}, replication)
    return Lanes(Runner(vital, audit, bulk, soon=VITAL_SOON, pause=0), Runner(ordinary, audit, bulk))


def is_vital(prepared: Prepared, role: Role, cost: int = 0) -> bool:
    """Whether an operation of this role and cost, in objects, goes in the vital lane."""
    return (prepared.urgent or role in AMBULANCE) and cost <= VITAL_COST


def turn_of(viewer: Viewer, outline: DocumentOutline | None = None) -> Turn:
    """The turn of a subject in the workshop; ambulances, and emergencies of any role, go first."""
    goes_first = viewer.role in AMBULANCE or (outline is not None and outline.vital)
    return Turn(viewer.subject, Rank.VITAL if goes_first else Rank.ORDINARY)
