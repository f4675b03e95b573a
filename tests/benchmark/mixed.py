"""`python -m tests.benchmark.mixed`: the four questions at once, each with 1, 20 and 200 texts; then 200 that are new.

README.md in this folder says what is asked.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence

from tests.benchmark.contest import MAIN, Table, bench_of, check_texts, contest_options, report, up, warm
from tests.benchmark.load import Bench, Served
from tests.benchmark.mixture import Mixture
from tests.benchmark.senders import Heard, Senders, sending
from tests.benchmark.wrk import Sample, measure

NEW = 10_000  # number of the first text that nobody has sent
CONNECTIONS = 64
FLOOR = 1 / 3  # of the steady rate: no second is to be below it


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = contest_options("mixed", __doc__, (*MAIN, "limit-runs"))
    parser.add_argument("--texts", default="1,20,200", help="texts of each question")
    parser.add_argument("--new", type=int, default=200, help="new texts of each question; 0: leave them out")
    parser.add_argument("--new-seconds", type=int, default=12, help="how long they are sent")
    chosen = parser.parse_args(arguments)
    chosen.runners = chosen.runners.split(",")
    chosen.texts = [int(count) for count in chosen.texts.split(",")]
    return chosen


def known(bench: Bench, chosen: argparse.Namespace, started: Mapping[str, Served]) -> Table:
    """Texts that everybody has seen."""
    table = Table("texts of each question")
    mixtures = [Mixture(texts=count) for count in chosen.texts]
    check_texts(bench, max(mixtures, key=lambda mixture: mixture.texts), started)
    for turn in range(chosen.rounds):
        for mixture in mixtures:

            def run(runner: str, mixture: Mixture = mixture) -> Sample:
                served = started[runner]
                shots = mixture.shots(bench, served.runner)
                warm(bench, served, shots)
                return measure(bench, served, shots)

            table.measure(str(mixture.texts), chosen.runners, turn, run)
    return table


def new(bench: Bench, chosen: argparse.Namespace, started: Mapping[str, Served], steady: Table) -> list[str]:
    """Texts that nobody has sent before, by the second, beside the rate of the most texts that are known."""
    mixture = Mixture(texts=chosen.new, first=NEW)
    head = f"{chosen.new} new texts of each question, answers in each second"
    lines = [
        f"| {head} | when known | slowest second / that | p99 ms | longest ms | failed |",
        "|---|---|---|---|---|---|",
    ]
    for runner in chosen.runners:
        served = started[runner]
        if "{name}" in served.runner.path:
            continue
        senders = Senders("new", mixture.shots(bench, served.runner), CONNECTIONS)
        with sending(bench, served.place.port, [senders], chosen.new_seconds) as heard:
            pass
        lines.append(_row(served, heard["new"], steady.rate(str(max(chosen.texts)), runner)))
    return lines


def _row(served: Served, heard: Heard, steady: float) -> str:
    seconds = heard.by_second()
    least = min(seconds) / steady
    text = f"{served.runner.title}: {' '.join(map(str, seconds))}"
    cells = [text, f"{steady:,.0f}", f"{least:.2f}" + ("" if least >= FLOOR else " **below a third**")]
    cells += [f"{heard.percentile(99):.0f}", f"{heard.percentile(100):.0f}", str(sum(heard.errors.values()))]
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    """Measure."""
    chosen = options(sys.argv[1:])
    with bench_of(chosen) as (bench, above), up(bench, (*chosen.runners, "limit")) as started:
        table = known(bench, chosen, started)
        tables = [table.lines()]
        if chosen.new:
            tables.append(new(bench, chosen, started, table))
        report(chosen, "mixed", above, *tables)


if __name__ == "__main__":
    main()
