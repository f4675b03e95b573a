"""How the answers of several statements are put together, where the database is spread over nodes."""

import asyncio
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from graph.database.citus.shards import shard_of
from graph.execute.binds import Bound
from graph.execute.divided import Asked, ByPage, Framed, Number, Page, Run
from graph.execute.shards import CHILDREN, OverAll, Shards

ANNA, BORIS, VERA, DISTRICT = (UUID(int=number) for number in range(1, 5))
KEYS = f'{{"found":[["{ANNA}","{BORIS}","{VERA}"],{{"nodes":[\x010\x01],"pageInfo":{{"hasNextPage":true}}}}]}}'


class Statements:
    """Statements that answer what is given, in the order of their names; what each was asked with."""

    def __init__(self, **answers: str) -> None:
        self.answers = answers
        self.asked: list[tuple[str, UUID | None, int]] = []

    def named(self, name: str) -> Any:
        """A statement of this name, of which the whole costs 60."""
        statement = SimpleNamespace(name=name, parameters=("page_of", "page_child"))
        bound = Bound(statement, [None, None], 60, 1_000, {})  # type: ignore[arg-type]
        return SimpleNamespace(name=name, binder=SimpleNamespace(bound=lambda *_: bound))

    async def run(self, prepared: Any, bound: Bound) -> Any:
        """The row of the answer; the later a child, the sooner."""
        parent, child = bound.arguments
        self.asked.append((prepared.name, child or parent, bound.cost))
        await asyncio.sleep(0 if child is None else 0.001 * (4 - child.int))
        return {"data": self.answers[prepared.name if child is None else f"row{child.int}"].encode()}


def row(text: str) -> str:
    return f'{{"found":{{"nodes":[{text}]}}}}'


def answered(statements: Statements) -> str:
    """The answer of a district with a page and a number."""
    page = Page(OverAll(statements.named("keys")), (Framed(statements.named("rows")),))
    division = ByPage(Framed(statements.named("frame"), (page, Number(OverAll(statements.named("count"))))))
    request: Any = None
    return asyncio.run(division.read(request, {}, Run(statements.run, ()))).decode()


FRAME = f'{{"district":{{"code":"7","n":\x011:{DISTRICT}\x01,"children":\x010:{DISTRICT}\x01}}}}'


def test_a_page_is_put_together_in_the_order_of_its_keys() -> None:
    rows = {f"row{number}": row(f'{{"age":{number}}}') for number in (1, 2, 3)}
    statements = Statements(frame=FRAME, keys=KEYS, count='{"found":12}', **rows)
    nodes = '[{"age":1},{"age":2},{"age":3}]'
    page = f'{{"nodes":{nodes},"pageInfo":{{"hasNextPage":true}}}}'
    assert answered(statements) == f'{{"district":{{"code":"7","n":12,"children":{page}}}}}'
    assert statements.asked[1:3] == [("count", DISTRICT, 1), ("keys", DISTRICT, 1)]
    # What a page costs is shared out among its rows.
    assert statements.asked[3:] == [("rows", child, 20) for child in (ANNA, BORIS, VERA)]


def test_a_child_who_was_taken_from_the_viewer_since_the_keys_is_not_shown() -> None:
    statements = Statements(
        frame=FRAME, keys=KEYS, count='{"found":3}', row1=row('{"age":1}'), row2=row(""), row3=row("{}")
    )
    assert '"nodes":[{"age":1},{}]' in answered(statements)


def test_a_page_that_is_hidden_asks_for_no_keys() -> None:
    statements = Statements(frame='{"district":null}')
    assert answered(statements) == '{"district":null}'
    assert [name for name, _, _ in statements.asked] == ["frame"]


def test_what_stands_in_several_rows_of_one_key_is_asked_once() -> None:
    number = f"\x011:{DISTRICT}\x01"
    statements = Statements(frame=f'{{"rows":[{number},{number},\x011:{ANNA}\x01]}}', count='{"found":12}')
    assert answered(statements) == '{"rows":[12,12,12]}'
    assert statements.asked[1:] == [("count", DISTRICT, 1), ("count", ANNA, 1)]


def by_shards(children: Sequence[UUID], answers: Mapping[str, str]) -> tuple[str, list[tuple[str, dict[str, Any]]]]:
    """What is put together of these children, and what each statement was given."""
    asked: list[tuple[str, dict[str, Any]]] = []
    names = ("page_of", "shard", "page_place", "shard_parts")

    def named(name: str) -> Any:
        bound = Bound(SimpleNamespace(name=name, parameters=names), [None] * len(names), 60, 1_000, {})  # type: ignore[arg-type]
        return SimpleNamespace(name=name, binder=SimpleNamespace(bound=lambda *_: bound))

    async def run(prepared: Any, bound: Bound) -> Any:
        asked.append((prepared.name, dict(zip(names, bound.arguments, strict=True))))
        group = bound.arguments[1]
        return {"data": f'{{"found":{answers.get(prepared.name) or (len(group) if group else 0)}}}'.encode()}

    answers = {**answers, "children": "[" + ",".join([f'"{each}"' for each in children]) + "]"}
    anchor = named("anchor") if "anchor" in answers else None
    shards = Shards(named("children"), named("part"), Framed(named("whole")), anchor)
    request: Any = None
    data = asyncio.run(shards.read({"page_of": DISTRICT}, Asked(request, {}, Run(run, LOWEST))))
    return data.decode(), asked


LOWEST = (-(2**31), 0)  # of two shards


def test_children_are_asked_about_shard_by_shard_and_the_parts_are_put_together() -> None:
    children = [UUID(int=number) for number in range(20)]
    answer, asked = by_shards(children, {"whole": "7"})
    assert answer == "7"
    assert [name for name, _ in asked] == ["children", "part", "part", "whole"]
    groups = [given["shard"] for _, given in asked[1:3]]
    assert sorted([child for group in groups for child in group]) == children
    assert [{shard_of(child, LOWEST) for child in group} for group in groups] == [{0}, {1}]
    assert asked[3][1]["shard_parts"] == f"[{len(groups[0])},{len(groups[1])}]"
    assert all(given["page_of"] == DISTRICT for _, given in asked)


def test_of_a_large_shard_some_are_asked_about_at_a_time_and_of_nobody_the_whole_alone() -> None:
    children = [UUID(int=number) for number in range(5 * CHILDREN)]
    _, asked = by_shards(children, {"whole": "7"})
    assert max(len(given["shard"]) for name, given in asked if name == "part") == CHILDREN
    assert sum(len(given["shard"]) for name, given in asked if name == "part") == len(children)
    answer, asked = by_shards([], {"whole": "0"})
    assert (answer, [name for name, _ in asked]) == ("0", ["children", "whole"])
    assert asked[1][1]["shard_parts"] == "[]"


def test_the_row_that_a_page_begins_behind_is_looked_for_before() -> None:
    children = [UUID(int=number) for number in range(20)]
    _, asked = by_shards(children, {"whole": "7", "anchor": '[{"o0":1}]'})
    assert [name for name, _ in asked] == ["children", "anchor", "anchor", "part", "part", "whole"]
    assert {given["page_place"] for name, given in asked if name == "part"} == {'[{"o0":1}]'}
    _, asked = by_shards(children, {"whole": "7", "anchor": "[]"})
    assert {given["page_place"] for name, given in asked if name == "part"} == {"[]"}
