"""GET /downloads/ADDRESS: one document as a file, to the viewer for whom the address was made."""

from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import structlog
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.execute.downloads import Downloads, File
from graph.http.answers import answers
from graph.http.byte_range import asked_range
from graph.http.intake import Intake, Permit
from graph.http.logins import Logins
from graph.http.message import Headers, Incoming
from graph.http.responses import heading

logger = structlog.get_logger()

PREFIX = "/downloads/"
ALL, OWN = 16, 2  # transfers at once, of all and of one viewer
SOON = 2  # seconds that a caller is told to wait


@dataclass(frozen=True)
class DownloadRoute:
    """The endpoint over downloads."""

    downloads: Downloads
    logins: Logins
    transfers: Intake = field(default_factory=lambda: Intake(ALL, OWN, SOON))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the document: 200, 206 for a range of it, 404 where the address is good for nothing."""
        if scope["method"] != "GET":  # to look at an address would use it up
            raise HTTPException(405, headers={"allow": "GET"})
        address = scope["path"].removeprefix(PREFIX)

        async def answer(request: Incoming, request_id: str) -> ASGIApp:
            return await self._answer(request, request_id, address)

        response = await answers(Incoming.of(scope, receive), answer, refused_status=404)
        await response(scope, receive, send)

    async def _answer(self, request: Incoming, request_id: str, address: str) -> ASGIApp:
        caller = await self.logins.viewer(request, request_id)
        file = await self.downloads.open(address, caller, request_id)
        part = asked_range(request, file.size, _tag(file))
        pieces = file.pieces(part.start, part.end)
        with ExitStack() as until_sent:
            permit = until_sent.enter_context(self.transfers.permit(file.viewer.subject))
            permit.cover(1)
            first = await anext(pieces)  # what goes wrong before there is something to send is told
            until_sent.pop_all()
        return Transfer(permit, first, pieces, part.status, [*_headers(file, request_id), *part.headers(file.size)])


@dataclass(frozen=True)
class Transfer:
    """One document on its way; it sends itself, as ASGI applications do, and gives its room back."""

    permit: Permit
    first: bytes
    rest: AsyncIterator[bytes]
    status: int
    headers: Headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the bytes. Where they break off, the answer does, so that nobody takes a part for the whole."""
        with self.permit:
            await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
            await send({"type": "http.response.body", "body": self.first, "more_body": True})
            try:
                async for piece in self.rest:
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
            except Exception as error:  # noqa: BLE001 - the answer has begun: nothing else can be told
                logger.warning("a download broke off", kind=type(error).__name__)
                return
            await send({"type": "http.response.body"})


def _headers(file: File, request_id: str) -> Headers:
    name = f'attachment; filename="{file.name}"'  # an id: a title would stand in a list of files
    return [
        *heading(request_id, file.media_type.encode()),
        (b"content-disposition", name.encode()),
        (b"content-security-policy", b"sandbox; default-src 'none'"),
        (b"cross-origin-resource-policy", b"same-origin"),
        (b"accept-ranges", b"bytes"),
        (b"etag", _tag(file)),
    ]


def _tag(file: File) -> bytes:
    return b'"%b"' % file.sha256.encode()
