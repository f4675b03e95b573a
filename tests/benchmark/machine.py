"""The machine: who runs on which core, what a process has used, what to write under a table."""

import os
import platform
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Cores:
    """The core of the server that is measured, and those of PostgreSQL and the load generator; empty: not pinned."""

    server: str = ""
    rest: str = ""

    def pinned(self, command: Sequence[str], core: str) -> list[str]:
        """The command, bound to a core where that can be done."""
        return ["taskset", "-c", core, *command] if core else list(command)


def cores() -> Cores:
    """The first core for the server, all others for the rest; nothing is pinned on one core or without taskset."""
    if not hasattr(os, "sched_getaffinity") or shutil.which("taskset") is None:
        return Cores()
    first, *others = sorted(os.sched_getaffinity(0))
    return Cores(str(first), ",".join(map(str, others))) if others else Cores()


def family(pid: int) -> list[int]:
    """A process and everything below it."""
    members = [pid]
    for entry in Path(f"/proc/{pid}/task").glob("*/children"):
        members += [each for child in entry.read_text().split() for each in family(int(child))]
    return members


def cpu_seconds(pid: int) -> float:
    """CPU seconds of a process and its family; children that have ended count through their parent."""
    total = 0
    for member in family(pid):
        try:
            fields = Path(f"/proc/{member}/stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        # utime, stime and, of the oldest alone, cutime and cstime: fields 14 to 17 of proc(5).
        total += sum(map(int, fields[11:15] if member == pid else fields[11:13]))
    return total / TICKS


def resident(pid: int) -> int:
    """Bytes of memory that a process and its family hold."""
    total = 0
    for member in family(pid):
        try:
            total += int(Path(f"/proc/{member}/statm").read_text().split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    return total * PAGE


def peak(pid: int) -> int:
    """Bytes of memory that a process and its family have held at the most, each at its own time."""
    total = 0
    for member in family(pid):
        try:
            lines = Path(f"/proc/{member}/status").read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError):
            continue
        total += sum(1024 * int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return total


def described(chosen: Cores) -> str:
    """The machine in one sentence."""
    model = platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    memory = os.sysconf("SC_PHYS_PAGES") * PAGE / 2**30
    pinned = f"server on core {chosen.server}, PostgreSQL and wrk on {chosen.rest}" if chosen.rest else "not pinned"
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}; {pinned}"


def load() -> float:
    """How busy the machine was over the last minute, in cores."""
    return os.getloadavg()[0]
