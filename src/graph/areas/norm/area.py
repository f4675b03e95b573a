"""What norms bring to the graph."""

from graph.areas.area import Area
from graph.areas.norm.tables import NormRow

__all__ = ["AREA", "NormRow"]

AREA = Area()
