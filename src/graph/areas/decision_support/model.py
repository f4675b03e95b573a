"""A model beside the rules: the same facts go to an address that the operator names, and cards come back. None ships."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import httpx
import orjson
import structlog

from graph.areas.decision_support.cards import NOTICE
from graph.areas.decision_support.predicates import Facts, Json
from graph.areas.decision_support.question import FACTS
from graph.execute.outside import Asking

logger = structlog.get_logger()

NAME = "DecisionModel"  # of the operation, in the trail: what the model was sent
MOST = 5  # cards of one answer
LARGEST = 100_000  # bytes of an answer
LONGEST = 500  # characters of a text in it
# Asked by itself, so that the trail says of whom a model was told what.
_QUESTION = f"query {NAME}($id: ID!) {{ child(by: {{id: $id}}) {{ {FACTS} }} }}"


@dataclass(frozen=True)
class Model:
    """`version` is what the operator says of it; it stands on its cards."""

    address: str
    version: str
    timeout: float
    transport: httpx.AsyncBaseTransport | None = None

    async def cards(self, asking: Asking, facts: Facts, hook: str) -> list[dict[str, Any]]:
        """Its cards; none where it fails, is late or answers otherwise than it should. Raises what a question raises."""
        shown: Json = (await asking.ask(_QUESTION, NAME, {"id": facts.child["id"]}))["child"]
        sent = {"hook": hook, "version": self.version, "facts": shown, "orders": list(facts.orders)}
        try:
            async with asyncio.timeout(self.timeout):
                return [self._card(facts, each) for each in (await self._answer(sent))["cards"][:MOST]]
        except (httpx.HTTPError, TimeoutError, ValueError, KeyError, TypeError) as error:
            # Its words may hold what it was sent.
            logger.warning("the model gave no cards", kind=type(error).__name__)
            return []

    async def _answer(self, sent: Json) -> Any:
        async with httpx.AsyncClient(timeout=self.timeout, follow_redirects=False, transport=self.transport) as client:
            headers = {"content-type": "application/json"}
            async with client.stream("POST", self.address, content=orjson.dumps(sent), headers=headers) as response:
                response.raise_for_status()
                body = bytearray()
                async for chunk in response.aiter_bytes():
                    body += chunk
                    if len(body) > LARGEST:
                        raise ValueError("the answer is too large")
        return orjson.loads(body)

    def _card(self, facts: Facts, card: Mapping[str, Any]) -> dict[str, Any]:
        """A card of a model is information; its inputs are all that it was sent. Raises ValueError for anything but texts."""
        summary, detail = _text(card["summary"]), _text(card["detail"])
        cited = {"code": "MODEL", "version": self.version, "title": "Модель", "source": self.address}
        key = uuid5(NAMESPACE_URL, orjson.dumps([facts.child["id"], self.version, summary, detail]).decode())
        return {
            "id": str(key),
            "kind": "ADVICE",
            "indicator": "INFO",
            "summary": summary,
            "detail": detail,
            "notice": NOTICE["ADVICE"],
            "rule": {**cited, "sourceUrl": None, "checked": "UNVERIFIED"},
            "inputs": [
                {"field": "Child", "words": "Все сведения, отправленные модели", "document": None, "norm": None}
            ],
            **dict.fromkeys(("norm", "preliminary", "answer", "answeredAt")),
            "suggestions": [],
        }


def _text(text: Any) -> str:
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST or not text.isprintable():
        raise ValueError("a text is 1 to 500 printable characters")
    return text
