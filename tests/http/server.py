"""The application behind the HTTP server that it is run with, on a port of this machine."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from uvicorn.server import ServerState

from graph.cli.serving import configuration


@dataclass(frozen=True)
class Listener:
    """A port, and the connections to it."""

    port: int
    state: ServerState

    def cut(self) -> None:
        """Part with every client, as a process that stops does."""
        for connection in list(self.state.connections):
            connection.shutdown()


@asynccontextmanager
async def listener(app: Starlette, port: int = 0) -> AsyncIterator[Listener]:
    """Serve an application that has been started; at a port of one before it, clients find this one."""
    config, state = configuration(app), ServerState()
    config.load()

    def protocol() -> asyncio.Protocol:
        return config.http_protocol_class(config=config, server_state=state, app_state={})  # type: ignore[call-arg]

    server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", port)
    started = Listener(server.sockets[0].getsockname()[1], state)
    try:
        yield started
    finally:
        server.close()
        started.cut()


@asynccontextmanager
async def listening(app: Starlette) -> AsyncIterator[int]:
    """The same; the port alone."""
    async with listener(app) as started:
        yield started.port
