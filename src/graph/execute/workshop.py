"""The workshop: a thread beside the event loop where documents are read and planned, in turns of subjects.

Many costly documents leave the event loop its half of the processor. Jobs of ambulances go first, subjects take turns, and a
job that would wait too long is refused.
"""

import asyncio
import gc
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import IntEnum
from functools import partial
from time import perf_counter
from typing import Any, Generic, NamedTuple, TypeVar

from graph.errors import Overload, Refusal, without_frames
from graph.execute.admission import Admission
from graph.heap import give_back
from graph.plan.document import Refusals

V = TypeVar("V")

SOON = 1.0  # seconds of work that may wait; beyond that a subject with much under way is refused
VITAL_SOON = 5.0
PAUSE = 0.25  # seconds before a refusal is sent, as in execute/runner.py
BEGIN = 0.007  # seconds that making a plan takes, before any was made
TURN = 0.002  # seconds of jobs that are made in one go: what the thread and the event loop tell each other takes as long as a job
ROW = 4  # jobs in a row of a better rank while others wait
MANY = 200  # jobs after which the memory that they have left is given back when none waits: 4 to 9 MB

_THREAD = ThreadPoolExecutor(1, thread_name_prefix="plan")


class Rank(IntEnum):
    """The order of jobs: a lower number goes first."""

    VITAL = 0
    ORDINARY = 1
    AHEAD = 2  # no caller waits for it yet


class Turn(NamedTuple):
    """The subject of a job and its rank."""

    subject: str
    rank: Rank


AHEAD = Turn("", Rank.AHEAD)  # of plans and documents that were not requested yet


@dataclass(eq=False, slots=True)
class Job(Generic[V]):
    """A value to make; `done` holds it, or the exception."""

    turn: Turn
    make: Callable[[], V]
    admission: Admission
    work: int
    done: "asyncio.Future[V]"


@dataclass(slots=True)
class _JobLine:
    """The waiting jobs of one rank, by subject in the order of turns; `passed`: jobs of other ranks that went first."""

    jobs: "OrderedDict[str, deque[Job[Any]]]" = field(default_factory=OrderedDict)
    passed: int = 0

    def add(self, job: Job[Any]) -> None:
        self.jobs.setdefault(job.turn.subject, deque()).append(job)

    def next(self) -> Job[Any]:
        subject, own = next(iter(self.jobs.items()))
        job = own.popleft()
        if own:
            self.jobs.move_to_end(subject)
        else:
            del self.jobs[subject]
        return job

    def put_back(self, job: Job[Any]) -> None:
        """First again, as it was."""
        self.jobs.setdefault(job.turn.subject, deque()).appendleft(job)
        self.jobs.move_to_end(job.turn.subject, last=False)

    def remove(self, job: Job[Any]) -> bool:
        own = self.jobs.get(job.turn.subject, ())
        if job not in own:
            return False
        self.jobs[job.turn.subject].remove(job)
        if not own:
            del self.jobs[job.turn.subject]
        return True


class Workshop:
    """Makes one value after the other, some in one go; use it in one event loop."""

    def __init__(self) -> None:
        self._lines = {rank: _JobLine() for rank in Rank}
        self._admissions = {
            Rank.VITAL: Admission(VITAL_SOON, 1),
            Rank.ORDINARY: Admission(SOON, 1),
            Rank.AHEAD: Admission(float(2**20), 1),
        }
        self._seconds_a_job = BEGIN
        self._is_working = False
        self._made = 0  # since memory was given back

    @property
    def pending(self) -> float:
        """Seconds of work that callers wait for."""
        return self._admissions[Rank.VITAL].pending + self._admissions[Rank.ORDINARY].pending

    @property
    def refused(self) -> int:
        """The number of refused jobs."""
        return self._admissions[Rank.VITAL].refused + self._admissions[Rank.ORDINARY].refused

    async def make(self, turn: Turn, make: Callable[[], V]) -> V:
        """Make a value when its turn comes. Raises what `make` and `enter` raise."""
        return await (await self.enter(turn, make)).done

    async def enter(self, turn: Turn, make: Callable[[], V]) -> Job[V]:
        """Add a job to its line, without another task running meanwhile. Raises RATE_LIMITED or UNAVAILABLE after a pause."""
        admission = self._admissions[turn.rank]
        try:
            work = admission.admit(turn.subject, self._seconds_a_job)
        except Overload:
            await asyncio.sleep(PAUSE if turn.rank is Rank.ORDINARY else 0)
            raise
        job = Job(turn, make, admission, work, asyncio.get_running_loop().create_future())
        self._lines[turn.rank].add(job)
        if not self._is_working:
            self._begin()
        return job

    def hasten(self, job: Job[Any], rank: Rank) -> None:
        """Move a waiting job to a better rank, of which a second caller waits for it."""
        if rank < job.turn.rank and self._lines[job.turn.rank].remove(job):
            job.turn = Turn(job.turn.subject, rank)
            self._lines[rank].add(job)

    def _begin(self) -> None:
        jobs = self._take()
        if jobs:
            self._is_working = True
            future = asyncio.get_running_loop().run_in_executor(_THREAD, _work, [job.make for job in jobs])
            future.add_done_callback(partial(self._finish, jobs))
        elif self._made >= MANY:
            self._made = 0
            _THREAD.submit(give_back)

    def _take(self) -> list[Job[Any]]:
        """The next jobs, of one rank, which are expected to take TURN together; one at the least."""
        jobs: list[Job[Any]] = []
        while len(jobs) * self._seconds_a_job < TURN:
            job = self._next(jobs[0].turn.rank if jobs else None)
            if job is None:
                break
            if job.done.cancelled():  # no caller waits for it any more
                job.admission.leave(job.turn.subject, job.work)
            else:
                jobs.append(job)
        return jobs

    def _next(self, rank: Rank | None) -> Job[Any] | None:
        """The job whose turn it is; None where there is none, or none of this rank."""
        waiting = [line for line in self._lines.values() if line.jobs]
        if not waiting:
            return None
        chosen = next((line for line in waiting if line.passed >= ROW), waiting[0])
        if rank is not None and chosen is not self._lines[rank]:
            return None
        for line in waiting:
            line.passed += 1
        chosen.passed = 0
        return chosen.next()

    def _finish(self, jobs: Sequence[Job[Any]], done: "asyncio.Future[list[_Made]]") -> None:
        self._is_working = False
        made = done.result()
        self._made += len(made)
        for job, (value, problem, seconds) in zip(jobs, made, strict=False):
            job.admission.leave(job.turn.subject, job.work)
            if problem is None:
                self._seconds_a_job += (seconds - self._seconds_a_job) / 8
            if not job.done.cancelled():
                _settle(job.done, value, problem)
        for job in reversed(jobs[len(made) :]):
            self._lines[job.turn.rank].put_back(job)
        self._begin()


def _settle(done: "asyncio.Future[Any]", value: Any, problem: BaseException | None) -> None:
    if problem is None:
        done.set_result(value)
    else:
        done.set_exception(problem)


class _Made(NamedTuple):
    """What became of a job: its value or the problem, and the seconds that it took."""

    value: Any
    problem: BaseException | None
    seconds: float


def _work(makes: Sequence[Callable[[], Any]]) -> list[_Made]:
    """Make one value after the other until TURN is over: those that are left wait for what has come meanwhile."""
    begun = perf_counter()
    made: list[_Made] = []
    for make in makes:
        made.append(_made(make))
        if perf_counter() - begun >= TURN:
            break
    return made


def _made(make: Callable[[], Any]) -> _Made:
    """Make a value, and collect what making it left: in small pieces, since a collection stops the event loop, too."""
    begun = perf_counter()
    try:
        return _Made(make(), None, perf_counter() - begun)
    except (Refusal, Refusals) as refusal:  # no bug: its frames tell nothing
        without_frames(refusal)
        refusal.__context__ = None  # graphql-core's own, which has parts of the document
        return _Made(None, refusal, 0)
    except BaseException as problem:  # noqa: BLE001 - the waiting caller gets it
        return _Made(None, problem, 0)
    finally:
        gc.collect(0)
