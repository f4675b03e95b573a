"""What is kept is bounded by items and by bytes, and forgets what was used longest ago."""

from functools import partial

import pytest

from graph.execute.byte_size import Shared
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


class Part(Shared):
    """What some values have."""

    def __init__(self, size: int) -> None:
        self.text = "x" * size


def pair(key: int, part: Part) -> tuple[str, Part]:
    return str(key), part


async def test_what_values_share_counts_once_and_as_long_as_one_is_kept() -> None:
    kept: Cache[int, tuple[str, Part]] = Cache(3, 1_000_000, Workshop())
    part, other = Part(10_000), Part(30_000)
    for key in range(3):
        await kept.get(key, partial(pair, key, part), AHEAD)
    assert 10_000 < kept.size < 12_000
    part.text *= 2  # it has grown when the next one comes
    await kept.get(3, partial(pair, 3, part), AHEAD)
    assert 20_000 < kept.size < 22_000
    for key in range(4, 7):
        await kept.get(key, partial(pair, key, other), AHEAD)
    assert 30_000 < kept.size < 32_000
    kept.forget(lambda key: True)
    assert kept.size == 0


async def test_what_is_shared_is_held_to_the_bound_in_bytes() -> None:
    kept: Cache[int, Part] = Cache(1_000, 25_000, Workshop())
    for key in range(10):
        await kept.get(key, lambda: Part(10_000), AHEAD)
        assert kept.size <= 25_000
    assert len(kept) == 2
