"""`passport doctor` (5 C 23): each thing that keeps a deployment from serving is named with what to do; nothing is changed."""

import json
from pathlib import Path

import asyncpg
import pytest

from graph.papers.signing_key import KEY_FILE, load_signing_key
from graph.settings import Settings
from tests.conftest import execute
from tests.database.test_commands import passport


def findings(**settings: str) -> tuple[int, dict[str, dict[str, str]]]:
    """Exit code, and the findings by name."""
    done = passport("doctor", "--json", **settings)
    return done.returncode, {each["name"]: each for each in json.loads(done.stdout)}


def test_a_database_that_is_ready_is_told_so(fresh_database: str, tmp_path: Path) -> None:
    code, reported = findings(database_url=fresh_database, data=str(tmp_path))
    assert code == 0, reported
    assert {name: each["state"] for name, each in reported.items() if name not in ("key", "signature")} == {
        "policy": "ok",
        "issuer": "ok",
        "trail disk": "ok",
        "database": "ok",
        "clock": "ok",
        "archive": "warning",
        "migrations": "ok",
        "trail months": "ok",
        "passport_reader": "ok",
        "passport_writer": "ok",
        "passport_audit": "ok",
    }
    assert list(tmp_path.iterdir()) == []  # no key was made
    lines = passport("doctor", database_url=fresh_database, data=str(tmp_path)).stdout.splitlines()
    assert any(line.startswith("ok      database: PostgreSQL ") for line in lines)


def test_months_that_are_missing_and_entries_without_a_month_are_named(fresh_database: str, tmp_path: Path) -> None:
    def told() -> tuple[str, str]:
        months = findings(database_url=fresh_database, data=str(tmp_path))[1]["trail months"]
        return months["state"], months["says"]

    entry = """INSERT INTO audit_entry (id, at, subject, plan_id, child_ids, request_id, outcome, chain, number, hash)
      VALUES ('ffffffff-ffff-7fff-bfff-ffffffffffff', now(), 's', 'p', '{}', 'r', 'OK', gen_random_uuid(), 1, '')"""
    execute(fresh_database, entry)
    state, says = told()
    assert (state, says.endswith("; some entries lie in no month")) == ("warning", True)
    execute(fresh_database, "UPDATE audit_month SET ends_at = now()")
    state, says = told()
    assert (state, says.endswith(": the next one is missing")) == ("wrong", True)


def test_migrations_to_come_are_named(server: str, tmp_path: Path) -> None:
    code, reported = findings(database_url=server, data=str(tmp_path))
    assert code == 1
    assert (reported["migrations"]["state"], reported["migrations"]["advice"]) == ("wrong", "`passport db upgrade`.")


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("role", "breaking", "mending"),
    [
        (
            "passport_reader",
            "REVOKE SELECT ON account FROM passport_reader",
            "GRANT SELECT ON account TO passport_reader",
        ),
        (
            "passport_audit",
            "REVOKE INSERT ON audit_entry FROM passport_audit",
            "GRANT INSERT ON audit_entry TO passport_audit",
        ),
        (
            "passport_audit",
            "GRANT UPDATE ON audit_entry TO passport_audit",
            "REVOKE UPDATE ON audit_entry FROM passport_audit",
        ),
        (
            "passport_writer",
            "GRANT DELETE ON audit_entry TO passport_writer",
            "REVOKE DELETE ON audit_entry FROM passport_writer",
        ),
    ],
)
async def test_a_right_that_is_missing_or_too_much_is_named(
    fresh_database: str, tmp_path: Path, role: str, breaking: str, mending: str
) -> None:
    connection = await asyncpg.connect(fresh_database)
    try:
        await connection.execute(breaking)
        code, reported = findings(database_url=fresh_database, data=str(tmp_path))
        await connection.execute(mending)
    finally:
        await connection.close()
    assert code == 1
    assert reported[role]["state"] == "wrong"
    assert reported[role]["advice"]


def test_a_database_that_is_not_there_a_wrong_policy_and_an_issuer_that_is_silent_are_named(tmp_path: Path) -> None:
    policy = tmp_path / "policy.csv"
    policy.write_text("p, nurse, attached, vital, read, allow\n")
    code, reported = findings(
        database_url="postgresql://nobody:hidden-word@127.0.0.1:1/none",
        data=str(tmp_path),
        policy=str(policy),
        oidc_issuer="http://127.0.0.1:1",
        oidc_audience="passport",
    )
    assert code == 1
    assert [reported[name]["state"] for name in ("policy", "issuer", "database")] == ["wrong"] * 3
    assert all(reported[name]["advice"] for name in ("policy", "issuer", "database"))
    assert "hidden-word" not in json.dumps(reported)


def test_files_of_the_trail_and_an_open_key_are_named(tmp_path: Path) -> None:
    (tmp_path / "trail").mkdir()
    (tmp_path / "trail/one.aside").write_text("")
    passport("token", "--role", "nurse", "--subject", "nurse-1", data=str(tmp_path))
    key = tmp_path / "token.jwk"
    key.write_text(
        '{"kty": "oct", "k": "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}'
    )
    key.chmod(0o644)
    code, reported = findings(data=str(tmp_path))
    assert code == 1
    assert reported["trail files"]["state"] == "ok" or "aside" in reported["trail files"]["says"]
    assert reported["key"]["advice"].startswith("chmod 600")
    assert reported["database"]["state"] == "warning"


def test_the_key_of_signatures_is_looked_at(tmp_path: Path) -> None:
    _, before = findings(data=str(tmp_path))
    assert (before["signature"]["state"], "there is no" in before["signature"]["says"]) == ("warning", True)
    load_signing_key(Settings(), tmp_path)
    _, made = findings(data=str(tmp_path))
    assert (made["signature"]["state"], "SIMULATED" in made["signature"]["says"]) == ("warning", True)
    key = tmp_path / KEY_FILE
    key.chmod(0o640)
    code, opened = findings(data=str(tmp_path))
    assert (code, opened["signature"]["state"]) == (1, "wrong")
    assert opened["signature"]["advice"].startswith("chmod 600")
    key.chmod(0o600)
    key.write_text("nothing")
    code, broken = findings(data=str(tmp_path))
    assert (code, broken["signature"]["state"]) == (1, "wrong")
    assert "nothing" not in json.dumps(broken["signature"]).replace("there is nothing", "")
