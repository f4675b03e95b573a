"""Big bundles: registered apart from reads, few at once, with turns that go round between senders."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import IO

import structlog

from graph.database.single import Place
from graph.durations import Durations
from graph.errors import Code, Overload, Refusal
from graph.write.bundle_worker import BundleWorker, WorkerLost
from graph.write.fair_turns import FairTurns
from graph.write.messages import Done, Failed, RefusalMessage
from graph.write.receipt import Receipt
from graph.write.registration import Registration, Witness

logger = structlog.get_logger()

IDLE = 5.0  # seconds that a process without a bundle is kept
RETRY_AFTER = 10  # seconds that a refused sender should wait


class BundleFailed(Exception):
    """A bug in the process; the service logs it with the id of its request, as a bug of its own."""

    def __init__(self, failed: Failed) -> None:
        super().__init__(failed.kind)
        logger.error("bug in a bundle", kind=failed.kind, where=list(failed.where))


class Bundles:
    """At most `workers` processes of a module, each with one bundle, which may wait `limit` seconds and then take as many."""

    def __init__(self, module: str, place: Place, workers: int, limit: float) -> None:
        self._module = module
        self._place = place
        self._limit = limit
        self._turns = FairTurns(workers)
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="bundle")
        self._idle: list[BundleWorker] = []
        self._working: set[BundleWorker] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._is_stopping = False
        self._at_rest = asyncio.Event()
        self._at_rest.set()
        self.seconds = Durations()
        self.lost = 0

    @property
    def waiting(self) -> int:
        """Bundles that wait for a process."""
        return self._turns.waiting

    @property
    def processes(self) -> list[int]:
        """Ids of the processes."""
        return [worker.pid for worker in (*self._working, *self._idle) if worker.pid]

    async def register(self, subject: str, registration: Registration, file: IO[bytes], witness: Witness) -> Receipt:
        """Register the bundle in a file.

        Raises what `register` of write/registration.py raises; UNAVAILABLE where the process ends or no turn comes,
        TIMEOUT where it takes too long. Nothing is stored then, or, where it ended after its commit, all of it.
        """
        try:
            async with asyncio.timeout(self._limit):
                await self._turns.take(subject)
        except TimeoutError:
            message = f"Many bundles are waiting: try again in {RETRY_AFTER} s."
            raise Overload(Code.UNAVAILABLE, message, RETRY_AFTER) from None
        try:
            return _receipt_of(await self._work(registration, file, witness))
        finally:
            self._turns.give(subject)

    async def stop(self) -> None:
        """End the processes; bundles under way are rolled back, and their senders get UNAVAILABLE."""
        self._is_stopping = True
        if self._timer:
            self._timer.cancel()
        for worker in self._working:
            worker.kill()
        await self._at_rest.wait()
        self._retire()
        await asyncio.to_thread(self._threads.shutdown)

    async def _work(self, registration: Registration, file: IO[bytes], witness: Witness) -> Done:
        if self._is_stopping:
            raise Refusal(
                Code.UNAVAILABLE, "The service stops; try again shortly.", details={"retryAfter": RETRY_AFTER}
            )
        worker = self._idle.pop() if self._idle else BundleWorker(self._module, self._place, self._threads)
        self._working.add(worker)
        self._at_rest.clear()
        begun, is_kept = time.perf_counter(), False
        try:
            async with asyncio.timeout(self._limit):
                done = await worker.work(registration, file, witness)
            is_kept = not done.is_last
            return done
        except TimeoutError as error:
            raise Refusal(Code.TIMEOUT, "The bundle took too long; send it in parts.") from error
        except WorkerLost as error:
            self.lost += 1
            logger.error("a process that works bundles through has ended")
            message = "The bundle could not be worked through; try again shortly."
            raise Refusal(Code.UNAVAILABLE, message, details={"retryAfter": RETRY_AFTER}) from error
        finally:
            self._working.discard(worker)
            self.seconds.observe(time.perf_counter() - begun)
            self._keep(worker) if is_kept else self._end(worker)
            if not self._working:
                self._at_rest.set()

    def _keep(self, worker: BundleWorker) -> None:
        self._idle.append(worker)
        if self._timer:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(IDLE, self._retire)

    def _retire(self) -> None:
        while self._idle:
            self._threads.submit(self._idle.pop().end)

    def _end(self, worker: BundleWorker) -> None:
        worker.kill()
        self._threads.submit(worker.end)


def _receipt_of(done: Done) -> Receipt:
    if isinstance(done.outcome, RefusalMessage):
        raise done.outcome.refusal()
    if isinstance(done.outcome, Failed):
        raise BundleFailed(done.outcome)
    return done.outcome
