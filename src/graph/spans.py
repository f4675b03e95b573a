"""Spans of traces: what took how long, in which role, for how many; never a value, a text of a caller or an error's words.

Off they cost one comparison; http/tracing.py turns them on.
"""

from contextlib import AbstractContextManager, nullcontext
from typing import Any, Protocol

_OFF: AbstractContextManager[Any] = nullcontext()


class Tracer(Protocol):
    """What is asked of OpenTelemetry's."""

    def start_as_current_span(self, name: str, **more: Any) -> AbstractContextManager[Any]:
        """A span around a block."""


class _Switch:
    tracer: Tracer | None = None


def trace_with(tracer: Tracer | None) -> None:
    """From now on, record spans with this tracer; with None, none at all."""
    _Switch.tracer = tracer


def span(name: str, **said: str | int) -> AbstractContextManager[Any]:
    """A span around a block; `said` are words of ours and counts. What breaks inside is not described: it may hold a value."""
    tracer = _Switch.tracer
    if tracer is None:
        return _OFF
    attributes = {f"passport.{key}": value for key, value in said.items()}
    return tracer.start_as_current_span(
        name, attributes=attributes, record_exception=False, set_status_on_exception=False
    )
