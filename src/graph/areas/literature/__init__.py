"""Professional literature: where the guidelines for a disease stand (docs/literature.md)."""
