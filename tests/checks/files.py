"""The files that the checks look at."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def python_files() -> list[Path]:
    """Every Python file of the product and of its tests."""
    return sorted(path for folder in ("src", "tests") for path in (ROOT / folder).rglob("*.py"))


def sources_of_tests() -> list[Path]:
    """Every Python file of the tests."""
    return sorted((ROOT / "tests").rglob("*.py"))


def tracked_files() -> list[Path]:
    """What git keeps; outside a git checkout (an unpacked archive) every file that is not hidden or generated."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        names = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        return [path for path in ROOT.rglob("*") if path.is_file() and not _generated(path.relative_to(ROOT))]
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def _generated(path: Path) -> bool:
    return path.name == "uv.lock" or any(part.startswith(".") or part == "__pycache__" for part in path.parts[:-1])


def shown(path: Path, line: int = 1) -> str:
    """A place as an editor opens it: path from the top of the checkout, line."""
    return f"{path.relative_to(ROOT)}:{line}"
