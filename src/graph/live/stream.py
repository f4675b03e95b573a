"""What a transport knows of subscriptions."""

from typing import Protocol, Self

from graph.execute.operation import Operation
from graph.viewer import Viewer


class Stream(Protocol):
    """One open subscription: an async iterator of execution results, as bytes of JSON ({"data": ..., "extensions": ...})."""

    def __aiter__(self) -> Self:
        """Itself."""

    async def __anext__(self) -> bytes:
        """The next result. Raises Refusal as the end of the stream with an error, StopAsyncIteration as its end."""

    async def aclose(self) -> None:
        """End it: nothing is told any more."""


class Streams(Protocol):
    """Opens subscriptions."""

    async def is_subscription(self, viewer: Viewer, operation: Operation) -> bool:
        """Whether an operation follows events. Raises Refusal or Refusals as Engine.answer does."""

    async def open(self, viewer: Viewer, operation: Operation) -> Stream:
        """Follow events from now on, or from a cursor. Raises Refusal or Refusals."""
