"""A WebSocket handshake over the HTTP server as it is deployed; what happens on the socket is tested in tests/http."""

import http.client
from urllib.parse import urlsplit

from tests.conformance.city import Served


def knock(server: Served) -> tuple[str, bool]:
    """Ask for a WebSocket; what came, and whether a socket was opened."""
    parts = urlsplit(server.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    headers = {
        **server.headers,
        "connection": "Upgrade",
        "upgrade": "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
        "sec-websocket-protocol": "graphql-transport-ws",
    }
    try:
        connection.request("GET", parts.path, headers=headers)
        status = connection.getresponse().status
    finally:
        connection.close()
    return f"WebSocket handshake: HTTP {status}", status == 101
