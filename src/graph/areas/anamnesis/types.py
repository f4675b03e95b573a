"""The child's history as the graph shows it."""

from enum import Enum
from typing import Any

import strawberry

from graph.areas.anamnesis.tables import AnamnesisRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column
from graph.schema.document import MedicalDocument, source
from graph.schema.scalars import DateTime


@strawberry.enum(description="Whose history, and of what.")
class AnamnesisKind(Enum):
    """By LOINC: 10164-2, 11348-0, 10157-6."""

    DISEASE = strawberry.enum_value("DISEASE", description="History of the present illness.")
    LIFE = strawberry.enum_value("LIFE", description="Past illnesses of the child.")
    FAMILY = strawberry.enum_value("FAMILY", description="Illnesses in the family.")


@strawberry.type(description="What one document says of the child's history, in its own words.")
@bound(TypeBinding(row=AnamnesisRow, ruled_by=RuledBy.CHILD, data="diagnosis"))
class Anamnesis:
    """A row of `anamnesis`."""

    kind: AnamnesisKind | None = column("Which history.")
    text: str | None = column(
        "Plain text, at most 4,000 characters; the whole is in the document. Masked, `…` stands for what names the child's people.",
        data="anamnesis",
    )
    effective_at: DateTime | None = column("When it was taken.")
    recorded_at: DateTime | None = column("When it reached us.")
    document: MedicalDocument | None = source(data="diagnosis_source")


def histories(*, data: str) -> Any:
    """The field of the passport and of the capsule that lists them."""
    newest = Edge(on={"child_id": "child_id"}, order=("-effective_at", "id"))
    return bind(newest, "The child's history as documents tell it, newest first.", data=data)


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class HistoriesOfPassport:
    """What `Passport` gets from this area."""

    anamnesis: list[Anamnesis] | None = histories(data="diagnosis")
