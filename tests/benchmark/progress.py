"""What every command of the benchmark says and takes alike."""

import argparse
import sys
import tempfile
from pathlib import Path

FOLDER = Path(tempfile.gettempdir()) / "passport-benchmark"


def say(sentence: str) -> None:
    """Progress, apart from the report."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def write(folder: Path, files: dict[str, str]) -> None:
    """Write the report and show it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    sys.stdout.write(next(iter(files.values())))
    say(f"Written: {', '.join(str(folder / name) for name in files)}")


def common_options(command: str, description: str | None, seconds: int = 10) -> argparse.ArgumentParser:
    """The size of the city, the length of a measurement, the folders."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.benchmark.{command}", description=description)
    parser.add_argument("--children", type=int, default=200_000, help="size of the city")
    parser.add_argument("--seconds", type=int, default=seconds, help="length of one measurement")
    parser.add_argument("--work", type=Path, default=FOLDER, help="folder of cities and installed peers, kept")
    parser.add_argument("--out", type=Path, help="folder for the report; the work folder's `report` where left out")
    return parser
