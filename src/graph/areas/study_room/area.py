"""What study rooms bring to the graph; nothing of it is of a child (docs/literature.md)."""

from graph.areas.area import Area
from graph.areas.study_room.rules import EXPRESSIONS, OPENINGS
from graph.areas.study_room.types import QueriesOfStudyRooms
from graph.areas.study_room.write import Bookings
from graph.areas.study_room.writing import WritesOfStudyRooms
from graph.schema.mutation import Mutation
from graph.schema.query import Query

AREA = Area(
    fields={Query: QueriesOfStudyRooms, Mutation: WritesOfStudyRooms},
    openings=OPENINGS,
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: Bookings(idempotent).writes,
)
