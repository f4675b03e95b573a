"""A whole city's registry is written in slices, so that a server answers reads meanwhile."""

import asyncio
from typing import Any

from graph.identity import new_id
from graph.registry.table import SLICE, RowChange, Table

COLUMNS = "id code"


class Connection:
    """Takes rows, and counts how many it is given at once and how often the loop went on in between."""

    def __init__(self) -> None:
        self.inserted: list[int] = []
        self.updated: list[int] = []
        self.turns: list[int] = []
        self.turn = 0

    async def executemany(self, statement: str, rows: list[Any]) -> None:
        await self._take(self.inserted if statement.startswith("insert") else self.updated, rows)

    async def _take(self, counts: list[int], rows: list[Any]) -> None:
        counts.append(len(rows))
        self.turns.append(self.turn)
        await asyncio.sleep(0)


async def test_no_write_is_longer_than_a_slice_and_the_loop_goes_on_between_two() -> None:
    many = 3 * SLICE + 1
    stored = {key: {"id": key, "code": "old"} for key in (new_id() for _ in range(many))}
    rows = {key: {"id": key, "code": "new"} for key in [*stored, *(new_id() for _ in range(many))]}
    table = Table("organization", COLUMNS.split(), lambda row: False, rows, stored)
    connection: Any = Connection()

    async def others() -> None:
        while True:
            connection.turn += 1
            await asyncio.sleep(0)

    beside = asyncio.create_task(others())
    written = await table.write(connection)
    beside.cancel()
    assert connection.inserted == connection.updated == [SLICE, SLICE, SLICE, 1]
    assert len(set(connection.turns)) == len(connection.turns)
    assert [each.change for each in written].count(RowChange.CREATED) == many
    assert len(written) == 2 * many
