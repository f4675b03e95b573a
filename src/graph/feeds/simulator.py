"""A SIMULATED partner that serves records over HTTP by docs/feeds.md, so that the adapters run as with a real one."""

from collections.abc import Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import orjson

MOST = 10_000


class Simulator:
    """Serves records by source on this machine for the length of a block; a cursor is the number of records read."""

    def __init__(self, records: Mapping[str, Sequence[Mapping[str, Any]]], most: int = MOST) -> None:
        """`most`: records of a page, also where more are requested."""
        lines = {
            source: [orjson.dumps(record) + b"\n" for record in source_records]
            for source, source_records in records.items()
        }

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                address = urlsplit(self.path)
                source_lines = lines.get(address.path.removeprefix("/"))
                parameters = {name: values[-1] for name, values in parse_qs(address.query).items()}
                if (
                    source_lines is None
                    or not parameters.get("after", "0").isdecimal()
                    or not parameters.get("limit", "0").isdecimal()
                ):
                    self.send_error(404)
                    return
                body = page(
                    source_lines, int(parameters.get("after", 0)), min(most, int(parameters.get("limit", most)))
                )
                self.send_response(200)
                self.send_header("content-type", "application/x-ndjson")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments: object) -> None:
                """Log nothing: an address holds a cursor."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = Thread(target=self._server.serve_forever, daemon=True, name="simulator")

    def url(self, source: str) -> str:
        """The address of a source."""
        return f"http://127.0.0.1:{self._server.server_port}/{source}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


def page(lines: Sequence[bytes], after: int, limit: int) -> bytes:
    """The page of records after a cursor, with its last line."""
    end = min(len(lines), after + limit)
    return b"".join([*lines[after:end], orjson.dumps({"next": str(end), "more": end < len(lines)}), b"\n"])
