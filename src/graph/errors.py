"""Errors that a caller may see: a code of the contract, a sentence without protected values, a position where there is one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """What `extensions.code` may say."""

    PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
    BAD_USER_INPUT = "BAD_USER_INPUT"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    ACCESS_REVOKED = "ACCESS_REVOKED"
    RESYNC_REQUIRED = "RESYNC_REQUIRED"
    FORBIDDEN = "FORBIDDEN"
    TOO_COMPLEX = "QUERY_TOO_COMPLEX"
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    OPERATION_NOT_ALLOWED = "OPERATION_NOT_ALLOWED"
    CONFLICT = "CONFLICT"
    IDEMPOTENCY_KEY_REUSED = "IDEMPOTENCY_KEY_REUSED"
    RATE_LIMITED = "RATE_LIMITED"
    TIMEOUT = "TIMEOUT"
    UNAVAILABLE = "UNAVAILABLE"
    INTERNAL = "INTERNAL_SERVER_ERROR"


@dataclass(frozen=True)
class Location:
    """A position in the GraphQL document, 1-based."""

    line: int
    column: int

    def moved(self, columns: Mapping[int, int]) -> "Location":
        """Where it is in a text in which what stands in these columns stands in others."""
        return Location(self.line, columns.get(self.column, self.column))


class Refusal(Exception):
    """A request that is refused, whole: `code` for programs, `message` for people."""

    def __init__(
        self,
        code: Code,
        message: str,
        *,
        locations: Sequence[Location] = (),
        path: Sequence[str | int] = (),
        details: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.locations = tuple(locations)
        self.path = tuple(path)
        self.details = dict(details or {})

    def as_json(self, request_id: str) -> dict[str, object]:
        """One entry of `errors`."""
        error: dict[str, object] = {"message": self.message}
        if self.locations:
            error["locations"] = [{"line": place.line, "column": place.column} for place in self.locations]
        if self.path:
            error["path"] = list(self.path)
        error["extensions"] = {**self.details, "code": self.code.value, "requestId": request_id}
        return error


class Overload(Refusal):
    """A request that is turned away because much is asked: `wait` seconds later it may be sent again."""

    def __init__(self, code: Code, message: str, wait: int) -> None:
        super().__init__(code, message, details={"retryAfter": wait})


def unauthenticated() -> Refusal:
    """The one answer to no token, a bad one, an expired one, and an account that is unknown or does not hold the role."""
    return Refusal(Code.UNAUTHENTICATED, "A valid bearer token is required.")


def frames(error: BaseException) -> list[str]:
    """File and line of each frame: enough to find a bug, and no value."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places[-12:]


def without_frames(error: BaseException) -> None:
    """Let an error, and those that it came of, go of the frames that they came through.

    Frames hold a request and its document, in cycles that live until a full collection, which stops the event loop.
    """
    chain: list[BaseException] = [error]
    for each in chain:
        each.__traceback__ = None
        chain += [cause for cause in (each.__context__, each.__cause__) if cause and cause not in chain]


class StartupProblem(Exception):
    """A reason not to start, as one sentence for the operator; the process exits with this code."""

    exit_code = 2


class ServerLost(StartupProblem):
    """The embedded server ended while it served and cannot be started again."""

    exit_code = 3
