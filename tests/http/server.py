"""The application behind the HTTP server that it is run with, on a port of this machine."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from uvicorn.server import ServerState

from graph.cli.serving import configuration


@asynccontextmanager
async def listening(app: Starlette) -> AsyncIterator[int]:
    """Serve an application that has been started; the port."""
    config, state = configuration(app), ServerState()
    config.load()

    def protocol() -> asyncio.Protocol:
        return config.http_protocol_class(config=config, server_state=state, app_state={})  # type: ignore[call-arg]

    server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for connection in list(state.connections):
            connection.shutdown()
