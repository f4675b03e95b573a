"""Feeds of other systems of the city -> rows: in order, once, and what is bad apart (docs/feeds.md). Knows no graph."""
