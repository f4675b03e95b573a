"""One social case as docs/social.md has it: a log of what happened, and whether a step may follow. Nothing is taken from the area."""

from dataclasses import dataclass, field

DOCTOR, FIRST, SECOND = 0, 1, 2
YEAR = 365


@dataclass
class Model:
    """Days are numbers; the log holds who had the case and what was done. Each step says whether it was taken."""

    workers: list[int] = field(default_factory=list)
    work: int = 0
    is_closed: bool = False

    @property
    def status(self) -> str:
        """The word for where it stands."""
        if self.is_closed:
            return "CLOSED"
        if not self.workers:
            return "OPEN"
        return "IN_WORK" if self.work else "ASSIGNED"

    @property
    def worker(self) -> int | None:
        """Who has it."""
        return self.workers[-1] if self.workers and not self.is_closed else None

    def assign(self, who: int, to: int, days: int) -> bool:
        """The doctor, or who has it."""
        may = who == DOCTOR or (who == self.worker is not None)
        if self.is_closed or not may or to == self.worker or not 0 <= days <= YEAR:
            return False
        self.workers.append(to)
        return True

    def do(self, who: int, days: int) -> bool:
        """A measure or a visit of who has it."""
        if self.worker is None or who != self.worker or not 0 <= days <= YEAR:
            return False
        self.work += 1
        return True

    def note(self, who: int) -> bool:
        """Of who has it."""
        return self.worker is not None and who == self.worker

    def close(self, who: int) -> bool:
        """Who has it; the doctor while nobody does."""
        may = who == DOCTOR if self.worker is None else who == self.worker
        if self.is_closed or not may:
            return False
        self.is_closed = True
        return True
