"""The context of a request: the viewer, and a DataLoader for each edge."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncEngine
from strawberry.dataloader import DataLoader

from graph.errors import Code, Refusal
from graph.viewer import Viewer
from tests.benchmark.peers.strawberry import database
from tests.benchmark.peers.strawberry.database import Statement

Rows = DataLoader[UUID, list[Any]]
One = DataLoader[UUID, Any]


class Context:
    """Strawberry's context value."""

    def __init__(self, viewer: Viewer | None, engine: AsyncEngine) -> None:
        if viewer is None:
            raise Refusal(Code.UNAUTHENTICATED, "A valid bearer token is required.")
        self.viewer = viewer
        self._engine = engine
        self.renew()

    def renew(self) -> None:
        """Loaders that have loaded nothing."""
        self.passports = self._one(database.PASSPORTS, "child_id")
        self.districts = self._one(database.DISTRICTS, "id")
        self.organizations = self._one(database.ORGANIZATIONS, "id")
        self.representatives = self._one(database.REPRESENTATIVES, "id")
        self.allergies = self._many(database.ALLERGIES)
        self.conditions = self._many(database.CONDITIONS)
        self._pages: dict[tuple[Statement, int], Rows] = {}

    async def fetch(self, statement: Statement, **values: Any) -> Sequence[Any]:
        """All rows of a statement."""
        async with self._engine.connect() as connection:
            return (await connection.execute(statement, values)).all()

    def _one(self, statement: Statement, key: str) -> One:
        async def load(keys: list[UUID]) -> list[Any]:
            rows_by_key = {getattr(row, key): row for row in await self.fetch(statement, keys=keys)}
            return [rows_by_key.get(each) for each in keys]

        return DataLoader(load_fn=load)

    def _many(self, statement: Statement, **values: Any) -> Rows:
        async def load(keys: list[UUID]) -> list[list[Any]]:
            groups: dict[UUID, list[Any]] = {key: [] for key in keys}
            for row in await self.fetch(statement, keys=keys, **values):
                groups[row.child_id].append(row)
            return [groups[key] for key in keys]

        return DataLoader(load_fn=load)

    def page(self, statement: Statement, first: int) -> Rows:
        """The loader of a page; one for each statement and size."""
        loader = self._pages.get((statement, first))
        if loader is None:
            loader = self._pages[statement, first] = self._many(statement, first=first)
        return loader
