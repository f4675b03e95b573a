"""Registers big bundles, one after the other, at a low priority, in a process of its own (graph/bundle_process.py).

It has its own memory and connection. It stores a bundle only after the service, at the other end of the socket, has put it on
record. It ends when the service does.
"""

import asyncio
import os
import resource
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle
from typing import Any

from graph.database.single import Place, single_writer
from graph.errors import Refusal, frames
from graph.ingest.receive import read_bundle
from graph.write.messages import Agreed, Done, Failed, MessageToService, NamesStrangers, PutOnRecord, RefusalMessage
from graph.write.reached import Reached
from graph.write.receipt import Receipt, receipt_for
from graph.write.registration import Registration, register

NICE = 10  # of 19: requests come first, but a bundle that has locked a child's row still ends
GROWN = 160_000  # kB of peak memory beyond which the process ends after its bundle, to give the memory back
MOST = 2_000_000_000  # bytes: a hostile body ends this process, not the machine


class ServiceChannel:
    """The service at the other end of the channel, as the witness of a bundle."""

    def __init__(self, channel: "Connection[Any, Any]") -> None:
        self._channel = channel

    async def note_strangers(self) -> None:
        """Ask whether a bundle that names strangers may be stored."""
        self._ask(NamesStrangers())

    async def record(self, reached: Reached) -> None:
        """Ask the service to put the bundle on record."""
        self._ask(PutOnRecord(reached))

    def _ask(self, question: MessageToService) -> None:
        """Send a question and wait for its answer; this may block, since the process has no other work."""
        self._channel.send(question)
        answer: Agreed | RefusalMessage = self._channel.recv()
        if isinstance(answer, RefusalMessage):
            raise answer.refusal()


def main() -> None:
    """Register bundles until the service closes its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of a terminal: it is the service that stops
    os.nice(NICE)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST))
    channel: Connection[Any, Any] = Connection(int(sys.argv[1]))
    with suppress(EOFError, ConnectionError):
        place: Place = channel.recv()
        while True:
            registration: Registration = channel.recv()
            result = work(place, registration, recv_handle(channel), channel)
            is_grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > GROWN
            channel.send(Done(result, is_grown))


def work(
    place: Place, registration: Registration, handle: int, channel: "Connection[Any, Any]"
) -> Receipt | RefusalMessage | Failed:
    """Register the bundle in a file; the outcome for the service."""
    try:
        with os.fdopen(handle, "rb") as file:
            file.seek(0)
            bundle = read_bundle(file.read())
        return asyncio.run(_store(place, registration, bundle, ServiceChannel(channel)))
    except Refusal as refusal:
        return RefusalMessage.of(refusal)
    except (EOFError, ConnectionError):
        raise
    except Exception as error:  # noqa: BLE001 - its message may hold a child's data
        return Failed(type(error).__name__, tuple(frames(error)))


async def _store(place: Place, registration: Registration, bundle: Any, service: ServiceChannel) -> Receipt:
    async with single_writer(place) as connection:
        return receipt_for(await register(connection, registration, bundle, service))
