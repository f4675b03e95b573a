"""Turns: in order, never more than there are, and given back whatever happens to who waited."""

import asyncio

import pytest

from graph.database.turns import Turns


async def waits(turns: Turns) -> "asyncio.Task[None]":
    task = asyncio.create_task(turns.take())
    await asyncio.sleep(0)
    return task


async def test_who_has_waited_longest_is_next() -> None:
    turns = Turns(2, 10)
    await turns.take()
    await turns.take()
    first, second = await waits(turns), await waits(turns)
    turns.give()
    await asyncio.sleep(0)
    assert (first.done(), second.done()) == (True, False)
    turns.give()
    await second


async def test_a_turn_is_not_lost_with_who_was_given_it() -> None:
    turns = Turns(1, 10)
    await turns.take()
    gone, left, last = [await waits(turns) for _ in range(3)]
    left.cancel()
    await asyncio.sleep(0)
    turns.give()  # it goes to the first, who leaves before knowing
    gone.cancel()
    await asyncio.gather(gone, left, return_exceptions=True)
    await asyncio.wait_for(last, 1)


async def test_nobody_waits_for_ever_and_one_timer_serves_all() -> None:
    turns = Turns(1, 0.05)
    await turns.take()
    first = await waits(turns)
    await asyncio.sleep(0.03)
    second = await waits(turns)
    with pytest.raises(TimeoutError):
        await first
    assert not second.done()
    with pytest.raises(TimeoutError):
        await second
    turns.give()
    await asyncio.wait_for(turns.take(), 1)
