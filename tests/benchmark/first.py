"""`python -m tests.benchmark.first`: how long until the first answer after a start, and until the first by a changed policy.

README.md in this folder says what is asked.
"""

import argparse
import http.client
import random
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import replace
from itertools import count
from pathlib import Path
from statistics import median

import orjson

from graph.execute.recall import FILE
from tests.benchmark.burdens import Asking
from tests.benchmark.city import city
from tests.benchmark.load import Bench, BenchmarkProblem, serving
from tests.benchmark.machine import cores, described, load
from tests.benchmark.progress import common_options, say, write
from tests.benchmark.runners import RUNNERS, Runner
from tests.benchmark.scratch import scratch
from tests.benchmark.senders import Senders, sending
from tests.benchmark.standing import policy_file, put, two_policies
from tests.benchmark.wire import Shot, code_of

READY = 30.0  # seconds
LOOK = 0.01  # seconds between two questions
TIMES = 3  # that a server is asked after its start
QUIET = (2.0, 3.0)  # seconds between two changes of the policy: at any moment between two looks at its file
LONGEST = 6  # seconds from one change to the next
NUMBERS = count(1)  # no two requests have the same


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = common_options("first", __doc__)
    parser.add_argument("--starts", type=int, default=10, help="pairs of servers for each question")
    parser.add_argument("--changes", type=int, default=20, help="changes of the policy")
    return parser.parse_args(arguments)


@contextmanager
def _ready(bench: Bench, runner: Runner) -> Iterator[tuple[http.client.HTTPConnection, float]]:
    """A connection to a server that is ready, and the milliseconds until it was, from when it listened."""
    with serving(bench, runner) as served:
        begun = time.perf_counter()
        with closing(http.client.HTTPConnection("127.0.0.1", served.place.port, timeout=READY)) as connection:
            while _status(connection) != 200:
                if time.perf_counter() > begun + READY:
                    raise BenchmarkProblem("The server does not become ready.")
                time.sleep(LOOK)
            yield connection, 1000 * (time.perf_counter() - begun)


def _status(connection: http.client.HTTPConnection) -> int:
    connection.request("GET", "/readyz")
    answer = connection.getresponse()
    answer.read()
    return answer.status


def _ask(connection: http.client.HTTPConnection, shot: Shot) -> bytes:
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {shot.token}"}
    connection.request("POST", shot.path, shot.body(next(NUMBERS)), headers)
    answer = connection.getresponse()
    body = answer.read()
    if code_of(b"HTTP/1.1 %d" % answer.status, body) != "OK":
        raise BenchmarkProblem(f"{shot.label}: {body[:300].decode(errors='replace')}")
    return body


def start(bench: Bench, shots: Sequence[Shot]) -> list[float]:
    """Milliseconds until a server is ready, and those of each of its first answers."""
    with _ready(bench, RUNNERS["ours-default"]) as (connection, ready):
        times = [ready]
        for shot in shots[:TIMES]:
            begun = time.perf_counter()
            _ask(connection, shot)
            times.append(1000 * (time.perf_counter() - begun))
    return times


def changes(bench: Bench, shot: Shot, times: int, others: Sequence[Senders]) -> list[float]:
    """Milliseconds from each change of the policy's file to the first answer by the new policy, beside others who ask."""
    path = policy_file(bench)
    own = RUNNERS["ours-default"]
    delays = []
    with (
        _ready(bench, replace(own, extra={**own.extra, "PASSPORT_POLICY": str(path)})) as (connection, _),
        sending(bench, connection.port, others, times * LONGEST) if others else nullcontext(),
    ):
        texts, before = two_policies(), _version(connection, shot)
        for number in range(times):
            time.sleep(random.uniform(*QUIET))
            put(path, texts[number % 2])
            begun = time.perf_counter()
            while (now := _version(connection, shot)) == before:
                time.sleep(LOOK)
            delays.append(1000 * (time.perf_counter() - begun))
            before = now
    return delays


def _version(connection: http.client.HTTPConnection, shot: Shot) -> str:
    return str(orjson.loads(_ask(connection, shot))["extensions"]["access"]["policyVersion"])


def _row(title: str, starts: Sequence[Sequence[float]]) -> str:
    ready, first, *later = zip(*starts, strict=True)
    cells = [median(ready), median(first), max(first), *map(median, later)]
    return f"| {title} | " + " | ".join(f"{cell:.1f}" for cell in cells) + " |"


def run(chosen: argparse.Namespace) -> None:
    """Each question, on a copy of the city."""
    cpus = cores()
    lines = [f"`python -m tests.benchmark.first {' '.join(sys.argv[1:])}`".replace(" `", "`"), ""]
    lines += [f"{described(cpus)}, load before {load():.1f}. {chosen.children:,} children, {chosen.starts} starts.", ""]
    lines += ["| asked | ready ms | first answer ms | longest | second | third |", "|---|---|---|---|---|---|"]
    with city(chosen.work, chosen.children, cpus, say) as whole, scratch(whole) as copied:
        bench = Bench(copied, chosen.work, cpus, chosen.seconds)
        asking = Asking(bench)
        both, glass = asking.vital(1).shots, asking.glass(1).shots
        for label in ("q1", "capsule", "glass") if chosen.starts else ():
            shots = [each for each in (*both, *glass) if each.label == label]
            starts = []
            for number in range(chosen.starts):
                (copied.data / FILE).unlink(missing_ok=True)
                some = shots[number % len(shots) :] + shots
                # The first of two knows nothing, and leaves behind what the second plans.
                starts.append((start(bench, some), start(bench, some)))
            for title, times in zip(("", ", asked before the start"), zip(*starts, strict=True), strict=True):
                lines.append(_row(label + title, times))
                say(lines[-1])
        if chosen.changes:
            lines += ["", "| a changed policy decides | median ms | longest |", "|---|---|---|"]
            readers = asking.mixed(16)
            for title, others in {"beside nothing": (), "beside 16 readers of 60 texts": (readers,)}.items():
                waits = changes(bench, both[0], chosen.changes, others)
                lines.append(f"| {title} | {median(waits):.0f} | {max(waits):.0f} |")
    write(chosen.out or Path(chosen.work) / "report", {"first.md": "\n".join(lines) + "\n"})


if __name__ == "__main__":
    run(options(sys.argv[1:]))
