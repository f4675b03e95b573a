"""Exports of whole records: their queue, what is asked of the graph, the file that is made, and how it is fetched (docs/export.md)."""
