"""`python -m tests.crash [--rounds 100]`: kill -9 rounds on a server under load; exit code 1 where anything was lost."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from tests.crash.rounds import crash
from tests.http.world import build_world


def main() -> int:
    """Run the rounds over a server of their own, which is as durable as in a hospital."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="pc-", dir="/tmp") as folder, EmbeddedServer(Path(folder) / "c") as server:
        Path(folder).chmod(0o711)
        asyncio.run(upgrade(server.dsn))
        asyncio.run(build_world(server.dsn))
        tally = asyncio.run(crash(server.dsn, rounds))
    seen = f"{len(tally.reads)} reads answered, {len(tally.acknowledged)} writes acknowledged"
    sys.stdout.write(
        f"{tally.rounds} rounds, {seen}, {len(tally.open)} without an answer, {len(tally.faults)} faults\n"
    )
    sys.stdout.writelines(f"{fault}\n" for fault in tally.faults)
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
