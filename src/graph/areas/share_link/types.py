"""Share links as a family sees them; code and PIN are in no field."""

from enum import Enum

import strawberry

from graph.areas.share_link.tables import ShareLinkRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bound, column, computed, node_id
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import DateTime


@strawberry.enum(description="What of a passport a link shows, beside the name and the birth date.")
class SharePart(Enum):
    """docs/share-link.md, Parts."""

    BLOOD = strawberry.enum_value("BLOOD", description="Blood group and Rh factor.")
    ALLERGIES = strawberry.enum_value("ALLERGIES", description="Allergies and intolerances.")
    CHRONIC_CONDITIONS = strawberry.enum_value("CHRONIC_CONDITIONS", description="Chronic diseases by name.")
    MEDICATIONS = strawberry.enum_value("MEDICATIONS", description="Medications and doses.")
    VACCINATIONS = strawberry.enum_value("VACCINATIONS", description="Vaccinations, given or not.")
    GROUPS = strawberry.enum_value("GROUPS", description="Health group and group for physical education.")
    GROWTH = strawberry.enum_value("GROWTH", description="Latest height and weight.")


@strawberry.enum(description="Where a link stands now.")
class ShareLinkState(Enum):
    """docs/share-link.md, States."""

    OPEN = strawberry.enum_value("OPEN", description="Whoever has code and PIN sees the parts.")
    USED = strawberry.enum_value("USED", description="All its views were used.")
    EXPIRED = strawberry.enum_value("EXPIRED", description="Its time is over.")
    REVOKED = strawberry.enum_value("REVOKED", description="The family took it back.")
    CLOSED = strawberry.enum_value("CLOSED", description="It was closed by wrong PINs.")
    ENDED = strawberry.enum_value("ENDED", description="Who made it has no such right at this moment.")


@strawberry.enum(description="By which right a link was made.")
class ShareLinkRelation(Enum):
    """A part of AccessRelation."""

    REPRESENTS = strawberry.enum_value("REPRESENTS", description="By who represents a child under 15.")
    REPRESENTS_TEEN = strawberry.enum_value("REPRESENTS_TEEN", description="By who represents a child of 15 to 17.")
    SELF = strawberry.enum_value("SELF", description="By the child, from 15.")


@strawberry.type(description="A link by which somebody without an account sees parts of the passport, for hours.")
@bound(TypeBinding(row=ShareLinkRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="share_link"))
class ShareLink(Node):
    """A row of `share_link`."""

    id: strawberry.ID = node_id(data="share_link_id")
    parts: list[SharePart] | None = column("What it shows.")
    state: ShareLinkState | None = computed("share_link_state", "Where it stands now.")
    is_own: bool | None = computed("share_link_is_own", "You made it, by the account you ask with now.")
    relation: ShareLinkRelation | None = column("By which right it was made; it ends with that right.")
    created_at: DateTime | None = column("When it was made.")
    expires_at: DateTime | None = column("The time after which it shows nothing.")
    views_allowed: int | None = column("How often it may be looked at in all.")
    views_left: int | None = column("How often it may be looked at still; each view is in the access log.")
    attempts_left: int | None = column("How many wrong PINs it bears still; below 5 somebody has tried one.")
    viewed_at: DateTime | None = column("When it was looked at last.")
    revoked_at: DateTime | None = column("When the family took it back.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ShareLinksOfChild:
    """What `Child` gets from this area."""

    share_links: Connection[ShareLink] = paged(
        Edge(on={"child_id": "id"}, order=("-created_at", "-id")),
        "Links by which the family showed parts of the passport, the newest first; who looked is in `accessLog`.",
        20,
        data="share_link_list",
    )
