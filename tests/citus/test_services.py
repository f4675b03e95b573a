"""Exports, decision cards for other systems, possible doubles and imports of the registry are on a spread database what they are on
one PostgreSQL."""

import asyncio
import hashlib
import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import orjson
import pytest

from graph.cli.duplicates import run as find
from graph.settings import Settings
from graph.viewer import Role
from tests.areas.correction.correcting import REGISTRAR
from tests.areas.decision_support.test_cards import OVERDUE, with_rules
from tests.areas.decision_support.test_cds_hooks import ADDRESS, PATIENT_VIEW, VIEW, answer_to, call, clients, of
from tests.areas.duplicate.comparing import propose, reject
from tests.areas.record_export.test_exports import ENDS, READ, TEXT, asked, is_nothing, ready
from tests.citus.nodes import NAMED, above
from tests.citus.rows import differences
from tests.citus.writing import settled
from tests.http.client import Graph, change, recovered, rows, serving
from tests.http.world import ANNA, BORIS, GLEB, OTHERS, VERA
from tests.registry.files import CLINIC, Json, changes, imported, nurse_of_district, role

pytestmark = NAMED

DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
ORIGINALS = f"UPDATE medical_document SET structured = '{TEXT}', sha256 = '{DIGEST}'"
EXPORTS = "SELECT child_id, subject, format, status, relations, cardinality(document_ids) FROM record_export ORDER BY requested_at"
ALIKE = "SELECT family, given, birth_date FROM child WHERE id = $1"
BY_HAND = """
INSERT INTO duplicate (child_id, id, other_id, score, reasons, proposed_at)
VALUES ('{}', '0193a0c5-6f1e-7c3a-8f5e-6d3a1c9e7b42', '{}', 50, '{{SAME_POLICY}}', now())
"""
WAITING = "{ waitingDuplicates { nodes { id otherId score reasons gaining child { id } } } }"
TRAIL = """
    SELECT DISTINCT p.operation, e.outcome, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
    WHERE p.operation ~ 'Export|uplicate|DecisionSupport|CdsHooks|decisionCard' AND (e.outcome <> 'OK' OR e.child_ids <> '{}')
"""
# A file says when it was made, keys of writes are counted on; over nodes a statement has an entry of its own.
DRAWN = {"audit_entry", "audit_plan", "download_use", "idempotency", "record_export", "record_export_piece"}
Services = dict[str, Any]


async def exports(graph: Graph) -> list[Any]:
    """What becomes of three exports: fetched, replaced, and one whose right ends."""
    made: list[Any] = []
    for number, (asker, form) in enumerate([(Role.DISTRICT_DOCTOR, "ARCHIVE"), (Role.PARENT, "SUMMARY")]):
        node = await ready(graph, asker, form, key=f"e{number}")
        response = await graph.client.get(node["address"])
        made.append(
            (node["status"], response.status_code, len(response.content) == node["size"], within(response.content))
        )
        made.append(is_nothing(await graph.client.get(node["address"])))
    made.append((await asked(graph, Role.PARENT, kid=VERA, key="not"))["problems"])
    node = await ready(graph, Role.PARENT, key="second")
    again = (await graph.ask(READ, Role.PARENT, {"id": node["id"]})).data["node"]
    await change(above(graph.dsn), ENDS[Role.PARENT])
    made.append((is_nothing(await graph.client.get(again["address"])), await listed(graph.dsn, EXPORTS)))
    return made


def within(content: bytes) -> list[str]:
    """The names of what an archive holds; of a summary the types of its resources."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return sorted(each["resource"]["resourceType"] for each in json.loads(content)["entry"])
    archive = zipfile.ZipFile(BytesIO(content))
    assert any(archive.read(name).decode() == TEXT for name in archive.namelist() if name.startswith("documents/"))
    return sorted(archive.namelist())


async def cards(graph: Graph) -> list[Any]:
    """The cards of three children, and what is answered to an answer, twice, and to one to a card that nobody has."""
    made: list[Any] = []
    for kid in (ANNA, BORIS, VERA):
        response = await call(graph, VIEW, of(PATIENT_VIEW, kid.global_id))
        made.append((response.status_code, [(each["summary"], each["indicator"]) for each in response.json()["cards"]]))
    of_anna = (await call(graph, VIEW, of(PATIENT_VIEW))).json()["cards"]
    override = {"outcome": "overridden", "overrideReason": {"reason": {"code": "ALREADY_DONE"}}}
    for card in (of_anna[0]["uuid"], of_anna[0]["uuid"], "0193a0c5-6f1e-7c3a-8f5e-6d3a1c9e7b42"):
        response = await call(graph, f"{VIEW}/feedback", answer_to(card, **override))
        made.append((response.status_code, "errors" in response.json()))
    made.append(await listed(graph.dsn, "SELECT child_id, answer, reason FROM decision_card_answer"))
    made.append(await listed(graph.dsn, "SELECT child_id, issuer, count(*) FROM cds_card GROUP BY 1, 2"))
    return made


async def doubles(graph: Graph, folder: Path) -> list[Any]:
    """What a scan proposes of two who are alike, and a registrar of others; what waits then, and what is said of it."""
    ((family, given, born),) = await rows(above(graph.dsn), ALIKE, ANNA.id)
    same = f"family = '{family}', given = '{given}', birth_date = '{born}', snils = NULL"
    await change(above(graph.dsn), f"UPDATE child SET {same} WHERE id IN ('{VERA.id}', '{OTHERS[0].id}')")
    made: list[Any] = [await find(graph.dsn, Settings(trail=folder / "scan"), None) for _ in range(2)]
    for one, other in ((ANNA, BORIS), (ANNA, VERA), (ANNA, ANNA), (ANNA, GLEB)):
        payload = await propose(graph, REGISTRAR, one, other)
        made.append((payload["problems"], payload["duplicate"] and {**payload["duplicate"], "id": None}))
    for one, other in ((GLEB, OTHERS[1]), (OTHERS[1], GLEB)):  # of two of whom she reaches the second alone
        await change(above(graph.dsn), BY_HAND.format(one.id, other.id))
    waiting = (await graph.ask(WAITING, Role.REGISTRAR)).data["waitingDuplicates"]["nodes"]
    made.append(sorted(str({**each, "id": None}) for each in waiting))
    (pair,) = [each for each in waiting if each["otherId"] == BORIS.global_id]
    for _ in range(2):
        payload = await reject(graph, REGISTRAR, pair["id"])
        made.append((payload["problems"], payload["duplicate"] and payload["duplicate"]["status"]))
    return made


async def registries(dsn: str, folder: Path) -> list[Any]:
    """A clinic, the same again, a change of it, and a full file that ends the rest."""
    moved: list[Json] = [*nurse_of_district(), role("1", word="registrar")]
    changed, made = folder / "changed.json", []
    changed.write_bytes(
        orjson.dumps({"resourceType": "Bundle", "type": "collection", "entry": [{"resource": r} for r in moved]})
    )
    for file, is_full, is_dry in (
        (CLINIC, False, False),
        (CLINIC, False, False),
        (changed, False, True),
        (changed, True, False),
    ):
        outcome = await imported(dsn, file, full=is_full, dry=is_dry)
        made.append((changes(outcome), outcome.summary.words, sorted(outcome.changes)))
    return made


async def listed(dsn: str, query: str) -> list[tuple[Any, ...]]:
    return sorted(tuple(map(str, row.values())) for row in await rows(above(dsn), query))


async def served(dsn: str, folder: Path) -> Services:
    folder.mkdir()
    await change(above(dsn), ORIGINALS)
    await with_rules(dsn)
    await change(above(dsn), OVERDUE)
    async with serving(dsn, cds_clients=clients(folder), address=ADDRESS) as graph:
        await recovered(graph)
        done: Services = {"cards": await cards(graph), "doubles": await doubles(graph, folder)}
        done["exports"] = await exports(graph)
        await settled(dsn)
    return {**done, "registries": await registries(dsn, folder), "trail": await listed(dsn, TRAIL)}


@pytest.fixture(scope="module")
def both_services(worlds: tuple[str, str], tmp_path_factory: pytest.TempPathFactory) -> tuple[Services, Services]:
    folder = tmp_path_factory.mktemp("services")
    spread, plain = [asyncio.run(served(dsn, folder / str(place))) for place, dsn in enumerate(worlds)]
    return spread, plain


@pytest.mark.parametrize("service", ["cards", "doubles", "exports", "registries", "trail"])
def test_it_is_the_same(both_services: tuple[Services, Services], service: str) -> None:
    spread, plain = both_services
    assert spread[service] == plain[service]


def test_there_is_something_of_each(both_services: tuple[Services, Services]) -> None:
    _, plain = both_services
    assert plain["cards"][0][1]
    assert plain["doubles"][:2] == [3, 0]
    assert plain["doubles"][-2:] == [
        ([], "NOT_SAME"),
        ([{"code": "ALREADY_DONE", "path": ["input", "duplicateId"]}], None),
    ]
    assert plain["exports"][0][0] == "READY"
    assert plain["exports"][-1][0]
    assert [each[0] for each in plain["registries"]][:2] == [(17, 0, 0), (0, 0, 0)]
    assert plain["registries"][-1][0][2] > 5


def test_the_rows_are_the_same(both_services: tuple[Services, Services], worlds: tuple[str, str]) -> None:
    assert asyncio.run(differences(*worlds, anew=True)).keys() <= DRAWN
