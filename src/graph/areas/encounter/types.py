"""The time line as the graph shows it."""

import strawberry

from graph.areas.encounter.tables import EncounterRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bound, column, node_id
from graph.schema.document import CareSetting, MedicalDocument, SourceKind, source
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import DateTime


@strawberry.type(description="One visit, stay, call or home visit, as a document states it.")
@bound(TypeBinding(row=EncounterRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="encounter"))
class Encounter(Node):
    """A row of `encounter`."""

    id: strawberry.ID = node_id(data="encounter_id")
    setting: CareSetting | None = column("Where the care was given; null where the document does not say.")
    source_kind: SourceKind | None = column("What kind of source says so.")
    started_at: DateTime | None = column("When it began.")
    ended_at: DateTime | None = column("When it ended; null while it lasts, and where the document does not say.")
    organization: str | None = column("The institution, by the name in the document.", data="encounter_place")
    reason: str | None = column("Why the child came, in the words of the document.", data="encounter_reason")
    document: MedicalDocument | None = source(data="encounter_document")
    documents: Connection[MedicalDocument] = paged(
        Edge(on={"child_id": "child_id", "encounter_key": "encounter_key"}, order=("-date", "-id")),
        "The documents that name this encounter, newest first, and the one that it is itself.",
        20,
        data="encounter_document",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class TimelineOfChild:
    """What `Child` gets from this area."""

    timeline: Connection[Encounter] = paged(
        Edge(on={"child_id": "id"}, order=("-started_at", "-id")),
        "Every encounter that a document states, in all settings, the newest first.",
        20,
        data="encounter_list",
    )
