"""What the emergency capsule brings to the graph."""

from graph.areas.area import Area
from graph.areas.capsule.types import CapsuleOfQuery
from graph.schema.query import Query

AREA = Area(fields={Query: CapsuleOfQuery})
