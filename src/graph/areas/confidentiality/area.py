"""What a teenager keeps to themselves; whether they may is said by the profile of the policy (domain.md 3.9)."""

from graph.areas.area import Area
from graph.areas.confidentiality.rules import EXPRESSIONS
from graph.areas.confidentiality.types import KeptDocument, KeptOfChild, WritesOfConfidentiality
from graph.areas.confidentiality.write import OBJECT, Keeping
from graph.schema.child import Child
from graph.schema.document import MedicalDocument
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Child: KeptOfChild, MedicalDocument: KeptDocument, Mutation: WritesOfConfidentiality},
    before={MedicalDocument: "access"},
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: Keeping(idempotent).writes,
)
