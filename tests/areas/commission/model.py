"""One commission as docs/commission.md has it: a log of what happened, and whether a step may follow. Nothing is taken from the area."""

from dataclasses import dataclass, field

CHAIR, MEMBERS, CONVENER = 0, (0, 1, 2), 3
GRACE = 30
VOTES = ("FOR", "AGAINST", "ABSTAINED")


@dataclass
class Session:
    """What was said in one session; `until`: the last day for opinions."""

    until: int
    votes: dict[int, str] = field(default_factory=dict)
    signed: set[int] = field(default_factory=set)
    outcome: str | None = None


@dataclass
class Model:
    """Days are numbers; two thirds of three members are two. Each step says whether it was taken."""

    needs_consent: bool
    last: int
    has_consent: bool = False
    sessions: list[Session] = field(default_factory=list)
    end: str | None = None

    def status(self, day: int) -> str:
        """The word for where it stands."""
        if self.end is not None:
            return self.end
        if day > self.last + GRACE:
            return "LAPSED"
        if not self.sessions:
            return "CONVENED"
        now = self.sessions[-1]
        if now.outcome is None:
            return "IN_SESSION"
        return "SIGNED" if now.signed == set(now.votes) else "DECIDED"

    def consent(self, who: int, day: int) -> bool:
        """The chair or the convener records what is needed and not there."""
        runs = self.status(day) in ("CONVENED", "IN_SESSION", "DECIDED", "SIGNED")
        if not runs or who not in (CHAIR, CONVENER) or not self.needs_consent or self.has_consent:
            return False
        self.has_consent = True
        return True

    def hold(self, who: int, day: int, days: int) -> bool:
        """The first session, one behind another that did not decide in its days, or a new one of what is closed."""
        status = self.status(day)
        is_next = status in ("CONVENED", "CLOSED") or (status == "IN_SESSION" and day > self.sessions[-1].until)
        if not is_next or who not in (CHAIR, CONVENER) or (self.needs_consent and not self.has_consent) or days < 0:
            return False
        self.last = day + days if status == "CLOSED" else max(self.last, day + days)
        self.end = None
        self.sessions.append(Session(day + days))
        return True

    def give(self, who: int, day: int, vote: str) -> bool:
        """A member, once, in the days of the session."""
        if self.status(day) != "IN_SESSION" or who not in MEMBERS:
            return False
        now = self.sessions[-1]
        if who in now.votes or day > now.until:
            return False
        now.votes[who] = vote
        return True

    def decide(self, who: int, day: int) -> bool:
        """The chair, who has voted, where two of three have."""
        if self.status(day) != "IN_SESSION" or who != CHAIR:
            return False
        now = self.sessions[-1]
        if CHAIR not in now.votes or len(now.votes) < 2:
            return False
        now.outcome = "APPROVED" if [*now.votes.values()].count("FOR") >= 2 else "REJECTED"
        return True

    def sign(self, who: int, day: int) -> bool:
        """Who has voted, once."""
        if self.status(day) not in ("DECIDED", "SIGNED"):
            return False
        now = self.sessions[-1]
        if who not in now.votes or who in now.signed:
            return False
        now.signed.add(who)
        return True

    def close(self, who: int, day: int, *, calls_off: bool) -> bool:
        """The chair closes what is signed; before a decision the two who lead call it off."""
        status = self.status(day)
        leads = who in (CHAIR, CONVENER) if calls_off else who == CHAIR
        if not leads or status not in (("CONVENED", "IN_SESSION") if calls_off else ("SIGNED",)):
            return False
        self.end = "CALLED_OFF" if calls_off else "CLOSED"
        return True
