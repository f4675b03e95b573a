"""The states of a social case and its steps, pure: each gives the standing after it, or why it is not taken (docs/social.md)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias
from uuid import UUID

LONGEST = timedelta(days=365)  # until what is next shall be done
ASSIGNED = frozenset({"ASSIGNED", "IN_WORK"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands: its state, who works on it now, and the last day of what is next."""

    status: str
    worker: UUID | None
    due_on: date


@dataclass(frozen=True, slots=True)
class Actor:
    """Who takes a step: their staff id, and whether they reach the child as a doctor of its district."""

    id: UUID
    is_doctor: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """A step that is not taken: the code of the problem, a sentence, and the field of the input."""

    code: str
    message: str
    about: str = "caseId"


Step: TypeAlias = Standing | Refused

OVER = Refused("ALREADY_DONE", "It is closed: open another case.")
WORKER = Refused("ANOTHER_PERSON", "The social worker to whom it is assigned does that.")


def opened(today: date, due_on: date) -> Step:
    """A new case, to be assigned until a day."""
    wrong = _out_of_days(today, due_on, "dueBy")
    return wrong or Standing("OPEN", None, due_on)


def assign(at: Standing, who: Actor, today: date, worker: UUID, due_on: date) -> Step:
    """Give the case to a social worker: a doctor of the district does, or who has it hands it over."""
    if at.status == "CLOSED":
        return OVER
    if not who.is_doctor and who.id != at.worker:
        return WORKER
    if worker == at.worker:
        return Refused("ALREADY_DONE", "It is assigned to them.", "worker")
    wrong = _out_of_days(today, due_on, "dueBy")
    return wrong or Standing("IN_WORK" if at.status == "IN_WORK" else "ASSIGNED", worker, due_on)


def work(at: Standing, who: Actor, today: date, due_on: date, about: str) -> Step:
    """Plan a measure or record a visit, with the last day of what comes next."""
    refused = _not_at_work(at, who)
    if refused:
        return refused
    wrong = _out_of_days(today, due_on, about)
    return wrong or replace(at, status="IN_WORK", due_on=due_on)


def note(at: Standing, who: Actor) -> Step:
    """Write a note; the case stands where it stood."""
    return _not_at_work(at, who) or at


def close(at: Standing, who: Actor) -> Step:
    """End the case: who works on it, or a doctor of the district while nobody does."""
    if at.status == "CLOSED":
        return OVER
    if at.status in ASSIGNED and who.id != at.worker:
        return WORKER
    if at.status == "OPEN" and not who.is_doctor:
        return WORKER
    return replace(at, status="CLOSED", worker=None)


def _not_at_work(at: Standing, who: Actor) -> Refused | None:
    if at.status == "CLOSED":
        return OVER
    return WORKER if at.status not in ASSIGNED or who.id != at.worker else None


def _out_of_days(today: date, day: date, about: str) -> Refused | None:
    if today <= day <= today + LONGEST:
        return None
    return Refused("INVALID", f"It is today or later, within {LONGEST.days} days.", about)
