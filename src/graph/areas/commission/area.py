"""What medical commissions bring to the graph (docs/commission.md)."""

from graph.areas.area import Area
from graph.areas.commission.rules import CONDITIONS, EXPRESSIONS, OPENINGS, stands, treating
from graph.areas.commission.stored import OBJECT
from graph.areas.commission.tables import CommissionRow
from graph.areas.commission.types import CommissionsOfChild, QueriesOfCommissions, SubscriptionsOfCommissions
from graph.areas.commission.write import Commissions
from graph.areas.commission.writing import WritesOfCommissions
from graph.policy.vocabulary import Relation
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.schema.subscription import Subscription
from graph.sql.events import event_of_child

AREA = Area(
    fields={
        Child: CommissionsOfChild,
        Query: QueriesOfCommissions,
        Mutation: WritesOfCommissions,
        Subscription: SubscriptionsOfCommissions,
    },
    openings={**OPENINGS, "commission_updated": event_of_child()},
    changes={"commissions": OBJECT},
    written=(OBJECT,),
    links={Relation.TREATING: treating},
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    labelled={CommissionRow: stands},
    writes=lambda idempotent, _: Commissions(idempotent).writes,
)
