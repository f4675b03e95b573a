"""Ambulance calls: while one is open, its dispatcher and its doctor reach the child (R_CALL of domain.md 4.5)."""

from graph.areas.ambulance_call.rules import EXPRESSIONS, OPENINGS, calls
from graph.areas.ambulance_call.types import SubscriptionsOfCalls, WritesOfCalls
from graph.areas.ambulance_call.write import AmbulanceCalls
from graph.areas.area import Area
from graph.policy.vocabulary import Relation
from graph.schema.mutation import Mutation
from graph.schema.subscription import Subscription

AREA = Area(
    fields={Mutation: WritesOfCalls, Subscription: SubscriptionsOfCalls},
    openings=OPENINGS,
    expressions=EXPRESSIONS,
    links={Relation.CALL: calls},
    writes=lambda idempotent, settings: AmbulanceCalls(idempotent, settings.call).writes,
)
