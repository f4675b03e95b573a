"""Traces by OpenTelemetry, sent to a collector by OTLP over HTTP; only where a setting names one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from graph.errors import StartupProblem
from graph.spans import trace_with

SERVICE = "child-digital-passport"


@asynccontextmanager
async def traced(address: str | None) -> AsyncIterator[None]:
    """Send the spans of a block to this address, the last of them when it ends.

    Raises StartupProblem where OpenTelemetry is not installed: it is an extra, `traces`.
    """
    if address is None:
        yield
        return
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        raise StartupProblem("PASSPORT_TRACES needs OpenTelemetry: install child-digital-passport[traces].") from None
    provider = TracerProvider(resource=Resource({"service.name": SERVICE}), shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=address)))
    trace_with(provider.get_tracer(SERVICE).start_as_current_span)
    try:
        yield
    finally:
        trace_with(None)
        await asyncio.to_thread(provider.shutdown)  # it sends what waits
