"""The limit: one hand-written statement a question behind a bare Starlette route; no token, no relations, no audit."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import asyncpg
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

HERE = Path(__file__).parent
STATEMENTS = {name: (HERE / f"{name}.sql").read_text() for name in ("q1", "q2", "q3", "q4")}


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """A pool as large as everybody's."""
    size = int(os.environ["POOL_SIZE"])
    settings = {"jit": "off", "timezone": "UTC"}
    app.state.pool = await asyncpg.create_pool(
        os.environ["DATABASE_URL"],
        min_size=0,
        max_size=size,
        server_settings=settings,
        max_cached_statement_lifetime=0,
        max_cacheable_statement_size=0,
        reset=unchanged,
    )
    yield
    await app.state.pool.close()


async def unchanged(connection: object) -> None:
    """No RESET ALL between requests."""


async def answer(request: Request) -> Response:
    """`{"key": ...}` -> the JSON that PostgreSQL builds."""
    name = request.path_params["name"]
    key = orjson.loads(await request.body())["key"]
    text = await request.app.state.pool.fetchval(STATEMENTS[name], key if name == "q1" else UUID(key))
    return Response(b'{"data":' + text.encode() + b"}", media_type="application/json")


app = Starlette(lifespan=lifespan, routes=[Route("/{name}", answer, methods=["POST"])])

if __name__ == "__main__":
    port = int(os.environ["PORT"])
    uvicorn.run(app, port=port, loop="uvloop", http="httptools", log_level="warning", access_log=False)
