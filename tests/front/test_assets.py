"""GraphiQL is built from what the lock file names, once for the same sources, and its absence is one line."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from graph.cli.assets import FRONT, SOURCES, build

NPM = """#!/bin/sh
echo "$@" >> {log}
[ "$1" = run ] && mkdir -p ../built && echo '{{}}' > ../built/manifest.json
exit {code}
"""


@pytest.fixture
def front(tmp_path: Path) -> Path:
    """A copy of the sources, in which nothing is built."""
    sources = tmp_path / "front" / "editor"
    sources.mkdir(parents=True)
    for name in SOURCES:
        shutil.copy2(FRONT / "editor" / name, sources)
    return tmp_path / "front"


def npm(folder: Path, monkeypatch: pytest.MonkeyPatch, code: int = 0) -> Path:
    """An npm that writes down what it is asked for; the file that it writes to."""
    program, log = folder / "npm", folder / "log"
    program.write_text(NPM.format(log=log, code=code))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return log


def test_the_same_sources_are_built_once(front: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = npm(tmp_path, monkeypatch)
    assert [build(front), build(front)] == [None, None]
    assert log.read_text().splitlines() == ["ci --silent", "run build --silent"]
    (front / "editor" / "build.mjs").write_text("// changed")
    assert build(front) is None
    assert len(log.read_text().splitlines()) == 4


def test_a_failure_is_told_and_tried_again(front: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = npm(tmp_path, monkeypatch, code=1)
    assert [str(build(front)).partition(":")[0] for _ in range(2)] == ["npm ci failed"] * 2
    assert log.read_text().splitlines() == ["ci --silent"] * 2


def test_where_npm_is_not_there_it_says_so(front: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert build(front) == "there is no npm on the path"


def test_every_package_is_pinned_and_no_registry_is_named() -> None:
    packages = json.loads((FRONT / "editor" / "package.json").read_text("utf-8"))
    asked = packages["dependencies"] | packages["devDependencies"]
    lock = json.loads((FRONT / "editor" / "package-lock.json").read_text("utf-8"))["packages"]
    assert {name: lock[f"node_modules/{name}"]["version"] for name in asked} == asked
    assert not [name for name, package in lock.items() if "resolved" in package]
    assert all("integrity" in package for name, package in lock.items() if name)


def test_what_is_built_is_in_no_commit() -> None:
    for path in ("src/graph/front/built/graphiql.js", "src/graph/front/editor/node_modules/react/index.js"):
        done = subprocess.run(["git", "check-ignore", "-q", path], cwd=FRONT.parents[2], check=False)
        assert done.returncode in {0, 128}  # 128: an unpacked archive is no checkout
