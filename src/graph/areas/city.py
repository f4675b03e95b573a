"""What the areas bring to the synthetic city. Importing this module hands it to the floor, once."""

import graph.areas.reading  # noqa: F401 - the city's documents are read as any other
from graph.areas.brought import brought
from graph.seed.part import Brought, Section, SeedPart, bring

SECTIONS, PARTS = brought(Section, "seed", "SECTION", "PART"), brought(SeedPart, "seed", "PART", "SECTION")

bring(
    Brought(tuple(sorted(SECTIONS, key=lambda section: section.turn)), tuple(sorted(PARTS, key=lambda part: part.turn)))
)
