"""`python -m tests.benchmark.turn`: how long the turn of a day takes, of an ordinary day and of the first of April.

A seeded city, kept in `--work` between runs. Each day is turned on a copy, after the days before it; the last line of a day is what
is reported. On the first of April another season of influenza is asked for, so every child turns.
"""

import argparse
import resource
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


def _used(postmaster: int) -> tuple[float, float]:
    """Seconds of processors: of this process and those that it waited for, and of PostgreSQL."""
    from tests.benchmark.machine import cpu_seconds

    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both), cpu_seconds(postmaster)


def main() -> int:
    """Measure and print a line a day."""
    # A process that seeds begins with this module, and must not have read the areas yet.
    from graph.cli.turning import turn_day
    from tests.benchmark.city import city
    from tests.benchmark.machine import Cores
    from tests.benchmark.scratch import scratch

    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.turn")
    parser.add_argument("--work", type=Path, default=Path("benchmark"), help="folder of the city")
    parser.add_argument("--children", type=int, default=20_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument(
        "--from", dest="since", type=date.fromisoformat, help="the day of the city, today where it was just made"
    )
    chosen = parser.parse_args()
    today: date = chosen.since or datetime.now(UTC).date()
    april = date(today.year + (today >= date(today.year, 4, 1)), 4, 1)
    with city(chosen.work, chosen.children, Cores(), _say) as made, scratch(made) as copy:
        copy.execute("VACUUM ANALYZE")
        for day, is_told in (
            (today, False),
            (today + timedelta(1), True),
            (april - timedelta(1), False),
            (april, True),
        ):
            now = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
            before, started = _used(made.postmaster), time.perf_counter()
            children = turn_day(copy.dsn, now, chosen.processes)
            seconds = time.perf_counter() - started
            used = [f"{then - at:.1f}" for then, at in zip(_used(made.postmaster), before, strict=True)]
            rate = children / seconds
            line = f"{day}  {children:>7} of {chosen.children} children in {seconds:6.1f} s, {rate:6.0f} a second"
            line += f", {used[0]} s of processors here and {used[1]} s of PostgreSQL's"
            sys.stdout.write(line + ("" if is_told else "  (the days before, not measured)") + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
