"""How much work a session of PostgreSQL did, whatever else the machine does: its processor time, by Linux."""

from pathlib import Path


def processor_time(process: int) -> float:
    """Seconds on a processor since the process began."""
    return int(Path(f"/proc/{process}/schedstat").read_text("ascii").split()[0]) / 1e9
