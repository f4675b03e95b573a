"""Settings for a command, and the database they lead to."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StartupProblem
from graph.settings import Settings

if TYPE_CHECKING:
    from graph.database.supervised import Supervisor


def read_settings(**chosen: object) -> Settings:
    """The settings, where an option given on the command line comes first; a wrong one is named without its value."""
    from pydantic import ValidationError

    try:
        return Settings(**chosen)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise StartupProblem(f"PASSPORT_{name}: {first['msg']}.") from None


def data_folder(settings: Settings) -> Path:
    """Where the embedded server and the local signing key live."""
    from graph.database.embedded import default_data

    return settings.data or default_data()


@contextmanager
def database(settings: Settings, say: Callable[[str], None]) -> Iterator[str]:
    """The DSN for a command: what the settings name, a server that already runs in the data folder, or one of our own."""
    joined = None
    if settings.database_url is None:
        from graph.database.embedded import running

        joined = running(data_folder(settings))
    if joined is not None:
        yield joined
        return
    with own_database(settings, say) as dsn:
        yield dsn


@contextmanager
def own_database(settings: Settings, say: Callable[[str], None]) -> Iterator[str]:
    """The DSN for a command: what the settings name, or an embedded PostgreSQL that lives as long as the block."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value()
        return
    from graph.database.embedded import EmbeddedServer

    with EmbeddedServer(data_folder(settings), say) as server:
        yield server.dsn


@contextmanager
def served_database(settings: Settings, say: Callable[[str], None]) -> "Iterator[tuple[str, Supervisor | None]]":
    """The same for a server, and who restarts an embedded PostgreSQL once it is served."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value(), None
        return
    from graph.database.embedded import EmbeddedServer
    from graph.database.supervised import Supervisor

    with EmbeddedServer(data_folder(settings), say) as server:
        yield server.dsn, Supervisor(server)
