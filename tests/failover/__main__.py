"""`python -m tests.failover [--rounds 20] [--kinds kill,freeze] [--binaries DIR] [--ttl 16]`: rounds of a primary that goes, over three
nodes under Patroni; exit code 1 where anything was late, lost, doubled or not on record.
"""

import argparse
import asyncio
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from graph.database.migrations import upgrade
from tests.conftest import roomy
from tests.failover.load import Load
from tests.failover.rounds import KINDS, Round, Rounds
from tests.failover.trio import Trio, obstacle
from tests.http.world import build_world
from tests.live.processes import TOKEN_KEY, Server

COLUMNS = ("kind", "new primary", "capsule", "read", "write", "event", "commit", "capsules", "filed", "late", "faults")
SETTLED = 3.0  # seconds of load before the first round


async def played(trio: Trio, folder: Path, kinds: list[str], each: Callable[[Round], None]) -> list[Round]:
    """Rounds of these kinds under one load; `each` is called after each of them."""
    await upgrade(trio.dsn)
    await build_world(trio.address(await trio.leader()))
    settings = {"TOKEN_KEY": TOKEN_KEY, "TRAIL": str(folder / "trail")}
    server = Server(trio.dsn, folder / "service", 2, settings=settings)
    made = []
    try:
        await server.start()
        load = Load(server.port)
        load.start()
        await asyncio.sleep(SETTLED)
        rounds = Rounds(trio, load, folder / "trail")
        for kind in kinds:
            made.append(await rounds.play(kind))
            each(made[-1])
        await load.stop()
    finally:
        server.stop()
    return made


def line(seen: Round) -> str:
    """A round as a row of a table."""
    seconds = (seen.leader, seen.capsule, seen.read, seen.write, seen.event, seen.commit)
    cells = [
        seen.kind,
        *(f"{each:.2f}" for each in seconds),
        str(seen.capsules),
        str(seen.filed),
        str(len(seen.late)),
        str(len(seen.faults)),
    ]
    return f"| {' | '.join(cells)} |\n" + "".join(f"{each}\n" for each in (*seen.faults, *seen.late))


def main() -> int:
    """Run the rounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--binaries", type=Path)
    parser.add_argument("--ttl", type=int, default=16)
    parser.add_argument("--keep", action="store_true", help="keep the folder with its logs")
    chosen = parser.parse_args()
    if (reason := obstacle()) is not None:
        sys.stdout.write(f"no rounds: {reason}\n")
        return 0
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))  # so that everything is taken away
    kinds = [chosen.kinds.split(",")[number % len(chosen.kinds.split(","))] for number in range(chosen.rounds)]
    sys.stdout.write(f"| {' | '.join(COLUMNS)} |\n{'|---' * len(COLUMNS)}|\n")
    folder = Path(tempfile.mkdtemp(prefix="pf-", dir=roomy()))
    folder.chmod(0o711)
    try:
        with Trio.running(folder / "t", chosen.binaries, chosen.ttl) as trio:
            made = asyncio.run(played(trio, folder, kinds, _tell))
    finally:
        if not chosen.keep:
            shutil.rmtree(folder, ignore_errors=True)
    return 1 if any(each.faults or each.late for each in made) else 0


def _tell(seen: Round) -> None:
    sys.stdout.write(line(seen))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
