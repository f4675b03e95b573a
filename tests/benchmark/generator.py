"""A load generator in a process of its own: `python -m tests.benchmark.generator SPEC.json`, started by senders.py.

Open: a request falls due at a set time, whatever became of those before it, and its latency counts from that time (no
coordinated omission). Closed: each connection asks again when it has its answer, or after the time it is told to wait.
"""

import asyncio
import ctypes
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import orjson
import uvloop

from tests.benchmark.wire import MARK, Asked, Line, Shot, code_of, told_to_wait

TICK = 0.00025  # seconds between two looks at what has fallen due, at the least
PATIENCE = 30.0  # seconds that answers are waited for after the end
REOPEN = 0.1
READY = "ready\n"


@dataclass(frozen=True, slots=True)
class Spec:
    """What is asked of a generator; times in seconds; `rate` 0: closed. It begins `delay` after the common start."""

    port: int
    requests: str
    results: str
    connections: int
    rate: float
    delay: float
    seconds: float
    number: int
    obeys: bool
    is_first: bool


# What was asked; when it fell due, since the start; how much later it was sent; how long after it fell due the answer
# was there; OK or what went wrong; the seconds it was told to wait.
Row = tuple[str, float, float, float, str, int]


@contextmanager
def every(seconds: float, start: float, call: Callable[[], None]) -> Iterator[None]:
    """Call again and again from `start` on: a timer of the kernel, since those of the loop count milliseconds."""
    libc = ctypes.CDLL(None, use_errno=True)
    fd = libc.timerfd_create(time.CLOCK_MONOTONIC, os.O_NONBLOCK | os.O_CLOEXEC)
    times = [part for each in (seconds, start) for part in (int(each), int(each % 1 * 1e9))]
    if fd < 0 or libc.timerfd_settime(fd, 1, (ctypes.c_long * 4)(*times), None):
        raise OSError(ctypes.get_errno(), "timerfd")
    loop = asyncio.get_running_loop()

    def due() -> None:
        with suppress(BlockingIOError):
            os.read(fd, 8)
        call()

    loop.add_reader(fd, due)
    try:
        yield
    finally:
        loop.remove_reader(fd)
        os.close(fd)


class Load:
    """Shots at one server."""

    def __init__(self, spec: Spec, shots: Sequence[Shot]) -> None:
        self.rows: list[Row] = []
        self._spec = spec
        self._shots = shots
        self._number = spec.number
        self._start = self._end = 0.0
        self._fallen = 0
        self._free: deque[Line] = deque()
        self._due: deque[float] = deque()
        self._lines = [Line(index, self._answered, self._lost) for index in range(spec.connections)]
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Connect, wait for the start, load, and wait for what is still out."""
        for line in self._lines:
            await self._connect(line)
        self._start = _common_start() + self._spec.delay
        self._end = self._start + self._spec.seconds
        if self._spec.rate:
            self._free.extend(self._lines)
            with every(max(TICK, 1 / self._spec.rate), self._start, self._fall_due):
                await asyncio.sleep(self._end - time.monotonic())
        else:
            await asyncio.sleep(self._start - time.monotonic())
            for line in self._lines:
                self._again(line)
            await asyncio.sleep(self._end - time.monotonic())
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit and (self._due or any(line.asked for line in self._lines)):
            await asyncio.sleep(REOPEN)
        for line in self._lines:
            self._row(line, "NO_ANSWER", 0)
        now = time.monotonic()
        # What never found a free connection has waited as long as the others.
        self.rows += [("unsent", due - self._start, now - due, now - due, "NO_ANSWER", 0) for due in self._due]

    async def _connect(self, line: Line) -> None:
        await asyncio.get_running_loop().create_connection(lambda: line, "127.0.0.1", self._spec.port)

    def _fall_due(self) -> None:
        now = min(time.monotonic(), self._end)
        while (due := self._start + self._fallen / self._spec.rate) < now:
            self._due.append(due)
            self._fallen += 1
        self._drain()

    def _drain(self) -> None:
        while self._due and self._free:
            line = self._free.popleft()
            if line.is_open:
                self._send(line, self._due.popleft())

    def _again(self, line: Line) -> None:
        if line.is_open and line.asked is None and time.monotonic() < self._end:
            self._send(line, time.monotonic())

    def _send(self, line: Line, due: float) -> None:
        self._number += 1
        # Closed: a connection is one person with requests of its own. Open: the requests go round.
        place = self._number if self._spec.rate else line.index + self._spec.connections * line.times
        shot = self._shots[place % len(self._shots)]
        line.send(shot.wire(self._number), Asked(shot.label, due, time.monotonic()))

    def _answered(self, line: Line, head: bytes, body: bytes) -> None:
        wait = told_to_wait(head)
        self._row(line, code_of(head, body), wait)
        if self._spec.rate:
            self._free.append(line)
            self._drain()
        elif wait and self._spec.obeys:
            asyncio.get_running_loop().call_later(wait, self._again, line)
        else:
            self._again(line)

    def _row(self, line: Line, code: str, wait: int) -> None:
        if line.asked is not None:
            label, due, sent = line.asked
            self.rows.append((label, due - self._start, sent - due, time.monotonic() - due, code, wait))
            line.asked = None

    def _lost(self, line: Line) -> None:
        self._row(line, "BROKEN", 0)
        task = asyncio.get_running_loop().create_task(self._reopen(line))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _reopen(self, line: Line) -> None:
        while not line.is_open and time.monotonic() < self._end:
            await asyncio.sleep(REOPEN)
            with suppress(OSError):
                await self._connect(line)
                if self._spec.rate:
                    self._free.append(line)
                    self._drain()
                else:
                    self._again(line)


def _common_start() -> float:
    """Say that everything is ready, and hear when to begin, by CLOCK_MONOTONIC."""
    sys.stdout.write(READY)
    sys.stdout.flush()
    return float(sys.stdin.readline())


def read_shots(path: Path) -> list[Shot]:
    """The requests of a file: label, path, token and body between tabs, one a line."""
    shots = []
    for row in path.read_bytes().splitlines():
        label, address, token, body = row.split(b"\t", 3)
        shots.append(Shot(label.decode(), address.decode(), token.decode(), body.split(MARK)))
    return shots


def go_first() -> None:
    """Real clients have processors of their own: what waits for an ambulance's answer must not wait for ours."""
    with suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))


def main() -> None:
    """Run what the file asks for."""
    spec = Spec(**orjson.loads(Path(sys.argv[1]).read_bytes()))
    load = Load(spec, read_shots(Path(spec.requests)))
    if spec.is_first:
        go_first()
    uvloop.run(load.run())
    Path(spec.results).write_bytes(orjson.dumps(load.rows))


if __name__ == "__main__":
    main()
