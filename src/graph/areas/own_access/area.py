"""One's own record from 15: who has it opened to them, and in which form a record is kept (domain.md rows 34, 35 and 38)."""

from graph.areas.area import Area
from graph.areas.own_access.rules import opened
from graph.areas.own_access.types import MediumOfChild, WritesOfOwnAccess
from graph.areas.own_access.write import OBJECT, OwnAccess
from graph.policy.vocabulary import Relation
from graph.schema.child import Child
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Child: MediumOfChild, Mutation: WritesOfOwnAccess},
    changes={"recordMedium": "Child.recordMedium"},
    written=(OBJECT,),
    links={Relation.SELF: opened},
    writes=lambda idempotent, _: OwnAccess(idempotent).writes,
)
