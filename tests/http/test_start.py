"""What a start reads of the libraries: not what one kind of installation alone needs."""

from tests.ingest.test_reading import loaded


def test_what_asks_an_issuer_elsewhere_is_read_where_there_is_one() -> None:
    modules = loaded("import graph.app")
    assert "graph.http.local_issuer" in modules
    assert {"httpx", "graph.http.oidc"}.isdisjoint(modules)
