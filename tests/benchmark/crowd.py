"""`python -m tests.benchmark.crowd`: many connections, and two processes on two cores; Q1 to Q4 mixed, 20 texts each.

With `--processes`, nobody is bound to a core, and each runner is measured with one process and with two.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace

from tests.benchmark.contest import MAIN, Table, bench_of, check_texts, contest_options, report, up, warm
from tests.benchmark.load import Bench
from tests.benchmark.mixture import Mixture
from tests.benchmark.runners import RUNNERS
from tests.benchmark.wrk import Sample, measure

TWICE = tuple(name for runner in MAIN for name in (runner, f"{runner}-2"))


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = contest_options("crowd", __doc__)
    parser.add_argument("--connections", default="64,256,1024", help="connections of the load generator")
    parser.add_argument("--processes", action="store_true", help="two processes beside one, on all cores")
    chosen = parser.parse_args(arguments)
    chosen.runners = list(TWICE) if chosen.processes else chosen.runners.split(",")
    chosen.connections = [int(count) for count in chosen.connections.split(",")]
    return chosen


def table(bench: Bench, chosen: argparse.Namespace) -> list[str]:
    """Every number of connections."""
    rates, mixture = Table("connections"), Mixture()
    with up(bench, (*chosen.runners, "limit")) as started:
        check_texts(bench, mixture, started)
        shots = {name: mixture.shots(bench, RUNNERS[name]) for name in chosen.runners}
        for name in chosen.runners:
            warm(bench, started[name], shots[name])
        for turn in range(chosen.rounds):
            for count in chosen.connections:
                many = replace(bench, connections=count)

                def run(runner: str, many: Bench = many) -> Sample:
                    return measure(many, started[runner], shots[runner])

                rates.measure(f"{count:,}", chosen.runners, turn, run)
    return rates.lines()


def main() -> None:
    """Measure."""
    chosen = options(sys.argv[1:])
    with bench_of(chosen, pinned=not chosen.processes) as (bench, above):
        report(chosen, "processes" if chosen.processes else "connections", above, table(bench, chosen))


if __name__ == "__main__":
    main()
