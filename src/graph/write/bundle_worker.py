"""The service's end of the process that works big bundles through: started when it is needed, ended when it is not."""

import asyncio
import socket
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.reduction import send_handle
from typing import IO, Any, TypeVar

from graph.database.single import Place
from graph.errors import Refusal
from graph.write.messages import Agreed, Done, PutOnRecord, Question, Refused
from graph.write.registration import Registration, Witness

GOODBYE = 5.0  # seconds that it has to end by itself

T = TypeVar("T")


class WorkerLost(Exception):
    """The process has ended in the middle of a bundle."""


class BundleWorker:
    """One process, which runs a module whose main is that of write/bundle_process.py.

    What blocks is done by the threads, so that the event loop never waits for it.
    """

    def __init__(self, module: str, place: Place, threads: Executor) -> None:
        self._module = module
        self._place = place
        self._threads = threads
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Connection[Any, Any] | None = None

    @property
    def pid(self) -> int | None:
        """Of the process, where there is one."""
        return self._process.pid if self._process else None

    async def work(self, registration: Registration, file: IO[bytes], witness: Witness) -> Done:
        """Let it work one bundle through. Raises WorkerLost; cancelled, it must be killed."""
        try:
            result = await self._aside(self._begin, registration, file)
            while not isinstance(result, Done):
                result = await self._aside(self._ask, await _answer(result, witness))
        except (EOFError, OSError) as error:
            raise WorkerLost from error
        return result

    def kill(self) -> None:
        """End it now: its transaction is undone by the end of its connection."""
        if self._process:
            self._process.kill()

    def end(self) -> None:
        """Let it end, and wait for it; blocks."""
        if self._channel:
            self._channel.close()
        if self._process:
            try:
                self._process.wait(GOODBYE)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def _begin(self, registration: Registration, file: IO[bytes]) -> Any:
        channel = self._channel or self._start()
        channel.send(registration)
        # No pickle holds a file: its descriptor is handed over.
        send_handle(channel, file.fileno(), self.pid)
        return channel.recv()

    def _ask(self, answer: Agreed | Refused) -> Any:
        assert self._channel
        self._channel.send(answer)
        return self._channel.recv()

    def _start(self) -> "Connection[Any, Any]":
        ours, theirs = socket.socketpair()
        with theirs:
            # -P: no folder of where we stand can be taken for ours. Apart from the terminal's group: it has our word alone.
            command = [sys.executable, "-P", "-m", self._module, str(theirs.fileno())]
            self._process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, start_new_session=True
            )
        self._channel = Connection(ours.detach())
        self._channel.send(self._place)
        return self._channel

    async def _aside(self, work: Callable[..., T], *given: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, partial(work, *given))


async def _answer(question: Question, witness: Witness) -> Agreed | Refused:
    try:
        if isinstance(question, PutOnRecord):
            await witness.record(question.reached)
        else:
            await witness.strange()
    except Refusal as refusal:
        return Refused.of(refusal)
    return Agreed()
