"""One lane for everything: tests that ask one question after the other need no second."""

from graph.database.pools import ReaderPool
from graph.execute.bulk import BulkReads
from graph.execute.lanes import Lanes
from graph.execute.runner import SOON, Runner
from graph.execute.sources import Sources
from graph.trail.audit import AuditTrail


def one_lane(reader: ReaderPool, trail: AuditTrail, soon: float = SOON) -> Lanes:
    """Vital and ordinary requests over the same connections; `soon`: as many seconds of waiting are taken in."""
    only = Runner(Sources(reader), trail, BulkReads(0), soon)
    return Lanes(only, only)
