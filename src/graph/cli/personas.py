"""`passport personas`: an account of each role, with a token."""

import sys
from typing import Annotated

import typer


def personas(
    json: Annotated[bool, typer.Option("--json", help="Print an array of JSON and nothing else.")] = False,
) -> None:
    """One account for each role, a child it reaches, and a token."""
    import orjson

    from graph.cli.display import Display
    from graph.cli.environment import data_folder, database, read_settings
    from graph.http.local_issuer import load_issuer
    from graph.personas import load_personas, print_personas

    chosen = read_settings()
    settings = chosen.model_copy(update={"data": data_folder(chosen).expanduser().absolute()})
    with Display() as display, database(settings, display.say) as dsn:
        if not json:
            display.close()
            print_personas(settings, dsn)
            return
        loaded = load_personas(dsn, load_issuer(settings, data_folder(settings)))
    sys.stdout.write(orjson.dumps(loaded, option=orjson.OPT_INDENT_2).decode() + "\n")
