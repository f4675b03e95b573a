"""GET /calendar/TOKEN.ics: the days on which a person is reminded, for the calendar app of theirs; the address is the secret."""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.execute.calendars import Calendars
from graph.http.answers import answers
from graph.http.message import Incoming, Outgoing
from graph.http.responses import heading

PREFIX, SUFFIX = "/calendar/", ".ics"
MEDIA_TYPE = b"text/calendar; charset=utf-8"


@dataclass(frozen=True)
class CalendarRoute:
    """The endpoint over calendars."""

    calendars: Calendars

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the calendar: 200, or 404 where there is nothing, whatever the reason."""
        if scope["method"] != "GET":
            raise HTTPException(405, headers={"allow": "GET"})
        token = scope["path"].removeprefix(PREFIX).removesuffix(SUFFIX)

        async def answer(request: Incoming, request_id: str) -> ASGIApp:
            content = await self.calendars.read(token, request_id)
            return Outgoing(200, content, heading(request_id, MEDIA_TYPE))

        response = await answers(Incoming.of(scope, receive), answer, refused_status=404)
        await response(scope, receive, send)
