"""What is kept is bounded by items and by bytes, and forgets what was used longest ago."""

import pytest

from graph.execute.cache import Cache
from graph.execute.workshop import AHEAD, Workshop


@pytest.mark.parametrize(("items", "size"), [(3, 1_000_000), (1_000, 450)])
async def test_what_is_kept_is_bounded(items: int, size: int) -> None:
    kept: Cache[int, str] = Cache(items, size, Workshop())
    made: list[int] = []

    def make(key: int) -> str:
        made.append(key)
        return str(key)

    async def get(key: int) -> str:
        return await kept.get(key, lambda: make(key), AHEAD)

    for key in range(50):
        assert await get(0) == "0"  # used again and again, so it stays
        assert await get(key) == str(key)
        assert len(kept) <= 3
        assert kept.size <= size
    assert made == list(range(50))
    await get(1)
    assert made[-1] == 1  # it was forgotten
