"""Contacts of representatives that another system disagrees with (domain.md row 17; docs/feeds.md)."""

from graph.areas.area import Area
from graph.areas.contact.types import ProposalsOfChild, QueriesOfContacts, WritesOfContacts
from graph.areas.contact.write import OBJECT, Contacts
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.sql.across import rows_of_children
from graph.sql.json_build import global_id
from graph.sql.named import Expression

AREA = Area(
    fields={Child: ProposalsOfChild, Query: QueriesOfContacts, Mutation: WritesOfContacts},
    openings={"waiting_contacts": rows_of_children(lambda row, *_: row.c.decided_at.is_null())},
    written=(OBJECT,),
    expressions={
        "contact_proposal_id": Expression(lambda scope: global_id("ContactProposal", scope.row, ("child_id", "id")))
    },
    writes=lambda idempotent, _: Contacts(idempotent).writes,
)
