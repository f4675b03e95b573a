"""Contacts from UMIAS: what disagrees with a proven one waits for a registrar (domain.md row 17, 5 F 41)."""

from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.feeds.sending import codes, counts, take, told
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, GLEB, MOTHER, PHONE, STAFF, Kid, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

NEW = "+7 999 111-22-33"
READ = """query ($id: ID!) { child(by: {id: $id}) { contactProposals { nodes {
  proposalId representative phone email source decidedAt isAccepted } } } }"""
DECIDE = (
    """mutation ($input: ContactDecideInput!) { contactDecide(input: $input) { decidedAt problems { code path } } }"""
)
MOTHER_KNOWN = f"UPDATE representative SET source_system = 's', source_id = 'm' WHERE id = '{MOTHER}'"


def contact(kid: Kid, sequence: int = 1, **values: Any) -> dict[str, Any]:
    return told(kid, "contact", sequence) | {"representative": {"system": "s", "value": "m"}, **values}


async def stored(graph: Graph) -> tuple[str | None, str | None]:
    ((phone, email),) = await rows(graph.dsn, "SELECT phone, email FROM representative WHERE id = $1", MOTHER)
    return phone, email


async def proposals(graph: Graph, kid: Kid = ANNA, role: Role = Role.REGISTRAR) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = (await graph.ask(READ, role, {"id": kid.global_id})).data["child"][
        "contactProposals"
    ]["nodes"]
    return nodes


async def decide(graph: Graph, proposal: str, accept: bool, role: Role = Role.REGISTRAR, key: str = "k") -> Any:
    wish = {"idempotencyKey": key, "proposalId": proposal, "accept": accept}
    return await graph.ask(DECIDE, role, {"input": wish})


@pytest.fixture(autouse=True)
async def known(own: Graph) -> None:
    await change(own.dsn, MOTHER_KNOWN)


async def test_what_disagrees_with_a_proven_contact_waits(own: Graph) -> None:
    assert counts(await take(own.dsn, "UMIAS", contact(ANNA, phone=NEW))) == (1, 0, 0, 0)
    assert await stored(own) == (PHONE, None)
    (one,) = await proposals(own)
    assert (one["phone"], one["email"], one["source"], one["decidedAt"]) == (NEW, None, "SIMULATED", None)
    assert one["representative"] == f"{ANNA.family} Mama"
    # A newer one takes its place.
    assert (await take(own.dsn, "UMIAS", contact(ANNA, 2, phone="+7 999 111-22-44"))).applied == 1
    (other,) = await proposals(own)
    assert (other["proposalId"], other["phone"]) == (one["proposalId"], "+7 999 111-22-44")
    answer = await decide(own, other["proposalId"], True)
    assert answer.data["contactDecide"]["problems"] == []
    assert await stored(own) == ("+7 999 111-22-44", None)
    (done,) = await proposals(own)
    assert done["isAccepted"] is True
    again = await decide(own, other["proposalId"], True, key="again")
    assert again.data["contactDecide"]["problems"] == [{"code": "NOT_FOUND", "path": ["input", "proposalId"]}]


async def test_nobody_decides_over_contacts_of_their_own_family(own: Graph) -> None:
    """5 C 25: neither whom a registrar let look after the child."""
    await take(own.dsn, "UMIAS", contact(ANNA, phone=NEW))
    (one,) = await proposals(own)
    await change(
        own.dsn,
        f"UPDATE representative SET staff_id = '{STAFF[Role.REGISTRAR]}' WHERE id = '{MOTHER}';"
        " INSERT INTO family_exception (child_id, id, staff_id, decided_by, reason, decided_at, valid_from)"
        f" VALUES ('{ANNA.id}', gen_random_uuid(), '{STAFF[Role.REGISTRAR]}', '{STAFF[Role.NURSE]}', 'r', now(), current_date)",
    )
    refused = (await decide(own, one["proposalId"], True)).data["contactDecide"]
    assert refused["problems"] == [{"code": "ANOTHER_PERSON", "path": ["input", "proposalId"]}]
    assert await stored(own) == (PHONE, None)


async def test_one_that_is_refused_leaves_what_stands(own: Graph) -> None:
    await take(own.dsn, "UMIAS", contact(ANNA, phone=NEW))
    (one,) = await proposals(own)
    assert (await decide(own, one["proposalId"], False)).data["contactDecide"]["decidedAt"]
    assert await stored(own) == (PHONE, None)
    assert [each["isAccepted"] for each in await proposals(own)] == [False]


async def test_one_that_its_source_takes_back_is_over(own: Graph) -> None:
    spelt = f"{PHONE[:2]} ({PHONE[2:5]}) {PHONE[5:8]}-{PHONE[8:]}"
    assert (await take(own.dsn, "UMIAS", contact(ANNA, phone=NEW), contact(ANNA, 2, phone=spelt))).applied == 2
    assert await stored(own) == (PHONE, None)
    assert [each["isAccepted"] for each in await proposals(own)] == [False]


async def test_a_gap_is_filled_and_what_nothing_proves_is_written(own: Graph) -> None:
    assert (await take(own.dsn, "UMIAS", contact(ANNA, email="m@example.org"))).applied == 1
    assert await stored(own) == (PHONE, "m@example.org")
    await change(own.dsn, "UPDATE representation SET status = 'REQUESTED'")
    assert (await take(own.dsn, "UMIAS", contact(BORIS, phone=NEW))).applied == 1
    assert await stored(own) == (NEW, "m@example.org")
    assert await proposals(own, BORIS) == []


async def test_a_contact_makes_nobody_a_representative(own: Graph) -> None:
    tally = await take(
        own.dsn,
        "UMIAS",
        contact(GLEB, phone=NEW),
        contact(ANNA, representative={"system": "s", "value": "x"}, phone=NEW),
    )
    assert codes(tally) == [(1, "UNKNOWN_REPRESENTATIVE", None), (2, "UNKNOWN_REPRESENTATIVE", None)]
    await change(own.dsn, "UPDATE representation SET status = 'REVOKED', revoked_at = now()")
    assert codes(await take(own.dsn, "UMIAS", contact(ANNA, phone=NEW))) == [(1, "UNKNOWN_REPRESENTATIVE", None)]
    assert await stored(own) == (PHONE, None)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, "phone"),
        ({"phone": "call me"}, "phone"),
        ({"email": "m"}, "email"),
        ({"representative": {}, "phone": NEW}, "representative.system"),
    ],
)
async def test_what_is_no_contact(own: Graph, values: dict[str, Any], field: str) -> None:
    assert codes(await take(own.dsn, "UMIAS", contact(ANNA, **values))) == [(1, "NOT_A_RECORD", field)]


async def test_nobody_but_a_registrar_sees_or_decides(own: Graph) -> None:
    await take(own.dsn, "UMIAS", contact(ANNA, phone=NEW))
    (one,) = await proposals(own)
    for role in set(TOKEN_ROLES) - {Role.REGISTRAR}:
        assert NEW not in (await own.ask(READ, role, {"id": ANNA.global_id})).text, role
        assert "errors" in (await decide(own, one["proposalId"], True, role)).body, role
    assert await stored(own) == (PHONE, None)


async def test_a_registrar_of_another_organization_decides_nothing(own: Graph) -> None:
    await take(own.dsn, "UMIAS", contact(ANNA, phone=NEW))
    (one,) = await proposals(own)
    await change(own.dsn, f"UPDATE assignment SET organization_id = '{uid(2)}' WHERE staff_id = '{uid(407)}'")
    answer = await decide(own, one["proposalId"], True)
    assert answer.data["contactDecide"]["problems"] == [{"code": "NOT_FOUND", "path": ["input", "proposalId"]}]
    assert await stored(own) == (PHONE, None)
