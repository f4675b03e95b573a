"""Answers of a route: an error becomes JSON with a code and a request id, and shows no value."""

from collections.abc import Awaitable, Callable

import structlog
from starlette.types import ASGIApp

from graph.errors import Code, Overload, Refusal, frames, without_frames
from graph.http.message import JSON, Incoming
from graph.http.responses import refused
from graph.identity import new_request_id
from graph.plan.document import Refusals

logger = structlog.get_logger()


async def answers(
    request: Incoming,
    answer: Callable[[Incoming, str], Awaitable[ASGIApp]],
    observe: Callable[[str], None] = lambda code: None,
    refused_status: int | None = None,
) -> ASGIApp:
    """The answer, or the refusal of it; `observe` is told the code. `refused_status` None: an answer of GraphQL."""
    request_id = new_request_id()
    try:
        response = await answer(request, request_id)
        observe("OK")
        return response
    except Exception as error:  # noqa: BLE001 - whatever it is, the caller gets an answer
        refusals = told(error, request, request_id)
    observe(refusals[0].code.value)
    accepts = request.accepts
    status = accepts.refused_status if refused_status is None else refused_status
    content_type = accepts.content_type if refused_status is None else JSON
    return refused(refusals, request_id, status, content_type)


def told(error: Exception, request: Incoming, request_id: str) -> list[Refusal]:
    """What a caller is told of an error; the log names it by the request's id.

    A bug must not show its words: they may hold a child's data.
    """
    if isinstance(error, Refusal | Refusals):
        without_frames(error)
    if isinstance(error, Refusals):
        return error.refusals
    if isinstance(error, Refusal):
        # Refusals under load are counted, not logged: lines would cost more than the refusals.
        if error.code is Code.UNAVAILABLE and not isinstance(error, Overload):
            kind = {"kind": type(error.__cause__).__name__} if error.__cause__ else {}
            logger.warning("unavailable", **request.named(request_id), **kind)
        return [error]
    logger.error("bug", **request.named(request_id), kind=type(error).__name__, where=frames(error))
    return [Refusal(Code.INTERNAL, "Something went wrong on our side.")]
