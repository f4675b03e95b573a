"""One command: `python -m tests.benchmark`. README.md in this folder says what it measures."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmark.chart import svg
from tests.benchmark.city import City, city
from tests.benchmark.contest import check_all, up
from tests.benchmark.endurance import endure
from tests.benchmark.growth import grow
from tests.benchmark.ingest import measure_import
from tests.benchmark.installation import install_peers
from tests.benchmark.load import Bench, BenchmarkProblem
from tests.benchmark.machine import Cores, cores, described, load
from tests.benchmark.progress import FOLDER, say, write
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.report import Results, markdown
from tests.benchmark.runners import RUNNERS, STANDARD
from tests.benchmark.wrk import measure


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("--children", type=int, default=200_000, help="size of the city")
    parser.add_argument("--seconds", type=int, default=15, help="length of one measurement")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is measured, interleaved")
    parser.add_argument("--connections", type=int, default=64, help="connections of the load generator")
    parser.add_argument("--only", default="q1,q2,q3,q4,q5", help="questions, of q1 to q5")
    parser.add_argument("--runners", default=",".join(STANDARD), help=f"of {', '.join(RUNNERS)}")
    parser.add_argument("--growth", metavar="SIZES", help="instead: how ours grows; cities such as 2000,20000,200000")
    parser.add_argument("--copied", action="store_true", help="with --growth: cities of copies, sizes alone")
    parser.add_argument("--reads", type=int, default=0, help="with --growth: entries of a year's trail, for each child")
    parser.add_argument("--endure", type=int, metavar="MINUTES", help="instead: the memory of ours under load")
    parser.add_argument("--bundles", type=int, default=20_000, help="children whose bundles Q5 imports, at most")
    parser.add_argument("--work", type=Path, default=FOLDER, help="folder of cities and installed peers, kept")
    parser.add_argument("--out", type=Path, help="folder for the report; the work folder's `report` where left out")
    chosen = parser.parse_args(arguments)
    chosen.only = [name for name in chosen.only.split(",") if name]
    chosen.runners = [name for name in chosen.runners.split(",") if name]
    for name, known in (("only", {*QUESTIONS, "q5"}), ("runners", set(RUNNERS))):
        if unknown := set(getattr(chosen, name)) - known:
            parser.error(f"--{name}: {', '.join(sorted(unknown))} is unknown")
    return chosen


def compare(bench: Bench, names: Sequence[str], runners: Sequence[str], rounds: int) -> Results:
    """Check every answer, then measure in rounds; within a round each question goes through all runners."""
    results = Results()
    with up(bench, (*runners, "limit")) as started:
        drawn = {name: QUESTIONS[name].draw(bench.city) for name in names}
        for name, keys in drawn.items():
            check_all(bench, name, keys, started)
        for turn in range(rounds):
            for name, keys in drawn.items():
                # Each round begins with another runner, so that none always follows the same neighbour.
                first = turn % len(runners)
                order = [*runners[first:], *runners[:first]]
                samples = {
                    runner: measure(bench, started[runner], bench.shots(RUNNERS[runner], QUESTIONS[name], keys))
                    for runner in order
                }
                for runner in runners:
                    results.add(name, runner, samples[runner])
                    say(f"round {turn + 1} {name} {runner:<18}{samples[runner].rate:9,.0f}/s")
        try:
            for name, keys in drawn.items():
                check_all(bench, name, keys, started)
        except BenchmarkProblem as problem:
            # The hour is over: the figures are shown, and what is wrong with them.
            results.doubts.append(str(problem))
    return results


def heading(seeded: City, chosen: argparse.Namespace, cpus: Cores, versions: str) -> list[str]:
    """Date, machine and size above the tables."""
    size = f"{seeded.children:,} children, {seeded.documents():,} documents"
    times = f"{chosen.rounds} interleaved rounds of {chosen.seconds} s, {chosen.connections} connections"
    return [
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {described(cpus)}, load before {load():.1f}; {versions}.",
        f"{size}, {times}. Medians; in brackets the lowest and highest round.",
    ]


def run(chosen: argparse.Namespace) -> None:
    """The comparison, growth, or endurance."""
    cpus, out = cores(), chosen.out or chosen.work / "report"
    if chosen.growth:
        write(out, grow(chosen, cpus, say))
        return
    if chosen.endure:
        write(out, endure(chosen, cpus, say))
        return
    graph = [name for name in chosen.only if name in QUESTIONS]
    versions = install_peers(chosen.work, say)
    with city(chosen.work, chosen.children, cpus, say) as seeded:
        bench = Bench(seeded, chosen.work, cpus, chosen.seconds, chosen.connections)
        above = heading(seeded, chosen, cpus, versions)
        results = compare(bench, graph, chosen.runners, chosen.rounds) if graph else Results()
        text = markdown(results, above)
        if "q5" in chosen.only:
            text += "\n" + measure_import(seeded, cpus, min(chosen.bundles, chosen.children), chosen.rounds)
    write(out, {"report.md": text, **({"report.svg": svg(results, above)} if graph else {})})


def main() -> int:
    """Run it; a problem is one sentence."""
    chosen = options(sys.argv[1:])
    chosen.work.mkdir(parents=True, exist_ok=True)
    chosen.work.chmod(0o711)
    try:
        run(chosen)
    except BenchmarkProblem as problem:
        say(f"Not measured: {problem}")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
