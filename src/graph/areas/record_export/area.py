"""What exports bring to the graph (docs/export.md)."""

from graph.areas.area import Area
from graph.areas.record_export.rules import CONDITIONS, EXPRESSIONS
from graph.areas.record_export.types import ExportsOfChild, SubscriptionsOfExports, WritesOfExports
from graph.areas.record_export.write import OBJECT, RecordExports
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.subscription import Subscription
from graph.sql.events import event_of_child

AREA = Area(
    fields={Child: ExportsOfChild, Mutation: WritesOfExports, Subscription: SubscriptionsOfExports},
    openings={"record_export_updated": event_of_child(3_700)},
    changes={"recordExports": OBJECT},
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    writes=lambda idempotent, _: RecordExports(idempotent).writes,
)
