"""Explanations of access (docs/policy.md, Why)."""

from graph.areas.area import Area
from graph.areas.explanation.rules import OPENINGS
from graph.areas.explanation.types import QueriesOfExplanations
from graph.schema.query import Query

AREA = Area(fields={Query: QueriesOfExplanations}, openings=OPENINGS)
