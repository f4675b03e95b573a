"""The states of a commission and its steps, pure: each gives the standing after it, or why it is not taken (docs/commission.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeAlias
from uuid import UUID

GRACE = timedelta(days=30)  # after its last day a commission may still be signed and closed
RUNNING = frozenset({"CONVENED", "IN_SESSION", "DECIDED", "SIGNED"})
UNDECIDED = frozenset({"CONVENED", "IN_SESSION"})


@dataclass(frozen=True, slots=True)
class Rule:
    """What the norm in force asks of a kind of commission; shares as numerator and denominator, of all members."""

    norm_id: UUID
    quorum: tuple[int, int]
    approval: tuple[int, int]
    least_members: int
    needs_consent: bool

    def of(self, members: int) -> tuple[int, int]:
        """How many opinions, and how many votes for it, a decision of so many members needs."""
        quorum, approval = (-(-members * share[0] // share[1]) for share in (self.quorum, self.approval))
        return quorum, approval


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a commission stands; of its sessions the last one, whose numbers are 0 before the first."""

    status: str
    chair: UUID
    convener: UUID
    members: frozenset[UUID]
    due_on: date
    expires_on: date
    lacks_consent: bool = False
    session: int = 0
    opinions_due_on: date | None = None
    quorum: int = 0
    approval: int = 0
    votes: Mapping[UUID, str] = field(default_factory=dict)
    signed: frozenset[UUID] = frozenset()
    outcome: str | None = None

    def has_lapsed(self, today: date) -> bool:
        """Whether its time is over without an end."""
        return self.status in RUNNING and today > self.expires_on


@dataclass(frozen=True, slots=True)
class Refused:
    """A step that is not taken: the code of the problem, a sentence, and the field of the input."""

    code: str
    message: str
    about: str = "commissionId"


Step: TypeAlias = Standing | Refused

OVER = Refused("ALREADY_DONE", "It has ended.")
CHAIR = Refused("ANOTHER_PERSON", "Its chair does that.")
LEADERS = Refused("ANOTHER_PERSON", "Its chair does that, or who convened it.")
MEMBERS = Refused("ANOTHER_PERSON", "Its members do that.")


def consent(at: Standing, who: UUID, today: date) -> Step:
    """Record that the consent is there."""
    if at.status not in RUNNING or at.has_lapsed(today):
        return OVER
    if who not in (at.chair, at.convener):
        return LEADERS
    if not at.lacks_consent:
        return Refused("ALREADY_DONE", "It needs none, or has it.")
    return replace(at, lacks_consent=False)


def hold(at: Standing, who: UUID, today: date, until: date, rule: Rule) -> Step:
    """Hold the next session, in which opinions are given until a day."""
    if at.status == "CALLED_OFF" or at.has_lapsed(today):
        return OVER
    if who not in (at.chair, at.convener):
        return LEADERS
    if at.lacks_consent:
        return Refused("CONFLICT", "The law asks for a consent: record it first.")
    if at.status in ("DECIDED", "SIGNED"):
        return Refused("CONFLICT", "It has decided: its protocol is signed and closed first.")
    if at.status == "IN_SESSION" and at.opinions_due_on is not None and today <= at.opinions_due_on:
        return Refused("CONFLICT", "Opinions of the last session can still be given.")
    if until < today:
        return Refused("INVALID", "The last day is today or later.", "opinionsDueOn")
    quorum, approval = rule.of(len(at.members))
    last = until if at.status == "CLOSED" else max(at.expires_on - GRACE, until)
    return replace(
        at,
        status="IN_SESSION",
        session=at.session + 1,
        opinions_due_on=until,
        due_on=until,
        expires_on=last + GRACE,
        quorum=quorum,
        approval=approval,
        votes={},
        signed=frozenset(),
        outcome=None,
    )


def give(at: Standing, who: UUID, today: date, vote: str) -> Step:
    """Give an opinion in the session, once."""
    if at.status not in UNDECIDED or at.has_lapsed(today):
        return OVER if at.status not in RUNNING or at.has_lapsed(today) else Refused("CONFLICT", "It has decided.")
    if who not in at.members:
        return MEMBERS
    if at.opinions_due_on is None:
        return Refused("CONFLICT", "It has held no session yet.")
    if who in at.votes:
        return Refused("ALREADY_DONE", "You have given your opinion in this session.")
    if today > at.opinions_due_on:
        return Refused("CONFLICT", "The days for opinions of this session are over.")
    return replace(at, votes={**at.votes, who: vote})


def decide(at: Standing, who: UUID, today: date) -> Step:
    """Decide by the votes that were given."""
    if at.status not in RUNNING or at.has_lapsed(today):
        return OVER
    if who != at.chair:
        return CHAIR
    if at.status not in UNDECIDED:
        return Refused("ALREADY_DONE", "It has decided.")
    if at.opinions_due_on is None:
        return Refused("CONFLICT", "It has held no session yet.")
    if who not in at.votes:
        return Refused("CONFLICT", "Give your own opinion first.")
    if len(at.votes) < at.quorum:
        return Refused("CONFLICT", "Too few members have given an opinion: there is no quorum.")
    votes_for = sum(vote == "FOR" for vote in at.votes.values())
    outcome = "APPROVED" if votes_for >= at.approval else "REJECTED"
    return replace(at, status="DECIDED", outcome=outcome, due_on=at.expires_on)


def sign(at: Standing, who: UUID, today: date) -> Step:
    """Sign the protocol, once; the last of those who gave an opinion makes it SIGNED."""
    if at.status not in RUNNING or at.has_lapsed(today):
        return OVER
    if at.status in UNDECIDED:
        return Refused("CONFLICT", "It has not decided yet.")
    if who not in at.votes:
        return Refused("ANOTHER_PERSON", "Who has given an opinion in this session signs.")
    if who in at.signed:
        return Refused("ALREADY_DONE", "You have signed.")
    signed = at.signed | {who}
    return replace(at, signed=signed, status="SIGNED" if signed == at.votes.keys() else "DECIDED")


def close(at: Standing, who: UUID, today: date, reason: str | None) -> Step:
    """Close what is signed; before a decision, call it off with a reason."""
    if at.status not in RUNNING or at.has_lapsed(today):
        return OVER
    if at.status in UNDECIDED:
        if who not in (at.chair, at.convener):
            return LEADERS
        if reason is None:
            return Refused("INVALID", "It has not decided: say why it is called off.", "reason")
        return replace(at, status="CALLED_OFF")
    if who != at.chair:
        return CHAIR
    if reason is not None:
        return Refused("INVALID", "It has decided, and is not called off.", "reason")
    if at.status != "SIGNED":
        return Refused("CONFLICT", "Not everybody has signed.")
    return replace(at, status="CLOSED")
