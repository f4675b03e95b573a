"""Drawn diagnoses reach no school, registry, social worker and no message by any way out: entries, events, cards, files (5 C 26)."""

import asyncio
import hashlib
import json
import re
import subprocess
import zipfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from graph.areas.certificate.forms import FOR_SCHOOL
from graph.errors import Code, Refusal
from graph.ingest.store import store
from graph.viewer import Role
from tests.areas.certificate.issuing import STATEMENT, issued
from tests.areas.decision_support.test_cards import CARDS, OVERDUE, with_rules
from tests.areas.decision_support.test_cds_hooks import ADDRESS, PATIENT_VIEW, VIEW, call, clients, of
from tests.areas.document_entry.entering import JPEG, register, scan
from tests.areas.record_export.test_exports import TEXT, asked as export_asked, settled
from tests.areas.referral.test_referrals import create
from tests.areas.reminder.sending import expect, post, prefers, sent_all
from tests.http.client import Graph, change, serving
from tests.http.world import ANNA, MOTHER, STAFF, TODAY, build_world
from tests.ingest.bundles import extracted
from tests.live.following import following
from tests.live.pushing import CONTACT, HOST, Phone, Service, key_file, push_service
from tests.live.test_push import pushed_all
from tests.security.drawn import Diagnoses
from tests.security.sending import about, send
from tests.security.test_side_texts import READERS
from tests.security.ways import entries, streams

pytestmark = pytest.mark.asyncio(loop_scope="module")

DOCTOR = Role.DISTRICT_DOCTOR
SEED = 20_261_129
ONE = f'by: {{id: "{ANNA.global_id}"}}'
FORMS = ("FORM_079U", "FORM_063U", "FORM_095U", "PE_GROUP")


@dataclass
class City:
    """A running application, what was drawn, and whom it pushes and mails to."""

    graph: Graph
    drawn: Diagnoses
    service: Service
    phone: Phone
    mails: list[Any]

    def leaks(self, texts: dict[str, str]) -> dict[str, set[str]]:
        """By place what of the drawn texts stands there."""
        return {place: seen for place, text in texts.items() if (seen := self.drawn.seen(text))}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def city(database: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[City]:
    """A child of whom every text holds a drawn diagnosis."""
    await asyncio.to_thread(asyncio.run, build_world(database))
    await with_rules(database)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    await change(database, f"UPDATE medical_document SET structured = '{TEXT}', sha256 = '{digest}'")
    drawn = Diagnoses(SEED)
    connection = await asyncpg.connect(database)
    try:
        resources = drawn.resources("d")
        outcome = await store(connection, [extracted(about(ANNA), *resources)])
        assert outcome.documents > len(resources) * 0.9, (outcome.documents, len(resources))
    finally:
        await connection.close()
    await change(database, OVERDUE)
    await change(database, f"UPDATE representative SET email = 'mother@city.test' WHERE id = '{MOTHER}'")
    await change(database, f"UPDATE staff SET specialty = 'CARDIOLOGY' WHERE id = '{STAFF[Role.SPECIALIST]}'")
    folder = tmp_path_factory.mktemp("side")
    given = {"push_key": key_file(folder), "push_contact": CONTACT, "push_hosts": HOST, "address": ADDRESS}
    with post() as (taken, mail), push_service() as service:
        async with serving(database, **given, **mail) as running:
            city = City(running, drawn, service, Phone("mother"), taken.mails)
            await city.phone.subscribe(running, Role.PARENT)
            yield city


async def test_no_entry_and_no_id_of_the_graph_tells_one(city: City) -> None:
    for role in READERS:
        assert city.leaks(await entries(city.graph, role)) == {}, role


async def test_the_district_doctor_reads_them(city: City) -> None:
    """Or the tests here could not fail."""
    whole = "".join((await entries(city.graph, DOCTOR)).values())
    seen = city.drawn.seen(whole)
    for drawn in (city.drawn.names, city.drawn.words, city.drawn.codes):
        assert len(drawn & seen) > 0.5 * len(drawn) > 10, (len(drawn & seen), len(drawn))


async def heard(city: City, role: Role, name: str, document: str, started: asyncio.Event) -> str:
    """Everything that a stream of a role tells until it is cancelled, as text."""
    texts: list[str] = []
    try:
        async with following(city.graph, role, document, {}) as stream:
            started.set()
            while True:
                texts.append((await anext(stream)).decode())
    except Refusal as refusal:
        if refusal.code is not Code.FORBIDDEN:
            raise
    except (StopAsyncIteration, asyncio.CancelledError):
        pass
    finally:
        started.set()
    return "".join(texts)


async def happen(city: City, prefix: str) -> None:
    """What doctors write of the child: a bundle, a scan, a referral, a certificate; and an appointment to be reminded of."""
    drawn, graph = city.drawn, city.graph
    sent = await send(graph, DOCTOR, about(ANNA), *drawn.resources(prefix, 2))
    assert sent.status == 200, sent.text
    assert (await register(graph, scan=scan(JPEG, title=drawn.diagnosis())))["problems"] == []
    await change(graph.dsn, "DELETE FROM referral")
    assert (await create(graph, key=prefix, reason=drawn.diagnosis()))["problems"] == []
    await issued(graph)
    await expect(graph.dsn)


async def test_no_event_no_push_and_no_mail_tells_one(city: City) -> None:
    followers = (*READERS, DOCTOR)
    tasks: dict[tuple[Role, str], tuple[asyncio.Task[str], asyncio.Event]] = {}
    for role in followers:
        for name, document in streams():
            started = asyncio.Event()
            tasks[role, name] = (asyncio.create_task(heard(city, role, name, document, started)), started)
    await asyncio.gather(*[started.wait() for _, started in tasks.values()])
    for channel in ("EMAIL", "PUSH"):
        await prefers(city.graph, channel)
        await happen(city, f"e{channel}")
        await sent_all(city.graph.dsn)
    await pushed_all(city.graph.dsn)
    await asyncio.sleep(1)
    for task, _ in tasks.values():
        task.cancel()
    texts = {key: await task for key, (task, _) in tasks.items()}
    told_to = {role: {name for (of, name), text in texts.items() if of is role and text} for role in followers}
    assert told_to[Role.SCHOOL_NURSE], "a school nurse is told of something, or this shows nothing"
    assert city.leaks({f"{role} {name}": text for (role, name), text in texts.items() if role in READERS}) == {}
    assert city.drawn.seen("".join(text for (role, _), text in texts.items() if role is DOCTOR))
    pushed = [json.dumps(city.phone.decrypted(each.content)) for each in city.service.to(city.phone)]
    mails = [mail.as_string() + str(mail["Subject"]) + mail.get_content() for mail in city.mails]
    assert pushed
    assert mails
    messages = {f"{number}": text for number, text in enumerate((*pushed, *mails))}
    assert city.leaks(messages) == {}


async def test_no_decision_card_tells_one(city: City, tmp_path: Path) -> None:
    given = {"child": ANNA.global_id, "hook": "PATIENT_VIEW"}
    for role in READERS:
        assert city.leaks({"graph": (await city.graph.ask(CARDS, role, given)).text}) == {}
    for role in (*READERS, DOCTOR):
        async with serving(city.graph.dsn, cds_clients=clients(tmp_path, role), address=ADDRESS) as running:
            body = (await call(running, VIEW, of(PATIENT_VIEW))).json()
            assert bool(body.get("cards")) is (role is DOCTOR), (role, body)


def printed(content: bytes) -> str:
    """The text of a PDF."""
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    return done.stdout.decode()


DOWNLOADS = """query ($id: ID!) { child(by: {id: $id}) {
  certificates(first: 100) { nodes { form document { download(format: PDF) { address } } } }
  documents(first: 40) { nodes { title download { address } } } } }"""


async def test_no_paper_for_a_school_tells_one(city: City) -> None:
    """Whoever carries it there, it is read there; that of 079/u, which goes to a doctor, does."""
    absent = {"absentFrom": TODAY.isoformat(), "absentTo": TODAY.isoformat()}
    await change(city.graph.dsn, f"UPDATE measurement SET effective_at = now() WHERE child_id = '{ANNA.id}'")
    for form in FORMS:
        await issued(city.graph, form, statement=absent if form == "FORM_095U" else STATEMENT)
    answer = await city.graph.ask(DOWNLOADS, DOCTOR, {"id": ANNA.global_id})
    texts: dict[str, str] = {}
    for node in answer.data["child"]["certificates"]["nodes"]:
        response = await city.graph.client.get(node["document"]["download"]["address"])
        assert response.headers["content-type"] == "application/pdf"
        texts[node["form"]] = texts.get(node["form"], "") + printed(response.content)
    assert texts.keys() == set(FORMS)
    assert city.leaks({form: text for form, text in texts.items() if FOR_SCHOOL[form]}) == {}
    assert city.drawn.seen(texts["FORM_079U"])


async def test_no_file_is_named_by_one(city: City) -> None:
    names: list[str] = []
    answer = await city.graph.ask(DOWNLOADS, Role.PARENT, {"id": ANNA.global_id})
    for node in answer.data["child"]["documents"]["nodes"]:
        response = await city.graph.client.get(node["download"]["address"])
        assert response.status_code == 200
        names.append(response.headers["content-disposition"] + node["download"]["address"])
    for form in ("ARCHIVE", "SUMMARY"):
        made = await export_asked(city.graph, Role.PARENT, form, key=form)
        export = await settled(city.graph, made["export"]["id"])
        response = await city.graph.client.get(export["address"])
        assert response.status_code == 200, response.text
        names.append(response.headers["content-disposition"] + export["address"])
        names += re.findall(r"[\w.-]+/[\w./-]+", "\n".join(_names(response.content)))
    assert city.leaks({name: name for name in names}) == {}


def _names(content: bytes) -> list[str]:
    """The names of what is in an archive."""
    if not content.startswith(b"PK"):
        return []
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.namelist()


async def test_a_reader_is_given_no_address_of_a_file_that_tells_one(city: City) -> None:
    for role in READERS:
        answer = await city.graph.ask(DOWNLOADS, role, {"id": ANNA.global_id})
        texts = {}
        for address in re.findall(r'"address":"([^"]+)"', answer.text):
            response = await city.graph.client.get(address)
            content = response.content
            texts[address] = printed(content) if content.startswith(b"%PDF") else response.text
        assert city.leaks({"answer": answer.text, **texts}) == {}, role
