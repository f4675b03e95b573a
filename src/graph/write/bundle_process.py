"""Works big bundles through, one after the other, at a low priority, in a process of its own (graph/bundle_process.py).

It has memory, processor and connection of its own, and stores nothing without the word of the service, which is at the
other end of the socket: it agrees when the bundle is on record. Where the service ends, so does this.
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
from graph.write.messages import Agreed, Done, Failed, PutOnRecord, Question, Refused, Strange
from graph.write.reached import Reached
from graph.write.registration import Registration, register
from graph.write.told import Told, told

NICE = 10  # of 19: what is asked comes first, and what holds a child's row is not kept from ending for ever
GROWN = 160_000  # kB held at the most, beyond which the process ends after its bundle: memory comes back
MOST = 2_000_000_000  # bytes: a hostile body ends this process, not the machine


class Service:
    """The other end, as the witness of a bundle."""

    def __init__(self, channel: "Connection[Any, Any]") -> None:
        self._channel = channel

    async def strange(self) -> None:
        """Ask whether it may go on."""
        self._ask(Strange())

    async def record(self, reached: Reached) -> None:
        """Ask that it is put on record."""
        self._ask(PutOnRecord(reached))

    def _ask(self, question: Question) -> None:
        """Nothing else is done here meanwhile, so the wait may block."""
        self._channel.send(question)
        answer: Agreed | Refused = self._channel.recv()
        if isinstance(answer, Refused):
            raise answer.refusal()


def main() -> None:
    """Work until the service closes its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of a terminal: it is the service that stops
    os.nice(NICE)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST))
    channel: Connection[Any, Any] = Connection(int(sys.argv[1]))
    with suppress(EOFError, ConnectionError):
        place: Place = channel.recv()
        while True:
            registration: Registration = channel.recv()
            result = worked(place, registration, recv_handle(channel), channel)
            grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > GROWN
            channel.send(Done(result, grown))


def worked(
    place: Place, registration: Registration, handle: int, channel: "Connection[Any, Any]"
) -> Told | Refused | Failed:
    """What became of the bundle in a file."""
    try:
        with os.fdopen(handle, "rb") as file:
            file.seek(0)
            sent = read_bundle(file.read())
        return asyncio.run(_stored(place, registration, sent, Service(channel)))
    except Refusal as refusal:
        return Refused.of(refusal)
    except (EOFError, ConnectionError):
        raise
    except Exception as error:  # noqa: BLE001 - its words may hold a child's data
        return Failed(type(error).__name__, tuple(frames(error)))


async def _stored(place: Place, registration: Registration, sent: Any, service: Service) -> Told:
    async with single_writer(place) as connection:
        return told(await register(connection, registration, sent, service))
