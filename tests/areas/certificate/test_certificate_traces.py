"""A certificate is hidden with its document, and one whose document was annulled stays revoked (domain.md 3.9, 5 A 7)."""

from collections.abc import AsyncIterator

import asyncpg
import pytest
import pytest_asyncio

from graph.settings import Profile
from graph.viewer import SETTING, Role
from tests.areas.certificate.issuing import DOCTOR, REPLACE, REVOKE, ask, issue, issued, listed, ready
from tests.areas.correction.correcting import refused
from tests.http.client import Graph, change, serving
from tests.http.world import ANNA, BORIS, TODAY

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEEP = "mutation ($i: DocumentKeepInput!) { documentKeep(input: $i) { problems { code } } }"
ANNUL = "mutation ($input: DocumentAnnulInput!) { documentAnnul(input: $input) { problems { code } } }"
ENROL = f"""INSERT INTO enrolment SELECT (json_populate_record(e, json_build_object('child_id', '{BORIS.id}',
  'id', gen_random_uuid()))).* FROM enrolment e WHERE child_id = '{ANNA.id}'"""


@pytest_asyncio.fixture(loop_scope="module")
async def teen(fresh_world: str) -> AsyncIterator[Graph]:
    """An application under the profile that lets teenagers choose."""
    async with serving(fresh_world, profile=Profile.RU_TEEN_CHOICE) as running:
        yield running


async def test_a_certificate_is_kept_with_its_document(teen: Graph) -> None:
    await change(teen.dsn, ENROL)
    absent = {"absentFrom": TODAY.isoformat(), "absentTo": TODAY.isoformat()}
    document = (await issue(teen, "FORM_095U", kid=BORIS, statement=absent))["certificate"]["document"]["id"]
    for is_kept, told_parent in ((True, 0), (False, 1)):
        given = {"idempotencyKey": f"{is_kept}", "documentId": document, "isKept": is_kept}
        kept = (await teen.ask(KEEP, Role.CHILD, {"i": given})).data["documentKeep"]
        assert kept["problems"] == []
        assert len(await listed(teen, Role.PARENT, BORIS)) == told_parent
        assert len(await listed(teen, DOCTOR, BORIS)) == 1


@pytest.mark.parametrize("write", [REPLACE, REVOKE])
async def test_what_an_annulled_document_revoked_is_over(own: Graph, write: str) -> None:
    certificate = await issued(own, "PE_GROUP")
    assert (await ask(own, ANNUL, documentId=certificate["document"]["id"], reason="OTHER"))["problems"] == []
    await ready(own)
    given = {"certificateId": certificate["id"]} | ({"reason": "OTHER"} if write is REVOKE else {})
    payload = await ask(own, write, DOCTOR, **given)
    assert refused(payload) == ("ALREADY_DONE", "certificateId")
    assert [each["status"] for each in await listed(own, DOCTOR)] == ["REVOKED"]


async def test_a_verification_leaves_the_gate_as_it_was(own: Graph) -> None:
    asked = f"SELECT 1 FROM verify_certificate('\\x00', '{TODAY}')"
    for before in ("", "somebody"):
        connection = await asyncpg.connect(own.dsn)
        async with connection.transaction():
            await connection.execute(f"SELECT set_config('{SETTING}', '{before}', true)")
            await connection.fetch(asked)
            assert await connection.fetchval(f"SELECT current_setting('{SETTING}', true)") == before
        await connection.close()
