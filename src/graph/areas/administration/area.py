"""Administration: accounts, their roles and the registry by mutation, without a field of a child (domain.md row 50)."""

from graph.areas.administration.mutations import WritesOfAdministration
from graph.areas.administration.protection import ProtectionContacts
from graph.areas.administration.registry import RegistryWrites
from graph.areas.administration.rules import CONDITIONS, EXPRESSIONS, OPENINGS
from graph.areas.administration.types import QueriesOfAdministration
from graph.areas.administration.write import AccountWrites
from graph.areas.area import Area
from graph.schema.mutation import Mutation
from graph.schema.query import Query

AREA = Area(
    fields={Query: QueriesOfAdministration, Mutation: WritesOfAdministration},
    openings=OPENINGS,
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    writes=lambda idempotent, _: (
        AccountWrites(idempotent).writes | RegistryWrites(idempotent).writes | ProtectionContacts(idempotent).writes
    ),
)
