"""What waits for a second registrar: deaths, the end of a court's order, documents of age (domain.md 5 F 42 and 43)."""

import strawberry

from graph.areas.representation.tables import EmancipationRow
from graph.schema.binding import Edge, Root, RuledBy, TypeBinding, bound, column, computed, embedded
from graph.schema.child import Child
from graph.schema.node import Connection, paged
from graph.schema.representation import Representation
from graph.schema.scalars import Date, DateTime

_WAITS = "second_registrar"


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class WaitingOfRepresentation:
    """What `Representation` gets for registrars."""

    child: Child | None = embedded("The child.", of_child=True, data="representation")
    death_reported_by: str | None = computed(
        "death_reporter",
        "The registrar who has said that this person died; another one ends their rights. Null: nobody has.",
        data=_WAITS,
    )
    lift_agreed_by: str | None = computed(
        "lift_agreed",
        "The registrar who has agreed that the court's order is over; another one ends it. Null: nobody has.",
        data=_WAITS,
    )
    waits_since: DateTime | None = column("Since when either waits for another registrar; null: neither.", data=_WAITS)


@strawberry.type(description="That a registrar has entered a document by which the child is of age.")
@bound(TypeBinding(row=EmancipationRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="emancipation"))
class EmancipationEntry:
    """A row of `emancipation`."""

    child: Child | None = embedded("The child.", of_child=True)
    number: str | None = column("Number of the document.")
    issuer: str | None = column("Which court or body.")
    issued_on: Date | None = column("When it was issued.")
    valid_from: Date | None = column("The first day on which nobody represents the child.")
    entered_by: str | None = computed("emancipation_author", "Who entered it; another one agrees by `childEmancipate`.")
    entered_at: DateTime | None = column("When.")
    confirmed_at: DateTime | None = column("When another registrar agreed; null: nobody has.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class EmancipationsOfChild:
    """What `Child` gets for registrars."""

    emancipations: Connection[EmancipationEntry] = paged(
        Edge(on={"child_id": "id"}, order=("-entered_at", "-id")),
        "Documents of age that registrars have entered, newest first; the newest counts until one is agreed to.",
        20,
        data="emancipation",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="waiting"))
class QueriesOfSeconds:
    """What `Query` gets for registrars."""

    waiting_rights: Connection[Representation] = paged(
        Root("waiting_rights", ("waits_since", "id")),
        "Rights of which a death or the end of a court's order waits for a second registrar, of all children of your"
        " organization, oldest first. An order covers every right of a person over a child: each is a row.",
        20,
        data="waiting",
    )
    waiting_emancipations: Connection[EmancipationEntry] = paged(
        Root("waiting_emancipations", ("entered_at", "id")),
        "Documents of age that wait for a second registrar, of all children of your organization, oldest first.",
        20,
        data="waiting",
    )
