"""Events of a child's record, of a district and of one's own list of children (docs/live.md)."""
