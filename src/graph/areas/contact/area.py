"""Contacts of representatives that another system disagrees with (domain.md row 17; docs/feeds.md)."""

from graph.areas.area import Area
from graph.areas.contact.types import ProposalsOfChild, WritesOfContacts
from graph.areas.contact.write import OBJECT, Contacts
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.sql.json_build import global_id
from graph.sql.named import Expression

AREA = Area(
    fields={Child: ProposalsOfChild, Mutation: WritesOfContacts},
    written=(OBJECT,),
    expressions={
        "contact_proposal_id": Expression(lambda scope: global_id("ContactProposal", scope.row, ("child_id", "id")))
    },
    writes=lambda idempotent, _: Contacts(idempotent).writes,
)
