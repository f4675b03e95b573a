"""Three nodes under Patroni: who leads, and waiting until all is well."""

import asyncio
import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import httpx

from graph.database.account import server_account
from graph.database.binaries import packaged
from tests.failover.committer import TABLE
from tests.failover.network import NODES, Network, is_possible
from tests.failover.node import PASSWORD, Node

DEBIAN = Path("/usr/lib/postgresql/15/bin")
WELL = 180.0  # seconds until three nodes are well


def obstacle() -> str | None:
    """Why there can be no failover on this machine; None where there can."""
    if os.geteuid() != 0 or not is_possible():
        return "network namespaces cannot be made here"
    missing = [name for name in ("patroni", "etcd", "setpriv") if shutil.which(name) is None]
    return f"{', '.join(missing)} not installed" if missing else None


@dataclass
class Trio:
    """The nodes in a folder."""

    nodes: list[Node]

    @classmethod
    @contextmanager
    def running(cls, folder: Path, binaries: Path | None = None, ttl: int = 16) -> "Iterator[Trio]":
        """Three nodes of which one leads, with an empty database `passport`; gone at the end."""
        folder.mkdir(mode=0o711)
        account = server_account(folder / "nowhere")
        programs = binaries or packaged().folder
        assert account.can_run(programs / "postgres"), programs
        network = Network()
        made = cls([Node(each, network, folder / str(each), account, programs, ttl) for each in NODES])
        try:
            network.build()
            for node in made.nodes:
                node.prepare()
                node.start_etcd()
            for node in made.nodes:
                node.start_patroni()
            asyncio.run(made._begin())
            yield made
        finally:
            for node in made.nodes:
                node.stop()
            network.remove()

    async def _begin(self) -> None:
        await self.well()
        leader = await self.leader()
        connection = await asyncpg.connect(self.address(leader, "postgres"))
        for statement in (
            f"CREATE ROLE passport SUPERUSER LOGIN PASSWORD '{PASSWORD}'",
            "CREATE DATABASE passport OWNER passport",
            TABLE,
        ):
            await connection.execute(statement)
        await connection.close()

    @property
    def dsn(self) -> str:
        """The address of all three."""
        return f"postgresql://passport:{PASSWORD}@{','.join(f'{each.address}:5432' for each in self.nodes)}/passport"

    def address(self, node: Node, database: str = "passport") -> str:
        """The address of one alone."""
        user = "postgres" if database == "postgres" else "passport"
        return f"postgresql://{user}:{PASSWORD}@{node.address}:5432/{database}"

    def others(self, node: Node) -> list[Node]:
        """The two others."""
        return [each for each in self.nodes if each is not node]

    async def leader(self) -> Node:
        """The node that leads."""
        limit = time.monotonic() + WELL
        while time.monotonic() < limit:
            for node in self.nodes:
                if await asked(node, "primary") is not None:
                    return node
            await asyncio.sleep(0.05)
        raise AssertionError([each.log() for each in self.nodes])

    async def led_by_another(self, than: Node) -> Node:
        """The new leader, as soon as Patroni's REST tells of it."""
        limit = time.monotonic() + WELL
        async with httpx.AsyncClient(timeout=1.0) as client:
            while time.monotonic() < limit:
                for node in self.others(than):
                    if await asked(node, "primary", client) is not None:
                        return node
                await asyncio.sleep(0.02)
        raise AssertionError([each.log() for each in self.nodes])

    async def watch(self, seen: list[tuple[float, str | None]]) -> None:
        """Note again and again who leads, by the monotonic clock."""
        async with httpx.AsyncClient(timeout=0.5) as client:
            while True:
                answers = await asyncio.gather(*[asked(node, "primary", client) for node in self.nodes])
                leads = [node.name for node, answer in zip(self.nodes, answers, strict=True) if answer is not None]
                seen.append((time.monotonic(), leads[0] if len(leads) == 1 else None))
                await asyncio.sleep(0.2)

    async def well(self) -> None:
        """Return when one node leads and both others follow it, one of them synchronously."""
        limit = time.monotonic() + WELL
        seen: Any = None
        while time.monotonic() < limit:
            seen = [await asked(node, "cluster") for node in self.nodes]
            if all(each is not None and _is_well(each["members"]) for each in seen):
                return
            await asyncio.sleep(0.1)
        raise AssertionError((seen, [each.log() for each in self.nodes]))

    async def switch(self, leader: Node) -> None:
        """Ask for another leader, as `patronictl switchover` does."""
        async with httpx.AsyncClient(timeout=60) as client:
            await client.post(f"http://{leader.address}:8008/switchover", json={"leader": leader.name})

    def freeze(self, node: Node) -> None:
        """Let none of its processes go on."""
        node.signal_all(signal.SIGSTOP)

    def thaw(self, node: Node) -> None:
        """Let them go on."""
        node.signal_all(signal.SIGCONT)


async def asked(node: Node, path: str, client: httpx.AsyncClient | None = None) -> Any:
    """What a node's Patroni says; None where it says no, or nothing."""
    try:
        if client is not None:
            answer = await client.get(f"http://{node.address}:8008/{path}")
        else:
            async with httpx.AsyncClient(timeout=1.0) as own:
                answer = await own.get(f"http://{node.address}:8008/{path}")
    except httpx.HTTPError:
        return None
    return answer.json() if answer.status_code == 200 else None


def _is_well(members: list[dict[str, Any]]) -> bool:
    roles = sorted(each["role"] for each in members)
    states = {each["state"] for each in members}
    timelines = {each.get("timeline") for each in members}
    return roles == ["leader", "replica", "sync_standby"] and states <= {"running", "streaming"} and len(timelines) == 1
