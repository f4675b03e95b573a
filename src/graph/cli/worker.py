"""One of several server processes, configured by the environment alone."""

from starlette.applications import Starlette

from graph.app import create_app
from graph.cli.serving import settle
from graph.errors import StartupProblem
from graph.settings import Settings


def application() -> Starlette:
    """Build the application on PASSPORT_DATABASE_URL, which the parent process has set. Raises StartupProblem."""
    settings = Settings()
    if settings.database_url is None:
        raise StartupProblem("PASSPORT_DATABASE_URL is not set.")
    app = create_app(settings, settings.database_url.get_secret_value())
    settle()
    return app
