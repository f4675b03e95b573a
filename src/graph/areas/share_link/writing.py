"""What makes a share link and takes it back."""

import strawberry

from graph.areas.share_link.types import ShareLink, SharePart
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem


@strawberry.input(description="Makes a link that shows parts of a child's passport to who has its PIN.")
class ShareLinkCreateInput:
    """By who represents the child, or by the child from 15."""

    idempotency_key: str = strawberry.field(description=KEY)
    child_id: strawberry.ID = strawberry.field(description="Global id of the child.")
    parts: list[SharePart] = strawberry.field(
        description="What it shows beside the name and the birth date; at least one."
    )
    hours: int = strawberry.field(default=1, description="How long it is good for, 1 to 24 hours.")
    views: int = strawberry.field(default=1, description="How often it may be looked at, 1 to 20 times.")


@strawberry.type(
    description="What came of it. Code and PIN are told this once: sent again under the same key they are null."
)
@bound(TypeBinding(structural=True))
class ShareLinkCreatePayload:
    """The link read back, and what only its creator is told."""

    share_link: ShareLink | None = bind(Root("node"), "The link; null where there are problems.")
    address: str | None = bind(WriteOutcome("address"), "Path on this host, for anybody's browser.")
    qr: str | None = bind(WriteOutcome("qr"), "The whole address as a QR code, in SVG.")
    pin: str | None = bind(
        WriteOutcome("pin"), "Six digits: tell them by another way than the address, by word of mouth or by telephone."
    )
    problems: list[Problem] = PROBLEMS


@strawberry.input(description="Takes a link back: from then on it shows nothing.")
class ShareLinkRevokeInput:
    """Links of the family; the child's own are the child's alone to take back."""

    idempotency_key: str = strawberry.field(description=KEY)
    share_link_id: strawberry.ID = strawberry.field(description="Global id of the link.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ShareLinkRevokePayload:
    """The link, read back."""

    share_link: ShareLink | None = bind(Root("node"), "The link; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfShareLinks:
    """What `Mutation` gets from this area."""

    share_link_create: ShareLinkCreatePayload | None = bind(
        Write("share_link_create"),
        "Show parts of the passport to somebody without an account, for 24 hours at the most.",
        {"input": Argument(ShareLinkCreateInput, "Which parts, for how long.")},
        data="share_link_use",
    )
    share_link_revoke: ShareLinkRevokePayload | None = bind(
        Write("share_link_revoke"),
        "Take such a link back at once.",
        {"input": Argument(ShareLinkRevokeInput, "Which.")},
        data="share_link_use",
    )
