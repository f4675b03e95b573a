"""Flags are kept wherever the passport is; no document states one."""

from graph.areas.risk.kept import TABLE, keep
from graph.ingest.reading import AreaReading

READING = AreaReading(keep=keep, due=TABLE)
