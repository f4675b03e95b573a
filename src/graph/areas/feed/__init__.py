"""How far the feeds of other systems are (domain.md row 15, 5 G 54; docs/feeds.md)."""
