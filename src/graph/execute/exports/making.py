"""Makes exports, one at a time in each process: asks the graph as the viewer, writes a file, stores it (docs/export.md)."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import BinaryIO, NamedTuple, cast
from uuid import UUID

import asyncpg
import structlog

from graph.database.pools import ReaderPool, WriterPool
from graph.errors import Code, Refusal
from graph.events.follower import Follower
from graph.execute.engine import Engine, this_moment
from graph.execute.exports.archive import Archive, made_file
from graph.execute.exports.questions import OutOfReach, questions
from graph.execute.exports.queue import Job, Lost, MadeFile, Queue, dropped, looked_at
from graph.execute.exports.right import Rights
from graph.execute.file import ending
from graph.execute.global_id import decode_global_id
from graph.execute.originals import Original
from graph.papers import record
from graph.papers.looks import looks_bundle
from graph.papers.press import Press
from graph.papers.summary import summary
from graph.papers.told import ToldRecord
from graph.plan.document import Refusals

logger = structlog.get_logger()

LOOK = 1.0  # seconds between two looks
ATTEMPTS = 10
AGAIN = timedelta(seconds=5)
EVERY = 1.0  # seconds between two words of progress
# Codes of a viewer who may not; whatever else is refused is tried again.
_MAY_NOT = frozenset({Code.UNAUTHENTICATED, Code.FORBIDDEN})


@dataclass(frozen=True)
class _Progress:
    """Tells how far an export is, not more than once in EVERY seconds."""

    queue: Queue
    job: Job
    steps: int

    async def over(self, names: list[UUID]) -> AsyncIterator[UUID]:
        """Each of these, with a word of progress between them."""
        loop = asyncio.get_running_loop()
        last = loop.time()
        for done, each in enumerate(names, 1):
            yield each
            if loop.time() - last >= EVERY:
                last = loop.time()
                await self.told(done)

    async def told(self, done: int) -> None:
        """Note the steps that are done. Raises Lost."""
        await self.queue.go_on(self.job, done, self.steps, this_moment().now)


class Exports:
    """Every process runs one; the database gives each its exports."""

    def __init__(self, engine: Engine, reader: ReaderPool, writer: WriterPool, press: Press) -> None:
        self._engine = engine
        self._reader = reader
        self._press = press
        self._queue = Queue(writer)
        self._rights = Rights(engine, reader)
        self._follower = Follower()

    def start(self) -> None:
        """Begin, in the running loop."""
        self._follower.start(self._run(), "exports")

    async def stop(self) -> None:
        """End; an export that is under way is made by whoever takes it after its lease."""
        await self._follower.stop()

    async def _run(self) -> None:
        while True:
            try:
                await self.look_at_kept()
                while await self.make_next():
                    pass
            except (Refusal, Refusals, asyncpg.PostgresError, OSError) as error:
                logger.warning("exports are not made", kind=type(error).__name__)
            except Exception as error:  # noqa: BLE001 - a bug over one export must not end the others
                logger.error("bug", kind=type(error).__name__, task="exports")
            await self._follower.rest(LOOK)

    async def look_at_kept(self) -> None:
        """Delete what is over by its time, and what was made by a right that has ended."""
        now = this_moment().now
        async with self._queue.to_be_looked_at(now) as (connection, kept):
            for each in kept:
                if each.expires_at <= now:
                    await dropped(connection, each.key, "EXPIRED", now)
                elif not each.basis.holds_under(await self._rights.now(each.viewer, each.key[0])):
                    await dropped(connection, each.key, "REVOKED", now)
                else:
                    await looked_at(connection, each, now)

    async def make_next(self) -> bool:
        """Make the next export that waits; whether there was one."""
        job = await self._queue.take(this_moment().now)
        if job is None:
            return False
        if job.attempts > ATTEMPTS:
            await self._queue.end(job, "FAILED", this_moment().now)
            return True
        try:
            await self._make(job)
        except Lost:
            pass
        except OutOfReach:
            await self._queue.end(job, "REVOKED", this_moment().now)
        except (Refusal, Refusals) as refused:
            await self._refused(job, refused)
        except (asyncpg.PostgresError, OSError, LookupError) as error:
            logger.warning("an export is tried again", kind=type(error).__name__)
            await self._queue.later(job, this_moment().now + AGAIN)
        except Exception as error:  # noqa: BLE001 - what cannot be made is told to who waits for it
            logger.error("bug", kind=type(error).__name__, task="exports")
            await self._queue.end(job, "FAILED", this_moment().now)
        return True

    async def _refused(self, job: Job, refused: Refusal | Refusals) -> None:
        if isinstance(refused, Refusals) or refused.code in _MAY_NOT:
            await self._queue.end(job, "REVOKED", this_moment().now)
        else:
            await self._queue.later(job, this_moment().now + AGAIN)

    async def _make(self, job: Job) -> None:
        """Make one export; nothing of it is stored unless all is made and every right still holds. Raises Lost and OutOfReach."""
        before = await self._rights.now(job.viewer, job.child_id)
        if not before.relations:
            raise OutOfReach
        shown = await questions(self._engine, job.viewer, job.child_id).told()
        made = await (self._archive(job, shown) if job.format == "ARCHIVE" else self._summary(shown))
        with made.content:
            if not before.holds_under(await self._rights.now(job.viewer, job.child_id)):
                raise OutOfReach
            await self._queue.ready(job, made, before, this_moment().now)

    async def _summary(self, shown: ToldRecord) -> MadeFile:
        file = cast(BinaryIO, tempfile.TemporaryFile())  # noqa: SIM115 - it lives until its bytes are stored
        file.write(summary(shown, this_moment().now))
        return made_file(file, [row.key for row in _documents(shown)])

    async def _archive(self, job: Job, shown: ToldRecord) -> MadeFile:
        archive, at = Archive(), this_moment().now
        originals = {row.key: row for row in _documents(shown) if row.sha256 is not None}
        progress = _Progress(self._queue, job, len(originals) + 2)
        await progress.told(0)
        async for key in progress.over(list(originals)):
            original = Original(self._reader, job.viewer.subject, job.child_id, key)
            head = await original.head()
            if head is None or head.sha256 != originals[key].sha256:
                raise LookupError("a document is not where it was")
            await archive.add_pieces(
                f"documents/{key}.{ending(originals[key].media_type)}", original.pieces(0, head.size)
            )
        await archive.add("summary.fhir.json", summary(shown, at))
        await archive.add("access.fhir.json", looks_bundle(shown, at))
        await progress.told(len(originals) + 1)
        await archive.add("record.pdf", await self._press.pdf(record.TEMPLATE, partial(record.printed, shown, at), at))
        keys = [row.key for row in _documents(shown)]
        await archive.close(at, [str(key) for key in keys if key not in originals])
        return made_file(archive.file, [key for key in keys if key in originals])


class _ToldDocument(NamedTuple):
    """A document that the viewer was told of; `sha256` of its original is None where they may not have that."""

    key: UUID
    sha256: str | None
    media_type: str


def _documents(shown: ToldRecord) -> list[_ToldDocument]:
    return [
        _ToldDocument(
            decode_global_id(row["id"], {"MedicalDocument": 2}).key,
            row["sha256"] if row["download"] else None,
            row["download"]["mediaType"] if row["download"] else "",
        )
        for row in shown.lists["documents"]
    ]


@asynccontextmanager
async def exporting(engine: Engine, reader: ReaderPool, writer: WriterPool, press: Press) -> AsyncIterator[None]:
    """Make exports for the length of the block."""
    exports = Exports(engine, reader, writer, press)
    exports.start()
    try:
        yield
    finally:
        await exports.stop()
