"""Volumes come by the archive's register, and a request for one goes from its state to the next (docs/paper.md)."""

import gzip
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from graph.areas.paper_volume.states import TO_GO_BACK, TO_SEND
from graph.feeds.batch import FeedPart
from graph.feeds.files import parts_of
from graph.settings import Settings
from graph.viewer import Role
from graph.write.feeding import open_feed
from tests.feeds.sending import codes, counts, named, take, told
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, MOTHER, POLYCLINIC, SCHOOL, STAFF, TODAY, Kid

pytestmark = pytest.mark.asyncio(loop_scope="module")

NURSE, DOCTOR, REGISTRAR = Role.NURSE, Role.DISTRICT_DOCTOR, Role.REGISTRAR
READ = """query ($id: ID!) { child(by: {id: $id}) {
  paperVolumes { nodes { id registerNumber number status heldAt organization pages source } }
  archiveRequests { nodes { id status purpose dueOn isOverdue refusal requestedBy volume { registerNumber } } } } }"""
REQUEST = """mutation ($input: ArchiveVolumeRequestInput!) { archiveVolumeRequest(input: $input) {
  request { id status dueOn volume { registerNumber } } problems { code path } } }"""
STEP = """mutation ($input: ArchiveVolume%sInput!) { archiveVolume%s(input: $input) {
  request { status dueOn closedAt } problems { code path } } }"""
SOURCE = "ARCHIVE"


def volume(kid: Kid = ANNA, sequence: int = 1, number: str = "V-1", **values: Any) -> dict[str, Any]:
    says = {"registerNumber": number, "number": 1, "form": "OUTPATIENT_CARD", "heldAt": "ARCHIVE", "pages": 80}
    return told(kid, "volume", sequence) | says | {"organization": {"value": POLYCLINIC.hex}} | values


def transfer(kid: Kid = ANNA, sequence: int = 9, number: str = "V-1", **values: Any) -> dict[str, Any]:
    return told(kid, "transfer", sequence, registerNumber=number) | values


async def listed(graph: Graph, role: Role = NURSE, kid: Kid = ANNA) -> dict[str, Any]:
    child = (await graph.ask(READ, role, {"id": kid.global_id})).data["child"]
    return {} if child is None else {name: list((child[name] or {"nodes": ()})["nodes"]) for name in child}


async def request(graph: Graph, role: Role = NURSE, key: str = "k", **given: Any) -> dict[str, Any]:
    """What is answered to a request for Anna's first volume."""
    if "volumeId" not in given:
        given["volumeId"] = (await listed(graph))["paperVolumes"][0]["id"]
    wish = {"idempotencyKey": key, "purpose": "CARE", "organization": POLYCLINIC.hex, **given}
    payload: dict[str, Any] = (await graph.ask(REQUEST, role, {"input": wish})).data["archiveVolumeRequest"]
    return payload


async def step(graph: Graph, name: str, request_id: str, role: Role = NURSE) -> dict[str, Any]:
    wish = {"idempotencyKey": f"{name} {request_id} {role} {await asked(graph)}", "requestId": request_id}
    answer = await graph.ask(STEP % (name, name), role, {"input": wish})
    payload: dict[str, Any] = answer.data[f"archiveVolume{name}"]
    return payload


async def asked(graph: Graph) -> int:
    """How many writes there were: each gets a key of its own."""
    return len(await rows(graph.dsn, "SELECT FROM idempotency"))


def problem(payload: dict[str, Any]) -> str | None:
    return payload["problems"][0]["code"] if payload["problems"] else None


async def test_a_volume_is_asked_for_sent_received_and_given_back(own: Graph) -> None:
    assert counts(await take(own.dsn, SOURCE, volume())) == (1, 0, 0, 0)
    (shown,) = (await listed(own))["paperVolumes"]
    assert (shown["status"], shown["heldAt"], shown["pages"], shown["source"]) == ("KEPT", "ARCHIVE", 80, "SIMULATED")
    made = await request(own)
    assert made["problems"] == []
    assert made["request"]["dueOn"] == f"{TODAY + TO_SEND}"
    key = made["request"]["id"]
    assert problem(await step(own, "Receive", key)) == problem(await step(own, "Return", key)) == "CONFLICT"
    assert (await take(own.dsn, SOURCE, transfer())).applied == 1
    assert problem(await step(own, "Cancel", key)) == "CONFLICT"
    received = await step(own, "Receive", key)
    assert received["request"] == {"status": "DELIVERED", "dueOn": f"{TODAY + TO_GO_BACK}", "closedAt": None}
    assert problem(await step(own, "Receive", key)) == "ALREADY_DONE"
    returned = await step(own, "Return", key, REGISTRAR)
    assert (returned["request"]["status"], returned["request"]["closedAt"] is not None) == ("RETURNED", True)
    assert problem(await step(own, "Cancel", key)) == "CONFLICT"
    told_of = await rows(own.dsn, "SELECT fields FROM outbox WHERE 'archiveRequests' = ANY (fields)")
    assert len(told_of) == 4


async def test_one_request_at_a_time_and_again_when_it_is_over(own: Graph) -> None:
    await take(own.dsn, SOURCE, volume())
    made = await request(own)
    assert problem(await request(own, DOCTOR, key="k2")) == "ALREADY_DONE"
    assert (await request(own))["request"]["id"] == made["request"]["id"]
    cancelled = await step(own, "Cancel", made["request"]["id"])
    assert cancelled["request"]["status"] == "CANCELLED"
    assert (await request(own, DOCTOR, key="k3"))["problems"] == []
    assert codes(await take(own.dsn, SOURCE, transfer(refusal="IN_USE"))) == []
    statuses = [(each["status"], each["refusal"]) for each in (await listed(own))["archiveRequests"]]
    assert sorted(statuses, key=str) == [("CANCELLED", None), ("REFUSED", "IN_USE")]
    assert codes(await take(own.dsn, SOURCE, transfer(sequence=10))) == [(1, "NOT_REQUESTED", None)]


async def test_two_who_ask_at_once_have_one_request(own: Graph) -> None:
    """The volume's row is held, and the index would refuse a second one."""
    import asyncio

    await take(own.dsn, SOURCE, volume())
    volume_id = (await listed(own))["paperVolumes"][0]["id"]
    answers = await asyncio.gather(
        *[request(own, role, key=f"{role}", volumeId=volume_id) for role in (NURSE, DOCTOR, REGISTRAR)]
    )
    assert sorted(str(problem(answer)) for answer in answers) == ["ALREADY_DONE", "ALREADY_DONE", "None"]
    assert len(await rows(own.dsn, "SELECT FROM archive_request")) == 1


async def test_what_is_destroyed_is_refused_by_itself_and_asked_for_no_more(own: Graph) -> None:
    await take(own.dsn, SOURCE, volume())
    await request(own)
    gone = volume(sequence=2, destroyedOn=f"{TODAY}")
    assert counts(await take(own.dsn, SOURCE, gone)) == (1, 0, 0, 0)
    now = await listed(own)
    assert now["paperVolumes"][0]["status"] == "DESTROYED"
    assert [(each["status"], each["refusal"]) for each in now["archiveRequests"]] == [("REFUSED", "DESTROYED")]
    assert problem(await request(own, key="k2")) == "CONFLICT"


async def test_what_stands_in_the_clinic_is_not_brought(own: Graph) -> None:
    await take(own.dsn, SOURCE, volume(heldAt="CLINIC"))
    assert problem(await request(own)) == "CONFLICT"


@pytest.mark.parametrize("days", [0, 1])
async def test_a_day_that_is_over_is_overdue(own: Graph, days: int) -> None:
    await take(own.dsn, SOURCE, volume())
    await request(own)
    await change(own.dsn, f"UPDATE archive_request SET due_on = '{TODAY - timedelta(days=days)}'")
    assert [each["isOverdue"] for each in (await listed(own))["archiveRequests"]] == [days > 0]
    await change(own.dsn, "UPDATE archive_request SET status = 'SENT'")
    assert [each["isOverdue"] for each in (await listed(own))["archiveRequests"]] == [False]


async def test_who_reads_and_who_asks(own: Graph) -> None:
    """The matrix of 4.7, PaperVolume, and 5 F 42: nobody writes of their own family."""
    await take(own.dsn, SOURCE, volume())
    volume_id = (await listed(own))["paperVolumes"][0]["id"]
    for role in (NURSE, DOCTOR, REGISTRAR, Role.PARENT):
        assert len((await listed(own, role))["paperVolumes"]) == 1, role
    for role in (Role.SCHOOL_NURSE, Role.SPECIALIST, Role.EMERGENCY_DOCTOR, Role.DISPATCHER):
        assert not (await listed(own, role)).get("paperVolumes"), role
    wish = {"idempotencyKey": "p", "volumeId": volume_id, "purpose": "CARE", "organization": POLYCLINIC.hex}
    for role in (Role.PARENT, Role.SPECIALIST, Role.SCHOOL_NURSE):
        assert (await own.ask(REQUEST, role, {"input": wish})).code == "FORBIDDEN", role
    await change(own.dsn, f"UPDATE representative SET staff_id = '{STAFF[NURSE]}' WHERE id = '{MOTHER}'")
    assert problem(await request(own, key="own", volumeId=volume_id)) == "NOT_FOUND"


async def test_a_label_hides_volume_and_request_and_no_number_finds_them(own: Graph) -> None:
    """3.14: the name of a psychiatric clinic tells; 5 F 44: who may not see a volume asks for none."""
    await take(own.dsn, SOURCE, volume())
    made = await request(own)
    await change(own.dsn, f"UPDATE organization SET name = 'Психоневрологический диспансер' WHERE id = '{POLYCLINIC}'")
    await take(own.dsn, SOURCE, volume(sequence=2))
    assert {
        name: row["labels"]
        for name in ("paper_volume", "archive_request")
        for row in await rows(own.dsn, f"SELECT labels FROM {name}")
    } == {
        "paper_volume": ["MENTAL"],
        "archive_request": ["MENTAL"],
    }
    assert await listed(own) == {"paperVolumes": [], "archiveRequests": []}
    assert len((await listed(own, DOCTOR))["archiveRequests"]) == 1
    assert problem(await step(own, "Cancel", made["request"]["id"])) == "NOT_FOUND"
    assert problem(await step(own, "Cancel", made["request"]["id"], DOCTOR)) is None


@pytest.mark.parametrize("words", [{"registerNumber": "ПНД-7"}, {"shelf": "психиатрия"}])
async def test_what_stands_on_its_back_hides_it_as_well(own: Graph, words: dict[str, Any]) -> None:
    await take(own.dsn, SOURCE, volume(**words))
    assert (await listed(own))["paperVolumes"] == []


NOWHERE = [({"organization": SCHOOL.hex}, "organization"), ({"organization": "nowhere"}, "organization")]


@pytest.mark.parametrize(("given", "name"), NOWHERE)
async def test_where_nothing_is_brought_to(own: Graph, given: dict[str, Any], name: str) -> None:
    await take(own.dsn, SOURCE, volume())
    payload = await request(own, **given)
    assert payload["problems"] == [{"code": "NOT_FOUND", "path": ["input", name]}]
    assert payload["request"] is None


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"form": "NOVEL"}, "NOT_A_RECORD", "form"),
        ({"heldAt": "MOON"}, "NOT_A_RECORD", "heldAt"),
        ({"pages": 0}, "NOT_A_RECORD", "pages"),
        ({"pages": 10_001}, "NOT_A_RECORD", "pages"),
        ({"registerNumber": " "}, "NOT_A_RECORD", "registerNumber"),
        ({"beginsOn": "2020-02-02", "endsOn": "2020-02-01"}, "BAD_DATE", "beginsOn"),
        ({"beginsOn": "1990-02-02"}, "BAD_DATE", None),
        ({"organization": {"value": "CLINIC-0"}}, "UNKNOWN_INSTITUTION", None),
    ],
)
async def test_what_cannot_be_right_is_quarantined(
    own: Graph, wrong: dict[str, Any], code: str, field: str | None
) -> None:
    assert codes(await take(own.dsn, SOURCE, volume(**wrong))) == [(1, code, field)]
    assert await rows(own.dsn, "SELECT FROM paper_volume") == []


async def test_a_number_never_changes_its_child(own: Graph) -> None:
    """5 B 12."""
    await take(own.dsn, SOURCE, volume())
    assert codes(await take(own.dsn, SOURCE, volume(BORIS, 2))) == [(1, "ANOTHER_VOLUME", None)]
    assert codes(await take(own.dsn, SOURCE, transfer(BORIS))) == [(1, "UNKNOWN_VOLUME", None)]
    assert codes(await take(own.dsn, SOURCE, transfer(number="V-2"))) == [(1, "UNKNOWN_VOLUME", None)]


HEADER = "kind,sequence,occurredAt,child.policyNumber,child.birthDate,registerNumber,number,form,heldAt,organization.value,pages,endsOn"


@pytest.mark.parametrize("suffix", [".csv", ".csv.gz"])
async def test_the_register_comes_as_a_csv(own: Graph, tmp_path: Path, suffix: str) -> None:
    """A cell that is empty says nothing, a bad row stays out, and the numbers of its lines are those of the file."""
    child = named(ANNA)
    start = f"volume,1,2026-01-01T00:00:00+03:00,{child['policyNumber']},{child['birthDate']}"
    end = f"1,OUTPATIENT_CARD,ARCHIVE,{POLYCLINIC.hex}"
    text = f'{HEADER}\n{start},"V, 1",{end},12,\n\n{start},V-2,{end},many,\n{start},V-3,{end},,{date(2020, 1, 1)}\n'
    packed = gzip.compress(text.encode()) if suffix.endswith("gz") else text.encode()
    path = tmp_path / f"register{suffix}"
    path.write_bytes(packed)
    (part,) = [part async for part in parts_of(path)]
    assert [line.number for line in part.lines] == [2, 4, 5]
    async with open_feed(own.dsn, Settings(trail=tmp_path), SOURCE) as (feed, acquire), acquire() as connection:
        tally = await feed.take(connection, FeedPart(part.lines, path.name))
    assert codes(tally) == [(4, "NOT_A_RECORD", "pages")]
    stored = await rows(own.dsn, "SELECT register_number, pages, ends_on FROM paper_volume ORDER BY register_number")
    assert [tuple(row.values()) for row in stored] == [("V, 1", 12, None), ("V-3", None, date(2020, 1, 1))]
