"""Health, readiness and metrics."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from graph.database.pools import AuditWriter, Reader
from graph.http.metrics import Metrics


@dataclass(frozen=True)
class HealthRoutes:
    """What a load balancer and a monitor ask."""

    reader: Reader
    audit: AuditWriter
    metrics: Metrics

    async def healthz(self, request: Request) -> Response:
        """200 while the process answers, whatever the database does."""
        return JSONResponse({"status": "ok"})

    async def readyz(self, request: Request) -> Response:
        """200 when operations can be answered, 503 while the database or the audit trail is not available."""
        obstacle = await self.reader.obstacle() or await self.audit.obstacle()
        if obstacle is None:
            return JSONResponse({"status": "ready"})
        return JSONResponse({"status": "unavailable", "reason": obstacle}, 503)

    async def metrics_text(self, request: Request) -> Response:
        """Prometheus text."""
        return Response(self.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")
