"""The world and the application of tests/http, for the tests of feeds."""

from tests.http.conftest import fresh_world, own

__all__ = ["fresh_world", "own"]
