"""The settings of a command, and its database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StartupProblem
from graph.settings import Settings

if TYPE_CHECKING:
    from graph.database.supervised import Supervisor


def read_settings(**chosen: object) -> Settings:
    """The settings; options of the command line (`chosen`) come first. Raises StartupProblem, without the value of the wrong setting."""
    from pydantic import ValidationError

    try:
        return Settings(**chosen)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise StartupProblem(f"PASSPORT_{name}: {first['msg']}.") from None


def data_folder(settings: Settings) -> Path:
    """The folder of the embedded server and the local signing key."""
    from graph.database.embedded import default_data

    return settings.data or default_data()


@contextmanager
def database(settings: Settings, say: Callable[[str], None]) -> Iterator[str]:
    """The DSN for a command: of the settings, of a server that runs in the data folder, or of one started for the block."""
    running_dsn = None
    if settings.database_url is None:
        from graph.database.embedded import running

        running_dsn = running(data_folder(settings))
    if running_dsn is not None:
        yield running_dsn
        return
    with own_database(settings, say) as dsn:
        yield dsn


@contextmanager
def own_database(settings: Settings, say: Callable[[str], None]) -> Iterator[str]:
    """The DSN for a command: of the settings, or of an embedded PostgreSQL started for the block."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value()
        return
    from graph.database.embedded import EmbeddedServer

    with EmbeddedServer(data_folder(settings), say) as server:
        yield server.dsn


@contextmanager
def served_database(settings: Settings, say: Callable[[str], None]) -> "Iterator[tuple[str, Supervisor | None]]":
    """The DSN for a server, as in `own_database`, and the supervisor of an embedded PostgreSQL."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value(), None
        return
    from graph.database.embedded import EmbeddedServer
    from graph.database.supervised import Supervisor

    with EmbeddedServer(data_folder(settings), say) as server:
        yield server.dsn, Supervisor(server)
