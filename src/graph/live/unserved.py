"""Streams where there is no subscription to open."""

from graph.errors import Code, Refusal
from graph.execute.operation import Operation
from graph.live.stream import Stream
from graph.viewer import Viewer


class Unserved:
    """Leaves every operation to the engine, which refuses a subscription."""

    async def is_subscription(self, viewer: Viewer, operation: Operation) -> bool:
        """No: the engine says what it says to any document."""
        return False

    async def open(self, viewer: Viewer, operation: Operation) -> Stream:
        """Raise OPERATION_NOT_ALLOWED."""
        raise Refusal(Code.OPERATION_NOT_ALLOWED, "There are no subscriptions here.")
