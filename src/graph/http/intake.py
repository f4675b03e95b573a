"""Bounds on the bytes of bodies that are taken in at once, of all and of one subject: what is beyond is refused."""

from types import TracebackType
from typing import Self

from graph.errors import Code, Overload

# The last part of the room is kept for subjects with nothing under way.
KEPT = 4


class Intake:
    """Bytes of bodies between the first and the answer: `most` of all, `own` of one subject. Use it in one event loop."""

    def __init__(self, most: int, own: int, retry_after: int = 1) -> None:
        self._most = most
        self._own = own
        self._retry_after = retry_after
        self._by_subject: dict[str, int] = {}
        self.size = 0
        self.refused = 0

    def permit(self, subject: str) -> "Permit":
        """Room for one body, none yet; a context, whose end gives it back."""
        return Permit(self, subject)

    def take(self, subject: str, size: int, beside: int) -> None:
        """Take room for a subject that has `beside` under way in other bodies.

        Raises RATE_LIMITED where those are too much, UNAVAILABLE where everybody's are.
        """
        own = self._by_subject.get(subject, 0)
        if own + size > self._own and beside:
            raise self._refuse(Code.RATE_LIMITED, "You are sending much at once")
        if self.size + size > (self._most - self._most // KEPT if beside else self._most):
            raise self._refuse(Code.UNAVAILABLE, "Much is being sent now")
        self._by_subject[subject] = own + size
        self.size += size

    def give(self, subject: str, size: int) -> None:
        """Give room back."""
        self.size -= size
        own = self._by_subject.get(subject, 0) - size
        if own > 0:
            self._by_subject[subject] = own
        else:
            self._by_subject.pop(subject, None)

    def of(self, subject: str) -> int:
        """What a subject has under way."""
        return self._by_subject.get(subject, 0)

    def _refuse(self, code: Code, why: str) -> Overload:
        self.refused += 1
        return Overload(code, f"{why}: try again in {self._retry_after} s.", self._retry_after)


class Permit:
    """The room of one body. A plain class: a generator costs twice as much."""

    __slots__ = ("_intake", "_subject", "size")

    def __init__(self, intake: Intake, subject: str) -> None:
        self._intake = intake
        self._subject = subject
        self.size = 0

    def cover(self, size: int) -> None:
        """Have room for so many bytes in all. Raises what Intake.take raises."""
        if size > self.size:
            beside = self._intake.of(self._subject) - self.size
            self._intake.take(self._subject, size - self.size, beside)
            self.size = size

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._intake.give(self._subject, self.size)
