"""Enrolments from MES: who reaches the child follows, in order, once, and what is bad stays apart (domain.md rows 15 and 16, 5 G 54)."""

from datetime import date, timedelta
from typing import Any

import pytest

from graph.viewer import Role
from tests.feeds.sending import NOW, codes, counts, enrolled, named, take
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, GLEB, OTHERS, SCHOOL, SECRETS, TODAY, VERA, Kid, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

OTHER_SCHOOL = uid(90)
HOME, NEW = SCHOOL.hex, "S2"
STORED = """
SELECT o.code, e.class_name, e.valid_from, e.valid_to, e.source FROM enrolment e JOIN organization o ON o.id = e.organization_id
WHERE e.child_id = $1 AND (e.valid_to IS NULL OR e.valid_to >= e.valid_from) ORDER BY e.valid_from
"""
TRAIL = """
SELECT p.role, p.operation, e.purpose, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
WHERE p.operation LIKE 'feed.%' ORDER BY e.id
"""
BEFORE = TODAY - timedelta(days=1)


async def opened(dsn: str) -> None:
    """A second school."""
    await change(
        dsn, f"INSERT INTO organization (id, kind, code, name) VALUES ('{OTHER_SCHOOL}', 'SCHOOL', '{NEW}', 'Two')"
    )


async def stored(dsn: str, kid: Kid) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in await rows(dsn, STORED, kid.id)]


async def reaches(graph: Graph, kid: Kid) -> bool:
    answer = await graph.ask(f'{{ child(by: {{id: "{kid.global_id}"}}) {{ id }} }}', Role.SCHOOL_NURSE)
    return answer.data["child"] is not None


async def test_a_move_to_another_school_ends_what_its_nurse_reaches(own: Graph) -> None:
    await opened(own.dsn)
    assert await reaches(own, ANNA)
    assert not await reaches(own, VERA)
    tally = await take(own.dsn, "MES", enrolled(ANNA, 1, NEW, className="4A"), enrolled(VERA, 1, HOME))
    assert counts(tally) == (2, 0, 0, 0)
    assert not await reaches(own, ANNA)
    assert await reaches(own, VERA)
    old, new = await stored(own.dsn, ANNA)
    assert old[0] == HOME
    assert old[3] == BEFORE
    assert new == (NEW, "4A", TODAY, None, "SIMULATED")
    told_of = await rows(own.dsn, "SELECT child_id, fields FROM outbox WHERE topic !~ 'CALL|RIGHTS|DISTRICT'")
    assert {(row[0], *row[1]) for row in told_of} == {(ANNA.id, "enrollment"), (VERA.id, "enrollment")}
    ((role, operation, about, children),) = await rows(own.dsn, TRAIL)
    assert (role, operation, about) == ("operator", "feed.MES", "records 2, applied 2")
    assert children == [ANNA.id, VERA.id]


async def test_twice_changes_nothing_and_an_older_one_is_stale(own: Graph) -> None:
    await opened(own.dsn)
    first, second = enrolled(ANNA, 1, NEW), enrolled(ANNA, 5, HOME, className="5A")
    assert counts(await take(own.dsn, "MES", second, first)) == (
        2,
        0,
        0,
        0,
    )  # in order, whatever the order of the lines
    before = await stored(own.dsn, ANNA)
    assert before[-1][:2] == (HOME, "5A")
    reordered = dict(reversed(second.items()))
    assert counts(await take(own.dsn, "MES", first, reordered)) == (0, 1, 1, 0)
    assert counts(await take(own.dsn, "MES", enrolled(ANNA, 4, NEW))) == (0, 0, 1, 0)
    assert codes(await take(own.dsn, "MES", enrolled(ANNA, 5, NEW))) == [(1, "SEQUENCE_REUSED", "sequence")]
    assert await stored(own.dsn, ANNA) == before
    assert len(await rows(own.dsn, TRAIL)) == 2  # a batch that changes nothing is nothing to record


async def test_an_end_and_none_at_all(own: Graph) -> None:
    last = TODAY + timedelta(days=100)
    assert (await take(own.dsn, "MES", enrolled(VERA, 1, HOME, validTo=f"{last}"))).applied == 1
    assert await stored(own.dsn, VERA) == [(HOME, None, TODAY, last, "SIMULATED")]
    assert (await take(own.dsn, "MES", enrolled(VERA, 2, HOME))).applied == 1
    assert await stored(own.dsn, VERA) == [(HOME, None, TODAY, None, "SIMULATED")]
    assert (await take(own.dsn, "MES", enrolled(VERA, 3))).applied == 1
    assert await stored(own.dsn, VERA) == []
    assert not await reaches(own, VERA)


BAD: list[tuple[Any, str, str | None]] = [
    (b"{", "NOT_JSON", None),
    (b'{"kind": "' + b"x" * 70_000 + b'"}', "TOO_LONG", None),
    (b"[]", "NOT_A_RECORD", None),
    ({}, "NOT_A_RECORD", "kind"),
    ({**enrolled(VERA), "sequence": "1"}, "NOT_A_RECORD", "sequence"),
    (enrolled(VERA, 0, HOME), "NOT_A_RECORD", "sequence"),
    (enrolled(VERA, 2**63, HOME), "NOT_A_RECORD", "sequence"),
    ({**enrolled(VERA, 1, HOME), "kind": "contact"}, "UNKNOWN_KIND", "kind"),
    (enrolled(VERA, 1, HOME, occurredAt="2026-01-01"), "BAD_DATE", "occurredAt"),
    (enrolled(VERA, 1, HOME, occurredAt=f"{NOW + timedelta(days=1)}"), "BAD_DATE", "occurredAt"),
    (enrolled(VERA, 1, HOME, validFrom="2026-13-01"), "BAD_DATE", "validFrom"),
    (enrolled(VERA, 1, HOME, validFrom=None), "NOT_A_RECORD", "validFrom"),
    (enrolled(VERA, 1, HOME, validTo=f"{BEFORE}"), "BAD_DATE", "validTo"),
    (enrolled(VERA, 1, HOME, validFrom="1999-09-01"), "BAD_DATE", None),
    (enrolled(VERA, 1, HOME, className="x" * 41), "NOT_A_RECORD", "className"),
    (enrolled(VERA, 1, HOME, className="3\x00B"), "NOT_A_RECORD", "className"),
    (enrolled(VERA, 1, HOME, institution="S"), "NOT_A_RECORD", "institution"),
    (enrolled(VERA, 1, "nowhere"), "UNKNOWN_INSTITUTION", None),
    (enrolled(VERA, 1, uid(1).hex), "UNKNOWN_INSTITUTION", None),  # a polyclinic
    (enrolled(VERA, 1, HOME, child={"birthDate": "2020-01-01"}), "NOT_A_RECORD", "child"),
    (enrolled(VERA, 1, HOME, child={**named(VERA), "birthDate": "2020-01-01"}), "NO_SINGLE_CHILD", "child"),
    (enrolled(VERA, 1, HOME, child=named(VERA, policyNumber="1")), "NO_SINGLE_CHILD", "child"),
    (enrolled(VERA, 1, HOME, child=named(VERA, snils=GLEB.snils)), "NO_SINGLE_CHILD", "child"),
    (enrolled(VERA, 1, HOME, child=named(VERA, snils="1")), "NO_SINGLE_CHILD", "child"),
]


async def test_a_bad_record_is_quarantined_and_the_others_go_on(own: Graph) -> None:
    """5 B 12: whatever is in doubt stays apart; 5 C 19: with a code and its line, and no value."""
    for number, (bad, code, field) in enumerate(BAD, 1):
        good = [enrolled(kid, number, HOME, className=f"{number}") for kid in (BORIS, ANNA)]
        tally = await take(own.dsn, "MES", good[0], bad, good[1])
        assert (counts(tally), codes(tally)) == ((2, 0, 0, 1), [(2, code, field)])
        again = await take(own.dsn, "MES", bad)
        assert (again.quarantined, again.is_change) == (1, False)
    kept = await rows(own.dsn, "SELECT place, code, field, released_at FROM feed_quarantine")
    assert sorted(map(tuple, kept), key=str) == sorted((("f:2", code, field, None) for _, code, field in BAD), key=str)
    assert not [secret for secret in SECRETS if secret in str(kept)]
    assert await stored(own.dsn, VERA) == []


async def test_a_record_that_was_in_quarantine_goes_in_when_it_is_right(own: Graph) -> None:
    record = enrolled(VERA, 1, NEW)
    assert codes(await take(own.dsn, "MES", record)) == [(1, "UNKNOWN_INSTITUTION", None)]
    await opened(own.dsn)
    assert counts(await take(own.dsn, "MES", record)) == (1, 0, 0, 0)
    assert await rows(own.dsn, "SELECT FROM feed_quarantine WHERE released_at IS NULL") == []


async def test_what_a_registrar_decided_since_stays(own: Graph) -> None:
    await opened(own.dsn)
    end = "mutation ($input: EnrollmentChangeInput!) { enrollmentChange(input: $input) { changedAt } }"
    wish = {"idempotencyKey": "k", "child": {"id": ANNA.global_id}}
    assert (await own.ask(end, Role.REGISTRAR, {"input": wish})).data["enrollmentChange"]["changedAt"]
    assert codes(await take(own.dsn, "MES", enrolled(ANNA, 1, NEW))) == [(1, "DECIDED_LATER", None)]
    assert not await reaches(own, ANNA)


async def test_what_the_database_refuses_of_one_record_leaves_the_others(own: Graph) -> None:
    await change(own.dsn, "ALTER TABLE enrolment ADD CHECK (class_name <> 'odd')")
    wish = [enrolled(kid, 1, HOME, className="odd" if kid is OTHERS[3] else "1A") for kid in OTHERS]
    tally = await take(own.dsn, "MES", *wish)
    assert counts(tally) == (5, 0, 0, 1)
    assert codes(tally) == [(4, "NOT_STORED", None)]
    assert [len(await stored(own.dsn, kid)) for kid in OTHERS] == [1, 1, 1, 0, 1, 1]


async def test_a_doubtful_number_recognises_nobody(own: Graph) -> None:
    """5 B 12: a second number of a city register that nobody confirmed."""
    system = "https://fhir.ru/ig/core/systems/oms"
    await change(own.dsn, f"INSERT INTO identifier VALUES ('{VERA.id}', '{system}', '7', false)")
    tally = await take(own.dsn, "MES", enrolled(VERA, 1, HOME, child=named(VERA, policyNumber="7")))
    assert codes(tally) == [(1, "NO_SINGLE_CHILD", "child")]


async def test_without_a_record_on_the_trail_nothing_changes(own: Graph) -> None:
    await change(own.dsn, "REVOKE INSERT ON audit_entry FROM passport_audit")
    with pytest.raises(Exception, match="Nothing was changed"):
        await take(own.dsn, "MES", enrolled(VERA, 1, HOME))
    assert await stored(own.dsn, VERA) == []
    assert await rows(own.dsn, "SELECT FROM feed_record") == []


async def test_a_past_enrolment_gives_no_reach_today(own: Graph) -> None:
    period = {"validFrom": f"{date(TODAY.year - 1, 9, 1)}", "validTo": f"{BEFORE}"}
    assert (await take(own.dsn, "MES", enrolled(VERA, 1, HOME, **period))).applied == 1
    assert not await reaches(own, VERA)
