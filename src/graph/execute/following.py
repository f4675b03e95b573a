"""Prepared subscriptions: the children, the district or the call that they follow, and the event after which they resume."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from graph.errors import Code, Refusal
from graph.execute.binds import converted
from graph.execute.operation import Operation
from graph.execute.prepared import Prepared
from graph.plan.subscription import EVENT
from graph.plan.values import Bind
from graph.schema.subscription import Follow, Followed
from graph.viewer import Viewer

TYPES = {Followed.CHILDREN: "Child", Followed.DISTRICT: "District", Followed.CALL: "AmbulanceCall"}


@dataclass(frozen=True)
class FollowedRows:
    """The rows that a stream follows, none where it follows its viewer; `after`: the number of the last event that it received."""

    rows: frozenset[UUID] = frozenset()
    after: int | None = None


@dataclass(frozen=True)
class Following:
    """A prepared subscription: `prepared` reads one event, `arguments` name the rows to follow, `nothing` is the data of no event."""

    prepared: Prepared
    follow: Follow
    arguments: Mapping[str, Bind] = field(repr=False)
    nothing: bytes

    def read_keys(self, variables: Mapping[str, Any], sizes: Mapping[str, int]) -> FollowedRows:
        """The rows that the arguments name. Raises BAD_USER_INPUT with the position."""
        values = {name: converted(bind, variables, sizes) for name, bind in self.arguments.items()}
        after = values.pop("after", None)
        if self.follow.followed is Followed.VIEWER:
            return FollowedRows(after=after)
        (ids,) = values.values()
        row_ids = ids if isinstance(ids, list) else [ids]
        # An id of another type is the id of no row.
        rows = frozenset(row_id.key for row_id in row_ids if row_id.type == TYPES[self.follow.followed])
        if len(rows) < len(set(row_ids)) or not rows:
            (bind,) = [bind for name, bind in self.arguments.items() if name != "after"]
            message = f"`{self.follow.followed.value}`: pass ids that the graph has given for this type."
            raise Refusal(Code.BAD_USER_INPUT, message, locations=(bind.location,))
        return FollowedRows(rows, after)


@dataclass(frozen=True)
class Subscribed:
    """A subscription of one viewer, prepared under one policy; `values`: its coerced variables. It decides nothing."""

    viewer: Viewer
    operation: Operation
    following: Following
    values: Mapping[str, Any] = field(repr=False)

    @property
    def version(self) -> str:
        """The version of the policy."""
        return self.following.prepared.audited.policy_version

    def read_keys(self, sizes: Mapping[str, int]) -> FollowedRows:
        """The rows that it follows. Raises BAD_USER_INPUT with the position."""
        return self.following.read_keys(self.values, sizes)

    def event(self, number: int) -> Mapping[str, Any]:
        """The variables with which one event is read."""
        return {**self.values, EVENT: number}
