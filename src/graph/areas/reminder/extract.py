"""Reminders are kept wherever the passport is; no document states one."""

from graph.areas.reminder.kept import TURNING, keep
from graph.ingest.reading import AreaReading

READING = AreaReading(remind=keep, turning=TURNING)
