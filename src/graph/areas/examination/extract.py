"""No resource states an examination to come: the plan is kept beside the passport (kept.py)."""

from graph.areas.examination.kept import TABLE, keep
from graph.ingest.reading import AreaReading

READING = AreaReading(columns=TABLE.first_day("examinationDueOn"), keep=keep, due=TABLE)
