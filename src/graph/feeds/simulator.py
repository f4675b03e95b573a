"""A partner that is made up: serves records over HTTP as docs/feeds.md has it, so that the adapters run for real. SIMULATED."""

from collections.abc import Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import orjson

MOST = 10_000


class Simulator:
    """Records by source, on this machine alone, for the length of a block. A cursor is how many were taken."""

    def __init__(self, records: Mapping[str, Sequence[Mapping[str, Any]]], most: int = MOST) -> None:
        """`most`: records of a page, whatever is asked for."""
        lines = {source: [orjson.dumps(record) + b"\n" for record in said] for source, said in records.items()}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                address = urlsplit(self.path)
                said = lines.get(address.path.removeprefix("/"))
                asked = {name: values[-1] for name, values in parse_qs(address.query).items()}
                if said is None or not asked.get("after", "0").isdecimal() or not asked.get("limit", "0").isdecimal():
                    self.send_error(404)
                    return
                body = page(said, int(asked.get("after", 0)), min(most, int(asked.get("limit", most))))
                self.send_response(200)
                self.send_header("content-type", "application/x-ndjson")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *said: object) -> None:
                """Say nothing: an address holds a cursor."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = Thread(target=self._server.serve_forever, daemon=True, name="simulator")

    def url(self, source: str) -> str:
        """Where a source is pulled from."""
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
    """Records behind a cursor, and the line without which a page was cut."""
    end = min(len(lines), after + limit)
    return b"".join([*lines[after:end], orjson.dumps({"next": str(end), "more": end < len(lines)}), b"\n"])
