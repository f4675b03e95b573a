"""Writes of one turn of the loop leave together, in their order, and none is lost."""

import asyncio
from typing import Any

import pytest

from graph.http.gathered import Gathered


class Below(asyncio.Transport):
    """What the writes come to."""

    def __init__(self) -> None:
        super().__init__()
        self.writes: list[bytes] = []
        self.end = ""

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.writes.append(bytes(data))

    def get_write_buffer_size(self) -> int:
        return 5

    def close(self) -> None:
        self.end = "closed"

    def abort(self) -> None:
        self.end = "aborted"

    def write_eof(self) -> None:
        self.end = "eof"


@pytest.fixture
def below() -> Below:
    return Below()


def over(below: Below) -> Gathered:
    return Gathered(below, asyncio.get_running_loop())


async def test_a_head_and_its_body_are_one_write(below: Below) -> None:
    transport = over(below)
    transport.write(b"head ")
    assert not below.writes
    transport.write(b"body")
    assert below.writes == [b"head body"]
    await asyncio.sleep(0)
    assert below.writes == [b"head body"]


async def test_what_nothing_follows_leaves_at_the_end_of_the_turn(below: Below) -> None:
    transport = over(below)
    transport.write(b"head")
    assert transport.get_write_buffer_size() == 5 + len(b"head")
    await asyncio.sleep(0)
    assert below.writes == [b"head"]
    assert transport.get_write_buffer_size() == 5


async def test_many_writes_keep_their_order(below: Below) -> None:
    transport = over(below)
    pieces = [b"%d," % number for number in range(7)]
    for piece in pieces:
        transport.write(piece)
    transport.writelines([b"", b"x", memoryview(b"y")])
    transport.write(b"")
    await asyncio.sleep(0)
    assert b"".join(below.writes) == b"".join(pieces) + b"xy"


@pytest.mark.parametrize(("ends", "end"), [(Gathered.close, "closed"), (Gathered.write_eof, "eof")])
async def test_what_is_held_leaves_before_the_end(below: Below, ends: object, end: str) -> None:
    transport = over(below)
    transport.write(b"last")
    assert callable(ends)
    ends(transport)
    assert (below.writes, below.end) == ([b"last"], end)
    await asyncio.sleep(0)
    assert below.writes == [b"last"]


async def test_what_is_held_is_dropped_where_the_connection_is_cut(below: Below) -> None:
    transport = over(below)
    transport.write(b"last")
    transport.abort()
    await asyncio.sleep(0)
    assert (below.writes, below.end) == ([], "aborted")


class Ended(Below):
    """One whose connection has ended, as uvloop has it."""

    def write(self, data: bytes | bytearray | memoryview) -> None:
        raise RuntimeError("unable to perform operation; the handler is closed")


async def test_what_is_held_when_the_connection_ends_is_no_error_of_the_loop() -> None:
    errors: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: errors.append(context))
    left, closed = over(Ended()), over(Ended())
    for transport in (left, closed):
        transport.write(b"last")
    closed.close()
    await asyncio.sleep(0)
    assert not errors
