"""The fields that events have in common; each event type is bound over `outbox` by the area that brings it."""

from typing import Any

from graph.schema.binding import Constant, RuledBy, TypeBinding, bind, column, computed, embedded
from graph.tables import OutboxRow

OF_CHILD = TypeBinding(row=OutboxRow, ruled_by=RuledBy.CHILD, key=("id",), data="event")


def event_cursor() -> Any:
    """The field `cursor` of an event."""
    return computed("event_cursor", "The place of this event: send the last one that you have as `after`.")


def event_kind(word: str) -> Any:
    """The field `kind` of an event."""
    return bind(Constant(word), "What kind of event it is: one word for each type.")


def event_time() -> Any:
    """The field `at` of an event."""
    return column("When it changed.", "created_at")


def event_names() -> Any:
    """The field `changed` of an event."""
    return computed(
        "event_names",
        "Names of fields of Child or Passport that changed, sorted; those alone that you are told of. Read them anew.",
    )


def event_child() -> Any:
    """The field `child` of an event."""
    return embedded("The child as you may see it now.", of_child=True)
