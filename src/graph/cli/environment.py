"""Settings for a command, and the database they lead to."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StartupProblem
from graph.settings import Settings


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
    """The DSN that the settings name, or that of an embedded server which lives as long as the block."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value()
        return
    from graph.database.embedded import EmbeddedServer

    with EmbeddedServer(data_folder(settings), say) as server:
        yield server.dsn
