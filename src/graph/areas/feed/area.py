"""Feeds of other systems, how far they are, and who may send (domain.md row 15, 5 G 54; docs/feeds.md)."""

from graph.areas.area import Area
from graph.areas.feed.rules import EXPRESSIONS, OPENINGS
from graph.areas.feed.types import QueriesOfFeeds
from graph.schema.query import Query

AREA = Area(
    fields={Query: QueriesOfFeeds},
    openings=OPENINGS,
    written=("Query.syncStatus",),
    expressions=EXPRESSIONS,
)
