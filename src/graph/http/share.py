"""GET and POST /share/CODE: a form for the PIN, then one sheet of a passport, for who has no account (docs/share-link.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.errors import Refusal
from graph.execute.shares import Shares
from graph.http.answers import answers, told
from graph.http.body import STRANGERS, Bodies, require_media
from graph.http.message import Headers, Incoming, Outgoing
from graph.http.pages import HEADERS, Html, pages
from graph.http.responses import status_of
from graph.http.share_sheet import both, sheet

PREFIX = "/share/"
LONGEST = 500  # bytes of a body: a PIN and its name
# No script, nothing from elsewhere, and the form goes to this page alone.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
REFUSED = both(
    "По этой ссылке с этим ПИН-кодом ничего нет: код неверен, или срок, число просмотров или попыток вышли.",
    "There is nothing by this link with this PIN: the PIN is wrong, or its time, views or attempts are used up.",
)


@dataclass(frozen=True)
class ShareRoute:
    """The endpoint over share links; `bodies` reads what a form sends."""

    shares: Shares
    bodies: Bodies

    @classmethod
    def over(cls, shares: Shares, bodies: Bodies) -> Self:
        """The endpoint, with bodies that hold no more than a PIN."""
        return cls(shares, replace(bodies, limit=LONGEST))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the form for every code; for a PIN the sheet, or the form with 404. 429 and 503 where too many ask."""
        if scope["method"] not in ("GET", "POST"):
            raise HTTPException(405, headers={"allow": "GET, POST"})
        code, client = scope["path"].removeprefix(PREFIX), scope.get("client")

        async def answer(request: Incoming, request_id: str) -> ASGIApp:
            language = request.header(b"accept-language") or ""
            if request.method == "GET":
                return Outgoing(200, _form(language), _headers(request_id))
            require_media(request, "application/x-www-form-urlencoded")
            pin = _pin(await self.bodies.read(request, STRANGERS))
            try:
                child = await self.shares.view(code, pin, client[0] if client else "", request_id)
            except Refusal as refusal:
                if not request.accepts.page or "retryAfter" not in refusal.details:
                    raise
                told(refusal, request, request_id)
                return _later(language, refusal, request_id)
            if child is None:
                return Outgoing(404, _form(language, _alert(REFUSED)), _headers(request_id))
            return Outgoing(200, _sheet(language, sheet(child)), _headers(request_id))

        response = await answers(Incoming.of(scope, receive), answer, refused_status=404)
        await response(scope, receive, send)


def _pin(body: bytes) -> str:
    """What was typed, without spaces; empty where it is no form."""
    typed = parse_qs(body.decode("ascii", "replace"), max_num_fields=5).get("pin", [""])
    return "".join(typed[0].split())


def _alert(notice: Html) -> Html:
    return Html(f'<p class="refused" role="alert">{notice}</p>')


def _form(language: str, notice: Html | None = None) -> bytes:
    return pages().text("share", language, {"notice": notice or Html("")}).encode()


def _later(language: str, refusal: Refusal, request_id: str) -> Outgoing:
    """The form again, which says when: a person is waiting, no program."""
    wait = refusal.details["retryAfter"]
    notice = both(
        f"Сейчас спрашивают слишком часто. Подождите {wait} с и введите ПИН-код ещё раз.",
        f"Too much is asked at once. Wait {wait} s, then enter the PIN again.",
    )
    status, headers = status_of(refusal, 503)
    return Outgoing(status, _form(language, _alert(notice)), [*_headers(request_id), *headers])


def _sheet(language: str, shown: Mapping[str, Html]) -> bytes:
    return pages().text("share_sheet", language, shown).encode()


def _headers(request_id: str) -> Headers:
    named = HEADERS | {
        "content-security-policy": POLICY,
        "x-robots-tag": "noindex, nofollow",
        "x-request-id": request_id,
    }
    return [(b"content-type", b"text/html; charset=utf-8"), *[(k.encode(), v.encode()) for k, v in named.items()]]
