"""The metrics of the engine, of the audit trail, of bodies, of senders and of sockets."""

from graph.execute.engine import Engine
from graph.execute.runner import Runner
from graph.http.doors import Doors
from graph.http.heads import Heads
from graph.http.intake import Intake
from graph.http.logins import Logins
from graph.http.metrics import Metrics
from graph.http.seats import Seats
from graph.live.hub import Hub
from graph.trail.audit import AuditTrail
from graph.write.bundles import Bundles
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


def measure_replicas(metrics: Metrics, engine: Engine) -> None:
    """Register the metrics of replicas; both lanes read at the same ones."""
    sources = [lane.sources for lane in (engine.lanes.vital, engine.lanes.ordinary)]
    replicas = sources[0].replicas
    metrics.gauge("passport_replicas_fresh", "Replicas that are read.", lambda: sum(each.is_fresh for each in replicas))
    lag = "Seconds that the replica is behind that is furthest behind, of those that answer."
    metrics.gauge(
        "passport_replica_lag_seconds", lag, lambda: max((each.lag for each in replicas if each.is_up), default=0.0)
    )
    metrics.counters(
        "passport_replica_retries",
        "Runs that were read again at the primary, by replica.",
        "host",
        lambda: {each.name: each.retries for each in replicas},
    )
    metrics.counters(
        "passport_runs_read",
        "Runs of statements by where they were read.",
        "host",
        lambda: {"primary": sum(each.reads for each in sources), **{each.name: each.reads for each in replicas}},
    )


def measure_lane(metrics: Metrics, name: str, lane: Runner) -> None:
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
    metrics.counter("passport_audit_outrun", "Answers of replicas that the primary had outrun.", lambda: counts.outrun)
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
    description = "Bundles that named numbers of children whom their sender does not reach."
    metrics.counter("passport_documents_strangers", description, lambda: strangers.seen)


def measure_doors(metrics: Metrics, doors: Doors) -> None:
    """Register the metrics of bodies."""
    measure_intake(metrics, "graph", doors.bodies.intake)
    measure_intake(metrics, "documents", doors.uploads.intake)
    arrivals = doors.uploads.arrivals
    metrics.counter("passport_bodies_too_slow", "Bodies that were not waited for any longer.", lambda: arrivals.ended)


def measure_intake(metrics: Metrics, name: str, intake: Intake) -> None:
    """Register the metrics of one room."""
    refused = "Bodies told to come back, since too many bytes were under way."
    metrics.gauge(f"passport_{name}_body_bytes", "Bytes of bodies under way.", lambda: intake.size)
    metrics.counter(f"passport_{name}_bodies_refused", refused, lambda: intake.refused)


def measure_bundles(metrics: Metrics, bundles: Bundles) -> None:
    """Register the metrics of big bundles."""
    metrics.gauge("passport_bundles_waiting", "Big bundles that wait for a process.", lambda: bundles.waiting)
    metrics.histogram("passport_bundle_seconds", "Seconds a big bundle took, but for waiting.", bundles.seconds)
    metrics.counter("passport_bundle_processes_lost", "Processes that ended in a bundle.", lambda: bundles.lost)


def measure_heads(metrics: Metrics, heads: Heads) -> None:
    """Register the metrics of connections."""
    metrics.gauge("passport_connections_without_request", "Connections whose request has no head yet.", heads.__len__)
    metrics.counter("passport_heads_too_slow", "Connections closed because no head came.", lambda: heads.closed)


def measure_hub(metrics: Metrics, hub: Hub) -> None:
    """Register the metrics of subscriptions and of Web Push."""
    counts = hub.counts
    metrics.counter("passport_events_seen", "Events that this process has read.", lambda: counts.seen)
    metrics.counter("passport_events_told", "Events that were told to a viewer.", lambda: counts.events_told)
    metrics.counter(
        "passport_streams_revoked", "Subscriptions that ended since a right had ended.", lambda: counts.revoked
    )
    metrics.counter("passport_streams_resynced", "Subscriptions that were told to read anew.", lambda: counts.resynced)
    pushed = hub.pushed
    metrics.counter("passport_pushes_sent", "Messages that push services took.", lambda: pushed.sent)
    metrics.counter("passport_pushes_failed", "Messages that they did not take.", lambda: pushed.failed)
    metrics.counter("passport_push_devices_removed", "Devices that are pushed to no longer.", lambda: pushed.removed)


def measure_seats(metrics: Metrics, seats: Seats) -> None:
    """Register the metrics of WebSockets and event streams; none has a label of a person."""
    metrics.gauge("passport_sockets", "WebSockets and event streams that are open.", lambda: seats.taken)
    metrics.gauge("passport_streams", "Subscriptions that are open on them.", lambda: seats.streams)
    metrics.counter("passport_sockets_refused", "Those refused since too many were open.", lambda: seats.refused)
    metrics.counters("passport_sockets_closed", "WebSockets that have ended, by code.", "code", lambda: seats.closed)
    metrics.counters("passport_streams_ended", "Subscriptions that have ended.", "reason", lambda: seats.ended)


def measure_inits(metrics: Metrics, inits: Heads) -> None:
    """Register the metrics of WebSockets without a `connection_init`."""
    metrics.gauge("passport_sockets_without_init", "WebSockets that have not said whose they are.", inits.__len__)


def measure_logins(metrics: Metrics, logins: Logins) -> None:
    """Register the metrics of tokens."""
    metrics.counter("passport_logins", "Tokens seen for the first time.", lambda: logins.count)
    metrics.counter("passport_tokens_refused", "Bearer tokens that were not good.", lambda: logins.refused)
