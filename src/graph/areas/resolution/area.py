"""What resolutions of conflicts bring to the graph."""

from graph.areas.area import Area
from graph.areas.resolution.rules import EXPRESSIONS
from graph.areas.resolution.types import (
    ResolutionOfBloodGroup,
    ResolutionOfRhFactor,
    ResolutionsOfChild,
    WritesOfResolutions,
)
from graph.areas.resolution.write import OBJECT, Resolutions
from graph.schema.child import Child
from graph.schema.fact import BloodGroupFact, RhFactorFact
from graph.schema.mutation import Mutation

AREA = Area(
    fields={
        Child: ResolutionsOfChild,
        BloodGroupFact: ResolutionOfBloodGroup,
        RhFactorFact: ResolutionOfRhFactor,
        Mutation: WritesOfResolutions,
    },
    before={BloodGroupFact: "notice", RhFactorFact: "notice"},
    changes={"factResolutions": OBJECT},
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: Resolutions(idempotent).writes,
)
