"""Runners beside each other: started together, checked, measured in rounds that each begin with another one."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from statistics import median
from typing import Any

from tests.benchmark.answers import plain
from tests.benchmark.city import city
from tests.benchmark.installation import install_peers
from tests.benchmark.load import Bench, Served, check, serving, truth
from tests.benchmark.machine import Cores, cores, described, load
from tests.benchmark.mixture import Mixture
from tests.benchmark.progress import common_options, say, write
from tests.benchmark.questions import QUESTIONS, Key
from tests.benchmark.report import spread
from tests.benchmark.runners import RUNNERS
from tests.benchmark.scratch import scratch
from tests.benchmark.wire import Shot
from tests.benchmark.wrk import Sample, measure

MAIN = ("ours", "postgraphile", "limit")
WARM = 9  # seconds of load, and a third of that before


def contest_options(command: str, description: str | None, runners: Sequence[str] = MAIN) -> argparse.ArgumentParser:
    """What every contest takes."""
    parser = common_options(command, description, seconds=6)
    parser.add_argument("--rounds", type=int, default=2, help="how often everything is measured, interleaved")
    parser.add_argument("--runners", default=",".join(runners), help=f"of {', '.join(RUNNERS)}")
    return parser


@contextmanager
def bench_of(chosen: argparse.Namespace, *, writes: bool = False, pinned: bool = True) -> Iterator[tuple[Bench, str]]:
    """The city with its peers, a copy of it where something writes, and what stands above a table."""
    cpus = cores() if pinned else Cores()
    chosen.work.mkdir(parents=True, exist_ok=True)
    chosen.work.chmod(0o711)
    before, versions = load(), install_peers(chosen.work, say)
    command = sys.modules["__main__"].__spec__
    assert command is not None
    asked = " ".join(["python -m", command.name, *sys.argv[1:]])
    with ExitStack() as stack:
        seeded = stack.enter_context(city(chosen.work, chosen.children, cpus, say))
        if writes:
            seeded = stack.enter_context(scratch(seeded))
        when = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {described(cpus)}, load before {before:.1f}; {versions}"
        yield Bench(seeded, chosen.work, cpus, chosen.seconds), f"`{asked}`\n\n{when}; {chosen.children:,} children."


@contextmanager
def up(bench: Bench, names: Sequence[str]) -> Iterator[dict[str, Served]]:
    """All of them, started."""
    with ExitStack() as stack:
        started = {}
        for name in dict.fromkeys(names):
            say(f"Starting {RUNNERS[name].title}")
            started[name] = stack.enter_context(serving(bench, RUNNERS[name]))
        yield started


def check_all(bench: Bench, name: str, keys: Sequence[Key], started: Mapping[str, Served]) -> None:
    """The answers of all runners against the hand-written statements'."""
    expected = truth(bench, started["limit"], QUESTIONS[name], keys)
    for runner, served in started.items():
        check(bench, served, QUESTIONS[name], expected)
        say(f"{name}: {len(expected)} of {len(keys)} answers of {runner} are equal")


def check_texts(bench: Bench, mixture: Mixture, started: Mapping[str, Served]) -> None:
    """Every text once, by every runner that takes texts, which then knows them all."""
    for name in mixture.names:
        question = QUESTIONS[name]
        known: list[tuple[Key, Any]] = list(truth(bench, started["limit"], question, question.draw(bench.city)).items())
        for served in started.values():
            for number, variant in enumerate(mixture.variants(name)):
                key, whole = known[number % len(known)]
                if "{name}" not in served.runner.path:
                    check(bench, served, question, {key: plain(variant.of(whole))}, variant.text)
    say(f"{mixture.texts} texts of each question are answered alike")


def warm(bench: Bench, served: Served, shots: Sequence[Shot]) -> None:
    """Let every connection to the database know every text, which a short warm-up does not; the limit has none."""
    if "{name}" not in served.runner.path:
        measure(replace(bench, seconds=WARM), served, shots)


@dataclass
class Table:
    """Samples by what is measured and who was measured, one a round."""

    first: str  # heading of the first column
    rounds: dict[tuple[str, str], list[Sample]] = field(default_factory=dict)

    def measure(self, title: str, runners: Sequence[str], turn: int, run: Callable[[str], Sample]) -> None:
        """One round, which begins with another runner each time."""
        first = turn % len(runners)
        for runner in (*runners[first:], *runners[:first]):
            sample = run(runner)
            self.rounds.setdefault((title, runner), []).append(sample)
            say(f"{title} {runner:<16}{sample.rate:9,.0f}/s p99 {sample.p99:.1f}")

    def lines(self) -> list[str]:
        """As Markdown; ratios are those of rounds. Ours is compared with each peer of as many processes."""
        columns = f"{self.first} | who | requests/s | p50 ms | p99 ms | longest ms | server CPU ms | PostgreSQL CPU ms"
        cells = [f"| {columns} | RSS MB | failed | ours / this |", "|---|---|---|---|---|---|---|---|---|---|---|"]
        order = {runner: number for number, (_, runner) in enumerate(self.rounds)}
        titles = list(dict.fromkeys(title for title, _ in self.rounds))
        for title, runner in sorted(self.rounds, key=lambda each: (titles.index(each[0]), order[each[1]])):
            samples = self.rounds[title, runner]
            cells.append(
                f"| {title} | {' | '.join((RUNNERS[runner].title, *_cells(samples), self._ratio(title, runner)))} |"
            )
        return cells

    def rate(self, title: str, runner: str) -> float:
        """The median of the rounds."""
        return median(sample.rate for sample in self.rounds[title, runner])

    def _ratio(self, title: str, runner: str) -> str:
        own = self.rounds.get((title, "ours-2" if runner.endswith("-2") else "ours"))
        if RUNNERS[runner].ours or own is None:
            return ""
        pairs = zip(own, self.rounds[title, runner], strict=True)
        return spread([above.rate / below.rate for above, below in pairs], 2)


def _cells(samples: Sequence[Sample]) -> tuple[str, ...]:
    return (
        spread([sample.rate for sample in samples], 0),
        f"{median(sample.p50 for sample in samples):.1f}",
        f"{median(sample.p99 for sample in samples):.1f}",
        f"{max(sample.longest for sample in samples):.0f}",
        f"{median(sample.server for sample in samples):.3f}",
        f"{median(sample.database for sample in samples):.3f}",
        f"{median(sample.memory for sample in samples) / 1e6:.0f}",
        str(sum(sample.failed for sample in samples)),
    )


def report(chosen: argparse.Namespace, name: str, above: str, *tables: Sequence[str]) -> None:
    """Write the tables under what stands above them."""
    text = "\n\n".join([above, *("\n".join(lines) for lines in tables)]) + "\n"
    write(chosen.out or chosen.work / "report", {f"{name}.md": text})
