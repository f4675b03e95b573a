"""Everything CI runs, in one command: `uv run python -m tests.checks`; `--without-tests` where they have run already.

All of it runs, even after a failure, so that one look tells everything; the exit code is 1 if anything failed.
"""

import subprocess
import sys
import sysconfig
import time
from pathlib import Path

CHECKS: dict[str, list[str]] = {
    "format": ["ruff", "format", "--check"],
    "lint": ["ruff", "check"],
    "types": ["mypy"],
    "floors": ["lint-imports", "--no-cache", "--no-logo"],
}
TESTS = {"tests": ["pytest"]}


def run(name: str, command: list[str]) -> tuple[bool, str]:
    """Run one check; whether it passed, and a line that says so."""
    started = time.monotonic()
    sys.stdout.write(f"--- {name}: {' '.join(command)}\n")
    sys.stdout.flush()
    program = Path(sysconfig.get_path("scripts"), command[0])
    passed = subprocess.run([program, *command[1:]], check=False).returncode == 0
    return passed, f"{'ok' if passed else 'FAILED':<7}{name:<8}{time.monotonic() - started:6.1f} s\n"


def main() -> int:
    """Run the checks in turn and sum up."""
    chosen = CHECKS if "--without-tests" in sys.argv[1:] else CHECKS | TESTS
    results = [run(name, module) for name, module in chosen.items()]
    sys.stdout.write("--- checks\n" + "".join(line for _, line in results))
    return 0 if all(passed for passed, _ in results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
