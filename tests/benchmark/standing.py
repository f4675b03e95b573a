"""What goes on beside the requests: a policy that changes, an import in another process."""

import os
import subprocess
import sysconfig
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import graph.areas.city  # noqa: F401 - what the city is made of
from graph.ingest.moment import MOSCOW
from graph.policy.grants import read_policy
from graph.seed.batch import bodies
from graph.seed.frame import Frame, reference_now
from graph.seed.person import draw_person
from tests.benchmark.load import Bench
from tests.redecided import redecided

CHANGES = 3.0  # seconds between two changes of the policy
CHILDREN = 300  # whose bundles are imported in a second, at the most


def policy_file(bench: Bench) -> Path:
    """A file with the product's own policy, for PASSPORT_POLICY."""
    path = bench.city.data / "changing.csv"
    put(path, read_policy(None))
    return path


def put(path: Path, text: str) -> None:
    """In one step: a server that looks meanwhile sees the one or the other."""
    aside = path.with_suffix(".new")
    aside.write_text(text, "utf-8")
    aside.replace(path)


def two_policies() -> tuple[str, str]:
    """One in which a nurse does not read an address, and the product's own."""
    own = read_policy(None)
    return redecided(own, "nurse", "address", "deny"), own


@contextmanager
def changing(path: Path, every: float = CHANGES) -> Iterator[None]:
    """What a nurse reads of an address changes, there and back."""
    texts, ended = two_policies(), threading.Event()

    def change() -> None:
        turn = 0
        while not ended.wait(every):
            put(path, texts[turn % 2])
            turn += 1

    thread = threading.Thread(target=change)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


@contextmanager
def bundles_of(children: int, seed: int = 2) -> Iterator[Path]:
    """A folder with the bundles of another city, five hundred to a file."""
    frame = Frame(seed, children, reference_now(datetime.now(UTC).astimezone(MOSCOW).date()))
    with tempfile.TemporaryDirectory(prefix="passport-import-") as name:
        folder = Path(name)
        for start in range(0, children, 500):
            numbers = range(start, min(start + 500, children))
            lines = [body for index in numbers for body in bodies(frame, draw_person(frame, index))]
            (folder / f"{start:08d}.ndjson").write_bytes(b"\n".join(lines) + b"\n")
        yield folder


@contextmanager
def importing(bench: Bench, folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """`passport import` into the same database until the block ends."""
    program = Path(sysconfig.get_path("scripts"), "passport")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PASSPORT_", "PG"))}
    environment |= {"PASSPORT_DATABASE_URL": bench.city.dsn, "PASSPORT_DATA": str(bench.city.data)}
    command = bench.cores.pinned([str(program), "import", str(folder), "--json"], bench.cores.rest)
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate()
