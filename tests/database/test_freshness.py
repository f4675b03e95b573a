"""Which tables move the mark of rights, by which answers of replicas are compared: whoever adds a table decides (docs/replicas.md)."""

import asyncpg
import pytest

from graph.tables import stored

# Tables that move it by no change. All others do, by each change or, where they are data under labels, by a change of a label.
STAYS = {
    # the trail, and what is on its way to listeners and machines
    *(
        "access_followed",
        "access_read",
        "audit_chain",
        "audit_entry",
        "audit_month",
        "audit_plan",
        "event_clock",
        "freshness",
        "outbox",
    ),
    *("cds_card", "cds_token", "feed_quarantine", "feed_record", "feed_source", "idempotency", "number_question"),
    *("push_device", "push_turn", "quarantine", "reminder_delivery", "reminder_pending"),
    # read at the primary alone
    *("download_key", "download_use", "record_export", "record_export_piece", "trusted_document"),
    # rooms of staff, in which no child is
    *("study_room", "study_room_booking", "study_room_time"),
    # references, and rules by which something is due
    *("decision_rule", "growth_reference", "growth_rule", "literature", "norm", "norm_region", "norm_turned"),
    # data of a child or of a person that no label covers, or that goes with a row that one covers
    *("address", "contact_proposal", "duplicate", "examination_day", "fact_conflict", "fact_resolution", "identifier"),
    *("commission_opinion", "passport", "reminder_channel", "reminder_preference"),
    *("social_case_measure", "social_case_note", "social_case_visit"),
}
TRIGGERS = """
SELECT c.relname, t.tgtype & 1 = 1 AS is_by_row, t.tgtype & 60 AS events,
  EXISTS (SELECT FROM pg_trigger r WHERE r.tgrelid = c.oid AND r.tgname = 'rights_removed' AND r.tgtype & 60 = 32) AS on_truncate,
  array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (t.tgattr) ORDER BY 1) AS columns
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'rights_moved'
"""
UPDATE, ANY = 16, 28  # bits of pg_trigger.tgtype: insert, delete, update


@pytest.fixture
async def owner(fresh_database: str) -> "asyncpg.Connection[asyncpg.Record]":
    return await asyncpg.connect(fresh_database)


async def test_every_table_moves_the_mark_or_is_named(owner: "asyncpg.Connection[asyncpg.Record]") -> None:
    triggers = {row["relname"]: row for row in await owner.fetch(TRIGGERS)}
    tables = {table.name: table for table in stored()}
    assert set(tables) - set(triggers) == STAYS
    for name, row in triggers.items():
        labels = sorted(column.name for column in tables[name].columns if column.name.endswith("labels"))
        assert row["is_by_row"], name
        if row["columns"]:
            assert (row["events"], row["columns"]) == (UPDATE, labels), name
        else:
            assert (row["events"], row["on_truncate"]) == (ANY, True), name
    await owner.close()


async def mark(owner: "asyncpg.Connection[asyncpg.Record]") -> int:
    return int(await owner.fetchval("SELECT coalesce(sum(moved), 0) FROM freshness WHERE name = ''"))


async def test_a_right_moves_it_once_a_transaction_and_not_where_it_is_undone(
    owner: "asyncpg.Connection[asyncpg.Record]",
) -> None:
    district = "INSERT INTO organization (id, kind, code, name) VALUES (gen_random_uuid(), 'SCHOOL', $1, 'n')"
    before = await mark(owner)
    async with owner.transaction():
        await owner.execute(district, "1")
        once = await mark(owner)
        await owner.execute(district, "2")
        assert await mark(owner) == once > before
    await owner.execute("UPDATE organization SET name = 'other' WHERE code = 'nobody'")
    assert await mark(owner) == once
    undone = owner.transaction()
    await undone.start()
    await owner.execute(district, "3")
    assert await mark(owner) > once
    await undone.rollback()
    assert await mark(owner) == once
    async with owner.transaction():
        inner = owner.transaction()
        await inner.start()
        await owner.execute(district, "4")
        await inner.rollback()
        await owner.execute(district, "5")
    assert await mark(owner) > once  # what was undone within does not count as the one move
    await owner.close()
