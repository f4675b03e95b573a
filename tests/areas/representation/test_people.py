"""Who is in no file yet: a registrar enters them, an administrator binds an account, and then they apply (domain.md row 36, 5 F 41)."""

from typing import Any

import pytest

from graph.ingest.check_digits import SNILS
from graph.viewer import Role
from tests.areas.representation.asking import APPLICANT, CERTIFICATE, REASON, REGISTRAR, reached, refused, write, wrote
from tests.http.client import ISSUER, Graph, bearer, change, rows
from tests.http.world import ANNA, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

ENTER = "representativeEnter"
BIND = "mutation ($input: AccountGrantInput!) { accountGrant(input: $input) { grantId problems { code } } }"
# A role that reads as a family does is given by two administrators.
CONFIRM = "mutation ($input: AccountGrantDecideInput!) { accountGrantDecide(input: $input) { problems { code } } }"
ANOTHER = f"""
INSERT INTO staff (id, family) VALUES ('{uid(491)}', 'Vtoraya');
INSERT INTO account (subject, staff_id, roles, level) VALUES ('second', '{uid(491)}', '{{administrator}}', 'FULL')
"""
PERSON = {"family": "Novaya", "given": "Maria", "snils": "112-233-445 95"}


async def test_from_nobody_to_a_parent_who_reads(own: Graph) -> None:
    person = (await wrote(own, REGISTRAR, ENTER, **PERSON))["representativeId"]
    bound = {"subject": APPLICANT, "person": {"representative": person}, "roles": ["PARENT"], "level": "FULL"}
    answer = await own.ask(BIND, Role.ADMINISTRATOR, {"input": {"idempotencyKey": "bind", **bound}})
    given = {"idempotencyKey": "decide", "grantId": answer.data["accountGrant"]["grantId"], "confirm": True}
    await change(own.dsn, ANOTHER)
    confirmed = await own.post(
        {"query": CONFIRM, "variables": {"input": given}}, bearer(ISSUER.issue("second", Role.ADMINISTRATOR, 600))
    )
    assert confirmed.data["accountGrantDecide"]["problems"] == []
    assert await reached(own) == set()
    asked = {"child": {"policyNumber": ANNA.policy_number}, "kind": "PARENT", "document": CERTIFICATE}
    await wrote(own, APPLICANT, "representationRequest", **asked)
    listed = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ representationRequests {{ nodes {{ id }} }} }} }}'
    (request,) = (await own.ask(listed, Role.REGISTRAR)).data["child"]["representationRequests"]["nodes"]
    await wrote(own, REGISTRAR, "representationDecide", requestId=request["id"], grants=True, reason=REASON)
    assert await reached(own) == {ANNA.global_id}


async def test_the_same_person_again_is_the_one_who_is_there(own: Graph) -> None:
    first = (await wrote(own, REGISTRAR, ENTER, **PERSON))["representativeId"]
    again = await wrote(own, REGISTRAR, ENTER, **{**PERSON, "family": " Novaya ", "snils": "11223344595"})
    assert again["representativeId"] == first
    stored = await rows(own.dsn, "SELECT family, given, patronymic FROM representative WHERE source_system = $1", SNILS)
    assert [tuple(row) for row in stored] == [("Novaya", "Maria", None)]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"family": "Drugaya"}, ("CONFLICT", "snils")),
        ({"patronymic": "Ivanovna"}, ("CONFLICT", "snils")),
        ({"snils": "112-233-445 96"}, ("INVALID", "snils")),
        ({"given": " "}, ("INVALID", "given")),
        ({"family": "x" * 101}, ("INVALID", "family")),
    ],
)
async def test_what_is_not_taken(own: Graph, given: dict[str, Any], problem: tuple[str, str]) -> None:
    await wrote(own, REGISTRAR, ENTER, **PERSON)
    before = await rows(own.dsn, "SELECT count(*) FROM representative")
    assert await refused(own, REGISTRAR, ENTER, **{**PERSON, **given}) == problem
    assert await rows(own.dsn, "SELECT count(*) FROM representative") == before


@pytest.mark.parametrize("subject", ["nurse-1", "parent-1", "administrator-1"])
async def test_only_a_registrar_enters_people(own: Graph, subject: str) -> None:
    answer = await write(own, subject, ENTER, **PERSON)
    assert answer.code == "FORBIDDEN"
