"""`python -m tests.benchmark.downloads`: originals and PDFs through a server: how fast, and what it holds meanwhile.

One document of the size asked for in a small world; each download asks for its address first, as a client does. The memory is
that of the server, of all its processes; PostgreSQL is not in it.
"""

import argparse
import asyncio
import hashlib
import sys
import tempfile
import time
from pathlib import Path

import httpx
import orjson

from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.viewer import Role
from tests.benchmark.machine import load, peak, resident
from tests.benchmark.progress import say
from tests.http.client import ISSUER, bearer
from tests.http.world import ANNA, DOCUMENTS, build_world, global_id, subject_of
from tests.live.processes import Server, committed

ASK = """query ($id: ID!, $as: DownloadFormat!) { node(id: $id) { ... on MedicalDocument { download(format: $as) { address } } } }"""
STORE = "UPDATE medical_document SET structured = $1::text::json, sha256 = $2 WHERE id = $3"
PAGE = {
    "resourceType": "Observation",
    "note": [{"text": f"Строка {number} осмотра, подробно."} for number in range(60)],
}


async def store(dsn: str, number: int, content: bytes) -> None:
    """Have a document with this original."""
    await committed(dsn, STORE, content.decode(), hashlib.sha256(content).hexdigest(), DOCUMENTS[number])


async def fetched(client: httpx.AsyncClient, number: int, as_: str) -> tuple[float, int]:
    """One download: seconds from the first byte asked for to the last that came, and how many bytes they were."""
    variables = {"id": global_id("MedicalDocument", ANNA.id, DOCUMENTS[number]), "as": as_}
    headers = bearer(ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600))
    answer = await client.post("/graphql", json={"query": ASK, "variables": variables}, headers=headers)
    address = answer.json()["data"]["node"]["download"]["address"]
    begun, size = time.perf_counter(), 0
    async with client.stream("GET", address) as response:
        response.raise_for_status()
        async for piece in response.aiter_raw():
            size += len(piece)
    return time.perf_counter() - begun, size


async def measure(folder: Path, megabytes: int, count: int) -> None:
    """Start a server, download, and say what came of it."""
    with EmbeddedServer(folder / "database") as database:
        await upgrade(database.dsn)
        await build_world(database.dsn)
        await store(database.dsn, 0, orjson.dumps({"resourceType": "Binary", "data": "A" * (megabytes * 1_000_000)}))
        await store(database.dsn, 1, orjson.dumps(PAGE))
        server = Server(database.dsn, folder / "server", 1)
        await server.start()
        assert server.process is not None
        pid = server.process.pid
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=60) as client:
            await fetched(client, 1, "ORIGINAL")
            before = resident(pid)
            originals = sorted([await fetched(client, 0, "ORIGINAL") for _ in range(count)])
            held = peak(pid)
            papers = sorted([await fetched(client, 1, "PDF") for _ in range(10 * count)])
        server.stop()
        middle, size = originals[len(originals) // 2]
        say(f"{count} originals of {size / 1e6:.1f} MB: p50 {middle * 1e3:.0f} ms, {size / 1e6 / middle:.0f} MB/s;")
        say(f"the server holds {before / 1e6:.0f} MB before, at most {held / 1e6:.0f} MB while it sends")
        times = [second * 1e3 for second, _ in papers]
        say(f"{len(times)} PDFs: p50 {times[len(times) // 2]:.0f} ms, longest {times[-1]:.0f} ms; load {load():.1f}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.downloads", description=__doc__)
    parser.add_argument("--megabytes", type=int, default=10)
    parser.add_argument("--count", type=int, default=20)
    chosen = parser.parse_args(sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="dl-", dir="/tmp") as folder:
        Path(folder).chmod(0o711)
        asyncio.run(measure(Path(folder), chosen.megabytes, chosen.count))


if __name__ == "__main__":
    main()
