"""A small city behind `passport serve`, for programs that ask over HTTP."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sysconfig
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

import graph.areas.city  # noqa: F401 - what the city is made of
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.http.local_issuer import load_issuer
from graph.personas import load_personas
from graph.policy.grants import read_policy
from graph.seed.city import seed_city
from graph.settings import Settings
from graph.viewer import Role
from tests.redecided import granted

CHILDREN = 200
READY_WITHIN = 30.0
ROLE = Role.NURSE  # reaches districts and children alike
# What a server says that is no JSON: where it serves, and that something was not even HTTP, which uvicorn answers itself.
PLAIN = ("Serving ", "Invalid HTTP request received.")
IDS = """{ myDistricts { id } myChildren(first: 10) { nodes { id policyNumber passport { id } documents(first: 2) { nodes { id } }
  vaccinations(first: 1) { nodes { id } } representatives { nodes { id representative { id } } } } } }"""


@dataclass(frozen=True)
class Served:
    """A running server: its address, a token, and what it has logged so far."""

    url: str
    token: str
    log: Path

    @property
    def headers(self) -> Mapping[str, str]:
        """What a caller sends."""
        return {"authorization": f"Bearer {self.token}"}

    def known(self) -> dict[str, list[str]]:
        """Ids and policy numbers that this viewer reaches."""
        answer = httpx.post(self.url, json={"query": IDS}, headers=dict(self.headers)).json()
        known_keys: dict[str, list[str]] = {"id": [], "policyNumber": []}
        waiting = [answer["data"]]
        while waiting:
            each = waiting.pop()
            if isinstance(each, list):
                waiting.extend(each)
            elif isinstance(each, dict):
                waiting.extend(each.values())
                for name, values in known_keys.items():
                    if isinstance(each.get(name), str):
                        values.append(each[name])
        return known_keys


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """A city in this folder, served under a policy that grants everything: whatever a role may be shown is asked for."""
    with EmbeddedServer(folder, durable=False) as server:
        asyncio.run(upgrade(server.dsn))
        asyncio.run(seed_city(server.dsn, CHILDREN, 1))
        issuer = load_issuer(Settings(data=server.data), server.data)
        (token,) = [each["token"] for each in load_personas(server.dsn, issuer) if each["role"] == ROLE.value]
        policy = server.data / "granted.csv"
        policy.write_text(granted(read_policy(None)), "utf-8")
        values = {
            "PASSPORT_DATABASE_URL": server.dsn,
            "PASSPORT_DATA": str(server.data),
            "PASSPORT_POLICY": str(policy),
            "PASSPORT_RATE": "0",
        }
        with _running(server.data / "serve.log", values) as url:
            yield Served(url, str(token), server.data / "serve.log")


@contextmanager
def _running(log: Path, values: Mapping[str, str]) -> Iterator[str]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    program = Path(sysconfig.get_path("scripts"), "passport")
    with log.open("wb") as output:
        command = [str(program), "serve", "--port", str(port)]
        process = subprocess.Popen(command, env=os.environ | values, stdout=output, stderr=output)
    try:
        limit = time.monotonic() + READY_WITHIN
        while not _is_ready(f"http://127.0.0.1:{port}/readyz"):
            if time.monotonic() > limit or process.poll() is not None:
                raise RuntimeError(f"The server did not start: {log.read_text(errors='replace')[-1500:]}")
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/graphql"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(15)


def _is_ready(url: str) -> bool:
    try:
        return httpx.get(url).status_code == 200
    except httpx.TransportError:
        return False


def bugs(log: Path) -> list[str]:
    """What a server has logged that it should not: bugs, and whatever is no log line at all, such as a traceback."""
    bug_lines = []
    for line in log.read_text("utf-8", "replace").splitlines():
        try:
            if json.loads(line).get("event") == "bug":
                bug_lines.append(line)
        except ValueError:
            bug_lines += [] if line.startswith(PLAIN) else [line]
    return bug_lines
