"""The limit: one hand-written statement a question behind a bare ASGI function; no token, no relations, no audit.

Nothing between the socket and the driver: no framework, no pool of asyncpg's, generic plans, a frozen collector, bytes in
and out. RUNS=1 gathers requests of one question as the product does, so that only authorization and audit differ.
"""

import asyncio
import gc
import os
from collections import deque
from typing import Any
from uuid import UUID

import asyncpg
import orjson
import uvicorn
from starlette.types import Receive, Scope, Send

from tests.benchmark.peers.limit.statements import ALONE, BY_ID, TOGETHER

SETTINGS = {"jit": "off", "timezone": "UTC", "datestyle": "ISO", "plan_cache_mode": "force_generic_plan"}
RUN = 32  # requests that fill a run
BUSY = 2  # connections of one that gathers: with more there would be nothing to gather
HEADERS = [(b"content-type", b"application/json")]


class Limit:
    """The ASGI application."""

    def __init__(self, gathers: bool) -> None:
        self._gathers = gathers
        self._connections: deque[Any] = deque()
        self._waiting: dict[str, deque[tuple[Any, asyncio.Future[bytes]]]] = {name: deque() for name in ALONE}
        self._turns: deque[str] = deque()
        self._tasks: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """`{"key": ...}` -> the JSON that PostgreSQL builds."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        name = scope["path"][1:]
        key = orjson.loads((await receive())["body"])["key"]
        body = await self._asked(name, UUID(key) if name in BY_ID else key)
        answer = b'{"data":' + body + b"}"
        headers = [*HEADERS, (b"content-length", b"%d" % len(answer))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        for _ in range(BUSY if self._gathers else int(os.environ["POOL_SIZE"])):
            connection = await asyncpg.connect(
                os.environ["DATABASE_URL"],
                server_settings=SETTINGS,
                max_cached_statement_lifetime=0,
                max_cacheable_statement_size=0,
            )
            self._connections.append(connection)
        gc.collect()
        gc.freeze()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        for connection in self._connections:
            await connection.close()
        await send({"type": "lifespan.shutdown.complete"})

    def _asked(self, name: str, key: Any) -> "asyncio.Future[bytes]":
        future = asyncio.get_running_loop().create_future()
        line = self._waiting[name]
        line.append((key, future))
        if len(line) == 1:
            self._turns.append(name)
        self._begin()
        return future

    def _begin(self) -> None:
        while self._connections and self._turns:
            task = asyncio.get_running_loop().create_task(self._run(self._connections.popleft()))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _run(self, connection: Any) -> None:
        while self._turns:
            name = self._turns.popleft()
            line = self._waiting[name]
            asked = [line.popleft() for _ in range(min(len(line), RUN if self._gathers else 1))]
            if line:
                self._turns.append(name)
            await self._answer(connection, name, asked)
        self._connections.append(connection)

    async def _answer(self, connection: Any, name: str, asked: list[tuple[Any, "asyncio.Future[bytes]"]]) -> None:
        if len(asked) == 1:
            answers = {1: await connection.fetchval(ALONE[name], asked[0][0])}
        else:
            answers = dict(await connection.fetch(TOGETHER[name], [key for key, _ in asked]))
        for n, (_, future) in enumerate(asked, 1):
            if not future.done():
                future.set_result(answers[n])


app = Limit(bool(os.environ.get("RUNS")))

if __name__ == "__main__":
    uvicorn.run(
        "tests.benchmark.peers.limit.server:app",
        workers=int(os.environ.get("PROCESSES", "1")),
        port=int(os.environ["PORT"]),
        loop="uvloop",
        http="httptools",
        log_level="warning",
        access_log=False,
        lifespan="on",
    )
