"""What social cases bring to the graph (docs/social.md)."""

from graph.areas.area import Area
from graph.areas.social_case.rules import EXPRESSIONS, OPENINGS, has_case
from graph.areas.social_case.stored import OBJECT
from graph.areas.social_case.types import CasesOfChild, QueriesOfCases, SubscriptionsOfCases
from graph.areas.social_case.write import Cases
from graph.areas.social_case.writing import WritesOfCases
from graph.policy.vocabulary import Relation
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.schema.subscription import Subscription
from graph.sql.events import event_of_child

AREA = Area(
    fields={Child: CasesOfChild, Query: QueriesOfCases, Mutation: WritesOfCases, Subscription: SubscriptionsOfCases},
    openings={**OPENINGS, "social_case_updated": event_of_child()},
    changes={"socialCases": OBJECT},
    written=(OBJECT,),
    links={Relation.CASE: has_case},
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: Cases(idempotent).writes,
)
