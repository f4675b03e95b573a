"""The rights by which an export is made, and by which it is sent: those of the moment (docs/export.md)."""

from uuid import UUID

from graph.database.pools import ReaderPool
from graph.execute.binds import Request
from graph.execute.engine import Engine, this_moment
from graph.execute.exports.queue import Basis
from graph.execute.standing import Standing, StandingQuestion
from graph.policy.vocabulary import Relation
from graph.schema.subscription import Followed
from graph.sql.reach import BITS
from graph.viewer import Viewer


class Rights:
    """Reads the relations that a viewer has to a child; that is no read of the record, and on no trail."""

    def __init__(self, engine: Engine, reader: ReaderPool) -> None:
        self._policy = engine.policy
        self._standing = Standing(engine.maker, engine.workshop, engine.policy, reader)

    async def now(self, viewer: Viewer, child_id: UUID) -> Basis:
        """What holds at this moment; no relations where the viewer does not reach the child. Raises UNAVAILABLE and TIMEOUT."""
        moment, version = this_moment(), self._policy.grants.version

        def request(asking: Viewer, policy_version: str) -> Request:
            return Request(asking, moment, policy_version)

        (bits,) = await self._standing.bits([StandingQuestion(viewer, Followed.CHILDREN, child_id)], request)
        held = {word.value for word, bit in BITS.items() if isinstance(word, Relation) and bits & bit}
        return Basis(frozenset(held), version)
