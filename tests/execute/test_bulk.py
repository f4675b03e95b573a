"""Bulk reading by one account is seen in a sliding minute, in bounded memory (domain.md 5 E 37)."""

from datetime import UTC, datetime

import pytest
from structlog.testing import capture_logs

from graph.execute import bulk
from graph.execute.bulk import WINDOW, BulkReads
from graph.trail.audited import Audited
from graph.trail.entry import Entry

LIMIT = 10
NURSE = Audited("nurse", "1", None)


class Watched:
    """A watch over one clock, and what it has logged."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.now = 1_000.0
        self.bulk = BulkReads(limit, lambda: self.now)

    def read(self, first: int, end: int, subject: str = "s", page: int = 1) -> int:
        """Read children by their numbers, `page` an entry; how many warnings came of it."""
        before = self.bulk.warnings
        for start in range(first, end, page):
            children = [f"child {number}" for number in range(start, min(start + page, end))]
            self.bulk.see([Entry(datetime.now(UTC), subject, NURSE, children, "r")])
        return self.bulk.warnings - before


@pytest.mark.parametrize("page", [1, 3, 100])
def test_more_children_than_the_limit_within_a_minute_are_a_warning(page: int) -> None:
    watched = Watched()
    assert watched.read(0, LIMIT, page=page) == 0
    watched.now += WINDOW - 1
    with capture_logs() as logged:
        assert watched.read(LIMIT, LIMIT + 1) == 1
    warning = {"event": "bulk read", "log_level": "warning", "subject": "s", "role": "nurse", "children": LIMIT + 1}
    assert logged == [warning | {"seconds": WINDOW}]


def test_the_minute_slides() -> None:
    watched = Watched()
    for _ in range(10):  # never more than the limit in any minute
        assert watched.read(0, LIMIT // 2) + watched.read(100, 100 + LIMIT // 2) == 0
        watched.now += WINDOW / 2
        assert watched.read(100, 100 + LIMIT // 2) == 0
        watched.now += WINDOW / 2 + 1
        assert watched.read(200, 200 + LIMIT // 2) == 0
        watched.now += WINDOW + 1
    assert watched.read(0, LIMIT + 1) == 1


def test_the_same_children_again_are_no_more_children() -> None:
    watched = Watched()
    assert [watched.read(0, LIMIT) for _ in range(20)] == [0] * 20


def test_a_window_has_one_warning() -> None:
    watched = Watched()
    assert watched.read(0, 500, page=7) == 1
    watched.now += WINDOW - 1
    assert watched.read(500, 1_000) == 0
    watched.now += 2
    assert watched.read(1_000, 1_000 + LIMIT) == 0
    assert watched.read(2_000, 2_100) == 1


def test_subjects_are_told_apart() -> None:
    watched = Watched()
    assert [watched.read(number * LIMIT, (number + 1) * LIMIT, f"s{number}") for number in range(20)] == [0] * 20
    assert watched.read(0, LIMIT + 1, "other") == 1


def test_a_limit_of_0_watches_nobody() -> None:
    watched = Watched(0)
    assert watched.read(0, 10_000, page=100) == 0
    assert watched.bulk._readers == {}


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "CHILDREN", 50)
    monkeypatch.setattr(bulk, "READERS", 20)
    watched = Watched()
    for number in range(200):
        watched.read(0, number % (LIMIT + 5), f"s{number}")
        watched.now += 0.1
        kept = sum(len(reader.seen) for reader in watched.bulk._readers.values())
        assert kept == watched.bulk._children <= 50
        assert len(watched.bulk._readers) <= 20
    assert watched.read(0, LIMIT + 1, "new") == 1
