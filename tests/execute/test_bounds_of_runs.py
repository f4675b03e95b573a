"""What one statement, one subject and one mistake may take from the others."""

import asyncio

import pytest

from graph.errors import Code, Refusal
from graph.execute.culprits import Culprits
from graph.execute.pending import REQUESTS, SECONDS, SLOW
from graph.execute.prepared import Prepared
from graph.execute.runner import LATE
from graph.execute.sizes import Sizes
from graph.execute.sources import COMPANY
from tests.execute.runs import GUILTY, bench, statement, turns

pytestmark = pytest.mark.asyncio


def slow(sql: str = "slow") -> Prepared:
    """A statement that is known to take a second for each object."""
    slow_statement = statement(sql)
    for _ in range(50):
        slow_statement.sizes.took(1, 1.0)
    return slow_statement


async def test_one_statement_takes_half_of_the_connections() -> None:
    bed, one = bench(size=8, is_open=False), statement()
    tasks = [bed.ask(one, n) for n in range(10 * REQUESTS)]
    await asyncio.sleep(4 * LATE)
    assert bed.sizes == [REQUESTS] * 4
    other = bed.ask(statement("other"), "o")
    await turns()
    assert bed.database.runs[-1] == ["o"]
    bed.database.gate.set()
    await asyncio.gather(*tasks, other)


async def test_slow_statements_leave_connections_to_the_others() -> None:
    bed = bench(size=8, is_open=False)
    tasks = [bed.ask(slow(f"slow {n}"), n, subject=f"s{n}") for n in range(4)]
    await asyncio.sleep(4 * LATE)
    assert len(bed.sizes) == 2
    tasks += [bed.ask(statement(f"quick {n}"), n) for n in range(6)]
    await turns()
    assert len(bed.sizes) == 8
    bed.database.gate.set()
    await asyncio.gather(*tasks)


async def test_a_run_is_split_by_the_time_it_takes() -> None:
    bed, one = bench(size=1), statement()
    for _ in range(200):
        one.sizes.took(1, SECONDS / 4)
    tasks = [bed.ask(one, n) for n in range(9)]
    await asyncio.gather(*tasks)
    assert max(bed.sizes) <= 5
    assert SECONDS / 4 < SLOW  # it is not split because it is slow


async def test_what_a_statement_takes_is_believed_at_once_and_forgotten_slowly() -> None:
    sizes = Sizes()
    assert sizes.seconds(1_000) == pytest.approx(0.002)
    sizes.took(1_000, 1.0)
    assert sizes.seconds(1_000) > 0.4
    sizes.took(1_000, 0.0)
    assert sizes.seconds(1_000) > 0.4


async def test_a_timeout_tells_only_those_whose_work_it_was() -> None:
    bed, one = bench(), statement()
    error = bed.database.error = Refusal(Code.TIMEOUT, "too long")
    results = await asyncio.gather(*[bed.ask(one, name) for name in ("a", GUILTY, "b")], return_exceptions=True)
    answers = [each if isinstance(each, BaseException) else each["data"] for each in results]
    assert answers == ["a", error, "b"]
    assert bed.sizes == [3, 1, 1, 1]
    assert bed.database.limits == [COMPANY]


async def test_who_failed_for_its_own_values_goes_alone_the_next_time() -> None:
    bed, one = bench(), statement()
    bed.database.error = ValueError("bug")
    await asyncio.gather(*[bed.ask(one, name) for name in ("a", GUILTY)], return_exceptions=True)
    assert bed.sizes == [2, 1, 1]
    await asyncio.gather(*[bed.ask(one, name) for name in ("a", GUILTY, "b")], return_exceptions=True)
    assert bed.database.runs[3:] == [["a", "b"], [GUILTY]]


async def test_one_mistake_among_many_costs_few_runs() -> None:
    bed, one = bench(size=4), statement()
    bed.database.error = ValueError("bug")
    names = [f"r{n}" for n in range(REQUESTS - 1)] + [GUILTY]
    results = await asyncio.gather(*[bed.ask(one, name) for name in names], return_exceptions=True)
    assert [isinstance(each, ValueError) for each in results] == [name == GUILTY for name in names]
    assert len(bed.sizes) == 1 + 2 * 5  # the run, and two halves of each that fails


async def test_who_failed_is_forgotten_after_a_while() -> None:
    now = 0.0
    bed, one = bench(), statement()
    bed.batches._culprits = Culprits(lambda: now)
    bed.database.error = ValueError("bug")
    assert isinstance((await asyncio.gather(bed.ask(one, GUILTY), return_exceptions=True))[0], ValueError)
    now = 61.0
    await asyncio.gather(*[bed.ask(one, name) for name in ("a", GUILTY)], return_exceptions=True)
    assert bed.sizes == [1, 2, 1, 1]


async def test_beyond_what_can_be_done_in_time_who_asks_much_is_told_to_come_back() -> None:
    bed, heavy = bench(size=4, is_open=False), slow()
    many = [bed.ask(heavy, n, subject="greedy") for n in range(10)]
    await turns()
    few = bed.ask(heavy, "f", subject="modest")
    await turns()
    bed.database.gate.set()
    results = await asyncio.gather(*many, return_exceptions=True)
    refused = [each for each in results if isinstance(each, Refusal)]
    assert {each.code for each in refused} == {Code.RATE_LIMITED}
    assert len(refused) == 9
    assert all(1 <= int(str(each.details["retryAfter"])) <= 3 for each in refused)
    assert (await few)["data"] == "f"
    assert bed.batches.admission.pending == 0
    assert bed.batches.admission.refused == 9


async def test_an_operation_of_several_statements_is_admitted_or_refused_whole() -> None:
    bed, heavy = bench(size=4, is_open=False), slow()
    async with bed.batches.admitted(heavy, "greedy", 1):
        with pytest.raises(Refusal) as refused:
            async with bed.batches.admitted(heavy, "greedy", 1):
                pytest.fail("there is no room for a second one")
        parts = [bed.ask(heavy, n, subject="greedy", is_part=True) for n in range(10)]
        await turns()
        bed.database.gate.set()
        assert [(await part)["data"] for part in parts] == [str(n) for n in range(10)]
        assert bed.batches.admission.pending > 0
    assert refused.value.code is Code.RATE_LIMITED
    assert bed.batches.admission.pending == 0
