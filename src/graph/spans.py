"""Spans of traces: what took how long, in which role, for how many; never a value, a text of a caller or an error's words.

Off they cost one comparison; http/tracing.py turns them on.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, TypeAlias

Start: TypeAlias = Callable[..., AbstractContextManager[Any]]

_OFF: AbstractContextManager[Any] = nullcontext()


class _Switch:
    start: Start | None = None


def trace_with(start: Start | None) -> None:
    """From now on, begin spans by this, the `start_as_current_span` of a tracer of OpenTelemetry; by None, none at all."""
    _Switch.start = start


def span(name: str, **values: str | int) -> AbstractContextManager[Any]:
    """A span around a block; `values` are words of ours and counts. What breaks inside is not described: it may hold a value."""
    start = _Switch.start
    if start is None:
        return _OFF
    attributes = {f"passport.{key}": value for key, value in values.items()}
    return start(name, attributes=attributes, record_exception=False, set_status_on_exception=False)
