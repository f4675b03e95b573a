"""Attachment of children to districts, with its history (domain.md row 16, 4.5; docs/attachment.md)."""

from graph.areas.area import Area
from graph.areas.attachment.rules import EXPRESSIONS
from graph.areas.attachment.tables import AttachmentRow
from graph.areas.attachment.types import AttachmentsOfChild, WritesOfAttachments
from graph.areas.attachment.write import Attachments
from graph.schema.child import Child
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Child: AttachmentsOfChild, Mutation: WritesOfAttachments},
    changes={"district": "Child.district"},
    written=("Child.attachments",),
    expressions=EXPRESSIONS,
    attached=(AttachmentRow,),
    writes=lambda idempotent, _: Attachments(idempotent).writes,
)
