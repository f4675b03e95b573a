"""`python -m tests.benchmark.start`: seconds from the start of a server's process to its first right answer.

Ours as `passport serve` starts it, migrated and with nothing to migrate; the database is up. A changed policy: first.py.
"""

import http.client
import sys
import time
from contextlib import suppress
from statistics import median

from tests.benchmark.contest import bench_of, contest_options, report
from tests.benchmark.load import Bench, BenchmarkProblem, starting
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import RUNNERS, Runner

LOOK = 0.01  # seconds between two questions
LONGEST = 60
ASKED = ("q1", "q2")


def first_answers(bench: Bench, runner: Runner) -> tuple[float, ...]:
    """Seconds from the start to the first answer of each question, asked one after the other."""
    shots = [bench.shots(runner, QUESTIONS[name], QUESTIONS[name].draw(bench.city)[:1])[0] for name in ASKED]
    begun, answer_times = time.monotonic(), []
    with starting(bench, runner) as served:
        for shot in shots:
            answer = None
            while answer is None:
                with suppress(OSError, http.client.HTTPException, ValueError):
                    answer = runner.answer(served.ask(shot))
                if time.monotonic() > begun + LONGEST:
                    raise BenchmarkProblem(f"{runner.name} does not answer.")
                time.sleep(LOOK)
            answer_times.append(time.monotonic() - begun)
    return tuple(answer_times)


def main() -> None:
    """Measure."""
    parser = contest_options("start", __doc__, ("ours-default", "postgraphile", "limit"))
    parser.set_defaults(rounds=5)
    chosen = parser.parse_args(sys.argv[1:])
    names = chosen.runners.split(",")
    lines = ["| | first answer, Q1, s | longest | then the first of Q2, ms later |", "|---|---|---|---|"]
    with bench_of(chosen) as (bench, above):
        times_by_name: dict[str, list[tuple[float, ...]]] = {name: [] for name in names}
        for _ in range(chosen.rounds):
            for name in names:
                times_by_name[name].append(first_answers(bench, RUNNERS[name]))
        for name, runs in times_by_name.items():
            firsts = [first for first, _ in runs]
            later = 1000 * median(second - first for first, second in runs)
            cells = [RUNNERS[name].title, f"{median(firsts):.2f}", f"{max(firsts):.2f}", f"{later:.0f}"]
            lines.append(f"| {' | '.join(cells)} |")
        report(chosen, "start", above, lines)


if __name__ == "__main__":
    main()
