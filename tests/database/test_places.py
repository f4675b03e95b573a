"""Each table says where it lies in a spread database, on any PostgreSQL (docs/citus.md)."""

import asyncpg
import pytest
from sqlalchemy import Column, MetaData, Table, Uuid

import graph.areas.graph  # noqa: F401 - the tables of all areas
from graph.database.citus import triggers
from graph.database.citus.catalogue import ForeignKey, foreign_keys, triggers as triggers_of
from graph.database.citus.distribute import Spread, spread_of
from graph.errors import StartupProblem
from graph.tables import stored
from graph.tables.place import Place, column_of, place_of

BY_CHILD = Spread(
    {"child": Place.DISTRIBUTED, "fact": Place.DISTRIBUTED, "staff": Place.REFERENCE, "norm": Place.REFERENCE}
    | {"outbox": Place.LOCAL, "event_clock": Place.LOCAL},
    {"child": "id", "fact": "child_id"},
)


def test_every_table_has_a_place() -> None:
    assert [table.name for table in stored() if place_of(table) is None] == []


def test_what_lies_with_its_child_has_the_child_in_its_key() -> None:
    for table in stored():
        if place_of(table) is Place.DISTRIBUTED:
            column = table.c[column_of(table)]
            assert column.primary_key, table.name
            assert not column.nullable, table.name


def test_a_table_without_a_place_is_named() -> None:
    homeless = Table("homeless", MetaData(), Column("id", Uuid(), primary_key=True))
    with pytest.raises(StartupProblem, match="homeless"):
        spread_of((homeless,))


@pytest.mark.parametrize(
    ("table", "columns", "parent", "parent_columns", "is_kept"),
    [
        ("fact", ("child_id",), "child", ("id",), True),
        ("fact", ("other_id",), "child", ("id",), False),
        ("fact", ("staff_id",), "staff", ("id",), True),
        ("staff", ("norm_id",), "norm", ("id",), True),
        ("staff", ("child_id",), "child", ("id",), False),
        ("outbox", ("child_id",), "child", ("id",), False),
        ("outbox", ("staff_id",), "staff", ("id",), False),
        ("outbox", ("clock",), "event_clock", ("id",), True),
    ],
)
def test_which_foreign_keys_stay(
    table: str, columns: tuple[str, ...], parent: str, parent_columns: tuple[str, ...], *, is_kept: bool
) -> None:
    assert BY_CHILD.keeps(ForeignKey("fk", table, parent, columns, parent_columns)) is is_kept


@pytest.mark.asyncio
async def test_every_trigger_is_decided(database: str) -> None:
    """A trigger of a table that is not local runs on the nodes: each is written anew, guarded, left or taken away."""
    connection = await asyncpg.connect(database)
    spread = spread_of(stored())
    anew = {text.partition("FUNCTION ")[2].partition("(")[0] for text in triggers.FUNCTIONS}
    decided = anew | {*triggers.ON_COORDINATOR, *triggers.AS_THEY_ARE, *triggers.WITHOUT}
    open_ones = [
        (table, trigger, function)
        for table, trigger in await triggers_of(connection)
        if spread.places.get(table, Place.LOCAL) is not Place.LOCAL
        for function in [
            await connection.fetchval(
                "SELECT p.proname::text FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
                " WHERE t.tgrelid = to_regclass($1) AND t.tgname = $2",
                table,
                trigger,
            )
        ]
        if function not in decided
    ]
    keys = await foreign_keys(connection)
    await connection.close()
    assert open_ones == []
    # What a spread database does without is a decision: a new one is named in docs/citus.md.
    lost = sorted(f"{key.table}.{','.join(key.columns)}" for key in keys if not spread.keeps(key))
    assert lost == [
        "account.child_id",
        "account_grant.child_id",
        "ambulance_call.child_id",
        "audit_order.child_id",
        "child_merge.merged_id",
        "child_merge.survivor_id",
        "duplicate.other_id",
        "feed_record.child_id",
        "feed_source.subject",
        "outbox.child_id",
        "representation_request.child_id",
    ]
