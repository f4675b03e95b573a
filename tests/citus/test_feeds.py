"""Feeds of other systems say on a spread database what they say on one PostgreSQL: the same tallies, the same rows."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from graph.viewer import Role
from tests.citus.asked import Asked, noted, tasks_of
from tests.citus.nodes import NAMED, above
from tests.citus.rows import differences
from tests.citus.writing import settled
from tests.feeds.sending import NOW, body, codes, counts, enrolled, named, take, told
from tests.feeds.test_sent import post
from tests.http.client import change, rows, serving
from tests.http.world import (
    ANNA,
    BORIS,
    FIRST,
    GLEB,
    MOTHER,
    OTHERS,
    POLYCLINIC,
    SCHOOL,
    SECOND,
    STAFF,
    VERA,
    WORKS_AT,
    Kid,
    uid,
)

pytestmark = NAMED

DISPATCHER, SPECIALIST = {"system": "urn:a", "value": "5"}, {"system": "urn:a", "value": "7"}
# Those whom sources name, and a request that waits for the archive.
KNOWN = f"""
UPDATE staff SET source_system = 'urn:a', source_id = '5' WHERE id = '{STAFF[Role.DISPATCHER]}';
UPDATE staff SET source_system = 'urn:a', source_id = '7' WHERE id = '{STAFF[Role.SPECIALIST]}';
UPDATE representative SET source_system = 's', source_id = 'm' WHERE id = '{MOTHER}'
"""
LATER = NOW + timedelta(days=10)  # nothing is to be sent of it yet
Batch = tuple[str, list[dict[str, Any]]]


def code(district: Any) -> str:
    return str(district.hex[-2:])


def attached(kid: Kid, sequence: int, district: Any) -> dict[str, Any]:
    return told(kid, "attachment", sequence, district=None if district is None else code(district))


def contact(kid: Kid, sequence: int, **values: Any) -> dict[str, Any]:
    return told(kid, "contact", sequence) | {"representative": {"system": "s", "value": "m"}, **values}


def appointment(kid: Kid, sequence: int, number: str = "A-1", **values: Any) -> dict[str, Any]:
    where: dict[str, Any] = {
        "number": number,
        "status": "booked",
        "organization": {"value": WORKS_AT[Role.SPECIALIST][0].hex},
    }
    return told(kid, "appointment", sequence, startsAt=LATER.isoformat(), **where) | values


def call(kid: Kid | None, sequence: int, **values: Any) -> dict[str, Any]:
    record = told(GLEB, "call", sequence, number="03-9", openedAt=NOW.isoformat(), dispatcher=DISPATCHER) | values
    return {**record, "child": None if kid is None else named(kid)}


def volume(kid: Kid, sequence: int, number: str, **values: Any) -> dict[str, Any]:
    where: dict[str, Any] = {"registerNumber": number, "number": 1, "form": "OUTPATIENT_CARD", "heldAt": "ARCHIVE"}
    return told(kid, "volume", sequence, organization={"value": POLYCLINIC.hex}, **where) | values


BATCHES: list[Batch] = [
    ("MES", [enrolled(kid, 1, SCHOOL.hex, className=f"{n}A") for n, kid in enumerate(OTHERS)]),
    ("MES", [enrolled(VERA, 2, SCHOOL.hex), enrolled(VERA, 1, "nowhere"), enrolled(OTHERS[0], 2), enrolled(BORIS, 1)]),
    ("MES", [enrolled(OTHERS[1], 2, SCHOOL.hex, className="1A", validTo=f"{NOW.date() + timedelta(days=90)}")]),
    ("MES", [enrolled(OTHERS[1], 2, SCHOOL.hex), enrolled(OTHERS[2], 1, uid(1).hex), enrolled(OTHERS[3], 3, "x")]),
    ("UMIAS", [attached(kid, 1, SECOND if n % 2 else FIRST) for n, kid in enumerate(OTHERS)]),
    (
        "UMIAS",
        [attached(ANNA, 3, SECOND), attached(ANNA, 1, FIRST), attached(VERA, 1, None), attached(GLEB, 1, uid(99))],
    ),
    ("UMIAS", [contact(ANNA, 1, phone="+7 999 111-22-33"), contact(GLEB, 1, phone="+7 999 111-22-33")]),
    ("UMIAS", [contact(ANNA, 2, email="m@example.org"), contact(BORIS, 1, phone="+7 999 111-22-44")]),
    ("UMIAS", [appointment(ANNA, 1, specialty="CARDIOLOGY", staff=SPECIALIST), appointment(BORIS, 1, "A-2")]),
    ("UMIAS", [appointment(ANNA, 2, status="cancelled"), appointment(BORIS, 3, "A-1"), appointment(GLEB, 1, "A-3")]),
    ("UMIAS", [call(None, 1), call(GLEB, 2), call(VERA, 3), call(GLEB, 4, closedAt=NOW.isoformat())]),
    ("ARCHIVE", [volume(ANNA, 1, "V-1"), volume(BORIS, 1, "V-2"), volume(VERA, 2, "V-1")]),
    ("ARCHIVE", [volume(ANNA, 2, "V-1", shelf="7"), told(ANNA, "transfer", 3, registerNumber="V-1")]),
]
SENT = [enrolled(GLEB, 1, SCHOOL.hex), enrolled(ANNA, 9, "nowhere")]


async def tallies(dsn: str) -> list[Any]:
    """What came of each batch, then of the same once more, and of one that is sent."""
    for statement in KNOWN.split(";"):
        await change(above(dsn), statement)
    each = [await take(dsn, source, *records) for _ in range(2) for source, records in BATCHES]
    made: list[Any] = [(counts(tally), codes(tally), sorted(tally.children)) for tally in each]
    async with serving(dsn) as graph:
        made.append((await post(graph, body(*SENT))).json())
        await settled(dsn)
    return made


@pytest.fixture(scope="module")
def asked() -> Iterator[Asked]:
    with noted() as made:
        yield made


@pytest.fixture(scope="module")
def both_tallies(worlds: tuple[str, str], asked: Asked) -> list[list[Any]]:
    return [asyncio.run(tallies(dsn)) for dsn in worlds]


def test_what_is_applied_is_the_same(both_tallies: list[list[Any]]) -> None:
    spread, plain = both_tallies
    assert spread == plain
    first = plain[: len(BATCHES)]
    assert sum(applied for (applied, *_), _, _ in first) > 25
    assert {bad[1] for _, bad_lines, _ in first for bad in bad_lines} >= {
        "ANOTHER_APPOINTMENT",
        "ANOTHER_CALL",
        "ANOTHER_VOLUME",
        "UNKNOWN_DISTRICT",
        "UNKNOWN_INSTITUTION",
        "UNKNOWN_REPRESENTATIVE",
    }
    assert plain[-1]["applied"] == 1


@pytest.mark.usefixtures("both_tallies")
def test_a_statement_about_children_of_one_shard_goes_to_one_node(worlds: tuple[str, str], asked: Asked) -> None:
    tasks = asyncio.run(tasks_of(worlds[0], asked))
    assert len(tasks) > 10
    assert {text: count for text, count in tasks.items() if count not in (["1"], [])} == {}


def test_the_rows_are_the_same(both_tallies: list[list[Any]], worlds: tuple[str, str]) -> None:
    assert asyncio.run(differences(*worlds, anew=True)).keys() <= {"outbox", "event_clock"}


def test_the_same_is_told_and_of_a_district_once_for_each_child(
    both_tallies: list[list[Any]], worlds: tuple[str, str]
) -> None:
    text = "SELECT topic, fields, child_id, about FROM outbox"
    spread, plain = [
        Counter(tuple(map(str, row.values())) for row in asyncio.run(rows(above(dsn), text))) for dsn in worlds
    ]
    assert spread.keys() == plain.keys()
    assert {topic for topic, *_ in spread - plain} == {"DISTRICT_CHANGED"}
    assert not plain - spread


def test_the_trail_names_the_same_children(both_tallies: list[list[Any]], worlds: tuple[str, str]) -> None:
    text = """
        SELECT p.operation, e.purpose, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
        WHERE p.operation ~ 'feed' ORDER BY e.number
    """
    spread, plain = [[tuple(row) for row in asyncio.run(rows(above(dsn), text))] for dsn in worlds]
    assert spread == plain
    assert any(len(children) > 5 for _, _, children in plain)
