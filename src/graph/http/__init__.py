"""The ASGI door: bearer token -> Viewer, request limits, GraphiQL, documents, health, metrics."""
