"""What the administrator is told of the engine, of the audit trail and of senders."""

from graph.execute.audit import AuditTrail
from graph.execute.batch import Batches
from graph.execute.engine import Engine
from graph.http.metrics import Metrics
from graph.write.strangers import Strangers


def measure_engine(metrics: Metrics, engine: Engine) -> None:
    """Register its metrics."""
    lanes = (engine.lanes.vital, engine.lanes.ordinary)
    bulk = engine.lanes.ordinary.bulk
    runs = [lane.counts for lane in lanes]
    metrics.gauge("passport_plans", "Plans in the cache.", lambda: engine.plans)
    metrics.counter("passport_statements", "Runs of statements.", lambda: sum(each.runs for each in runs))
    metrics.counter(
        "passport_statement_requests", "Requests that runs have answered.", lambda: sum(each.requests for each in runs)
    )
    metrics.counter("passport_bulk_reads", "Subjects that read many children in a minute.", lambda: bulk.warnings)
    workshop = engine.workshop
    metrics.gauge("passport_plans_pending_seconds", "Seconds of planning that wait.", lambda: workshop.pending)
    metrics.counter("passport_plans_refused", "Documents told to come back.", lambda: workshop.refused)
    for name, lane in zip(("vital", "ordinary"), lanes, strict=True):
        measure_lane(metrics, name, lane)


def measure_lane(metrics: Metrics, name: str, lane: Batches) -> None:
    """Register the metrics of one lane."""
    admission = lane.admission
    pending = "Seconds of work that wait or run in this lane."
    metrics.gauge(f"passport_{name}_pending_seconds", pending, lambda: admission.pending)
    metrics.counter(f"passport_{name}_refused", "Requests of this lane told to come back.", lambda: admission.refused)


def measure_trail(metrics: Metrics, audit: AuditTrail) -> None:
    """Register its metrics."""
    counts = audit.counts
    metrics.gauge("passport_audit_waiting", "Audit entries that are not yet durable.", lambda: audit.waiting)
    metrics.gauge("passport_audit_lag_seconds", "Age of the oldest of them.", lambda: audit.lag)
    metrics.histogram("passport_audit_commit_seconds", "Seconds a commit of audit entries took.", counts.commits)
    metrics.counter("passport_audit_entries", "Audit entries committed.", lambda: counts.rows)
    metrics.counter("passport_audit_failures", "Commits of audit entries that failed.", lambda: counts.failures)
    metrics.counter(
        "passport_audit_written_ahead", "Audit entries that went to the write-ahead file.", lambda: counts.written_ahead
    )
    metrics.counter("passport_audit_replayed", "Audit entries brought from there.", lambda: counts.replayed)
    metrics.gauge(
        "passport_audit_write_ahead_entries", "Audit entries in write-ahead files now.", lambda: counts.in_files
    )


def measure_strangers(metrics: Metrics, strangers: Strangers) -> None:
    """Count the bundles by which somebody may try out who lives in the city."""
    said = "Bundles that named numbers of children whom their sender does not reach."
    metrics.counter("passport_documents_strangers", said, lambda: strangers.seen)
