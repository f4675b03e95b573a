"""What the areas bring to the graph. Importing this module hands it to the floors, once, with what they bring to documents."""

import graph.areas.reading  # noqa: F401 - a caller may send documents, too
from graph.areas.area import Area, install
from graph.areas.brought import brought
from graph.schema.catalog import build_catalog

__all__ = ["AREAS", "Area", "build_catalog"]

AREAS = brought(Area, "area", "AREA")

install(AREAS)
