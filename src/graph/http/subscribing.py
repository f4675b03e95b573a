"""Answers to clients that subscribe: there are no subscriptions yet, told in the way that the client shows to a person."""

import orjson
from starlette.types import Receive, Scope, Send

from graph.errors import Code, Refusal
from graph.http.message import Headers, Outgoing
from graph.http.responses import answered, refused
from graph.identity import new_request_id

PROTOCOL = "graphql-transport-ws"
# Of this protocol's codes: after 4403 or 4500 graphql-ws would knock again, or blame the server.
BAD_REQUEST = 4400
NO_SUBSCRIPTIONS = "There are no subscriptions yet: send queries and mutations by POST with Accept: application/json."
NOTHING_HERE = "There is nothing here."
_EVENTS = b"text/event-stream; charset=utf-8"


def no_events() -> Outgoing:
    """One event that holds the error, and the end: graphql-sse shows nothing that is no event, and asks again for half a minute."""
    request_id = new_request_id()
    error = orjson.dumps({"errors": [_refused().as_json(request_id)]})
    return answered(b"event: next\ndata: %b\n\nevent: complete\ndata:\n\n" % error, request_id, content_type=_EVENTS)


async def no_socket(scope: Scope, receive: Receive, send: Send) -> None:
    """Refuse a WebSocket.

    A browser shows nothing of a handshake that is refused, so a client of GraphQL is let in to be told why; any other
    gets the reason as HTTP.
    """
    await receive()
    is_graph = scope["path"] == "/graphql"
    if is_graph and PROTOCOL in scope["subprotocols"]:
        await send({"type": "websocket.accept", "subprotocol": PROTOCOL})
        await send({"type": "websocket.close", "code": BAD_REQUEST, "reason": NO_SUBSCRIPTIONS})
    elif "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close"})
    else:
        status, refusal = (501, _refused()) if is_graph else (404, Refusal(Code.BAD_USER_INPUT, NOTHING_HERE))
        response = refused([refusal], new_request_id(), status)
        headers: Headers = [*response.headers, (b"content-length", b"%d" % len(response.body))]
        await send({"type": "websocket.http.response.start", "status": status, "headers": headers})
        await send({"type": "websocket.http.response.body", "body": response.body})


def _refused() -> Refusal:
    return Refusal(Code.OPERATION_NOT_ALLOWED, NO_SUBSCRIPTIONS)
