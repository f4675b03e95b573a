"""What the areas bring to the reading of documents. Importing this module hands it to the floor, once."""

from graph.areas.brought import brought
from graph.ingest.reading import AreaReading, bring

bring(brought(AreaReading, "extract", "READING"))
