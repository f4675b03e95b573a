"""`python -m tests.benchmark.lanes`: how long an ambulance waits, beside each kind of load; one server a lane, default settings.

README.md in this folder says what is asked.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmark.burdens import Asking
from tests.benchmark.city import city
from tests.benchmark.load import Bench, BenchmarkProblem, Served, serving
from tests.benchmark.machine import cores, described, load, peak, resident
from tests.benchmark.progress import common_options, say, write
from tests.benchmark.runners import RUNNERS, Runner
from tests.benchmark.scratch import scratch
from tests.benchmark.senders import Heard, Senders, sending
from tests.benchmark.standing import CHILDREN, bundles_of, changing, importing, policy_file

DELAY = 1.0  # seconds that the dispatcher asks alone
OPENINGS = 2.0  # of the glass, a second
SOON = 2.0  # seconds within which a reader is answered or told to come back
REACH = (15.0, 60.0, 250.0)  # p50, p99, longest; milliseconds


@dataclass(frozen=True)
class Lane:
    """What stands beside the dispatcher: other senders, and something that goes on, given the seconds."""

    title: str
    others: Callable[[Asking], Sequence[Senders]] = lambda asking: ()
    goes_on: str = ""
    rude: bool = False


def _readers(count: int) -> Callable[[Asking], Sequence[Senders]]:
    return lambda asking: (asking.readers(count),)


LANES = {
    "nothing": Lane("nothing"),
    "glass": Lane("nothing, and the glass is opened", lambda asking: (asking.glass(OPENINGS),)),
    "readers8": Lane("8 heavy readers", _readers(8)),
    "readers32": Lane("32 heavy readers", _readers(32)),
    "readers100": Lane("100 heavy readers", _readers(100)),
    "districts8": Lane("8 readers of the page of their district", lambda asking: (asking.districts(8),)),
    "rude100": Lane("100 heavy readers who do not wait as they are told", _readers(100), rude=True),
    "invalid100": Lane("100 senders of documents that do not validate", lambda asking: (asking.invalid(100),)),
    "new100": Lane("100 senders of new documents", lambda asking: (asking.new(100),)),
    "bundles8": Lane("8 bundles of 22 MB at once", lambda asking: (asking.bundles(8), asking.glass(OPENINGS))),
    "reload": Lane(
        "a policy that changes every 3 s, 16 readers of 60 texts", lambda asking: (asking.mixed(16),), "reload"
    ),
    "import": Lane("an import", goes_on="import"),
}


@dataclass(frozen=True)
class Measured:
    """One lane: what everybody heard, and the server's memory in bytes."""

    lane: Lane
    heard: dict[str, Heard]
    memory: int
    peak: int


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = common_options("lanes", __doc__)
    parser.add_argument("--rate", type=float, default=50, help="vital questions a second")
    parser.add_argument("--only", default=",".join(LANES), help=f"of {', '.join(LANES)}")
    parser.add_argument("--unpinned", action="store_true", help="let the system choose the processors")
    chosen = parser.parse_args(arguments)
    chosen.only = chosen.only.split(",")
    if unknown := set(chosen.only) - set(LANES):
        parser.error(f"--only: {', '.join(sorted(unknown))} is unknown")
    return chosen


def measure(bench: Bench, lane: Lane, rate: float) -> Measured:
    """Start a server, and load it."""
    asking = Asking(bench)
    runner = RUNNERS["ours-default"]
    path = policy_file(bench)
    if lane.goes_on == "reload":
        runner = replace(runner, extra={**runner.extra, "PASSPORT_POLICY": str(path)})
    others = [replace(each, delay=DELAY, obeys=not lane.rude) for each in lane.others(asking)]
    groups = [asking.vital(rate), *others]
    with ExitStack() as stack:
        folder = stack.enter_context(bundles_of(CHILDREN * bench.seconds)) if lane.goes_on == "import" else None
        served = stack.enter_context(_warm(bench, runner))
        with sending(bench, served.place.port, groups, bench.seconds + DELAY) as heard:
            if folder:
                stack.enter_context(importing(bench, folder))
            if lane.goes_on == "reload":
                stack.enter_context(changing(path))
        return Measured(lane, heard, resident(served.pid), peak(served.pid))


@contextmanager
def _warm(bench: Bench, runner: Runner) -> Iterator[Served]:
    """A server that has been up for a moment: what it does at its start is measured elsewhere."""
    with serving(bench, runner) as served:
        with sending(bench, served.place.port, [Asking(bench).vital(50)], 2):
            pass
        yield served


def table(samples: Sequence[Measured]) -> list[str]:
    """As Markdown."""
    lines = [
        (
            "| beside | vital p50 ms | p99 | longest | not answered | reach | others answered/s | in 2 s or told"
            " | longest ms | others' refusals | RSS MB | peak MB |"
        ),
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for each in samples:
        lines += [_row(each, "vital", each.lane.title)]
        if "glass" in each.heard:
            lines += [_row(each, "glass", "the same: opening the glass")]
    return lines


def _row(measured: Measured, name: str, title: str) -> str:
    vital = measured.heard[name]
    times = [vital.percentile(percent) for percent in (50, 99, 100)]
    errors = sum(vital.errors.values())
    is_met = not errors and all(time <= most for time, most in zip(times, REACH, strict=True))
    cells = [title, *(f"{time:.1f}" for time in times), f"{errors} {dict(vital.errors) or ''}".strip()]
    cells += ["met" if is_met else "**not met**"]
    others = [heard for other, heard in measured.heard.items() if other not in ("vital", "glass")]
    if others and name == "vital":
        (other,) = others
        refusals = ", ".join(f"{count} {code}" for code, count in other.errors.most_common(3))
        cells += [f"{other.rate:,.1f}", f"{100 * other.told(SOON):.1f} %", f"{other.percentile(100):,.0f}", refusals]
    else:
        cells += [""] * 4
    cells += [f"{measured.memory / 1e6:.0f}", f"{measured.peak / 1e6:.0f}"] if name == "vital" else ["", ""]
    return "| " + " | ".join(cells) + " |"


def run(chosen: argparse.Namespace) -> None:
    """Every lane, on a copy of the city."""
    cpus = cores()
    cpus = replace(cpus, server="", rest="") if chosen.unpinned else cpus
    samples: list[Measured] = []
    head = [f"`python -m tests.benchmark.lanes {' '.join(sys.argv[1:])}`".replace(" `", "`"), ""]
    head += [f"{described(cpus)}, load before {load():.1f}. {chosen.children:,} children, {chosen.seconds} s a lane."]
    with city(chosen.work, chosen.children, cpus, say) as whole, scratch(whole) as copied:
        bench = Bench(copied, chosen.work, cpus, chosen.seconds)
        for name in chosen.only:
            try:
                samples.append(measure(bench, LANES[name], chosen.rate))
            except BenchmarkProblem as problem:
                head.append(f"\n**{name} was not measured: {problem}**")
                continue
            say(table(samples[-1:])[2])
            late = samples[-1].heard["vital"].lateness
            say(f"  sent at most {late:.1f} ms after it fell due")
    write(chosen.out or Path(chosen.work) / "report", {"lanes.md": "\n".join([*head, "", *table(samples)]) + "\n"})


if __name__ == "__main__":
    run(options(sys.argv[1:]))
