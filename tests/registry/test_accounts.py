"""`passport account`: a subject is one person, in roles of that person, and each change is on the trail."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from graph.cli import app
from graph.errors import StartupProblem
from graph.execute.global_id import encode_global_id
from graph.viewer import Role
from graph.write import operator
from tests.conftest import execute
from tests.http.client import ISSUER, bearer, rows, serving
from tests.http.world import ANNA, BORIS, MOTHER, STAFF, build_world, uid

NURSE = str(STAFF[Role.NURSE])
OTHER = str(STAFF[Role.REGISTRAR])
TRAIL = """
select p.operation, e.purpose, e.child_ids, e.subject from audit_entry e join audit_plan p on p.id = e.plan_id
where p.role = 'operator' order by e.id
"""
Command = Callable[..., Result]


@pytest.fixture
def account(fresh_database: str, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs `passport account` over a small city."""
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    asyncio.run(build_world(fresh_database))
    execute(
        fresh_database,
        f"update staff set source_system = 'urn:a', source_id = '7' where id = '{NURSE}'",
        f"update staff set source_system = 'urn:b', source_id = '7' where id = '{OTHER}'",
        f"update staff set source_system = 'urn:b', source_id = '8' where id = '{STAFF[Role.AUDITOR]}'",
    )
    return lambda *words: CliRunner().invoke(app, ["account", *words])


def held(dsn: str, subject: str = "sub-1") -> list[tuple[Any, ...]]:
    query = "select roles, level, disabled_at is not null, staff_id, representative_id, child_id from account where subject = $1"
    return [tuple(row) for row in asyncio.run(rows(dsn, query, subject))]


def trail(dsn: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in asyncio.run(rows(dsn, TRAIL))]


def refused(result: Result) -> str:
    assert isinstance(result.exception, StartupProblem), result.output
    return str(result.exception)


def test_a_life(fresh_database: str, account: Command) -> None:
    one = ("grant", "sub-1", "--role", "nurse", "--staff", "urn:a|7", "--level", "FULL")
    assert account(*one).stdout == "granted\n"
    assert account(*one).stdout == "nothing changed\n"
    assert account("grant", "sub-1", "--role", "registrar", "--staff", NURSE).exit_code == 0
    assert held(fresh_database) == [(["nurse", "registrar"], "FULL", False, STAFF[Role.NURSE], None, None)]
    assert account("revoke", "sub-1", "--role", "nurse").stdout == "revoked nurse\n"
    assert account("revoke", "sub-1", "--role", "nurse").exit_code == 1
    assert account("disable", "sub-1").stdout == "disabled\n"
    assert account("disable", "sub-1").exit_code == 1
    assert account("revoke", "nobody").exit_code == 1
    assert held(fresh_database) == [(["registrar"], "FULL", True, STAFF[Role.NURSE], None, None)]
    # Nothing of before comes back with a new grant but the person and the level.
    assert account("grant", "sub-1", "--role", "auditor", "--staff", NURSE).exit_code == 0
    assert held(fresh_database) == [(["auditor"], "FULL", False, STAFF[Role.NURSE], None, None)]
    who, person = operator.subject(), f"staff {NURSE}"
    assert trail(fresh_database) == [
        ("account.grant", f"account sub-1: roles nurse, level FULL, {person}", [], who),
        ("account.grant", f"account sub-1: roles nurse, registrar, level FULL, {person}", [], who),
        ("account.revoke", "account sub-1: roles nurse", [], who),
        ("account.disable", "account sub-1", [], who),
        ("account.grant", f"account sub-1: roles auditor, level FULL, {person}", [], who),
    ]


def test_family(fresh_database: str, account: Command) -> None:
    mother = encode_global_id("Representative", MOTHER)
    assert account("grant", "sub-1", "--role", "parent", "--representative", mother).exit_code == 0
    assert held(fresh_database) == [(["parent"], "STANDARD", False, None, MOTHER, None)]
    assert account("grant", "teen", "--role", "child", "--child", BORIS.global_id).exit_code == 0
    assert trail(fresh_database)[1][2] == [BORIS.id]
    # A member of staff is a mother, too: one account, one person.
    assert account("grant", "sub-1", "--role", "nurse", "--staff", NURSE).exit_code == 0
    assert held(fresh_database) == [(["nurse", "parent"], "STANDARD", False, STAFF[Role.NURSE], MOTHER, None)]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("sub-1", "--role", "parent", "--staff", NURSE), "parent: no role of a member of staff."),
        (
            ("sub-1", "--role", "nurse", "--role", "child", "--representative", str(MOTHER)),
            "child, nurse: no role of a",
        ),
        (("sub-1", "--role", "nurse", "--child", str(BORIS.id)), "nurse: no role of a child."),
        (("sub-1", "--role", "child", "--child", str(ANNA.id)), "from 15."),  # domain.md 3.9
        (("sub-1", "--role", "child", "--child", str(uid(9))), "There is no child with that id."),
        (("sub-1", "--role", "child", "--child", "Boris"), "This is no id of a child"),
        (("sub-1", "--role", "nurse", "--staff", "7"), "Several members of staff have that value"),
        (("sub-1", "--role", "nurse", "--staff", "urn:c|7"), "There is no member of staff"),
        (("sub-1", "--role", "nurse", "--staff", NURSE, "--child", str(BORIS.id)), "Say who it is by one of"),
        (("sub-1", "--role", "nurse"), "Say who it is by one of"),
        (("sub-1", "--role", "nurse", "--staff", NURSE, "--level", "HIGH"), "--level is STANDARD or FULL."),
        (("nurse-1", "--role", "nurse", "--staff", "8"), "The subject is bound to somebody else"),
        (("operator:root", "--role", "nurse", "--staff", "8"), "this subject stands for operators"),
        ((" ", "--role", "nurse", "--staff", "8"), "A subject is a text"),
    ],
)
def test_what_is_refused_changes_nothing(
    fresh_database: str, account: Command, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(account("grant", *words))
    assert held(fresh_database) == []
    assert held(fresh_database, "nurse-1")[0][3] == STAFF[Role.NURSE]
    assert trail(fresh_database) == []


def test_a_representative_who_is_another_member_of_staff(fresh_database: str, account: Command) -> None:
    execute(fresh_database, f"update representative set staff_id = '{OTHER}' where id = '{MOTHER}'")
    assert account("grant", "sub-1", "--role", "nurse", "--staff", NURSE).exit_code == 0
    assert "bound to somebody else" in refused(
        account("grant", "sub-1", "--role", "parent", "--representative", str(MOTHER))
    )


def test_without_record_no_account_changes(fresh_database: str, account: Command) -> None:
    """5 E 34."""
    execute(fresh_database, "revoke insert on audit_entry from passport_audit")
    for words in (
        ("grant", "sub-1", "--role", "nurse", "--staff", NURSE),
        ("disable", "nurse-1"),
        ("revoke", "nurse-1"),
    ):
        assert refused(account(*words)) == "Nothing was changed: the audit trail cannot be written."
    assert (held(fresh_database), held(fresh_database, "nurse-1")[0][:3]) == ([], (["nurse"], "FULL", False))


def test_the_list_names_staff_and_no_child(account: Command) -> None:
    assert account("disable", "auditor-1").exit_code == 0
    lines = [json.loads(line) for line in account("list", "--json").stdout.splitlines()]
    assert [line["subject"] for line in lines] == sorted(line["subject"] for line in lines)
    nurse = next(line for line in lines if line["subject"] == "nurse-1")
    assert (nurse["identifier"], nurse["name"], nurse["roles"]) == ("urn:a|7", "Sotrudnik Staff", ["nurse"])
    text = account("list").stdout
    assert "nurse-1\tnurse\tFULL\turn:a|7 Sotrudnik Staff\n" in text
    assert "auditor-1\tdisabled\tFULL\turn:b|8 Sotrudnik Staff\n" in text
    assert f"parent-1\tparent\tFULL\trepresentative {MOTHER}\n" in text
    assert ANNA.family not in text + json.dumps(lines)


def test_a_role_ends_with_the_next_request(fresh_database: str, account: Command) -> None:
    """5 F 40."""
    assert account("grant", "sub-1", "--role", "nurse", "--staff", NURSE).exit_code == 0
    headers = bearer(ISSUER.issue("sub-1", Role.NURSE, 600))

    async def ask() -> list[str]:
        codes = []
        async with serving(fresh_database) as graph:
            for words in (
                (),
                ("revoke", "sub-1"),
                ("grant", "sub-1", "--role", "nurse", "--staff", NURSE),
                ("disable", "sub-1"),
            ):
                if words:
                    assert (await asyncio.to_thread(account, *words)).exit_code == 0
                answer = await graph.post({"query": "{ myChildren(first: 1) { nodes { id } } }"}, headers)
                codes.append(answer.code)
        return codes

    assert asyncio.run(ask()) == ["OK", "UNAUTHENTICATED", "OK", "UNAUTHENTICATED"]
