"""What a label hides of a commission is not there, and its deadlines are told to who may know of it (domain.md 3.14, 3.9, 5 F 44)."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from graph.database.connection import connect
from graph.ingest.turn import turn
from graph.settings import Profile
from graph.viewer import Role
from tests.areas.commission.sitting import (
    CHAIR,
    DOCTOR,
    PEOPLE,
    QUESTION,
    SECOND,
    SPECIALIST,
    close,
    convene,
    convened,
    decide,
    decided,
    give,
    hold,
    later,
    listed,
    named,
    refused,
    seat,
    sign,
    taken,
)
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, BORIS, DOCUMENTS, global_id
from tests.live.following import end_of, following, is_quiet, told

pytestmark = pytest.mark.asyncio(loop_scope="module")

DOCUMENT = global_id("MedicalDocument", ANNA.id, DOCUMENTS[0])
KEEP = "mutation ($i: DocumentKeepInput!) { documentKeep(input: $i) { problems { code } } }"
FOLLOW = "subscription ($ids: [ID!]!) { commissionUpdated(childIds: $ids) { kind child { id commissions { nodes { status } } } } }"
TEENS = f"UPDATE medical_document SET child_id = '{BORIS.id}' WHERE id = '{DOCUMENTS[2]}'"
LABELS = "SELECT labels FROM commission"


@pytest_asyncio.fixture(loop_scope="module")
async def teen(fresh_world: str) -> AsyncIterator[Graph]:
    """An application under the profile that lets teenagers choose."""
    async with serving(fresh_world, profile=Profile.RU_TEEN_CHOICE) as running:
        yield running


async def label(graph: Graph, *labels: str) -> None:
    await change(
        graph.dsn, f"UPDATE medical_document SET labels = '{{{','.join(labels)}}}' WHERE id = '{DOCUMENTS[0]}'"
    )


async def test_it_has_the_labels_of_its_documents_and_no_member_is_blind_to_them(own: Graph) -> None:
    await seat(own)
    await label(own, "HIV")
    assert refused(await convene(own, documents=[DOCUMENT])) == ("INVALID", "members")
    await change(own.dsn, f"UPDATE staff SET specialty = 'INFECTIOUS_DISEASES' WHERE id <> '{PEOPLE['doctor']}'")
    assert (await convene(own, documents=[DOCUMENT]))["problems"] == []
    assert [row["labels"] for row in await rows(own.dsn, LABELS)] == [["HIV"]]
    assert len(await listed(own, DOCTOR) or ()) == 1
    assert not await listed(own, Role.NURSE)
    events = await rows(own.dsn, "SELECT labels FROM outbox WHERE 'commissions' = ANY (fields)")
    assert [row["labels"] for row in events] == [["HIV"]]


async def test_a_commission_of_psychiatrists_tells_of_what(own: Graph) -> None:
    await seat(own)
    assert refused(await convene(own, kind="PSYCHIATRIC_COMMISSION")) == ("INVALID", "members")  # cardiologists
    await seat(own, "PSYCHIATRY")
    await convened(own)  # of another kind, and yet psychiatrists sit in it
    await convened(own, kind="PSYCHIATRIC_COMMISSION")
    assert {tuple(row["labels"]) for row in await rows(own.dsn, LABELS)} == {("MENTAL", "SUBSTANCE")}
    assert not await listed(own, Role.NURSE)
    assert len(await listed(own, Role.PARENT) or ()) == 2  # of a child under 15


async def test_parents_of_a_teenager_read_a_labelled_one_on_request_alone(own: Graph) -> None:
    await seat(own, "PSYCHIATRY")
    await change(own.dsn, f"UPDATE child SET birth_date = birth_date - interval '8 years' WHERE id = '{ANNA.id}'")
    await convened(own)
    assert not await listed(own, Role.PARENT)
    query = '{ child(by: {id: "%s"}, purpose: "Готовлюсь к комиссии") { commissions { nodes { question } } } }'
    shown = (await own.ask(query % ANNA.global_id, Role.PARENT)).data["child"]["commissions"]["nodes"]
    assert shown == [{"question": QUESTION}]


@pytest.mark.parametrize("words", ["Осмотр на фоне ВИЧ-инфекции", "Шизофрения под вопросом"])
async def test_words_that_a_member_may_not_see_are_said_nowhere(own: Graph, words: str) -> None:
    await seat(own)
    assert refused(await convene(own, question=words)) == ("INVALID", "members")
    commission = await convened(own)
    await taken(await hold(own, commission))
    assert refused(await give(own, CHAIR, commission, opinion=words)) == ("INVALID", "opinion")
    await taken(await give(own, CHAIR, commission))
    await taken(await give(own, SECOND, commission))
    assert refused(await decide(own, commission, decision=words)) == ("INVALID", "decision")
    assert [row["labels"] for row in await rows(own.dsn, LABELS)] == [[]]


@pytest.mark.parametrize(
    ("words", "labelled", "told_parent"),
    [
        ("Наследственное заболевание, кариотип 47,XXY", "GENETIC", 1),
        ("Подозрение на жестокое обращение с ребёнком", "MALTREATMENT", 0),
    ],
)
async def test_words_label_a_commission_whose_members_may_see_them(
    own: Graph, words: str, labelled: str, told_parent: int
) -> None:
    """Every specialist who treats a child sees these two labels; a nurse sees neither, and a parent not the second (5 F 44)."""
    await seat(own)
    commission = await convened(own)
    await taken(await hold(own, commission))
    assert [len(await listed(own, role) or ()) for role in (Role.NURSE, Role.PARENT)] == [1, 1]
    await change(own.dsn, "DELETE FROM outbox")
    await taken(await give(own, SECOND, commission, opinion=words))
    (row,) = await rows(own.dsn, "SELECT labels, word_labels FROM commission")
    assert (row["labels"], row["word_labels"]) == ([labelled], [labelled])
    events = await rows(own.dsn, "SELECT labels FROM outbox WHERE 'commissions' = ANY (fields)")
    assert [event["labels"] for event in events] == [[labelled]]
    assert [len(await listed(own, role) or ()) for role in (Role.NURSE, Role.PARENT)] == [0, told_parent]
    await taken(await give(own, CHAIR, commission))  # its members go on


async def test_a_specialty_that_tells_of_what_sits_with_its_like(own: Graph) -> None:
    """That a doctor of infectious diseases sits says HIV, which a cardiologist may not see; a district doctor may."""
    await seat(own)
    await change(own.dsn, f"UPDATE staff SET specialty = 'INFECTIOUS_DISEASES' WHERE id = '{PEOPLE[SECOND]}'")
    assert refused(await convene(own)) == ("INVALID", "members")
    commission = await convened(own, kind="CONSILIUM", chair=named(SECOND)[0], members=named("doctor"))
    assert [row["labels"] for row in await rows(own.dsn, LABELS)] == [["HIV"]]
    assert not await listed(own, Role.NURSE)
    await taken(await hold(own, commission, SECOND))
    await taken(await give(own, SECOND, commission, opinion="Осмотр на фоне ВИЧ-инфекции"))
    assert refused(await give(own, CHAIR, commission)) == ("NOT_FOUND", "commissionId")


async def test_its_protocol_has_its_labels(own: Graph) -> None:
    await seat(own, "PSYCHIATRY")
    commission = await decided(own)
    for who in (CHAIR, SECOND, "third"):
        await taken(await sign(own, who, commission))
    assert (await close(own, commission))["problems"] == []
    (protocol,) = await rows(own.dsn, "SELECT labels FROM medical_document WHERE kind = 'COMMISSION_PROTOCOL'")
    assert set(protocol["labels"]) >= {"MENTAL", "SUBSTANCE"}


async def test_a_document_that_is_not_there_for_the_author_is_not_put_before_others(own: Graph) -> None:
    await seat(own)
    await change(
        own.dsn,
        f"INSERT INTO referral (child_id, id, staff_id, opened_at) VALUES ('{ANNA.id}', gen_random_uuid(), '{PEOPLE[CHAIR]}', now())",
    )
    await label(own, "HIV")
    assert refused(await convene(own, CHAIR, documents=[DOCUMENT])) == ("NOT_FOUND", "documents")
    await label(own)
    assert (await convene(own, CHAIR, documents=[DOCUMENT]))["problems"] == []


async def test_what_a_teenager_keeps_is_kept_with_its_commissions(teen: Graph) -> None:
    await seat(teen)
    await change(teen.dsn, TEENS)
    document = global_id("MedicalDocument", BORIS.id, DOCUMENTS[2])
    await convened(teen, kid=BORIS, documents=[document])
    for is_kept, told_parent in ((True, 0), (False, 1)):
        given = {"idempotencyKey": f"{is_kept}", "documentId": document, "isKept": is_kept}
        kept = (await teen.ask(KEEP, Role.CHILD, {"i": given})).data["documentKeep"]
        assert kept["problems"] == []
        assert len(await listed(teen, Role.PARENT, BORIS) or ()) == told_parent
        assert len(await listed(teen, DOCTOR, BORIS) or ()) == 1


async def test_changes_are_told_to_who_may_know_of_them(own: Graph) -> None:
    await seat(own)
    ids = {"ids": [ANNA.global_id]}
    async with (
        following(own, Role.PARENT, FOLLOW, ids) as mother,
        following(own, Role.NURSE, FOLLOW, ids) as nurse,
    ):
        commission = await convened(own)
        for stream in (mother, nurse):
            event = await told(stream)
            assert (event["kind"], event["child"]["commissions"]["nodes"]) == (
                "COMMISSION_UPDATED",
                [{"status": "CONVENED"}],
            )
        await taken(await hold(own, commission))
        await told(mother)
        await told(nurse)
        await change(own.dsn, "UPDATE commission SET labels = '{MENTAL}'")
        await change(own.dsn, "UPDATE staff SET specialty = 'PSYCHIATRY'")
        await taken(await give(own, CHAIR, commission))
        await told(mother)
        assert await is_quiet(nurse)


async def test_the_stream_of_a_member_ends_with_the_commission(own: Graph) -> None:
    """5 D 30: what lets them read has ended."""
    await seat(own)
    commission = await convened(own)
    async with following(own, SPECIALIST, FOLLOW, {"ids": [ANNA.global_id]}) as stream:
        assert (await close(own, commission, "doctor", "OTHER"))["problems"] == []
        assert await end_of(stream) == "ACCESS_REVOKED"


async def test_a_deadline_that_has_passed_is_told_once(own: Graph) -> None:
    await seat(own)
    await convened(own, dueBy=later(2))
    await change(own.dsn, "DELETE FROM outbox")
    connection = await connect(own.dsn)
    told_on = []
    try:
        for day in (1, 2, 3, 4, 32, 33, 34):
            await turn(connection, datetime.now(UTC) + timedelta(days=day))
            events = await rows(own.dsn, "DELETE FROM outbox WHERE 'commissions' = ANY (fields) RETURNING child_id")
            if events:
                told_on.append((day, [row["child_id"] for row in events]))
    finally:
        await connection.close()
    assert told_on == [(3, [ANNA.id]), (33, [ANNA.id])]  # that no session was held in time; that it has lapsed
    await change(own.dsn, "UPDATE commission SET expires_on = current_date - 1, due_on = current_date - 31")
    (shown,) = await listed(own, DOCTOR) or []
    assert (shown["status"], shown["isOverdue"]) == ("LAPSED", True)
    assert await listed(own, SPECIALIST) is not None  # the row of the seat says until when
    await change(own.dsn, "UPDATE commission_member SET expires_on = current_date - 1")
    assert await listed(own, SPECIALIST) is None
