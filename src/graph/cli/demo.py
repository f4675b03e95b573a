"""`passport demo`: everything at once, nothing to install or configure first."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.cli.assets import build
from graph.cli.display import Display
from graph.cli.serving import bind, build_uncollected, serve_here, stoppable, url

if TYPE_CHECKING:
    from graph.settings import Settings

READY = "\nEvery role's eyes  {url}/\n{editor:18} {url}/graphql\nCtrl-C stops the server; the city is kept in {data}\n"


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
            editor = built(display)
            display.say("Starting the server")
            build_uncollected()
            from graph.app import create_app
            from graph.http.local_issuer import load_issuer
            from graph.personas import load_personas, print_personas

            issuer = load_issuer(settings, server.data)

            async def personas() -> list[dict[str, Any]]:
                return [dict(persona) for persona in await asyncio.to_thread(load_personas, server.dsn, issuer)]

            application = create_app(found_at(open_to_all(settings), url(listener)), server.dsn, personas)
            display.close()
            print_personas(settings, server.dsn)

            def ready() -> None:
                sys.stdout.write(READY.format(url=url(listener), data=server.data, editor=editor))
                sys.stdout.flush()

            serve_here(application, listener, ready, Supervisor(server))


def open_to_all(settings: "Settings") -> "Settings":
    """The settings with the schema, the editor and the policy open to everybody."""
    from graph.settings import Editor, Introspection, PolicyPage

    pages = {"introspection": Introspection.OPEN, "editor": Editor.SIGNED_IN, "policy_page": PolicyPage.OPEN}
    return settings.model_copy(update=pages)


def found_at(settings: "Settings", address: str) -> "Settings":
    """The settings with where this server is, which certificates print, unless the operator has said it."""
    return settings if "address" in settings.model_fields_set else settings.model_copy(update={"address": address})


def built(display: Display) -> str:
    """Build GraphiQL where it is not yet; what serves at /graphql."""
    display.say("Building GraphiQL, once")
    problem = build()
    return "GraphiQL" if problem is None else f"A plain editor, since GraphiQL cannot be built ({problem}):"


async def hear(dsn: str, settings: "Settings", display: Display) -> None:
    """Pull the records of the simulated MES, UMIAS and archive over HTTP; a second start pulls nothing new."""
    from graph.cli.feed import pull
    from graph.database.connection import connect
    from graph.feeds.simulator import Simulator
    from graph.seed.partners import partners

    display.say("Listening to the simulated MES, UMIAS and archive")
    connection = await connect(dsn)
    try:
        records_by_source = await partners(connection)
    finally:
        await connection.close()
    with Simulator(records_by_source) as simulator:
        for source in records_by_source:
            await pull(dsn, settings, source, simulator.url(source))


async def fill(dsn: str, mark: Path, children: int, seed: int, display: Display) -> None:
    """Migrate, and make a city where there is none; a city that a crash left unfinished is made anew."""
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
    await shelve(dsn)
    mark.unlink()


async def shelve(dsn: str) -> None:
    """Bring in the guidelines and the rules of decision support that come with the package, and study rooms for the coming weeks."""
    from datetime import UTC, datetime
    from importlib.resources import files

    from graph.areas.decision_support.register import import_rules, read_rules, shipped
    from graph.areas.literature.register import import_guidelines, read_guidelines
    from graph.areas.study_room.synthetic import furnish
    from graph.database.connection import connect
    from graph.identity import new_id

    guidelines = read_guidelines(files("graph.areas.literature").joinpath("data", "guidelines.csv").read_bytes())
    connection = await connect(dsn)
    try:
        async with connection.transaction():
            await import_guidelines(connection, guidelines, new_id, datetime.now(UTC))
            await import_rules(connection, read_rules(shipped()), new_id, datetime.now(UTC))
            await furnish(connection, new_id, datetime.now(UTC))
    finally:
        await connection.close()
