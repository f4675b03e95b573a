"""A release contains GraphiQL and the pages, and none of what they are built from."""

import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.checks.files import ROOT


@pytest.mark.usefixtures("built")
@pytest.mark.skipif(shutil.which("uv") is None, reason="there is no uv on the path")
def test_a_wheel_has_what_was_built(tmp_path: Path) -> None:
    command = ["uv", "build", "--wheel", "--quiet", "--out-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    names = ZipFile(wheel).namelist()
    built = [name.rpartition("/")[2] for name in names if name.startswith("graph/front/built/")]
    for part in ("graphiql-", "graphql.worker-", "json.worker-", "editor.worker-", "codicon-"):
        assert [name for name in built if name.startswith(part)], part
    assert "graph/front/pages/eyes.html" in names
    assert not [name for name in names if name.startswith("graph/front/editor/") or "node_modules" in name]
