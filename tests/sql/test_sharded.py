"""Over nodes, what is asked by shards is a part that reads the children at hand alone, and a whole that reads no child."""

import re
from collections.abc import Iterator

import pytest

from graph.execute.divided import ByPage, ByRoot, Framed, OverMany, Page
from graph.execute.prepared import Prepared
from graph.execute.shards import Shards
from graph.sql.rows import row_of
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.spread.coordinator import AtCoordinator
from graph.sql.spread.sums import Parts, Whole
from graph.sql.units import TIED
from graph.sql.value import UUID, ChildKey, Composed, parameter
from graph.sql.writer import SqlWriter
from graph.tables import AccessLogRow, ChildRow, DistrictRow
from graph.viewer import Role
from tests.golden.test_golden import CASES
from tests.sql.test_compartment import OF_CHILDREN
from tests.sql.test_routed import prepared_of

NUMBERS = ("district_numbers", "district_passport", "district_trend", "unit_numbers", "working_list", "my_children")
PLACES = re.compile(r"part ->>? '(\d+)'")


def shards_of(prepared: Prepared) -> Iterator[Shards]:
    """All that a question asks by shards."""
    match prepared.division:
        case ByRoot(parts):
            for part in parts:
                yield from shards_of(part)
        case ByPage(whole):
            yield from _in(whole)
        case _:
            return


def _in(framed: Framed) -> Iterator[Shards]:
    for page in framed.pages:
        asked: OverMany = page.keys if isinstance(page, Page) else page.counts
        if isinstance(asked, Shards):
            yield asked
            yield from _in(asked.whole)


def sql_of(prepared: Prepared) -> str:
    """The text of a statement."""
    assert prepared.statement is not None
    return prepared.statement.sql


@pytest.mark.parametrize("case", CASES)
def test_a_whole_reads_the_values_that_its_part_gives_and_no_table_of_children(case: str) -> None:
    asked = 0
    for role in Role:
        prepared = prepared_of(case, role, spread=True)
        for each in shards_of(prepared) if prepared else ():
            part, whole = sql_of(each.part), sql_of(each.whole.frame)
            tables = {table for table, _ in re.findall(r"\b([a-z_]+) AS (\1_\d+)\b", whole)}
            assert tables.isdisjoint(OF_CHILDREN), (case, role)
            needed = set(PLACES.findall(whole))
            assert all(f'"{place}":' in part for place in needed), (case, role)
            assert each.part.statement is not None
            # By their ids, or as all of a shard: then nobody asks who they are.
            (named,) = {"shard", "shard_key"}.intersection(each.part.statement.parameters)
            listed = re.findall(r"\b([a-z_]+) AS \1_\d+\b", sql_of(each.children))
            assert OF_CHILDREN.isdisjoint(listed) == (named == "shard_key"), (case, role)
            asked += 1
    assert asked or case not in NUMBERS


@pytest.mark.parametrize("case", NUMBERS)
def test_on_one_postgresql_nothing_is_asked_by_shards(case: str) -> None:
    for role in Role:
        prepared = prepared_of(case, role, spread=False)
        assert prepared is None or [*shards_of(prepared)] == []


def test_values_are_summed_in_the_order_in_which_they_are_rendered() -> None:
    part, whole = Asker(), Asker()
    part.parted, whole.parted = Parts(), Whole(parameter("parts", "JSONB"))
    texts = []
    for asker in (part, whole):
        writer = SqlWriter()
        for number in (1, 2):
            asker.summed(Composed(str(number))).write(writer)
        texts.append("".join([each if isinstance(each, str) else each.name for each in writer.finish()]))
    assert texts[0] == "12"
    assert PLACES.findall(texts[1]) == ["0", "1"]


def test_what_ties_a_child_to_a_district_is_known() -> None:
    assert {model.__tablename__: column for model, column in TIED.items()} == {"child": "id", "attachment": "child_id"}


def test_of_a_child_the_columns_that_are_read_are_brought() -> None:
    child, log, district = row_of(ChildRow), row_of(AccessLogRow), row_of(DistrictRow)
    writer = AtCoordinator(ChildKey("key", UUID))
    source = child.join(log, log.c.subject == child.c.family).join(district, district.c.id == child.c.district_id)
    select(log.c.id).select_from(source).write(writer)
    text = "".join([each if isinstance(each, str) else f":{each.name}" for each in writer.finish()])
    assert "json_populate_recordset(NULL::child, :brought -> 'child') AS child_1" in text
    assert "FROM access_entries(:key) AS e) AS access_log_1" in text
    assert "district AS district_1" in text
    assert "SELECT district_id, family FROM child WHERE id = $1" in writer.bringing().sql
