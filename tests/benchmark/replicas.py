"""`python -m tests.benchmark.replicas`: Q1 with and without a replica, whose answers are compared with the primary.

Both PostgreSQL servers run on this machine: it shows what the comparison costs and what leaves the primary, not what a second
machine gains.
"""

import asyncio
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from graph.database import cluster
from graph.database.migrations import upgrade
from graph.http.local_issuer import load_issuer
from graph.seed.city import seed_city
from graph.settings import Settings
from tests.benchmark.city import TUNED, City, _pin, _prepare
from tests.benchmark.contest import contest_options
from tests.benchmark.load import Bench, serving
from tests.benchmark.machine import Cores, cores, described, load
from tests.benchmark.progress import say, write
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import RUNNERS, Runner
from tests.benchmark.wrk import Sample, measure
from tests.replicas.pair import Pair

SHARED = {"shared_buffers": "512MB"}  # of each of both
ALONE, BESIDE = "the primary alone", "with a replica"


@contextmanager
def pair_of(children: int, cpus: Cores) -> Iterator[tuple[Pair, City]]:
    """A primary with a small city, and its standby; nothing of them is kept."""
    cluster.SETTINGS.update(TUNED | SHARED)
    folder = Path(tempfile.mkdtemp(prefix="pr-"))
    folder.chmod(0o711)
    pair = Pair.create(folder / "pair")
    try:
        asyncio.run(upgrade(pair.primary.dsn))
        asyncio.run(seed_city(pair.primary.dsn, children, 1, lambda done, total: None))
        load_issuer(Settings(data=folder), folder)
        made = City(pair.primary.dsn, folder, children, 0)
        _prepare(made, say)
        pair.join()
        for server in (pair.primary, pair.standby):
            _pin(server.pid, cpus)
        yield pair, replace(made, postmaster=pair.primary.pid)
    finally:
        pair.stop()
        shutil.rmtree(folder, ignore_errors=True)


def runners(pair: Pair) -> dict[str, Runner]:
    """Ours, over one host and over both."""
    ours = RUNNERS["ours"]
    return {
        ALONE: replace(ours, name="alone", title=ALONE),
        BESIDE: replace(ours, name="beside", title=BESIDE, extra={"PASSPORT_DATABASE_URL": pair.dsn}),
    }


def line(title: str, samples: list[Sample]) -> str:
    """A row of the table: medians of the rounds."""
    numbers = [median(getattr(each, name) for each in samples) for name in ("rate", "p50", "p99", "server", "database")]
    rate, p50, p99, server, database = numbers
    failed = sum(each.failed for each in samples)
    return f"| {title} | {rate:,.0f} | {p50:.1f} | {p99:.1f} | {server:.3f} | {database:.3f} | {failed} |"


def main() -> None:
    """Measure both in turns."""
    chosen = contest_options("replicas", __doc__).parse_args(sys.argv[1:])
    cpus, before, question = cores(), load(), QUESTIONS["q1"]
    chosen.work.mkdir(parents=True, exist_ok=True)
    rounds: dict[str, list[Sample]] = {ALONE: [], BESIDE: []}
    with ExitStack() as stack:
        pair, made = stack.enter_context(pair_of(chosen.children, cpus))
        bench = Bench(made, chosen.work, cpus, chosen.seconds)
        keys = question.draw(made)
        started = {name: stack.enter_context(serving(bench, runner)) for name, runner in runners(pair).items()}
        time.sleep(2)  # until the first probes
        for turn in range(chosen.rounds):
            for name in (ALONE, BESIDE) if turn % 2 else (BESIDE, ALONE):
                served = started[name]
                rounds[name].append(measure(bench, served, bench.shots(served.runner, question, keys)))
                say(f"{name}: {rounds[name][-1].rate:,.0f}/s")
        metrics = _metrics(started[BESIDE].place.port)
    head = "| Q1 | requests/s | p50 ms | p99 ms | server CPU ms | CPU ms of the primary's PostgreSQL | failed |"
    when = f"{chosen.children:,} children, {chosen.rounds} rounds of {chosen.seconds} s in turns"
    above = f"{described(cpus)}, load before {before:.1f}; {when}."
    rows = [head, "|---|---|---|---|---|---|---|", *[line(name, samples) for name, samples in rounds.items()]]
    report = "\n".join([above, "", *rows, "", metrics, ""])
    write(chosen.out or chosen.work / "report", {"replicas.md": report})


def _metrics(port: int) -> str:
    """Where the service with the replica has read."""
    with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
        lines = answer.read().decode().splitlines()
    names = (
        "passport_runs_read_total",
        "passport_replica_retries_total",
        "passport_audit_outrun_total",
        "passport_replica_lag",
    )
    return "\n".join(f"    {each}" for each in lines if each.startswith(names))


if __name__ == "__main__":
    main()
