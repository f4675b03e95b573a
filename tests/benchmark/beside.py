"""`python -m tests.benchmark.beside`: Q1 to Q4 mixed, 20 texts each, alone and beside an import into the same database.

The import runs on PostgreSQL's cores, as its load does; on a copy of the city.
"""

import sys
import time
from collections.abc import Callable

from tests.benchmark.contest import Table, bench_of, check_texts, contest_options, report, up, warm
from tests.benchmark.load import Bench, BenchmarkProblem
from tests.benchmark.mixture import Mixture
from tests.benchmark.runners import RUNNERS
from tests.benchmark.standing import CHILDREN, bundles_of, importing
from tests.benchmark.wrk import Sample, measure

LOOK = 0.3  # seconds between two looks whether the import has begun to store
REST = 3  # times as long as a measurement: its warm-up, and what it waits for


def main() -> None:
    """Measure."""
    chosen = contest_options("beside", __doc__).parse_args(sys.argv[1:])
    names, table, mixture = chosen.runners.split(","), Table("beside"), Mixture()
    seed = 1
    with bench_of(chosen, writes=True) as (bench, above), up(bench, (*names, "limit")) as started:
        check_texts(bench, mixture, started)
        shots = {name: mixture.shots(bench, RUNNERS[name]) for name in names}
        for name in names:
            warm(bench, started[name], shots[name])

        def alone(runner: str) -> Sample:
            return measure(bench, started[runner], shots[runner])

        def beside(runner: str) -> Sample:
            nonlocal seed
            seed += 1  # bundles that are stored already would cost little
            return _beside(bench, seed, lambda: alone(runner))

        for turn in range(chosen.rounds):
            table.measure("nothing", names, turn, alone)
            table.measure("an import", names, turn, beside)
        report(chosen, "beside", above, table.lines())


def _beside(bench: Bench, seed: int, run: Callable[[], Sample]) -> Sample:
    before = bench.city.documents()
    with bundles_of(CHILDREN * REST * bench.seconds, seed) as folder, importing(bench, folder) as process:
        while bench.city.documents() == before and process.poll() is None:
            time.sleep(LOOK)
        sample = run()
        if process.poll() is not None:
            raise BenchmarkProblem("The import ended before the measurement.")
    return sample


if __name__ == "__main__":
    main()
