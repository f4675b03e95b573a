"""The pages of the service for people, and what they load."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph.http.pages import pages


def front() -> list[Route]:
    """Their addresses."""
    return [Route("/", _door), Route("/assets/{name}", pages().assets.get)]


async def _door(request: Request) -> Response:
    return pages().respond("service", request.headers.get("accept-language", ""))
