"""Feeds of other systems of the city -> rows: in order, once, bad lines in quarantine (docs/feeds.md). Imports no graph."""
