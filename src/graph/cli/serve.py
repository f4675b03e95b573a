"""`passport serve`: the server for a real database."""

import asyncio
import os
from typing import Annotated

import typer

from graph.cli.display import Display
from graph.cli.serving import bind, build_uncollected, serve_here, serve_workers, stoppable, url


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65_535)] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=128, help="Server processes.")] = 1,
) -> None:
    """Serve PASSPORT_DATABASE_URL; where it is unset, an embedded PostgreSQL in PASSPORT_DATA."""
    with stoppable():
        listener = bind(host, port)
        from graph.cli.environment import data_folder, read_settings, served_database

        chosen = read_settings()
        settings = chosen.model_copy(update={"data": data_folder(chosen).expanduser().absolute()})
        display = Display()
        with served_database(settings, display.say) as (dsn, supervisor):
            if settings.database_url is None:
                from graph.database.migrations import upgrade

                asyncio.run(upgrade(dsn))
            if settings.administrator is not None:
                from graph.cli.account import appoint

                if asyncio.run(appoint(dsn, settings, settings.administrator)):
                    display.say("Appointed the first administrator.")
            if workers > 1:
                os.environ["PASSPORT_DATABASE_URL"] = dsn
                os.environ["PASSPORT_DATA"] = str(settings.data)
                serve_workers(workers, listener, supervisor)
                return
            build_uncollected()
            from graph.app import create_app

            def ready() -> None:
                display.say(f"Serving {url(listener)}/graphql")

            serve_here(create_app(settings, dsn), listener, ready, supervisor)
