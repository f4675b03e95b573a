"""`python -m tests.benchmark.memory`: what one server holds after hostile documents, bundles of 20 MB and mixed load, one after the other.

Of the process and of those that it has started; default settings, but for the bounds on what one subject may ask.
"""

import sys
import time
from collections.abc import Callable

import orjson

from tests.benchmark.burdens import GRAPHQL, Asking
from tests.benchmark.contest import bench_of, contest_options, report
from tests.benchmark.hostile import VARIABLES
from tests.benchmark.load import Bench, Served, serving
from tests.benchmark.machine import peak, resident
from tests.benchmark.mixture import Mixture
from tests.benchmark.progress import say
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import RUNNERS
from tests.benchmark.senders import Senders, sending
from tests.benchmark.wire import shot
from tests.benchmark.wrk import measure
from tests.plan.corpus import AT_THE_LIMIT, BEYOND, ordinary

BUNDLE = 20_000_000  # bytes
CHILDREN = 20  # whom bundles are about: a child of a million documents would be another question
PATIENT = 600.0  # seconds that a bundle may take
REST = 8.0  # seconds: a process for big bundles ends when it has had nothing to do for five


def hostile(bench: Bench, served: Served) -> str:
    """Every document of the corpus, as every role that has a question here."""
    texts = {**BEYOND, **AT_THE_LIMIT, **ordinary()}
    for question in QUESTIONS.values():
        key = question.draw(bench.city)[0]
        token = bench.tokens(question, [key])[key.subject]
        for text in texts.values():
            served.ask(shot("hostile", GRAPHQL, token, orjson.dumps({"query": text, "variables": VARIABLES})))
    return f"{len(texts)} hostile and large documents as {', '.join(each.role.value for each in QUESTIONS.values())}"


def bundles(bench: Bench, served: Served, count: int) -> str:
    """Of a doctor or two, one after the other, each about another of twenty children."""
    shots = Asking(bench).bundles(1, BUNDLE, min(count, CHILDREN)).shots
    good = sum(
        b'"documents":10000' in served.ask(shots[number % len(shots)], number, PATIENT) for number in range(count)
    )
    return f"{good} of {count} bundles of 20 MB, 10,000 documents each"


def mixed(bench: Bench, served: Served) -> str:
    """Q1 to Q4 with 200 texts each."""
    shots = Mixture(texts=200).shots(bench, RUNNERS["ours"])
    sample = measure(bench, served, shots)
    with sending(bench, served.place.port, [Senders("new", Asking(bench).new(64).shots, 64)], bench.seconds) as heard:
        pass
    return f"{sample.requests:,} requests of 800 texts, {len(heard['new'].rows):,} of new ones"


def main() -> None:
    """Measure."""
    parser = contest_options("memory", __doc__, ("ours",))
    parser.add_argument("--bundles", type=int, default=100, help="bundles of 20 MB")
    chosen = parser.parse_args(sys.argv[1:])
    lines = ["| after | RSS MB | peak MB |", "|---|---|---|"]
    with bench_of(chosen, writes=True) as (bench, above), serving(bench, RUNNERS["ours"]) as served:
        steps: list[Callable[[], str]] = [
            lambda: hostile(bench, served),
            lambda: bundles(bench, served, chosen.bundles),
            lambda: mixed(bench, served),
        ]
        for step in steps:
            size = step()
            time.sleep(REST)
            lines.append(f"| {size} | {resident(served.pid) / 1e6:.0f} | {peak(served.pid) / 1e6:.0f} |")
            say(lines[-1])
        report(chosen, "memory", above, lines)


if __name__ == "__main__":
    main()
