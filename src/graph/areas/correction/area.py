"""Corrections of who a child is by its papers, with their basis and history (domain.md row 50, 4.7 note 42; docs/correction.md)."""

from graph.areas.area import Area
from graph.areas.correction.rules import EXPRESSIONS
from graph.areas.correction.types import CorrectionsOfChild, WritesOfCorrections
from graph.areas.correction.write import OBJECT, Corrections
from graph.schema.child import Child
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Child: CorrectionsOfChild, Mutation: WritesOfCorrections},
    changes={"corrections": "Child.corrections"},
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: Corrections(idempotent).writes,
)
