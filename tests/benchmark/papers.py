"""`python -m tests.benchmark.papers`: what is ready of a certificate, and its signed PDF, through a server.

A small world on the embedded PostgreSQL and a server of one process. The first paper of a certificate is made and signed, the
later ones are sent as they are kept. `python -m tests.benchmark.downloads` measures originals.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx

from graph.areas.certificate.types import CertificateForm
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.viewer import Role
from tests.areas.certificate.issuing import GROUPS, ISSUE
from tests.areas.certificate.signing import PDF
from tests.benchmark.machine import cpu_seconds, load, resident
from tests.benchmark.progress import say
from tests.http.client import ISSUER, bearer
from tests.http.world import ANNA, build_world, subject_of
from tests.live.processes import Server, committed

FIELDS = """identity address institution pastDiseases diagnoses allergies medications vaccinations measurements healthGroup
  physicalEducationGroup examination inspection contraindications absence signature"""
READY = f"query ($id: ID!) {{ child(by: {{id: $id}}) {{ certificateReadiness(form: FORM) {{ {FIELDS} }} }} }}"
VERIFY = '{ verifyCertificate(code: "x") { valid validFrom validUntil } }'


async def ask(client: httpx.AsyncClient, role: Role, query: str, **variables: Any) -> Any:
    """The data of one operation."""
    headers = bearer(ISSUER.issue(subject_of(role), role, 600))
    answer = (await client.post("/graphql", json={"query": query, "variables": variables}, headers=headers)).json()
    assert "errors" not in answer, answer
    return answer["data"]


async def timed(pid: int, count: int, once: Callable[[int], Awaitable[float]]) -> str:
    """Milliseconds of some runs, one after the other, in words; and those of the server's processor for each, whatever else runs."""
    before = cpu_seconds(pid)
    taken = sorted([await once(number) * 1e3 for number in range(count)])
    used = (cpu_seconds(pid) - before) * 1e3 / count
    times = f"p50 {taken[count // 2]:.1f} ms, p95 {taken[count * 95 // 100]:.1f}, longest {taken[-1]:.1f} of {count}"
    return f"{times}; {used:.1f} ms of processor"


async def since(done: Awaitable[Any]) -> float:
    """Seconds that something takes."""
    begun = time.perf_counter()
    await done
    return time.perf_counter() - begun


async def ready(client: httpx.AsyncClient, form: str, _: int) -> float:
    """Seconds of the question what of a form is ready, all its fields."""
    return await since(ask(client, Role.DISTRICT_DOCTOR, READY.replace("FORM", form), id=ANNA.global_id))


async def fetched(client: httpx.AsyncClient, document: str) -> float:
    """Seconds of a download of the PDF, its address known."""
    node = (await ask(client, Role.PARENT, PDF, id=document))["node"]

    async def whole() -> None:
        (await client.get(node["download"]["address"])).raise_for_status()

    return await since(whole())


async def issued(client: httpx.AsyncClient, dsn: str, number: int) -> str:
    """The document of a new certificate."""
    await committed(dsn, GROUPS)
    wish = {"idempotencyKey": f"b{number}", "child": {"id": ANNA.global_id}, "form": "PE_GROUP"}
    made = (await ask(client, Role.DISTRICT_DOCTOR, ISSUE, input=wish))["certificateIssue"]
    assert made["problems"] == [], made
    return str(made["certificate"]["document"]["id"])


async def measure(folder: Path, count: int) -> None:
    """Start a server, ask, and say what came of it."""
    with EmbeddedServer(folder / "database") as database:
        await upgrade(database.dsn)
        await build_world(database.dsn)
        await committed(database.dsn, GROUPS)
        server = Server(database.dsn, folder / "server", 1)
        await server.start()
        assert server.process is not None
        pid = server.process.pid
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=60) as client:
            for form in CertificateForm:
                await ready(client, form.name, 0)
                say(f"readiness {form.name}: {await timed(pid, count, partial(ready, client, form.name))}")
            say(f"verifyCertificate: {await timed(pid, count, lambda _: since(ask(client, Role.PARENT, VERIFY)))}")
            before = resident(pid)
            documents = [await issued(client, database.dsn, number) for number in range(count // 10)]
            first = await fetched(client, documents[0])
            say(f"the first paper of the process, its key made with it: {first * 1e3:.0f} ms")
            rest = documents[1:]
            say(f"made and signed: {await timed(pid, len(rest), lambda number: fetched(client, rest[number]))}")
            say(f"kept: {await timed(pid, count, lambda _: fetched(client, documents[0]))}")
            say(
                f"the server holds {before / 1e6:.0f} MB before papers and {resident(pid) / 1e6:.0f} MB after; load {load():.1f}"
            )
        server.stop()


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.papers", description=__doc__)
    parser.add_argument("--count", type=int, default=300)
    chosen = parser.parse_args(sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="pp-", dir="/tmp") as folder:
        Path(folder).chmod(0o711)
        asyncio.run(measure(Path(folder), chosen.count))


if __name__ == "__main__":
    main()
