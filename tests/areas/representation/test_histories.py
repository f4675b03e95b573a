"""No sequence of steps, birthdays, deaths and restarts leaves a right without a proof in force (domain.md 5 F 38 to 43)."""

import os
from typing import Any

import asyncpg
import pytest

from graph.areas.representation import transitions
from graph.sql import family
from graph.sql.value import FALSE, TRUE
from graph.write import reaching
from tests.areas.representation import population
from tests.areas.representation.population import live

# 10,000 histories in CI, in four cities: tables of one would be searched for all.
SEEDS, CHILDREN, STEPS = ((1, 2, 3, 4), 2_500, 14) if os.environ.get("CI") else ((1,), 1_200, 14)


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_a_right_gives_is_what_its_proofs_give(seed: int, fresh_database: str) -> None:
    city = await live(fresh_database, seed, CHILDREN, STEPS)
    # Enough has happened that the comparison means something.
    assert city.rights_seen > CHILDREN
    assert city.reached > CHILDREN
    assert city.merged > CHILDREN / 40
    assert city.parted > CHILDREN / 80


# A guard of a transition, and what it is without it.
BROKEN = {
    "a second right beside a court's order": ("GRANT", "(p.court_restricted", "(false AND p.court_restricted"),
    "a right for the dead": ("GRANT", "d.died_on IS NOT NULL", "false"),
    "a right over an adult": ("GRANT", "interval '18 years'", "interval '99 years'"),
    "a request that is too old": ("GRANT", "AND expires_at > $4", "AND $4::timestamptz IS NOT NULL"),
    "a revoked right that comes back": ("RESUME", "status = 'SUSPENDED'", "status IN ('SUSPENDED', 'REVOKED')"),
    "a guardian resumed by who held them back": ("RESUME", "suspended_by <> $3", "$3::uuid IS NOT NULL"),
    "a right that outlives its document": ("ANNUL", "status = 'REVOKED',", "status = status,"),
    "an order over one right alone": ("RESTRICT", "representative_id = (SELECT representative_id", "id = (SELECT id"),
    "an order that shrinks": ("RESTRICT", "(NOT court_restricted OR", "(true OR"),
    "an order that one registrar ends": ("LIFT", "lift_agreed_by <> $3", "$3::uuid IS NOT NULL"),
    "a relative who stays": ("END_GIVEN", "status <> 'REVOKED'", "false"),
    "a relative of the dead who stays": ("END_GIVEN_BY_DEAD", "given.status <> 'REVOKED'", "false"),
    "a relative let in for longer than a year": ("DELEGATE", "+ 364", "+ 3640"),
    "a relative let in by a child under fifteen": (
        "DELEGATE",
        "WHEN $3::uuid IS NULL THEN",
        "WHEN $3::uuid IS NULL THEN true OR",
    ),
    "a relative let in beyond the giver's right": ("DELEGATE", "g.valid_to >= $7", "g.valid_to >= $6"),
    "a right over who is of age by a document": ("GRANT", "e.confirmed_at IS NOT NULL", "false"),
    "a document of age that one registrar enters": ("CONFIRM_EMANCIPATION", "entered_by <> $3", "$3::uuid IS NOT NULL"),
    "a right beyond the document of age": ("END_ALL", "$2::date - 1", "$2::date + 5"),
    "a relative who lets another in": ("DELEGATE", "g.kind <> 'DELEGATED'", "true"),
    "a relative resumed before who let them in": ("RESUME", "granted_by IS NULL OR", "true OR"),
}
# The same of the functions by which two records become one, and two again.
PARTS = {
    "an order that stays with one record": ("child_merge_rights", "AND t.is_ordered", "AND false"),
    "a relative who stays beside a held parent": ("child_merge_rights", "(t.is_ordered OR t.is_held)", "(false)"),
    "a hold that is not the other record's": (
        "child_merge_rights",
        "t.representative_id = r.representative_id AND t.is_held",
        "false",
    ),
    "an agreement about another order": (
        "child_merge_rights",
        "lift_agreed_by = NULL",
        "lift_agreed_by = lift_agreed_by",
    ),
    "who held one back resumes the other": ("child_merge_rights", "suspended_by = t.held_by", "suspended_by = NULL"),
    "a right for another child than was asked for": ("child_merge_undo", "r.kind <> 'DELEGATED'", "false"),
    "a consent of nobody knows which child": ("child_merge_undo", "r.status IN ('ACTIVE', 'SUSPENDED')", "false"),
    "a step that parting forgets": ("child_merge_undo", "= coalesce((w.after ->> 'steps')::bigint, 0)", "IS NOT NULL"),
    "an order that stays when they part": ("child_merge_undo", "w.before ->> 'lift_agreed_by' IS NOT NULL", "false"),
}
# What happens only where records are merged; and a city in which it happens, of those that the seeds draw.
SELDOM = ("a relative resumed before who let them in",)
SEED_OF = {"who held one back resumes the other": 2}


@pytest.mark.parametrize("name", BROKEN)
async def test_a_transition_without_one_of_its_guards_is_found(
    name: str, fresh_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    step, guard, without = BROKEN[name]
    whole = getattr(transitions, step)
    assert guard in whole
    monkeypatch.setattr(transitions, step, whole.replace(guard, without))
    if name in SELDOM:
        monkeypatch.setattr(population, "MERGES", 1.0)
    with pytest.raises((AssertionError, asyncpg.CheckViolationError)):
        await live(fresh_database, 1, 1_200 if name in SELDOM else 800, STEPS)


@pytest.mark.parametrize("name", PARTS)
async def test_a_merge_without_one_of_its_parts_is_found(
    name: str, fresh_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(population, "MERGES", 1.0)
    function, part, without = PARTS[name]
    connection = await asyncpg.connect(fresh_database)
    try:
        whole = await connection.fetchval("SELECT pg_get_functiondef($1::regproc)", function)
        assert part in whole
        await connection.execute(whole.replace(part, without))
    finally:
        await connection.close()
    with pytest.raises((AssertionError, asyncpg.PostgresError)):
        await live(fresh_database, SEED_OF.get(name, 1), 1_200, STEPS)


@pytest.mark.parametrize("part", ["is_restricted", "_in_force"])
async def test_a_reach_that_forgets_a_condition_is_found(
    part: str, fresh_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(*_: Any) -> Any:
        return FALSE if part == "is_restricted" else (TRUE,)

    monkeypatch.setattr(family, part, nothing)
    with pytest.raises(AssertionError):
        await live(fresh_database, 1, 400, STEPS)
    reaching.reach_of.cache_clear()
