"""The world and the application of tests/http, for browsers."""

from tests.http.conftest import fresh_world, graph, own, world

__all__ = ["fresh_world", "graph", "own", "world"]
