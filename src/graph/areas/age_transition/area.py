"""What the next birthday that matters changes for a child's family (domain.md 5 F 43)."""

from graph.areas.age_transition.changes import gains, losses
from graph.areas.age_transition.rules import CONDITIONS, EXPRESSIONS
from graph.areas.age_transition.types import TransitionOfChild
from graph.areas.area import Area
from graph.schema.child import Child

AREA = Area(
    fields={Child: TransitionOfChild},
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    stated={"age_gains": gains, "age_losses": losses},
)
