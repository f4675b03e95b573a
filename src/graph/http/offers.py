"""Requests that offer another protocol and carry a body: read as the HTTP/1.1 that they are.

Java's HttpClient sends `Upgrade: h2c` with its first request over plain HTTP. A server may ignore the offer (RFC 9110,
7.8), but httptools stops at the end of such a head, since what follows a WebSocket's head is no HTTP, and uvicorn then
answers a request without a body. Here the head is read again without its offer, and then the body.
"""

from typing import cast

from httptools import HttpParserUpgrade, HttpRequestParser
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_OF_AN_OFFER = (b"upgrade", b"http2-settings")


class Http1Protocol(HttpToolsProtocol):
    """uvicorn's protocol, which takes no offer but that of a WebSocket."""

    def connection_made(self, transport: object) -> None:
        """Begin."""
        self.parser = cast(HttpRequestParser, _Requests(self))
        super().connection_made(transport)  # type: ignore[arg-type]

    def on_headers_complete(self) -> None:
        """Begin the request, unless its head is read again."""
        if not self.declines():
            super().on_headers_complete()

    def on_message_complete(self) -> None:
        """End the request; at the first reading of an offer it has not begun."""
        if not self.declines():
            super().on_message_complete()

    def declines(self) -> bool:
        """Whether the parser stopped at the head of a request that offers a protocol which is not spoken here."""
        if not self.parser.should_upgrade():
            return False
        offers = [value.lower() for name, value in self.headers if name == b"upgrade"]
        return bool(offers) and (offers[-1] != b"websocket" or self.parser.get_method() != b"GET")

    def head(self) -> bytes:
        """The head of this request without its offer."""
        line = b"%s %s HTTP/%s" % (self.parser.get_method(), self.url, self.parser.get_http_version().encode())
        lines = [line, *(b"%s: %s" % header for header in map(_without_offer, self.headers) if header)]
        return b"\r\n".join([*lines, b"", b""])


class _Requests:
    """A parser that goes on after an offer which is declined."""

    def __init__(self, protocol: Http1Protocol) -> None:
        self._protocol = protocol
        self._begin()

    def _begin(self) -> None:
        parser = HttpRequestParser(self._protocol)
        parser.set_dangerous_leniencies(lenient_data_after_close=True)  # as uvicorn's own
        self._parser = parser
        self.should_upgrade = parser.should_upgrade
        self.should_keep_alive = parser.should_keep_alive
        self.get_http_version = parser.get_http_version
        self.get_method = parser.get_method

    def feed_data(self, data: bytes) -> None:
        """Read on. Raises HttpParserUpgrade for a WebSocket, HttpParserError."""
        while data:
            try:
                return self._parser.feed_data(data)
            except HttpParserUpgrade as offer:
                if not self._protocol.declines():
                    raise
                data = self._protocol.head() + data[offer.args[0] :]
                self._begin()
        return None


def _without_offer(header: tuple[bytes, bytes]) -> tuple[bytes, bytes] | None:
    name, value = header
    if name in _OF_AN_OFFER:
        return None
    if name == b"connection":
        value = b", ".join(word for word in map(bytes.strip, value.split(b",")) if word.lower() not in _OF_AN_OFFER)
    return name, value
