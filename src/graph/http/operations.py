"""What every transport does with a request that it has read: an answer, or a stream of them."""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.execute.engine import Engine
from graph.execute.operation import Operation
from graph.execute.trusted import TrustedDocuments
from graph.live.stream import Stream, Streams
from graph.viewer import Viewer


@dataclass
class Operations:
    """The engine with its trusted documents, and subscriptions beside it."""

    engine: Engine
    documents: TrustedDocuments
    streams: Streams

    async def read(self, body: Mapping[str, Any], viewer: Viewer | None, request_id: str) -> Operation:
        """The operation of a body that has the form of a request. Raises what TrustedDocuments.text raises."""
        text = self.documents.sent(body) or await self.documents.text(body, anonymous=viewer is None)
        return Operation(text, body.get("operationName"), body.get("variables") or {}, request_id)

    async def is_subscription(self, viewer: Viewer, operation: Operation) -> bool:
        """Whether it has a stream of answers. Raises Refusal or Refusals."""
        return await self.streams.is_subscription(viewer, operation)

    async def open(self, viewer: Viewer, operation: Operation) -> Stream:
        """The stream of a subscription; close it. Raises Refusal or Refusals."""
        return await self.streams.open(viewer, operation)

    def answer(self, viewer: Viewer | None, operation: Operation) -> Awaitable[bytes]:
        """The body of the answer. Raises Refusal or Refusals."""
        return self.engine.answer(viewer, operation)
