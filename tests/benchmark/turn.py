"""`python -m tests.benchmark.turn`: how long the turn of a day takes, of an ordinary day and of the first of April.

A seeded city, kept in `--work` between runs. Each day is turned on a copy, after the days before it; the last line of a day is what
is reported. On the first of April another season of influenza is asked for, so every child turns. With `--beside`, Q1 is asked by
64 connections alone and then for as long as a turn lasts, of a server on a core of its own; with `--rate`, so many times a second.
"""

import argparse
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.benchmark.asking import Asking
    from tests.benchmark.city import City

NOT_TOLD = "  (the days before, not measured)"


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


def _used(postmaster: int) -> tuple[float, float]:
    """Seconds of processors: of this process and those that it waited for, and of PostgreSQL."""
    from tests.benchmark.machine import cpu_seconds

    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both), cpu_seconds(postmaster)


def _turn(copy: "City", day: date, processes: int, asking: "Asking | None", note: str) -> None:
    """Turn one day and print its line, and what Q1 heard meanwhile."""
    from graph.cli.turning import turn_day

    now = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
    alone = asking.sample() if asking else None
    before, started = _used(copy.postmaster), time.perf_counter()
    with ThreadPoolExecutor(1) as pool:
        turning = pool.submit(turn_day, copy.dsn, now, processes)
        heard = asking.until(turning.done) if asking else []
        children = turning.result()
        seconds = time.perf_counter() - started
    used = [f"{then - at:.1f}" for then, at in zip(_used(copy.postmaster), before, strict=True)]
    line = f"{day}  {children:>7} of {copy.children} children in {seconds:6.1f} s, {children / seconds:6.0f} a second"
    _print(f"{line}, {used[0]} s of processors here and {used[1]} s of PostgreSQL's{note}")
    for sample, when in ((alone, "alone"), *((one, "beside") for one in heard)):
        if sample is not None:
            _print(f"    Q1 {when}: {sample.rate:,.0f}/s, p50 {sample.p50:.1f} ms, p99 {sample.p99:.1f} ms")


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Measure and print a line a day."""
    # A process that seeds begins with this module, and must not have read the areas yet.
    from tests.benchmark.asking import Asking
    from tests.benchmark.city import city
    from tests.benchmark.copies import copied
    from tests.benchmark.machine import Cores, cores
    from tests.benchmark.scratch import scratch

    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.turn")
    parser.add_argument("--work", type=Path, default=Path("benchmark"), help="folder of the city")
    parser.add_argument("--children", type=int, default=20_000)
    parser.add_argument("--copies", type=int, default=1, help="each child of the city that many times (copies.py)")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--beside", action="store_true", help="ask Q1 meanwhile")
    parser.add_argument("--ordinary", action="store_true", help="three ordinary days, and not the first of April")
    parser.add_argument("--rate", type=float, default=0, help="so many times a second, instead of without a pause")
    parser.add_argument(
        "--from", dest="since", type=date.fromisoformat, help="the day of the city, today where it was just made"
    )
    chosen = parser.parse_args()
    today: date = chosen.since or datetime.now(UTC).date()
    april = date(today.year + (today >= date(today.year, 4, 1)), 4, 1)
    next_days = [today + timedelta(number) for number in range(1, 4)]
    days = [(today, False), *[(day, True) for day in next_days[: 3 if chosen.ordinary else 1]]]
    days += [] if chosen.ordinary else [(april - timedelta(1), False), (april, True)]
    cpus = cores() if chosen.beside else Cores()
    with ExitStack() as stack:
        seeded = stack.enter_context(city(chosen.work, chosen.children, cpus, _say))
        copy = stack.enter_context(scratch(stack.enter_context(copied(seeded, chosen.copies))))
        copy.execute("VACUUM ANALYZE")
        asking = stack.enter_context(Asking.of(copy, chosen.work, cpus, chosen.rate)) if chosen.beside else None
        for day, is_told in days:
            _turn(copy, day, chosen.processes, asking if is_told else None, "" if is_told else NOT_TOLD)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
