"""What is wrong with a request itself, whatever it asks."""

from graph.errors import Code, Refusal


class BodyProblem(Refusal):
    """A request that cannot be read; it has an HTTP status of its own."""

    def __init__(self, status: int, message: str, code: Code = Code.BAD_USER_INPUT) -> None:
        super().__init__(code, message)
        self.status = status


def too_large(limit: int) -> BodyProblem:
    """A body beyond the limit."""
    return BodyProblem(413, f"The body is larger than {limit} bytes.")


def incomplete() -> BodyProblem:
    """A caller who left in the middle."""
    return BodyProblem(400, "The body is not complete.")


def too_slow() -> BodyProblem:
    """A body that pauses too long, or comes too slowly."""
    return BodyProblem(408, "The body came too slowly: it was not waited for any longer.", Code.TIMEOUT)
