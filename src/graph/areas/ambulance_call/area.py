"""Ambulance calls: while one is open, its dispatcher and its doctor reach the child (R_CALL of domain.md 4.5)."""

from graph.areas.ambulance_call.rules import calls
from graph.areas.ambulance_call.types import WritesOfCalls
from graph.areas.ambulance_call.write import AmbulanceCalls
from graph.areas.area import Area
from graph.policy.vocabulary import Relation
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Mutation: WritesOfCalls},
    links={Relation.CALL: calls},
    writes=lambda idempotent, settings: AmbulanceCalls(idempotent, settings.call).writes,
)
