"""POST /documents: one FHIR bundle in, what became of it out."""

from dataclasses import asdict, dataclass

import orjson
from starlette.requests import Request
from starlette.responses import Response

from graph.execute.engine import this_moment
from graph.http.answers import answers
from graph.http.body import BodyProblem, read_body
from graph.http.responses import JSON
from graph.http.tokens import LocalIssuer, bearer, unauthenticated
from graph.write.document import DocumentRegister

_MEDIA = ("application/json", "application/fhir+json")


@dataclass(frozen=True)
class DocumentRoute:
    """The endpoint over a register."""

    register: DocumentRegister
    issuer: LocalIssuer
    limit: int

    async def post(self, request: Request) -> Response:
        """Register one bundle: 200 with counts, 422 where it is refused."""
        return await answers(request, self._answer, refused_status=403)

    async def _answer(self, request: Request, request_id: str) -> Response:
        viewer = bearer(request, self.issuer)
        if viewer is None:
            raise unauthenticated()
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media not in _MEDIA:
            raise BodyProblem(415, f"Send one of {', '.join(_MEDIA)}.")
        body = await read_body(request, self.limit)
        received = await self.register.register(viewer, body, request_id, this_moment())
        stored = received.stored
        counts = {"documents": stored.documents, "facts": stored.facts, "unchanged": stored.unchanged}
        refusals = [received.refusal] if received.refusal else []
        answer = counts | {
            "rejected": [_said(asdict(refusal)) for refusal in refusals],
            "doubts": [_said(asdict(doubt)) for doubt in received.doubts],
        }
        headers = {"content-type": JSON, "cache-control": "no-store", "x-request-id": request_id}
        return Response(orjson.dumps(answer), 422 if refusals else 200, headers)


def _said(rejection: dict[str, object]) -> dict[str, object]:
    return {name: rejection[name] for name in ("resource", "code", "reason")}
