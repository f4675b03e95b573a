"""What a transport knows of subscriptions: how one is opened, read and closed."""

from typing import Protocol, Self

from graph.execute.operation import Operation
from graph.viewer import Viewer


class Stream(Protocol):
    """One open subscription: an async iterator of execution results, as bytes of JSON (`{"data", "extensions"}`).

    Its queue is bounded: a reader that does not keep up gets RESYNC_REQUIRED.
    """

    def __aiter__(self) -> Self:
        """Read it, in one task."""

    async def __anext__(self) -> bytes:
        """The next result.

        Raises Refusal (ACCESS_REVOKED, RATE_LIMITED, RESYNC_REQUIRED, UNAVAILABLE and others) as its end with an error,
        StopAsyncIteration as its end.
        """

    async def aclose(self) -> None:
        """End it, from this side; whoever opened it does so in any case."""


class Streams(Protocol):
    """Opens subscriptions."""

    async def is_subscription(self, viewer: Viewer, operation: Operation) -> bool:
        """Whether the operation is one. Raises Refusal or Refusals as Engine.answer does."""

    async def open(self, viewer: Viewer, operation: Operation) -> Stream:
        """Open it for this viewer. Raises Refusal or Refusals."""
