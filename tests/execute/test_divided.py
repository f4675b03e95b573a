"""How the answers of several statements are put together, where the database is spread over nodes."""

import asyncio
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from graph.execute.binds import Bound
from graph.execute.divided import ByPage, Framed, Number, Page

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

    async def run(self, prepared: Any, bound: Bound) -> bytes:
        """The answer; the later a child, the sooner."""
        parent, child = bound.arguments
        self.asked.append((prepared.name, child or parent, bound.cost))
        await asyncio.sleep(0 if child is None else 0.001 * (4 - child.int))
        return self.answers[prepared.name if child is None else f"row{child.int}"].encode()


def row(text: str) -> str:
    return f'{{"found":{{"nodes":[{text}]}}}}'


def answered(statements: Statements) -> str:
    """The answer of a district with a page and a number."""
    page = Page(statements.named("keys"), (statements.named("rows"),))
    division = ByPage(Framed(statements.named("frame"), (page, Number(statements.named("count")))))
    request: Any = None
    return asyncio.run(division.read(request, {}, statements.run)).decode()


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
