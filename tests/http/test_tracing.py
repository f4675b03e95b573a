"""Traces (5 C 19): spans of request, plan, run and statement; no drawn value, no text of a caller and no SQL in any of them."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from graph.spans import span, trace_with
from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph, change, serving
from tests.http.world import ANNA, KIDS, SECRETS, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

WHOLE = """query %s($id: ID!) { child(by: {id: $id}) { name { full } policyNumber address
  representatives(first: 3) { nodes { representative { phone } } }
  passport { bloodGroup { value } allergies { items { substance } } diagnoses { items { display } } } } }"""


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    """What is recorded while a test runs."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace_with(provider.get_tracer("tests").start_as_current_span)
    yield exporter
    trace_with(None)


async def test_spans_say_role_and_counts_and_no_value(graph: Graph, spans: InMemorySpanExporter) -> None:
    for role in TOKEN_ROLES:
        for kid in KIDS[:4]:
            await graph.ask(WHOLE % kid.family, role, {"id": kid.global_id}, operationName=kid.family)
            await graph.ask(f'{{ child(by: {{policyNumber: "{kid.policy_number}"}}) {{ name {{ full }} }} }}', role)
    # What fails is not described either: the words of an error may hold a value.
    await graph.ask('{ child(by: {snils: "' + ANNA.family + '"}) { id } }', Role.NURSE)
    await graph.ask("{ " + ANNA.family + " }", Role.NURSE)
    await change(graph.dsn, "REVOKE SELECT ON child FROM passport_reader")
    try:
        await graph.ask(WHOLE % "Broken", Role.NURSE, {"id": ANNA.global_id})
    finally:
        await change(graph.dsn, "GRANT SELECT ON child TO passport_reader")
    finished = spans.get_finished_spans()
    assert {each.name for each in finished} == {"request", "plan", "run", "statement"}
    text = "".join(each.to_json() for each in finished)
    values = [*SECRETS, *(kid.global_id for kid in KIDS), *(str(kid.id) for kid in KIDS), *map(subject_of, Role)]
    assert not [value for value in values if value in text]
    assert "SELECT" not in text
    assert not any(each.events for each in finished)
    attribute_names = {key for each in finished for key in (each.attributes or {})}
    assert attribute_names == {"passport.role", "passport.operation", "passport.requests"}
    assert {(each.attributes or {}).get("passport.operation") for each in finished} == {None, ""}


async def test_spans_stand_in_one_another(graph: Graph, spans: InMemorySpanExporter) -> None:
    await graph.ask(WHOLE % "Nested", Role.NURSE, {"id": ANNA.global_id})
    by_name = {each.name: each for each in spans.get_finished_spans()}
    parents = {name: each.parent.span_id if each.parent else None for name, each in by_name.items()}
    ids = {name: each.context.span_id for name, each in by_name.items() if each.context}
    assert parents == {"request": None, "plan": ids["request"], "run": ids["request"], "statement": ids["run"]}


async def test_the_name_of_a_registered_operation_is_told_and_no_other(world: str, spans: InMemorySpanExporter) -> None:
    async with serving(world) as graph:
        endpoint: Any = graph.app.endpoints["/graphql"]
        documents = endpoint.operations.engine.documents
        await documents.trust([WHOLE % "Card"])
        assert documents.registered_name(WHOLE % "Card", "Somebody") == ""
        for name in ("Card", "Somebody"):
            await graph.ask(WHOLE % "Card", Role.NURSE, {"id": ANNA.global_id}, operationName=name)
            await graph.ask(WHOLE % name, Role.NURSE, {"id": ANNA.global_id}, operationName=name)
    operation_names = [(each.attributes or {}).get("passport.operation") for each in spans.get_finished_spans()]
    assert sorted(each for each in operation_names if isinstance(each, str)) == ["", "", "Card", "Card"]


async def test_off_there_is_no_span(graph: Graph) -> None:
    assert span("request", role="nurse") is span("plan")
    await graph.ask(WHOLE % "Off", Role.NURSE, {"id": ANNA.global_id})


async def test_a_setting_sends_them_to_a_collector(world: str) -> None:
    """By OTLP over HTTP, the last of them when the server stops."""
    bodies: list[bytes] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            return

    collector = HTTPServer(("127.0.0.1", 0), Collector)
    Thread(target=collector.serve_forever, daemon=True).start()
    try:
        async with serving(world, traces=f"http://127.0.0.1:{collector.server_port}/v1/traces") as graph:
            answer = await graph.ask(WHOLE % "Sent", Role.NURSE, {"id": ANNA.global_id})
            assert ANNA.family in answer.text
    finally:
        collector.shutdown()
    sent = b"".join(bodies)
    assert b"statement" in sent
    assert ANNA.family.encode() not in sent
