"""One of several server processes: everything it knows comes from the environment."""

from starlette.applications import Starlette

from graph.app import create_app
from graph.cli.serving import settle
from graph.errors import StartupProblem
from graph.settings import Settings


def application() -> Starlette:
    """The application on PASSPORT_DATABASE_URL, which the parent process has set."""
    settings = Settings()
    if settings.database_url is None:
        raise StartupProblem("PASSPORT_DATABASE_URL is not set.")
    built = create_app(settings, settings.database_url.get_secret_value())
    settle()
    return built
