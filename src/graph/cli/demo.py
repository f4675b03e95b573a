"""`passport demo`: everything at once, nothing to install or configure first."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.cli.display import Display
from graph.cli.serving import bind, serve_here, stoppable, url

if TYPE_CHECKING:
    from graph.settings import Settings

READY = "\nGraphiQL  {url}/graphql\nCtrl-C stops the server; the city is kept in {data}\n"


def demo(
    children: Annotated[int, typer.Option(min=1, help="Children of the demo city, at first start.")] = 2_000,
    port: Annotated[int, typer.Option(min=0, max=65_535, help="Port on this machine.")] = 8000,
    data: Annotated[Path | None, typer.Option(help="Folder of the database and the signing key.")] = None,
    seed: Annotated[int, typer.Option(help="The same seed makes the same city.")] = 1,
) -> None:
    """Start an embedded PostgreSQL, fill a demo city, print who may ask what, and serve GraphiQL."""
    with stoppable():
        listener = bind("127.0.0.1", port)
        from graph.cli.environment import data_folder, read_settings
        from graph.database.embedded import EmbeddedServer
        from graph.database.supervised import Supervisor

        chosen = read_settings(database_url=None, **({"data": data} if data else {}))
        settings = chosen.model_copy(update={"data": data_folder(chosen).expanduser().absolute()})
        with Display() as display, EmbeddedServer(data_folder(settings), display.say) as server:
            asyncio.run(fill(server.dsn, server.data / "filling", children, seed, display))
            asyncio.run(hear(server.dsn, settings, display))
            display.say("Starting the server")
            from graph.app import create_app
            from graph.http.local_issuer import load_issuer
            from graph.personas import load_personas, print_personas
            from graph.settings import Introspection, PolicyPage

            issuer = load_issuer(settings, server.data)

            async def personas() -> list[dict[str, Any]]:
                return [dict(persona) for persona in await asyncio.to_thread(load_personas, server.dsn, issuer)]

            open_to_all = {"introspection": Introspection.OPEN, "policy_page": PolicyPage.OPEN}
            application = create_app(settings.model_copy(update=open_to_all), server.dsn, personas)
            display.close()
            print_personas(settings, server.dsn)

            def ready() -> None:
                sys.stdout.write(READY.format(url=url(listener), data=server.data))
                sys.stdout.flush()

            serve_here(application, listener, ready, Supervisor(server))


async def hear(dsn: str, settings: "Settings", display: Display) -> None:
    """Pull what the simulated MES and UMIAS have to tell, over HTTP; at the next start that is nothing more."""
    from graph.cli.feed import pull
    from graph.database.connection import connect
    from graph.feeds.simulator import Simulator
    from graph.seed.partners import partners

    display.say("Listening to the simulated MES and UMIAS")
    connection = await connect(dsn)
    try:
        told = await partners(connection)
    finally:
        await connection.close()
    with Simulator(told) as simulator:
        for source in told:
            await pull(dsn, settings, source, simulator.url(source))


async def fill(dsn: str, mark: Path, children: int, seed: int, display: Display) -> None:
    """Migrate, and make the city where there is none; a city that a crash left half-made is made anew."""
    from graph.database.connection import connect
    from graph.database.migrations import downgrade, upgrade

    if mark.exists():
        display.say("Clearing a city that was not finished")
        await downgrade(dsn, "base")
    display.say("Migrating the database")
    await upgrade(dsn)
    connection = await connect(dsn)
    try:
        populated = await connection.fetchval("SELECT EXISTS (SELECT FROM child)")
    finally:
        await connection.close()
    if populated and not mark.exists():
        return
    import graph.areas.city  # noqa: F401 - their parts of it
    from graph.seed.city import seed_city

    mark.touch()
    display.say(f"Making a city of {children:,} children")
    await seed_city(dsn, children, seed, display.advance)
    mark.unlink()
