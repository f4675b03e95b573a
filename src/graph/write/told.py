"""What a sender is told of a bundle, as JSON: counts, what was refused, what was not taken over."""

from dataclasses import dataclass

import orjson

from graph.ingest.receive import Received
from graph.ingest.refusal import Rejection

_COUNTS = ("documents", "facts", "unchanged", "annulled")


@dataclass(frozen=True, slots=True)
class Told:
    """The answer; `is_in`: something of the bundle is stored."""

    body: bytes
    is_in: bool


def told(received: Received) -> Told:
    """Of what became of a bundle."""
    stored = received.stored
    refusals = [received.refusal] if received.refusal else received.quarantined
    answer: dict[str, object] = {name: getattr(stored, name) for name in _COUNTS}
    answer |= {"rejected": [*map(_said, refusals)], "doubts": [*map(_said, received.doubts)]}
    # A sender that reads the status alone must not take for stored what was quarantined whole.
    is_in = not refusals or bool(stored.documents or stored.unchanged or stored.annulled)
    return Told(orjson.dumps(answer), is_in)


def _said(rejection: Rejection) -> dict[str, object]:
    return {"resource": rejection.resource, "code": rejection.code.value, "reason": rejection.reason}
