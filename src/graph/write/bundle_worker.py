"""The service's side of the process that registers big bundles; the process is started when needed."""

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
from graph.write.messages import Agreed, Done, MessageToService, PutOnRecord, RefusalMessage
from graph.write.registration import Registration, Witness

GOODBYE = 5.0  # seconds that the process has to end by itself

T = TypeVar("T")


class WorkerLost(Exception):
    """The process ended in the middle of a bundle."""


class BundleWorker:
    """One process that runs a module whose main is that of write/bundle_process.py.

    Blocking calls run in `threads`, so that the event loop never waits for them.
    """

    def __init__(self, module: str, place: Place, threads: Executor) -> None:
        self._module = module
        self._place = place
        self._threads = threads
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Connection[Any, Any] | None = None

    @property
    def pid(self) -> int | None:
        """The id of the process; None where none runs."""
        return self._process.pid if self._process else None

    async def work(self, registration: Registration, file: IO[bytes], witness: Witness) -> Done:
        """Have the process register one bundle. Raises WorkerLost; after a cancellation the process must be killed."""
        try:
            result = await self._in_thread(self._begin, registration, file)
            while not isinstance(result, Done):
                result = await self._in_thread(self._ask, await _answer(result, witness))
        except (EOFError, OSError) as error:
            raise WorkerLost from error
        return result

    def kill(self) -> None:
        """Kill the process; the end of its connection rolls its transaction back."""
        if self._process:
            self._process.kill()

    def end(self) -> None:
        """Let the process end, and wait for it; blocks."""
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
        # A file cannot be pickled: its descriptor is sent.
        send_handle(channel, file.fileno(), self.pid)
        return channel.recv()

    def _ask(self, answer: Agreed | RefusalMessage) -> Any:
        assert self._channel
        self._channel.send(answer)
        return self._channel.recv()

    def _start(self) -> "Connection[Any, Any]":
        ours, theirs = socket.socketpair()
        with theirs:
            # -P: modules of the working directory cannot shadow ours. A new session: signals of the terminal go to the service alone.
            command = [sys.executable, "-P", "-m", self._module, str(theirs.fileno())]
            self._process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, start_new_session=True
            )
        self._channel = Connection(ours.detach())
        self._channel.send(self._place)
        return self._channel

    async def _in_thread(self, work: Callable[..., T], *arguments: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, partial(work, *arguments))


async def _answer(question: MessageToService, witness: Witness) -> Agreed | RefusalMessage:
    try:
        if isinstance(question, PutOnRecord):
            await witness.record(question.reached)
        else:
            await witness.note_strangers()
    except Refusal as refusal:
        return RefusalMessage.of(refusal)
    return Agreed()
