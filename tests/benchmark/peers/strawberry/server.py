"""Strawberry as its manual has it: types, DataLoaders over SQLAlchemy, permission classes; parsing and validation cached."""

import os

import uvicorn
from starlette.requests import Request
from starlette.responses import Response
from strawberry import Schema
from strawberry.asgi import GraphQL
from strawberry.extensions import ParserCache, ValidationCache

from graph.http.local_issuer import load_issuer
from graph.http.message import Incoming
from graph.http.tokens import bearer
from graph.settings import Settings
from tests.benchmark.peers.strawberry.changes import Subscription
from tests.benchmark.peers.strawberry.database import open_engine
from tests.benchmark.peers.strawberry.loaders import Context
from tests.benchmark.peers.strawberry.schema import Query


class Application(GraphQL[Context, None]):
    """Each request has loaders of its own and the viewer of its token."""

    def __init__(self) -> None:
        super().__init__(
            Schema(query=Query, subscription=Subscription, extensions=[ParserCache, ValidationCache]), graphql_ide=None
        )
        settings = Settings()
        assert settings.data is not None
        self._issuer = load_issuer(settings, settings.data)
        self._engine = open_engine(os.environ["DATABASE_URL"], int(os.environ["POOL_SIZE"]))

    async def get_context(self, request: Request, response: Response) -> Context:  # type: ignore[override]
        """Verify the token, as the passport does, and open loaders."""
        token = bearer(Incoming.of({"method": "GET", **request.scope}, request.receive))  # a socket has no method
        session = (self._issuer.known(token) or await self._issuer.verify(token)) if token else None
        return Context(session and session.viewer, self._engine)


if __name__ == "__main__":
    port = int(os.environ["PORT"])
    uvicorn.run(Application(), port=port, loop="uvloop", http="httptools", log_level="warning", access_log=False)
