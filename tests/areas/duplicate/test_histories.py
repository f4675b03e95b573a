"""Random documents, merges and unmerges: nothing is lost or doubled, and what was parted is as it was (domain 5 B 12)."""

import json
import os
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from graph.areas.duplicate.merge import MERGING, PARTING
from graph.database.citus import moving
from graph.database.citus.numbers import OWNERS
from graph.database.connection import connect
from graph.identity import new_id
from graph.ingest.retract import rebuild, recompute
from graph.ingest.turn import turn
from tests.http.world import insert, uid
from tests.ingest.bundles import blood, condition, patient, stored

HISTORIES, STEPS, CHILDREN = (60 if os.environ.get("CI") else 12), 16, 4
STAFF, CLINIC, DISTRICT = uid(1), uid(2), uid(3)
TABLES = "SELECT kind FROM child_compartment() UNION ALL VALUES ('identifier'), ('passport'), ('child') ORDER BY 1"
# What a projection stamps anew, and a mark that only ever saves a search (migration 0019).
UNCOUNTED = ("updated_at", "restated")


@dataclass
class Merge:
    """One that stands: what was moved, and how both were before."""

    id: UUID
    survivor: UUID
    merged: UUID
    moved: set[str]
    before: Any
    is_touched: bool = False


@dataclass
class History:
    """Children of one history, whose documents are whose by the model, and the merges that stand."""

    connection: "asyncpg.Connection[asyncpg.Record]"
    rng: Random
    number: int
    children: list[UUID] = field(default_factory=list)
    owners: dict[str, UUID] = field(default_factory=dict)
    stack: list[Merge] = field(default_factory=list)

    def name(self, child: int) -> str:
        return f"h{self.number}c{child}"

    def now_with(self, child_id: UUID) -> UUID:
        """With whom a child is now."""
        by_merged = {merge.merged: merge.survivor for merge in self.stack}
        while child_id in by_merged:
            child_id = by_merged[child_id]
        return child_id

    def free(self) -> list[UUID]:
        """Children who were not merged into another."""
        return sorted({self.now_with(child_id) for child_id in self.children})


@pytest.mark.parametrize("by_copies", [False, True], ids=["one PostgreSQL", "as over nodes"])
async def test_random_histories(fresh_database: str, monkeypatch: pytest.MonkeyPatch, *, by_copies: bool) -> None:
    connection = await connect(fresh_database)
    if by_copies:
        await connection.execute(OWNERS)
        monkeypatch.setattr(moving, "is_distributed", lambda _: True)
    try:
        await _clinic(connection)
        done: Counter[str] = Counter()
        for number in range(HISTORIES):
            done += await _live(History(connection, Random(number), number))
        # Enough has happened that the comparison means something.
        assert min(done[act] for act in ("document", "merge", "unmerge", "as it was")) >= HISTORIES // 2
    finally:
        await connection.close()


# A part of how two are parted, and what it is without it.
BROKEN = {
    "a right that stays stricter": ("w.after IS NOT NULL", "false"),
    "a number that stays with the survivor": (
        "policy_number = CASE WHEN b.policy_number IS NULL",
        "policy_number = CASE WHEN false",
    ),
    "an identifier that stays": ("(i.system, i.value) = (c.system, c.value)", "false"),
    "an attachment that stays ended": ("SET valid_to = NULL", "SET valid_to = valid_to"),
    "rows that stay": (
        "AND is_moved",
        "AND is_moved AND kind <> 'fact' AND kind <> 'condition' AND kind <> 'medical_document'",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
async def test_parting_without_one_of_its_parts_is_found(name: str, fresh_database: str) -> None:
    part, without = BROKEN[name]
    connection = await connect(fresh_database)
    try:
        await _clinic(connection)
        whole = await connection.fetchval("SELECT pg_get_functiondef('child_merge_undo'::regproc)")
        assert part in whole
        await connection.execute(whole.replace(part, without.replace("'", "''") if "kind" in without else without))
        with pytest.raises(AssertionError):
            for number in range(HISTORIES):
                await _live(History(connection, Random(number), number))
    finally:
        await connection.close()


async def _clinic(connection: Any) -> None:
    await insert(connection, "staff", id=STAFF)
    await insert(connection, "organization", id=CLINIC, kind="POLYCLINIC", code="c", name="c")
    await insert(connection, "district", id=DISTRICT, organization_id=CLINIC, code="d", name="d", norm_children=800)


async def _live(history: History) -> Counter[str]:
    done: Counter[str] = Counter()
    for child in range(CHILDREN):
        await _document(history, child, is_born=True)
    await turn(history.connection, datetime.now(UTC))  # stored on another day than merged and rebuilt on
    for _ in range(STEPS):
        act = history.rng.choice(("document", "merge", "merge", "unmerge", "unmerge"))
        if act == "document":
            await _document(history, history.rng.randrange(CHILDREN))
        elif act == "merge" and len(history.free()) > 1:
            await _merge(history)
        elif act == "unmerge" and history.stack:
            done["as it was"] += await _unmerge(history)
        else:
            continue
        await turn(history.connection, datetime.now(UTC))
        done[act] += 1
        await _compare(history)
    return done


async def _document(history: History, child: int, *, is_born: bool = False) -> None:
    """A bundle under the child's own number, whoever it is with; one person represents all, and another this one."""
    name, serial = history.name(child), f"{history.number}-{len(history.owners)}"
    resource = history.rng.choice(
        (
            blood(serial, history.rng.choice(("A(II) Rh+", "B(III) Rh+", "A(II) Rh-"))),
            condition(serial, history.rng.choice(("J45.0", "G40.3", "J45.1"))),
        )
    )
    await stored(history.connection, patient(name), resource)
    if is_born:
        find = "SELECT child_id FROM identifier WHERE value = $1"
        history.children.append(await history.connection.fetchval(find, name))
        await _settle_in(history, history.children[-1])
    history.owners[serial] = history.now_with(history.children[child])
    for merge in history.stack:
        merge.is_touched |= history.owners[serial] in (merge.survivor, merge.merged)


async def _settle_in(history: History, child_id: UUID) -> None:
    """A district for most, a father in any state for all, a number for some."""
    rng, connection = history.rng, history.connection
    father = uid(100 + history.number)
    known = "INSERT INTO representative (id) VALUES ($1) ON CONFLICT DO NOTHING"
    await connection.execute(known, father)
    right = {"kind": "PARENT", "valid_from": datetime(2020, 1, 1, tzinfo=UTC), "basis_kind": "REGISTER"}
    state = {"status": rng.choice(("ACTIVE", "ACTIVE", "SUSPENDED")), "court_restricted": rng.random() < 0.3}
    row = {"child_id": child_id, "id": new_id(), "representative_id": father, "is_primary_contact": False}
    await insert(connection, "representation", **row, **right, **state)
    if rng.random() < 0.7:
        await connection.execute("UPDATE child SET district_id = $2 WHERE id = $1", child_id, DISTRICT)
    if rng.random() < 0.5:
        number = f"{history.number:08}{len(history.children):08}"
        await connection.execute("UPDATE child SET policy_number = $2 WHERE id = $1", child_id, number)


async def _merge(history: History) -> None:
    survivor, merged = history.rng.sample(history.free(), 2)
    before = await _image(history, [survivor, merged])
    for merge in history.stack:
        merge.is_touched |= merge.survivor in (survivor, merged)
    key = new_id()
    async with history.connection.transaction():
        await MERGING.run(history.connection, (survivor, merged), key, survivor, merged, STAFF)
        await recompute(history.connection, [survivor, merged], datetime.now(UTC))
    moved = {serial for serial, owner in history.owners.items() if owner == merged}
    history.stack.append(Merge(key, survivor, merged, moved, before))
    history.owners |= dict.fromkeys(moved, survivor)


async def _unmerge(history: History) -> bool:
    """Part the last one; whether both are to the letter what they were, which they are where nothing came since."""
    merge = history.stack.pop()
    both = [merge.survivor, merge.merged]
    async with history.connection.transaction():
        await PARTING.run(history.connection, both, merge.id, STAFF)
        await recompute(history.connection, both, datetime.now(UTC))
    history.owners |= dict.fromkeys(merge.moved, merge.merged)
    if not merge.is_touched:
        assert await _image(history, both) == merge.before
    return not merge.is_touched


async def _compare(history: History) -> None:
    """Every document is there once, with the child that the model says; every passport follows from its facts."""
    find = "SELECT source_id, child_id FROM medical_document WHERE child_id = ANY ($1)"
    rows = await history.connection.fetch(find, history.children)
    assert Counter(row[0].rpartition("/")[2] for row in rows) == Counter(history.owners.keys())
    assert {row[0].rpartition("/")[2]: row[1] for row in rows} == history.owners
    for kind in ("fact", "condition"):
        lost = f"SELECT count(*) FROM {kind} s LEFT JOIN medical_document d ON (d.child_id, d.id) = (s.child_id, s.document_id)"
        assert not await history.connection.fetchval(f"{lost} WHERE d.id IS NULL")
    assert (await rebuild(history.connection))["changed"] == 0
    open_rows = "SELECT count(*) FROM attachment WHERE child_id = ANY ($1) AND valid_to IS NULL"
    attached = "SELECT count(*) FROM child WHERE id = ANY ($1) AND district_id IS NOT NULL"
    assert await history.connection.fetchval(open_rows, history.children) == await history.connection.fetchval(
        attached, history.children
    )


async def _image(history: History, children: list[UUID]) -> Any:
    """Every row of these children, but for what is stamped anew."""
    image = {}
    for (kind,) in await history.connection.fetch(TABLES):
        key = "id" if kind == "child" else "child_id"
        rows = await history.connection.fetch(
            f"SELECT to_jsonb(t)::text FROM {kind} t WHERE {key} = ANY ($1)", children
        )
        images = [{name: value for name, value in json.loads(row[0]).items() if name not in UNCOUNTED} for row in rows]
        image[kind] = sorted(json.dumps(each, sort_keys=True) for each in images)
    return image
