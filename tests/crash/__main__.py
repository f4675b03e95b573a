"""`python -m tests.crash [--rounds 100] [--feed | --exports]`: kill -9 rounds on a server under load, on a feed or on exports;
exit code 1 where anything was lost, doubled or left.
"""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from tests.crash.exports import crash_exports
from tests.crash.feed import crash_feed
from tests.crash.rounds import crash
from tests.http.world import build_world

RECORDS = 30_000  # of a feed: more than the rounds leave time for


def main() -> int:
    """Run the rounds over a server of their own, which is as durable as in a hospital."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--feed", action="store_true", help="kill `passport feed run`")
    parser.add_argument("--exports", action="store_true", help="kill who makes exports of records")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pc-", dir="/tmp") as folder, EmbeddedServer(Path(folder) / "c") as server:
        Path(folder).chmod(0o711)
        asyncio.run(upgrade(server.dsn))
        asyncio.run(build_world(server.dsn))
        if chosen.feed:
            return _feed(server.dsn, Path(folder), chosen.rounds)
        if chosen.exports:
            return _exports(server.dsn, chosen.rounds)
        tally = asyncio.run(crash(server.dsn, chosen.rounds))
    seen = f"{len(tally.reads)} reads answered, {len(tally.acknowledged)} writes acknowledged"
    sys.stdout.write(
        f"{tally.rounds} rounds, {seen}, {len(tally.open)} without an answer, {len(tally.faults)} faults\n"
    )
    sys.stdout.writelines(f"{fault}\n" for fault in tally.faults)
    return 1 if tally.faults else 0


def _feed(dsn: str, folder: Path, rounds: int) -> int:
    tally = asyncio.run(crash_feed(dsn, folder, rounds, RECORDS))
    sys.stdout.write(f"{tally.rounds} rounds, {tally.killed} in the middle, {len(tally.faults)} faults\n")
    sys.stdout.writelines(f"{fault}\n" for fault in tally.faults)
    return 1 if tally.faults else 0


def _exports(dsn: str, rounds: int) -> int:
    tally = crash_exports(dsn, rounds)
    seen = f"{tally.killed} in the middle, {tally.ready} archives whole"
    sys.stdout.write(f"{tally.rounds} rounds, {seen}, {len(tally.faults)} faults\n")
    sys.stdout.writelines(f"{fault}\n" for fault in tally.faults)
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
