"""Health, readiness and metrics."""

from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from graph.database.pools import AuditWriter, ReaderPool
from graph.database.supervised import illness
from graph.execute.ahead import Ahead
from graph.http.drain import Drain
from graph.http.feed_metrics import FeedMetrics
from graph.http.metrics import Metrics
from graph.trail.audit import AuditTrail


@dataclass(frozen=True)
class HealthRoutes:
    """What a load balancer and a monitor ask."""

    reader: ReaderPool
    audit_writer: AuditWriter
    audit: AuditTrail
    ahead: Ahead
    metrics: Metrics
    data: Path
    feeds: FeedMetrics
    drain: Drain

    async def healthz(self, request: Request) -> Response:
        """200 while the process answers and a database of its own can be had; 503 means: restart me."""
        problem = illness(self.data)
        if problem is None:
            return JSONResponse({"status": "ok"})
        return JSONResponse({"status": "ill", "reason": problem}, 503)

    async def readyz(self, request: Request) -> Response:
        """200 when operations can be answered, 503 while the database or the audit trail is not available, plans are made after a
        start, or the process is about to stop.

        `writeAhead`, where it is there, is how many audit entries lie in the write-ahead files of this machine.
        """
        if self.drain.is_leaving:
            return JSONResponse({"status": "unavailable", "reason": "This process is about to stop."}, 503)
        obstacle = await self.reader.obstacle() or await self.audit_writer.obstacle() or self.ahead.obstacle
        in_files = self.audit.counts.in_files
        more = {"writeAhead": in_files} if in_files else {}
        if obstacle is None:
            return JSONResponse({"status": "ready", **more})
        return JSONResponse({"status": "unavailable", "reason": obstacle, **more}, 503)

    async def metrics_text(self, request: Request) -> Response:
        """Prometheus text."""
        await self.feeds.refresh()
        return Response(self.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")
