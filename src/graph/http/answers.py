"""Answers of a route: an error becomes JSON with a code and a request id, and shows no value."""

from collections.abc import Awaitable, Callable

import structlog

from graph.errors import Code, Overload, Refusal, frames
from graph.http.message import JSON, Incoming, Outgoing
from graph.http.problem import BodyProblem
from graph.http.responses import refused
from graph.identity import new_request_id
from graph.plan.document import Refusals

logger = structlog.get_logger()


async def answers(
    request: Incoming,
    answer: Callable[[Incoming, str], Awaitable[Outgoing]],
    observe: Callable[[str], None] = lambda code: None,
    refused_status: int | None = None,
) -> Outgoing:
    """The answer, or the refusal of it; `observe` is told the code. `refused_status` None: an answer of GraphQL."""
    request_id = new_request_id()
    accepts = request.accepts
    status = accepts.refused_status if refused_status is None else refused_status
    content_type = accepts.content_type if refused_status is None else JSON
    refusals: list[Refusal]
    try:
        response = await answer(request, request_id)
        observe("OK")
        return response
    except BodyProblem as problem:
        refusals = [problem]
    except Refusal as refusal:
        refusals = [refusal]
        # Refusals under load are counted, not logged: lines would cost more than the refusals.
        if refusal.code is Code.UNAVAILABLE and not isinstance(refusal, Overload):
            logger.warning("unavailable", **request.named(request_id), kind=type(refusal.__cause__).__name__)
    except Refusals as several:
        refusals = several.refusals
    except Exception as error:  # noqa: BLE001 - a bug must not show its words: they may hold a child's data
        logger.error("bug", **request.named(request_id), kind=type(error).__name__, where=frames(error))
        refusals = [Refusal(Code.INTERNAL, "Something went wrong on our side.")]
    observe(refusals[0].code.value)
    return refused(refusals, request_id, status, content_type)
