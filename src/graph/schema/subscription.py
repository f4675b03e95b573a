"""What can be followed. An event is a bound type over `outbox`: read for its viewer when it is told (docs/live.md)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

import strawberry

from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, bind, bound
from graph.schema.changes import APART, CHANGES


class Followed(Enum):
    """Which events a field of Subscription is told of, by what its argument names."""

    CHILDREN = "childIds"
    DISTRICT = "districtId"
    CALL = "callId"
    VIEWER = "viewer"


@dataclass(frozen=True)
class Follow(Root):
    """A field of Subscription: `name` is the opening that reads one event, `names` those changes that are told by it.

    `names` empty: all that change a record (schema/changes.py). `rows`: the field of the event's type whose rows it tells of; where
    the viewer may see none of them, the event is not told. `of_reads`: its events are reads of children, and written only
    while somebody follows these; a read that tells of them is none. `last`: the name of the change behind which nothing comes.
    """

    followed: Followed = Followed.CHILDREN
    names: frozenset[str] = frozenset()
    rows: str | None = None
    of_reads: bool = False
    last: str | None = None

    def concerns(self, fields: Iterable[str]) -> bool:
        """Whether an event with these names is told by it."""
        return any(self.tells(name) for name in fields)

    def tells(self, name: str) -> bool:
        """Whether it tells of a change with this name."""
        return name in self.names if self.names else name in CHANGES and name not in APART


_IDS = Argument(list[strawberry.ID], "Global ids of children whom you reach, at most 100.")
_DISTRICT = Argument(strawberry.ID, "Global id of a district in which you work.")
_CALL = Argument(strawberry.ID, "Global id of the call.")
_AFTER = Argument(
    str | None,
    "The `cursor` of the last event that you have: what came since then is told first, at least once. Where it is too old"
    " the error is RESYNC_REQUIRED: read anew, then subscribe without it.",
)
_ARGUMENTS: Mapping[Followed, Mapping[str, Argument]] = {
    Followed.CHILDREN: {"child_ids": _IDS, "after": _AFTER},
    Followed.DISTRICT: {"district_id": _DISTRICT, "after": _AFTER},
    Followed.CALL: {"call_id": _CALL},
    Followed.VIEWER: {},
}


def follow(binding: Follow, description: str, *, data: str) -> Any:
    """A field of Subscription; `data` is the class of those who may open it."""
    return bind(binding, description, _ARGUMENTS[binding.followed], data=data)


@strawberry.type(
    description="What can be followed, by WebSocket (graphql-transport-ws) or Server-Sent Events at /graphql. Your rights are"
    " looked at again for every event: where one that you subscribed with has ended, the subscription ends with the code"
    " ACCESS_REVOKED and without data."
)
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class Subscription:
    """Areas bring its fields."""
