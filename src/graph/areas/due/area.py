"""What lists of what is due bring to the graph."""

from graph.areas.area import Area
from graph.areas.due.rules import CONDITIONS, OPENINGS
from graph.areas.due.tables import DueItemRow
from graph.areas.due.types import DueInDistrict, DueOfChild, QueriesOfDue
from graph.schema.child import Child
from graph.schema.district import District
from graph.schema.query import Query

__all__ = ["AREA", "DueItemRow"]

AREA = Area(
    fields={Child: DueOfChild, District: DueInDistrict, Query: QueriesOfDue},
    before={Child: "access_log"},
    conditions=CONDITIONS,
    openings=OPENINGS,
)
