"""`python -m tests.benchmark.paced`: how long answers take at a set rate, 50 and 75 % of what the runner answers at the most.

Open loop: requests fall due by a schedule that waits for no answer, and each latency counts from when its request fell due.
"""

import argparse
import sys
from collections.abc import Sequence
from statistics import median

from tests.benchmark.contest import bench_of, check_texts, contest_options, report, up, warm
from tests.benchmark.load import Bench, Served
from tests.benchmark.mixture import Mixture
from tests.benchmark.runners import RUNNERS
from tests.benchmark.senders import Heard, Senders, sending
from tests.benchmark.wire import Shot

CONNECTIONS = 64
MOST = 512  # connections on which requests of a schedule go out: one that waits holds up no other
LOADS = {"Q1 alone, one text": Mixture(("q1",), 1), "Q1 to Q4, 20 texts each": Mixture()}


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = contest_options("paced", __doc__)
    parser.add_argument("--parts", default="50,75", help="percent of the rate that was measured")
    chosen = parser.parse_args(arguments)
    chosen.runners = chosen.runners.split(",")
    chosen.parts = [int(part) for part in chosen.parts.split(",")]
    return chosen


def heard(bench: Bench, served: Served, shots: Sequence[Shot], rate: float) -> Heard:
    """What one population hears: at this rate, or as fast as its connections get answers where it is 0."""
    senders = Senders("all", shots, MOST if rate else CONNECTIONS, rate, is_first=bool(rate))
    with sending(bench, served.place.port, [senders], bench.seconds) as rows_by_sender:
        pass
    return rows_by_sender["all"]


def rows(bench: Bench, served: Served, title: str, parts: Sequence[int], rounds: int) -> list[str]:
    """One runner under one load: its rate, then a row for each part of it."""
    shots = LOADS[title].shots(bench, served.runner)
    warm(bench, served, shots)
    most = median(heard(bench, served, shots, 0).rate for _ in range(rounds))
    lines = []
    for part in parts:
        runs = [heard(bench, served, shots, most * part / 100) for _ in range(rounds)]
        times = [median(run.percentile(percent) for run in runs) for percent in (50, 99)]
        cells = [
            title,
            RUNNERS[served.runner.name].title,
            f"{most:,.0f}",
            f"{part} %",
            *(f"{each:.1f}" for each in times),
        ]
        cells += [f"{max(run.percentile(100) for run in runs):.0f}", str(sum(sum(run.errors.values()) for run in runs))]
        lines.append("| " + " | ".join([*cells, f"{max(run.lateness for run in runs):.0f}"]) + " |")
    return lines


def main() -> None:
    """Measure."""
    chosen = options(sys.argv[1:])
    lines = ["| asked | who | most/s | asked at | p50 ms | p99 ms | longest ms | failed | sent late by ms |"]
    lines += ["|---|---|---|---|---|---|---|---|---|"]
    with bench_of(chosen) as (bench, above), up(bench, (*chosen.runners, "limit")) as started:
        for title, mixture in LOADS.items():
            check_texts(bench, mixture, started)
            for runner in chosen.runners:
                lines += rows(bench, started[runner], title, chosen.parts, chosen.rounds)
        report(chosen, "paced", above, lines)


if __name__ == "__main__":
    main()
