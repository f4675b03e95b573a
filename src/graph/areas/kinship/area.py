"""Which representatives are members of staff (domain.md 5 F 42)."""

from graph.areas.area import Area
from graph.areas.kinship.rules import ends
from graph.areas.kinship.types import KinshipOfRepresentative, QueriesOfKinship, WritesOfKinship
from graph.areas.kinship.write import OBJECT, Kinship
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.schema.representation import Representative
from graph.sql.across import rows_of_children
from graph.sql.expressions import staff_name
from graph.sql.named import Expression

AREA = Area(
    fields={Representative: KinshipOfRepresentative, Query: QueriesOfKinship, Mutation: WritesOfKinship},
    openings={"waiting_kinships": rows_of_children(ends)},
    written=(OBJECT,),
    expressions={"kinship_end_agreed": Expression(staff_name("staff_end_agreed_by"))},
    writes=lambda idempotent, _: Kinship(idempotent).writes,
)
