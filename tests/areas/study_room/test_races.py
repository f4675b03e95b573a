"""Many who book at once, each on a connection of their own: no place is booked twice (docs/literature.md)."""

import asyncio
from collections import Counter
from random import Random

import pytest

from tests.areas.study_room.booking import NURSE, book, cancel, mine, outcome, room, staff
from tests.http.client import Graph, change, rows

pytestmark = pytest.mark.asyncio(loop_scope="module")

# What a time counts, and how many hold a place of it.
COUNTED = """SELECT t.booked, t.capacity, count(b.id) FILTER (WHERE b.cancelled_at IS NULL) AS held
  FROM study_room_time t LEFT JOIN study_room_booking b ON b.time_id = t.id GROUP BY t.id"""
TWICE = """SELECT FROM study_room_booking a JOIN study_room_booking b ON b.staff_id = a.staff_id AND b.id > a.id
  JOIN study_room_time s ON s.id = a.time_id JOIN study_room_time t ON t.id = b.time_id
  WHERE a.cancelled_at IS NULL AND b.cancelled_at IS NULL AND s.starts_at < t.ends_at AND t.starts_at < s.ends_at"""


async def test_of_sixty_who_come_at_once_five_have_the_five_places(own: Graph) -> None:
    (time,) = await room(own.dsn, 9, capacity=5)
    people = await staff(own.dsn, 60)
    payloads = await asyncio.gather(*[book(own, time, who) for who in people])
    assert Counter(map(outcome, payloads)) == {"OK": 5, "CONFLICT": 55}
    assert [tuple(row) for row in await rows(own.dsn, COUNTED)] == [(5, 5, 5)]


async def test_one_person_who_books_at_once_is_in_one_room(own: Graph) -> None:
    times = [(await room(own.dsn, 9))[0] for _ in range(8)]
    payloads = await asyncio.gather(*[book(own, time) for time in times])
    assert Counter(map(outcome, payloads)) == {"OK": 1, "CONFLICT": 7}
    assert len(await mine(own, NURSE)) == 1


@pytest.mark.parametrize("seed", range(3))
async def test_what_is_booked_and_given_back_at_once_stays_counted(own: Graph, seed: int) -> None:
    rng = Random(seed)
    times = [time for capacity in (1, 2, 3) for time in await room(own.dsn, 9, 10, capacity=capacity)]
    people = await staff(own.dsn, 12)

    async def life(who: str, draws: Random) -> Counter[str]:
        ends: Counter[str] = Counter()
        for _ in range(10):
            booked = await book(own, draws.choice(times), who)
            ends[outcome(booked)] += 1
            if booked["bookingId"] and draws.random() < 0.6:
                assert outcome(await cancel(own, booked["bookingId"], who)) == "OK"
        return ends

    lives = await asyncio.gather(*[life(who, Random(rng.random())) for who in people])
    counted = await rows(own.dsn, COUNTED)
    assert all(row["booked"] == row["held"] <= row["capacity"] for row in counted)
    assert await rows(own.dsn, TWICE) == []
    ends = sum(lives, Counter[str]())
    assert ends["OK"] > 12
    assert ends["CONFLICT"] > 5


async def test_the_database_itself_takes_no_place_too_many(own: Graph) -> None:
    """Whatever a write forgets: the row refuses."""
    await room(own.dsn, 9, capacity=1)
    with pytest.raises(Exception, match="ck_study_room_time_booked"):
        await change(own.dsn, "update study_room_time set booked = 2")
