"""What break-glass brings to the graph. Its relations stand with the others in sql/reach.py."""

from graph.areas.area import Area
from graph.areas.glass.rules import CONDITIONS, EXPRESSIONS, FITS
from graph.areas.glass.types import GlassOfChild, SubscriptionsOfGlass, WritesOfGlass
from graph.areas.glass.write import BreakGlass
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.subscription import Subscription
from graph.sql.events import event_of_child

AREA = Area(
    fields={Child: GlassOfChild, Mutation: WritesOfGlass, Subscription: SubscriptionsOfGlass},
    openings={"break_glass_opened": event_of_child()},
    changes={"breakGlassGrants": "Child.breakGlassGrants"},
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    fits=FITS,
    before={Child: "access_log"},
    writes=lambda idempotent, _: BreakGlass(idempotent).writes,
)
