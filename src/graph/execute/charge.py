"""The charge of a write: taken before anything is looked up, given back where the write fails for our reasons."""

from types import TracebackType
from typing import Self

from graph.errors import Code, Refusal
from graph.execute.allowance import Allowance
from graph.viewer import Viewer

# Writes of one subject, an ambulance's too: trying numbers one after the other finds few (domain.md 5 B 15).
WRITES, WRITES_A_SECOND = 30, 1 / 30
# The cost of requesting a write, in objects, also where its stored result is answered: a transaction.
ASKED = 10_000
_OUR_OWN = (Code.TIMEOUT, Code.UNAVAILABLE, Code.INTERNAL)
# Refusals of the key, before the write begins, or of the allowance itself.
_OF_THE_KEY = (Code.IDEMPOTENCY_KEY_REUSED, Code.CONFLICT, Code.RATE_LIMITED)


class Charge:
    """The charge of one write. As a context manager it charges a refused write like one that was done."""

    def __init__(self, writing: Allowance, viewer: Viewer) -> None:
        self._writing = writing
        self._viewer = viewer
        self._is_taken = False

    def take(self) -> None:
        """Take the charge, once. Raises RATE_LIMITED: then the write must not go on."""
        if not self._is_taken:
            self._writing.spend(self._viewer, 1)
            self._is_taken = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Refusal) and error.code not in _OUR_OWN:
            if error.code not in _OF_THE_KEY:
                self.take()
        elif (
            isinstance(error, Refusal) and self._is_taken
        ):  # a bug is charged, so that it cannot be used to try values for free
            self._writing.give_back(self._viewer, 1)


class Charges:
    """The charges of all writes of an engine: an allowance for writes, and the ordinary one for requests."""

    def __init__(self, asking: Allowance) -> None:
        self._asking = asking
        self._writing = Allowance(WRITES_A_SECOND if asking.is_bounded else 0, WRITES, {})

    def of(self, viewer: Viewer) -> Charge:
        """The charge of a requested write, not yet taken. Raises RATE_LIMITED."""
        self._asking.spend(viewer, ASKED)
        return Charge(self._writing, viewer)
