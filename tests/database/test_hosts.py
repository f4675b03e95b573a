"""The hosts in an address, each of them alone."""

import pytest

from graph.database.hosts import addresses


@pytest.mark.parametrize(
    ("dsn", "standbys"),
    [
        ("postgresql+asyncpg://u@h/db", ["postgresql://u@h/db"]),
        ("postgresql://u@/db?host=%2Fa&port=5432", ["postgresql://u@/db?host=%2Fa&port=5432"]),
        (
            "postgresql+asyncpg://u:p@h1:1,[::1]:2/db?sslmode=require",
            [
                "postgresql://u:p@h1:1/db?sslmode=require&target_session_attrs=standby",
                "postgresql://u:p@[::1]:2/db?sslmode=require&target_session_attrs=standby",
            ],
        ),
        (
            "postgresql://u@/db?host=/a,/b&port=1,2",
            [
                "postgresql://u@/db?host=/a&port=1&target_session_attrs=standby",
                "postgresql://u@/db?host=/b&port=2&target_session_attrs=standby",
            ],
        ),
        (
            "postgresql://u@/db?host=/a,/b&port=1",
            [
                "postgresql://u@/db?host=/a&port=1&target_session_attrs=standby",
                "postgresql://u@/db?host=/b&port=1&target_session_attrs=standby",
            ],
        ),
        (
            "postgresql://u@h1,h2/db?target_session_attrs=read-write",
            [
                "postgresql://u@h1/db?target_session_attrs=standby",
                "postgresql://u@h2/db?target_session_attrs=standby",
            ],
        ),
    ],
)
def test_addresses(dsn: str, standbys: list[str]) -> None:
    assert addresses(dsn, "standby") == standbys
    assert addresses(dsn, "primary") == [each.replace("=standby", "=primary") for each in standbys]
