"""Corrections of who a child is by its papers, with their basis and history (domain.md row 50, 4.7 note 42; docs/correction.md)."""

from graph.areas.area import Area
from graph.areas.correction.rules import EXPRESSIONS, waits
from graph.areas.correction.types import CorrectionsOfChild, QueriesOfCorrections, WritesOfCorrections
from graph.areas.correction.write import OBJECT, Corrections
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.sql.across import rows_of_children

AREA = Area(
    fields={Child: CorrectionsOfChild, Query: QueriesOfCorrections, Mutation: WritesOfCorrections},
    openings={"waiting_corrections": rows_of_children(waits)},
    changes={"corrections": "Child.corrections"},
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: Corrections(idempotent).writes,
)
