"""Lists of clinical facts, which always say whether they are empty, unknown or hidden."""

from enum import Enum
from typing import Any

import strawberry

from graph.schema.binding import Edge, bind

SAYS = "Look at it before `items`: an empty list is never silent."


@strawberry.enum(description="What an empty or missing list means.")
class ListAssertion(Enum):
    """domain.md 5 A 5: KNOWN_NONE is not NO_INFORMATION."""

    HAS_ITEMS = strawberry.enum_value("HAS_ITEMS", description="There are items.")
    KNOWN_NONE = strawberry.enum_value("KNOWN_NONE", description="Somebody asked, and there are none.")
    NO_INFORMATION = strawberry.enum_value("NO_INFORMATION", description="No document says anything.")
    HIDDEN = strawberry.enum_value("HIDDEN", description="Your role may not read this list.")


@strawberry.enum(description="Clinical status of a condition or an allergy.")
class ClinicalStatus(Enum):
    """FHIR condition-clinical."""

    ACTIVE = "ACTIVE"
    RECURRENCE = "RECURRENCE"
    RELAPSE = "RELAPSE"
    INACTIVE = "INACTIVE"
    REMISSION = "REMISSION"
    RESOLVED = "RESOLVED"


def items(order: str, only: str | None = None) -> Any:
    """The field of a list that holds its rows."""
    edge = Edge(on={"child_id": "child_id"}, order=(order, "id"), only=only)
    return bind(edge, "The items; null when hidden.")
