"""Composition root: settings -> catalog, grants, pools, engine, ASGI application. Seen by cli and tests only."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

import graph.areas.adapters  # noqa: F401 - what records of other systems mean
from graph.areas.graph import AREAS, build_catalog
from graph.areas.measurement.reference import growth_lines
from graph.database.embedded import default_data
from graph.database.opened import Pools
from graph.database.pools import ReaderPool, WriterPool
from graph.database.single import Place
from graph.events.tail import Tail
from graph.execute.allowance import Allowance
from graph.execute.bounds import Bounds
from graph.execute.bulk import BulkReads
from graph.execute.calendars import Calendars
from graph.execute.cds_hooks import CdsHooks
from graph.execute.downloads import Downloads
from graph.execute.engine import Engine
from graph.execute.exports.making import exporting
from graph.execute.lanes import lanes_over
from graph.execute.mutation import require_writes
from graph.execute.numbers import NumberBudget
from graph.execute.policy_watch import watch_policy
from graph.execute.recall import Recall
from graph.execute.shares import Shares
from graph.execute.signed_papers import SignedPapers
from graph.execute.standing import Standing
from graph.execute.trusted import TrustedDocuments
from graph.execute.verifications import Verifications
from graph.execute.written import WriteFunction
from graph.feeds.adapter import adapters
from graph.http.application import Application
from graph.http.calendar import PREFIX as CALENDARS, SUFFIX, CalendarRoute
from graph.http.cds_clients import CdsClients, read_clients
from graph.http.cds_hooks import PREFIX as CDS, CdsRoute
from graph.http.documents import DocumentRoute
from graph.http.doors import Doors
from graph.http.downloads import PREFIX as DOWNLOADS, DownloadRoute
from graph.http.drain import Drain
from graph.http.feed_metrics import FeedMetrics
from graph.http.feeds import FeedRoute
from graph.http.front import EditorPage, Personas, editor, front
from graph.http.graphql import GraphQLRoute
from graph.http.heads import Heads
from graph.http.health import HealthRoutes
from graph.http.logins import Logins
from graph.http.metrics import Metrics
from graph.http.operations import Operations
from graph.http.policy_page import policy_page
from graph.http.responses import nothing_here
from graph.http.seats import Seats
from graph.http.service_metrics import (
    measure_bundles,
    measure_doors,
    measure_engine,
    measure_heads,
    measure_hub,
    measure_inits,
    measure_logins,
    measure_replicas,
    measure_seats,
    measure_strangers,
    measure_trail,
)
from graph.http.share import PREFIX as SHARES, ShareRoute
from graph.http.socket import SocketRoad
from graph.http.socket_connection import Patience
from graph.http.sockets import SocketRoute
from graph.http.tokens import Verifier
from graph.http.tracing import traced
from graph.http.verification import PREFIX as VERIFICATIONS, VerificationRoute
from graph.http.verifiers import verifier_of
from graph.live.hub import Hub
from graph.live.index import Index
from graph.live.reads import Reads
from graph.live.rights import RightsWatch
from graph.live.sending import sending
from graph.papers.signing_key import load_signing_key
from graph.policy.describe import describe
from graph.policy.store import PolicyStore
from graph.settings import Introspection, Settings, words
from graph.sql.masks import FITS
from graph.trail.audit import AuditTrail
from graph.write.bundles import Bundles
from graph.write.document import DocumentRegister
from graph.write.feed_door import FeedDoor
from graph.write.idempotent import Idempotent
from graph.write.strangers import Strangers, allowance as of_strangers

logger = structlog.get_logger()
BUNDLE_PROCESS = "graph.bundle_process"  # a root of its own: it reads documents without the graph


def load_policy(settings: Settings) -> PolicyStore:
    """The schema's policy, complete or StartupProblem; the schema's descriptions then say who may read what."""
    policy = PolicyStore(build_catalog(), FITS, settings.policy, settings.profile)
    describe(policy.catalog, policy.grants)
    return policy


@dataclass(frozen=True)
class Service:
    """What lives as long as the process; pools and the audit trail live as long as `run`."""

    settings: Settings
    dsn: str
    policy: PolicyStore
    verifier: Verifier
    cds_clients: CdsClients
    metrics: Metrics
    editor: EditorPage | None
    drain: Drain

    @property
    def folder(self) -> Path:
        """Where the embedded server and the local key are."""
        return self.settings.data or default_data()

    @asynccontextmanager
    async def run(self, app: Application) -> AsyncIterator[None]:
        """Open the database, serve, and leave when every audit row is durable."""
        chosen, pools = self.settings, await Pools.open(self.dsn, self.settings)
        reader, vital, writer = pools.reader, pools.vital, pools.writer
        audit = AuditTrail(pools.audit_writer, chosen)
        writes = self._writes(idempotent := Idempotent(writer, pools.vital_writer, audit))
        bounds = replace(_bounds(chosen), numbers=NumberBudget(writer))
        lanes = lanes_over((vital, reader), audit, BulkReads(chosen.bulk_children), pools.replication)
        engine = Engine(self.policy, lanes, audit, bounds, writes)
        app.state.streams = hub = self._hub(engine, reader, vital, writer)
        logins = Logins(self.verifier, audit, self.policy)
        documents = TrustedDocuments(reader, chosen.documents, engine.documents.trust)
        register = self._register(writer, audit, bounds.allowance)
        feeds = [FeedDoor(each, writer, audit, self.policy, bounds.allowance, chosen) for each in adapters()]
        self.metrics.collected(feed_metrics := FeedMetrics(reader))
        self._measure(engine, logins, audit, doors := Doors.of(chosen))
        app.sockets = sockets = self._sockets(operations := Operations(engine, documents, hub), logins)
        papers = SignedPapers(reader, writer, chosen.address, partial(load_signing_key, chosen, self.folder))
        app.state.downloads = DownloadRoute(Downloads(engine, reader, writer, papers), logins)
        app.state.shares = ShareRoute.over(Shares(engine, writer, audit, self.policy), doors.bodies)
        self._ask_for_others(app, engine, writer, doors)
        app.state.verifications = VerificationRoute(Verifications(reader, audit, self.policy))
        app.endpoints = {
            "/graphql": GraphQLRoute(operations, logins, self.metrics, doors.bodies, sockets.seats, self.editor),
            "/documents": DocumentRoute(register, logins, doors.uploads),
            **policy_page(self.policy, logins, doors.bodies, chosen.policy_page),
            **{f"/feeds/{each.adapter.source}": FeedRoute(each, logins, doors.uploads, feed_metrics) for each in feeds},
        }
        parts = (reader, pools.audit_writer, audit, engine.ahead, self.metrics, self.folder, feed_metrics, self.drain)
        app.state.health = HealthRoutes(*parts)
        audit.start()
        await documents.load()
        sender, made = sending(chosen, engine, writer, hub.pushed), exporting(engine, reader, writer, papers.press)
        async with traced(chosen.traces), self._ahead(engine, idempotent), sender, made, self.drain.watched():
            yield
        await hub.stop()
        await register.bundles.stop()
        await lanes.stop()
        await audit.stop()
        await pools.close()

    def _ask_for_others(self, app: Application, engine: Engine, writer: WriterPool, doors: Doors) -> None:
        """What asks the graph for who has no token of ours; what no statement answers is made as the settings say it from here on."""
        makers = {name: make for area in AREAS for name, make in area.outside(self.settings).items()}
        engine.outside = replace(engine.outside, makers=makers)
        app.state.calendars = CalendarRoute(Calendars(engine, writer))
        app.state.cds = CdsRoute(CdsHooks(engine, writer), self.cds_clients, doors.bodies, self.settings.address)

    def _writes(self, idempotent: Idempotent) -> dict[str, WriteFunction]:
        """The writes of all areas. Raises where a field has none, or one has no field."""
        writes = {name: write for area in AREAS for name, write in area.writes(idempotent, self.settings).items()}
        require_writes(self.policy.catalog, writes)
        return writes

    @asynccontextmanager
    async def _ahead(self, engine: Engine, idempotent: Idempotent) -> AsyncIterator[None]:
        """Have plans made ahead: of what was asked before the start, and for each new policy; connect for vital writes."""
        recall = Recall(self.settings.data, engine.ahead, engine.documents) if self.settings.data else None
        engine.ahead.start(await recall.load() if recall else (), self.policy.grants)
        tasks = [asyncio.create_task(idempotent.warm(), name="vital writes")]
        tasks += [asyncio.create_task(recall.run(), name="recall")] if recall else []
        if self.settings.policy:
            tasks.append(asyncio.create_task(watch_policy(self.policy, engine.ahead), name="policy"))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await engine.ahead.stop()
            if recall:
                await recall.save()

    def _hub(self, engine: Engine, reader: ReaderPool, vital: ReaderPool, writer: WriterPool) -> Hub:
        """Open subscriptions, with the tail of the events that finds them."""
        chosen, index = self.settings, Index()
        kept, all_ = timedelta(seconds=chosen.events_kept), index.of_all
        standing = Standing(engine.maker, engine.workshop, self.policy, vital)
        rights = RightsWatch(engine, standing, self.policy, all_)
        hub = Hub(engine, rights, Reads(writer, kept, all_), index, reader)
        place = Place(self.dsn, chosen.connect_timeout, chosen.statement_timeout)
        hub.start(Tail(place, kept, hub))
        measure_hub(self.metrics, hub)
        return hub

    def _measure(self, engine: Engine, logins: Logins, audit: AuditTrail, doors: Doors) -> None:
        measure_engine(self.metrics, engine)
        measure_replicas(self.metrics, engine)
        measure_logins(self.metrics, logins)
        measure_trail(self.metrics, audit)
        measure_doors(self.metrics, doors)

    def _sockets(self, operations: Operations, logins: Logins) -> SocketRoute:
        """The WebSockets of the graph."""
        chosen = self.settings
        seats, inits = Seats(chosen.sockets, chosen.sockets_own), Heads(chosen.socket_init)
        measure_seats(self.metrics, seats)
        measure_inits(self.metrics, inits)
        road = SocketRoad(operations, self.metrics, logins, inits, chosen.socket_operations)
        return SocketRoute(road, seats, words(chosen.cors_origins))

    def _register(self, writer: WriterPool, audit: AuditTrail, allowance: Allowance) -> DocumentRegister:
        """What takes documents in, small and big."""
        chosen = self.settings
        strangers = Strangers(of_strangers(chosen.strangers))
        measure_strangers(self.metrics, strangers)
        place = Place(self.dsn, chosen.connect_timeout, chosen.bundle_timeout)
        bundles = Bundles(BUNDLE_PROCESS, place, chosen.bundle_workers, chosen.bundle_timeout)
        measure_bundles(self.metrics, bundles)
        return DocumentRegister(writer, audit, self.policy, bundles, allowance, strangers)


def _bounds(chosen: Settings) -> Bounds:
    allowance = Allowance(chosen.rate, chosen.burst)
    return Bounds(chosen.plan_cache, allowance, chosen.introspection is Introspection.OPEN)


def create_app(settings: Settings, dsn: str, personas: Personas | None = None) -> Application:
    """The whole service over one database; `personas` are offered by the editor of a demo.

    Raises StartupProblem where the policy or the key is not usable.
    """
    policy = load_policy(settings)
    verifier, clients = verifier_of(settings), read_clients(settings.cds_clients)
    metrics, drain = Metrics(), Drain(settings.drain)
    app = Application(
        lifespan=Service(settings, dsn, policy, verifier, clients, metrics, editor(settings, personas), drain).run,
        routes=[
            *[Route(path, _health) for path in ("/healthz", "/readyz", "/metrics")],
            Route(DOWNLOADS + "{address}", _of("downloads")),
            Route(CALENDARS + "{token}" + SUFFIX, _of("calendars")),
            Route(VERIFICATIONS + "{code}", _of("verifications")),
            Route(SHARES + "{code}", _of("shares"), methods=["GET", "POST"]),
            *[Route(path, _of("cds"), methods=["GET", "POST"]) for path in (CDS, CDS + "/{name:path}")],
            *front(policy, settings, personas, growth_lines()),
        ],
        exception_handlers={HTTPException: nothing_here},
    )
    app.drain = drain
    app.router.redirect_slashes = False  # an address that is not there is answered as any other
    app.heads = Heads(settings.head_timeout)
    app.patience = Patience(settings.socket_message, settings.socket_ping)
    measure_heads(metrics, app.heads)
    if origins := words(settings.cors_origins):
        app.admit(origins)
    return app


def _of(name: str) -> Callable[[Request], Awaitable[ASGIApp]]:
    """The endpoint that `Service.run` has put into the state of the application."""

    async def endpoint(request: Request) -> ASGIApp:
        route: ASGIApp = getattr(request.app.state, name)
        return route

    return endpoint


async def _health(request: Request) -> Response:
    routes: HealthRoutes = request.app.state.health
    answer = {"/healthz": routes.healthz, "/readyz": routes.readyz, "/metrics": routes.metrics_text}
    return await answer[request.url.path](request)
