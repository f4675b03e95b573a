"""Installs the peers that come from npm into the benchmark's own folder; the project never depends on them."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.benchmark.load import BenchmarkProblem
from tests.benchmark.runners import PEERS, node

STAMP = "installed.json"


def install_peers(work: Path, say: Callable[[str], None]) -> str:
    """Copy the peers' programs, install what they need once; returns the versions in one sentence."""
    target = work / "peers"
    target.mkdir(parents=True, exist_ok=True)
    for name in ("postgraphile", "mercurius"):
        shutil.copytree(PEERS / name, target / name, dirs_exist_ok=True)
    shutil.copy2(PEERS / "token.mjs", target)
    wanted = (PEERS / "package.json").read_text()
    stamp = target / STAMP
    if not stamp.exists() or stamp.read_text() != wanted:
        say("Installing the peers from npm")
        (target / "package.json").write_text(wanted)
        command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=target, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise BenchmarkProblem(f"npm install: {done.stderr[-800:]}")
        stamp.write_text(wanted)
    return _version([node(work), "--version"])


def _version(command: list[str]) -> str:
    version = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return f"Node {version.removeprefix('v')}" if version else "no Node"
