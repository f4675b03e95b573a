"""The receipt for a bundle, as JSON: counts, refusals and doubts."""

from dataclasses import dataclass

import orjson

from graph.ingest.receive import Received
from graph.ingest.refusal import Rejection

_COUNTS = ("documents", "facts", "unchanged", "annulled")


@dataclass(frozen=True, slots=True)
class Receipt:
    """The body of the answer; `is_in`: something of the bundle is stored."""

    body: bytes
    is_in: bool


def receipt_for(received: Received) -> Receipt:
    """The receipt for a received bundle."""
    stored = received.stored
    refusals = [received.refusal] if received.refusal else received.quarantined
    answer: dict[str, object] = {name: getattr(stored, name) for name in _COUNTS}
    answer |= {"rejected": [*map(_as_json, refusals)], "doubts": [*map(_as_json, received.doubts)]}
    # Decides the HTTP status: a sender that reads nothing else must not take a wholly quarantined bundle for stored.
    is_in = not refusals or bool(stored.documents or stored.unchanged or stored.annulled)
    return Receipt(orjson.dumps(answer), is_in)


def _as_json(rejection: Rejection) -> dict[str, object]:
    return {"resource": rejection.resource, "code": rejection.code.value, "reason": rejection.reason}
