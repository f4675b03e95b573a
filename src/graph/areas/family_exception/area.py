"""Exceptions from the rule that staff look after no child of their own family (domain.md 5 F 42)."""

from graph.areas.area import Area
from graph.areas.family_exception.types import WritesOfFamilyExceptions
from graph.areas.family_exception.write import FamilyExceptions
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Mutation: WritesOfFamilyExceptions},
    writes=lambda idempotent, _: FamilyExceptions(idempotent).writes,
)
