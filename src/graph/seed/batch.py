"""A batch of children from numbers to extractions: pure work, the same in this process and in another."""

import asyncio
import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

import orjson

from graph.ingest import reading
from graph.ingest.extract.bundle import extract
from graph.ingest.parse import parse
from graph.ingest.refusal import Rejection
from graph.ingest.rows import Extraction
from graph.ingest.verified import verified
from graph.seed import part
from graph.seed.bundle import bundles
from graph.seed.frame import Frame
from graph.seed.person import DrawnChild, draw_person

POOL_FROM = 8_000  # children from which starting processes pays
PROCESSES = 2
AHEAD = 4  # batches that wait in memory
YOUNG = 200_000  # objects between two collections


@dataclass(frozen=True, slots=True)
class SeedBatch:
    """Children of one district and what their documents say."""

    persons: tuple[DrawnChild, ...]
    extractions: tuple[Extraction, ...]


def prepare(frame: Frame, numbers: range) -> SeedBatch:
    """Draw the children, write their bundles and read them as the import does."""
    persons = tuple(draw_person(frame, index) for index in numbers)
    return SeedBatch(persons, tuple(_read(frame, person, body) for person in persons for body in bodies(frame, person)))


def bodies(frame: Frame, person: DrawnChild) -> list[bytes]:
    """The bundles of a child as they would come in a file."""
    return [orjson.dumps(bundle) for bundle in bundles(frame, person)]


def _read(frame: Frame, person: DrawnChild, body: bytes) -> Extraction:
    parsed = parse(f"seed-{person.index}", body, frame.day)
    extraction = parsed if isinstance(parsed, Rejection) else extract(parsed, frame.now)
    if isinstance(extraction, Rejection):
        raise ValueError(f"The import refuses seeded child {person.index}: {extraction.resource}: {extraction.reason}.")
    return verified(extraction)


async def prepared(frame: Frame) -> AsyncIterator[SeedBatch]:
    """All batches in order: made here for a small city, a few ahead in other processes for a large one."""
    if frame.children < POOL_FROM:
        for numbers in frame.batches():
            yield prepare(frame, numbers)
        return
    loop = asyncio.get_running_loop()
    # A fresh interpreter: nothing of this process (its connections, its PostgreSQL) is copied.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(PROCESSES, context, _begin, (reading.brought(), part.brought()))
    waiting: deque[asyncio.Future[SeedBatch]] = deque()
    try:
        for numbers in frame.batches():
            waiting.append(loop.run_in_executor(pool, prepare, frame, numbers))
            if len(waiting) >= AHEAD:
                yield await waiting.popleft()
        while waiting:
            yield await waiting.popleft()
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(readings: tuple[reading.AreaReading, ...], city: part.Brought) -> None:
    """With what areas bring. Ctrl-C is the parent's to handle, which then ends these processes; where it was killed, they end by
    themselves.
    """
    reading.bring(readings)
    part.bring(city)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(YOUNG)
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def rare_collections() -> Iterator[None]:
    """Resources and rows are trees without cycles: looking through them for garbage took a third of the time."""
    before = gc.get_threshold()
    gc.set_threshold(YOUNG)
    try:
        yield
    finally:
        gc.set_threshold(*before)
