"""Two records that may be of one child: proposed with a score, decided by people, merged and parted again (domain.md 5 B 12)."""

from graph.areas.area import Area
from graph.areas.duplicate.merge import Merges
from graph.areas.duplicate.merging import WritesOfMerges
from graph.areas.duplicate.rules import EXPRESSIONS, others, waits
from graph.areas.duplicate.types import DuplicatesOfChild, QueriesOfDuplicates, WritesOfDuplicates
from graph.areas.duplicate.write import OBJECT, Duplicates
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.sql.across import rows_of_children

AREA = Area(
    fields={Child: DuplicatesOfChild, Query: QueriesOfDuplicates, Mutation: (WritesOfDuplicates, WritesOfMerges)},
    openings={"waiting_duplicates": rows_of_children(waits, others)},
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: {**Duplicates(idempotent).writes, **Merges(idempotent).writes},
)
