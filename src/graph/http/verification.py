"""GET /verify/CODE: whether a certificate is valid, without an account; a page for a browser, JSON for everybody else."""

from dataclasses import dataclass

import orjson
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.execute.verifications import Verification, Verifications
from graph.http.answers import answers
from graph.http.message import JSON, Incoming, Outgoing
from graph.http.responses import heading

PREFIX = "/verify/"
HTML = b"text/html; charset=utf-8"
POLICY = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
# The same words in the same number of lines, whatever the answer is.
PAGE = """<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Проверка справки</title>
<meta name="viewport" content="width=device-width"></head><body><h1>Проверка справки</h1>
<p><strong>{said}</strong></p><p>{days}</p><p>Подпись SIMULATED.</p></body></html>
"""


@dataclass(frozen=True)
class VerificationRoute:
    """The endpoint over verifications."""

    verifications: Verifications

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer: 200 for every code, 429 and 503 where too many ask."""
        if scope["method"] != "GET":
            raise HTTPException(405, headers={"allow": "GET"})
        code, client = scope["path"].removeprefix(PREFIX), scope.get("client")

        async def answer(request: Incoming, request_id: str) -> ASGIApp:
            verification = await self.verifications.verify(code, client[0] if client else "", request_id)
            if request.accepts.page:
                return Outgoing(200, _page(verification), [*heading(request_id, HTML), POLICY])
            return Outgoing(200, _json(verification), heading(request_id, JSON))

        response = await answers(Incoming.of(scope, receive), answer, refused_status=404)
        await response(scope, receive, send)


def _json(verification: Verification) -> bytes:
    is_valid = verification.valid_to is not None
    return orjson.dumps({"valid": is_valid, "from": verification.valid_from, "until": verification.valid_to})


def _page(verification: Verification) -> bytes:
    first, last = verification.valid_from, verification.valid_to
    if first is None or last is None:
        return PAGE.format(said="Не действительна.", days="Нет такой справки в силе.").encode()
    return PAGE.format(said="Действительна.", days=f"С {first:%d.%m.%Y} по {last:%d.%m.%Y}.").encode()
