"""The commands of docs/operations.md, each in a process of its own: from an empty database to a nurse who reads her district."""

import os
import re
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest

from tests.checks.files import ROOT
from tests.conftest import at, execute
from tests.ingest.bundles import blood, bundle, patient
from tests.registry.files import CLINIC

PROGRAM = "from graph.cli import main; main()"
SECTION = (ROOT / "docs/operations.md").read_text("utf-8").split("## From an empty database")[1].split("\n## ")[0]
COMMANDS = re.findall(r"^uv run passport (.+)$", SECTION, re.MULTILINE)
QUESTION = next(iter(re.findall(r"^`(\{ .+ \})`", SECTION, re.MULTILINE)))
ENTRIES = orjson.loads(CLINIC.read_bytes())["entry"]
READY = 60  # seconds
SYNTHEA = Path(__file__).parents[3] / "shared" / "data" / "synthea"


class Machine:
    """Runs `passport` in a folder, with the settings of an operator."""

    def __init__(self, folder: Path, dsn: str) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PASSPORT_")}
        self._settings = kept | {"PASSPORT_DATABASE_URL": dsn, "PASSPORT_DATA": str(folder / "data")}
        self._folder = folder

    def run(self, line: str, timeout: int = 60) -> str:
        """What a command prints; it must succeed within so many seconds."""
        done = subprocess.run(
            self._words(line),
            cwd=self._folder,
            env=self._settings,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self, line: str) -> "subprocess.Popen[bytes]":
        """A command that goes on."""
        return subprocess.Popen(
            self._words(line),
            cwd=self._folder,
            env=self._settings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def write(self, name: str, entries: list[Any]) -> None:
        """A file with a Bundle."""
        (self._folder / name).write_bytes(orjson.dumps({"resourceType": "Bundle", "type": "batch", "entry": entries}))

    @staticmethod
    def _words(line: str) -> list[str]:
        return [sys.executable, "-c", PROGRAM, *shlex.split(line)]


@pytest.fixture
def machine(server: str, tmp_path: Path) -> Iterator[Machine]:
    """An empty database, a clinic's file and the documents of two children."""
    execute(server, "CREATE DATABASE clinic")
    (tmp_path / "bundles").mkdir()
    for number in ("1", "2"):
        content = orjson.dumps(bundle(patient(number), blood("b", "A(II) Rh+")))
        (tmp_path / "bundles" / f"{number}.json").write_bytes(content)
    # Attached to no district: nobody reaches this one.
    (tmp_path / "elsewhere.json").write_bytes(orjson.dumps(bundle(patient("3"), blood("b", "B(III) Rh+"))))
    started = Machine(tmp_path, at(server, "clinic"))
    started.write("clinic.json", ENTRIES)
    yield started
    execute(server, "DROP DATABASE clinic WITH (FORCE)")


@pytest.fixture
def client(machine: Machine) -> Iterator[httpx.Client]:
    """Asks what the five commands have set up, the last of them serving, as the nurse."""
    *before, serve = COMMANDS
    for line in before:
        machine.run(line)
    machine.run("import elsewhere.json")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = machine.start(f"{serve} --port {port}")
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=10) as asking:
            wait_for(asking, process)
            token = machine.run("token --role nurse --subject nurse-101").strip()
            asking.headers["Authorization"] = f"Bearer {token}"
            yield asking
    finally:
        process.terminate()
        process.wait(20)


def wait_for(client: httpx.Client, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + READY
    while time.monotonic() < until:
        assert process.poll() is None, "the server ended by itself"
        try:
            if client.get("/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise AssertionError("the server did not become ready")


def is_nurse(resource: Any) -> bool:
    return any(coding["code"] == "nurse" for code in resource.get("code", []) for coding in code["coding"])


def ask(client: httpx.Client) -> Any:
    return client.post("/graphql", json={"query": QUESTION}).json()


def test_from_an_empty_database_to_a_nurse_who_reads_her_district(machine: Machine, client: httpx.Client) -> None:
    """Rows 15 to 17, 4.5: and once the clinic's file no longer names her there, she reads nothing."""
    assert [line.split()[0] for line in COMMANDS] == ["db", "registry", "import", "account", "serve"]
    blood_group = {"status": "CONFIRMED", "value": "A"}
    child = {"name": {"full": "Петрова Мария Ивановна"}, "passport": {"bloodGroup": blood_group}}
    own, other = sorted(ask(client)["data"]["myDistricts"], key=lambda district: district["code"])
    assert own == {"code": "D1", "children": {"nodes": [child, child]}}
    assert other == {"code": "D2", "children": {"nodes": []}}  # a nurse also stands in for others of her polyclinic
    machine.write("clinic.json", [each for each in ENTRIES if not is_nurse(each["resource"])])
    assert "1 ended" in machine.run("registry import clinic.json --full")
    assert ask(client)["data"]["myDistricts"] == []
    assert "as it was written" in machine.run("audit verify")


@pytest.mark.skipif(not SYNTHEA.is_dir(), reason="../shared/data/synthea is not there")
def test_the_38_bundles_are_attached_and_read_by_a_registered_nurse(machine: Machine, client: httpx.Client) -> None:
    """Files nobody here wrote, to a district of the registry, beside two children who are there."""
    counts = orjson.loads(machine.run(f"import {SYNTHEA} --district D1 --json", timeout=300).splitlines()[-1])
    assert (counts["files"], counts["rejected"]) == (38, 0)
    own, _ = sorted(ask(client)["data"]["myDistricts"], key=lambda district: district["code"])
    children = own["children"]["nodes"]
    assert len(children) == 2 + 38
    assert all(child["name"]["full"] and child["passport"]["bloodGroup"]["status"] for child in children)
