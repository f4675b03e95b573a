"""Rights over children from their request to their end (docs/representation.md; domain.md rows 34 to 38, 5 F 38 to 44)."""

from collections.abc import Mapping

from graph.areas.area import Area
from graph.areas.representation.ask import Asking
from graph.areas.representation.changes import WritesOfRights
from graph.areas.representation.decide import Deciding
from graph.areas.representation.dispute import Disputes
from graph.areas.representation.emancipate import Emancipation
from graph.areas.representation.people import People
from graph.areas.representation.requests import WritesOfRequests
from graph.areas.representation.rights import OBJECT
from graph.areas.representation.rules import CONDITIONS, EXPRESSIONS, FITS, MASKS, OPENINGS
from graph.areas.representation.steps import Steps
from graph.areas.representation.types import (
    FieldsOfRepresentation,
    QueriesOfRequests,
    RequestsOfChild,
    SubscriptionsOfRights,
)
from graph.areas.representation.waiting import EmancipationsOfChild, QueriesOfSeconds, WaitingOfRepresentation
from graph.execute.written import WriteFunction
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.schema.representation import Representation
from graph.schema.subscription import Subscription
from graph.settings import Settings
from graph.sql.events import event_of_child
from graph.write.idempotent import Idempotent


def _writes(idempotent: Idempotent, _: Settings) -> Mapping[str, WriteFunction]:
    return {
        **People(idempotent).writes,
        **Asking(idempotent).writes,
        **Deciding(idempotent).writes,
        **Steps(idempotent).writes,
        **Disputes(idempotent).writes,
        **Emancipation(idempotent).writes,
    }


AREA = Area(
    fields={
        Child: (RequestsOfChild, EmancipationsOfChild),
        Representation: (FieldsOfRepresentation, WaitingOfRepresentation),
        Query: (QueriesOfRequests, QueriesOfSeconds),
        Mutation: (WritesOfRequests, WritesOfRights),
        Subscription: SubscriptionsOfRights,
    },
    openings={**OPENINGS, "representation_changed": event_of_child()},
    changes={"representatives": "Child.representatives"},
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    masks=MASKS,
    fits=FITS,
    writes=_writes,
)
