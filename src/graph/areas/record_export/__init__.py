"""The whole record as one file: asked for, made in the background, fetched within a day (docs/export.md)."""
