"""Runs of statements: who goes with whom, whose answer is whose, and what one request does to the others of its run."""

import asyncio
from collections.abc import Mapping
from types import SimpleNamespace
from typing import cast

import pytest

from graph.errors import Code, Refusal
from graph.execute.pending import BYTES, REQUESTS
from graph.execute.prepared import AuditedRead, Prepared
from graph.execute.sizes import Sizes
from graph.trail.audited import Audited
from graph.trail.ledger import unavailable
from tests.execute.runs import GUILTY, STRANGER, bench, statement, turns

pytestmark = pytest.mark.asyncio


async def test_the_first_goes_at_once_and_those_that_come_meanwhile_together() -> None:
    bed, one = bench(is_open=False), statement()
    first = bed.ask(one, "a")
    await turns()
    others = [bed.ask(one, name) for name in "bcd"]
    await turns()
    assert bed.database.runs == [["a"]]
    bed.database.gate.set()
    assert [(await task)["data"] for task in (first, *others)] == ["a", "b", "c", "d"]
    assert bed.database.runs[1:] == [["b", "c", "d"]]
    assert ["unnest" in sql for sql in bed.database.texts] == [False, True]
    assert vars(bed.batches.counts) == {"runs": 2, "requests": 4, "shared": 3}


async def test_what_is_asked_in_one_turn_of_the_loop_goes_together() -> None:
    bed, one, two = bench(), statement("one"), statement("two")
    tasks = [bed.ask(which, n) for n, which in enumerate([one, two] * 3)]
    assert [(await task)["data"] for task in tasks] == list("012345")
    assert bed.database.runs == [[0, 2, 4], [1, 3, 5]]


async def test_a_full_run_does_not_wait_for_another() -> None:
    bed, one = bench(size=4, is_open=False), statement()
    tasks = [bed.ask(one, n) for n in range(1 + 2 * REQUESTS + 3)]
    await turns(6)
    assert bed.sizes == [REQUESTS, REQUESTS]
    bed.database.gate.set()
    assert [(await task)["data"] for task in tasks] == [str(n) for n in range(len(tasks))]
    assert bed.sizes == [REQUESTS, REQUESTS, 4]


PATIENCE = 30.0  # seconds after which what must come hangs
HALF = int(BYTES / Sizes.BEGIN / 2)  # objects of which two requests fill a run, as long as nothing is known of them


async def test_a_run_is_filled_by_what_may_come_of_it() -> None:
    bed, one = bench(size=8, is_open=False), statement()
    tasks = [bed.ask(one, n, HALF) for n in range(3)] + [bed.ask(one, n, HALF * 4) for n in (3, 4)]
    await turns(8)
    assert bed.sizes == [2, 1, 1, 1]
    bed.database.gate.set()
    assert [(await task)["data"] for task in tasks] == list("01234")


async def test_a_run_is_filled_by_what_has_come_of_it_so_far() -> None:
    bed, one = bench(), statement()
    for _ in range(100):
        await bed.ask(one, "short", HALF)
    await asyncio.gather(*[bed.ask(one, n, HALF) for n in range(20)])
    assert bed.sizes[100:] == [16, 4]  # eight times as many: nobody knows how long the next answer is


async def test_lists_go_one_by_one() -> None:
    bed, one = bench(size=2), statement(lists=True)
    tasks = [bed.ask(one, n) for n in range(5)]
    assert [(await task)["data"] for task in tasks] == list("01234")
    assert bed.sizes == [1] * 5


async def test_who_has_no_account_is_told_so_and_the_others_are_answered() -> None:
    bed, one = bench(), statement()
    first, stranger, last = [bed.ask(one, name) for name in ("a", STRANGER, "b")]
    assert [(await first)["data"], (await last)["data"]] == ["a", "b"]
    with pytest.raises(Refusal) as refusal:
        await stranger
    assert refusal.value.code is Code.UNAUTHENTICATED
    assert bed.trail.names == ["a", "b"]
    assert bed.sizes == [3]
    strangers = [bed.ask(one, STRANGER) for _ in range(2)]
    assert {type(result) for result in await asyncio.gather(*strangers, return_exceptions=True)} == {Refusal}


async def test_who_fails_fails_alone() -> None:
    bed, one = bench(), statement()
    error = bed.database.error = ValueError("bug")
    tasks = [bed.ask(one, name) for name in ("a", GUILTY, "b", "c")]
    results = await asyncio.gather(*tasks, return_exceptions=True)
    answers = [each if isinstance(each, BaseException) else each["data"] for each in results]
    assert answers == ["a", error, "b", "c"]
    assert bed.sizes == [4, 2, 2, 1, 1]
    assert sorted(bed.trail.names) == ["a", "b", "c"]


async def test_who_tries_again_alone_waits_anew() -> None:
    bed, one = bench(size=1, patience=0.05, is_open=False), statement()
    bed.database.error = ValueError("bug")
    tasks = [bed.ask(one, name) for name in ("a", GUILTY, "b", "c")]
    await asyncio.sleep(0.1)  # longer than anybody waits for a connection
    bed.database.gate.set()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(each) for each in results] == [dict, ValueError, dict, dict]


async def test_a_bug_over_one_answer_is_not_the_others() -> None:
    bed = bench()
    audited = Audited("nurse", "1", None)

    def readings(touched: str, purposes: Mapping[int, str]) -> list[AuditedRead]:
        if touched == GUILTY:
            raise IndexError
        return [AuditedRead(audited)]

    one = cast(Prepared, SimpleNamespace(**{**vars(statement()), "readings": readings}))
    results = await asyncio.gather(*[bed.ask(one, name) for name in ("a", GUILTY, "b")], return_exceptions=True)
    assert [type(each) for each in results] == [dict, IndexError, dict]
    assert bed.trail.names == ["a", "b"]


async def test_in_an_outage_nobody_tries_again() -> None:
    bed, one = bench(), statement()
    bed.database.error = Refusal(Code.UNAVAILABLE, "away")
    results = await asyncio.gather(*[bed.ask(one, name) for name in ("a", GUILTY)], return_exceptions=True)
    assert results == [bed.database.error] * 2
    assert bed.sizes == [2]
    assert not bed.trail.names


async def test_nothing_is_answered_before_it_is_on_record() -> None:
    bed, one = bench(size=1), statement()
    bed.trail.gate.clear()
    tasks = [bed.ask(one, name) for name in "ab"]
    await turns(8)
    assert bed.sizes == [2]
    assert not any(task.done() for task in tasks)
    # The connection is free meanwhile.
    other = bed.ask(statement("other"), "c")
    await turns(8)
    assert bed.sizes == [2, 1]
    bed.trail.error = Refusal(Code.UNAVAILABLE, "no record")
    bed.trail.gate.set()
    results = await asyncio.gather(*tasks, other, return_exceptions=True)
    assert results == [bed.trail.error] * 3


async def test_who_has_left_is_not_asked_for_and_disturbs_nobody() -> None:
    bed, one = bench(is_open=False), statement()
    first = bed.ask(one, "a")
    await turns()
    left, last = bed.ask(one, "b"), bed.ask(one, "c")
    await turns()
    left.cancel()
    first.cancel()
    await turns()
    bed.database.gate.set()
    assert (await last)["data"] == "c"
    assert bed.database.runs == [["a"], ["c"]]
    await bed.batches.stop()
    assert bed.trail.names == ["a", "c"]  # what was read is on record, whoever is there to hear it


async def test_a_run_that_takes_long_is_not_waited_for() -> None:
    bed, one = bench(size=4, is_open=False), statement()
    tasks = [bed.ask(one, "a")]
    await turns()
    tasks.append(bed.ask(one, "b"))
    async with asyncio.timeout(PATIENCE):
        await bed.database.begun.get()
        await bed.database.begun.get()
    assert not any(task.done() for task in tasks)
    bed.database.gate.set()
    await asyncio.gather(*tasks)


async def test_statements_take_turns() -> None:
    bed, many, few = bench(size=1), statement("many"), statement("few")
    tasks = [bed.ask(many, n) for n in range(5 * REQUESTS)] + [bed.ask(few, "f")]
    await asyncio.gather(*tasks)
    assert [[n] == ["f"] for n, *_ in bed.database.runs] == [False, True, False, False, False, False]


async def test_a_run_is_waited_for_until_it_is_on_record() -> None:
    bed, one = bench(), statement()
    bed.trail.gate.clear()
    first = bed.ask(one, "a")
    await turns()
    others = [bed.ask(one, name) for name in "bc"]
    await turns()
    assert bed.database.runs == [["a"]]
    bed.trail.gate.set()
    await asyncio.gather(first, *others)
    assert bed.database.runs == [["a"], ["b", "c"]]


async def test_a_trail_that_is_late_keeps_nobody_from_being_read() -> None:
    bed, one = bench(), statement()
    bed.trail.gate.clear()
    tasks = []
    for name in "abc":
        tasks.append(bed.ask(one, name))
        async with asyncio.timeout(PATIENCE):
            assert await bed.database.begun.get() == 1
    bed.trail.gate.set()
    await asyncio.gather(*tasks)
    assert bed.sizes == [1, 1, 1]


async def test_nobody_waits_for_ever_for_a_connection() -> None:
    bed = bench(size=1, patience=0.03, is_open=False)
    running = bed.ask(statement("slow"), "a")
    await turns()
    waiting = [bed.ask(statement("other"), "b"), bed.ask(statement("more", lists=True), "c")]
    for task in waiting:
        with pytest.raises(Refusal) as refusal:
            await task
        assert refusal.value.code is Code.UNAVAILABLE
    assert not running.done()
    bed.database.gate.set()
    await running
    assert (await bed.ask(statement("last"), "d"))["data"] == "d"
    assert bed.sizes == [1, 1]


async def test_the_end_waits_until_every_run_is_on_record() -> None:
    bed = bench()
    bed.trail.gate.clear()
    tasks = [bed.ask(statement(name), name) for name in ("one", "two")]
    await turns(8)
    assert bed.sizes == [1, 1]
    stopping = asyncio.create_task(bed.batches.stop())
    await turns(8)
    assert not stopping.done()
    bed.trail.gate.set()
    await stopping
    assert bed.trail.names == ["one", "two"]
    await asyncio.gather(*tasks)


async def test_who_is_refused_a_record_is_told_and_the_next_is_not() -> None:
    bed, one = bench(), statement()
    bed.trail.refusal = Refusal(Code.UNAVAILABLE, "too many wait")
    results = await asyncio.gather(*[bed.ask(one, name) for name in "ab"], return_exceptions=True)
    assert results == [bed.trail.refusal] * 2
    await bed.batches.stop()
    bed.trail.refusal = None
    assert (await bed.ask(one, "c"))["data"] == "c"


async def test_a_read_is_refused_where_the_trail_is_lost_before_its_answer_is_there() -> None:
    bed = bench(is_open=False)
    asked = bed.ask(statement(), "a")
    await turns()
    (read,) = bed.trail.reads
    read.set_exception(unavailable())
    with pytest.raises(Refusal, match="cannot be recorded"):
        await asked
    assert not bed.trail.reads
    bed.database.gate.set()
    await bed.batches.stop()  # what its run answers is nobody's any more
