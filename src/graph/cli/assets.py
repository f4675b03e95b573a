"""`passport assets`: GraphiQL with Monaco's workers, from npm's packages of the lock file to the folder that is served."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from graph.errors import StartupProblem

FRONT = Path(__file__).parents[1] / "front"
MADE_OF = "made-of"  # in the built folder: the hash of what it was built from
SOURCES = ("package.json", "package-lock.json", "accessible.mjs", "build.mjs", "graphiql.jsx")


def assets() -> None:
    """Build GraphiQL where its sources have changed; needs npm. A release and an image contain what this makes."""
    if problem := build():
        raise StartupProblem(f"GraphiQL cannot be built: {problem}.")
    sys.stdout.write(f"{FRONT / 'built'}\n")


def build(front: Path = FRONT) -> str | None:
    """Build what is not there yet; the reason where that cannot be."""
    sources, built = front / "editor", front / "built"
    if not sources.exists():  # an installed release, which has what was built or was made without it
        return None if built.exists() else "this release was made without it"
    made_of = _digest(sources)
    if (built / MADE_OF).exists() and (built / MADE_OF).read_text() == made_of:
        return None
    npm = shutil.which("npm")
    if npm is None:
        return "there is no npm on the path"
    for words in (("ci", "--silent"), ("run", "build", "--silent")):
        done = subprocess.run([npm, *words], cwd=sources, capture_output=True, text=True, check=False)
        if done.returncode:
            return f"npm {words[0]} failed: {(done.stderr or done.stdout).strip()[-400:] or 'no network?'}"
    (built / MADE_OF).write_text(made_of)
    return None


def _digest(sources: Path) -> str:
    return hashlib.sha256(b"\0".join((sources / name).read_bytes() for name in SOURCES)).hexdigest()
