"""One connection for a command: what goes wrong is a sentence for the operator."""

import asyncpg

from graph.database.citus.spread import is_distributed, note
from graph.database.dial import dial
from graph.database.single import WRITER
from graph.database.statements import BoundedConnection
from graph.errors import StartupProblem
from graph.viewer import SETTING

CONNECT_TIMEOUT = 10.0
OPERATOR = {SETTING: "operator"}


async def connect(dsn: str) -> "asyncpg.Connection[asyncpg.Record]":
    """Connect as the user of the DSN, in an operator's name, to every row; raises StartupProblem, which never contains the
    DSN's password.
    """
    try:
        connection = await dial(
            dsn, timeout=CONNECT_TIMEOUT, server_settings=OPERATOR, connection_class=BoundedConnection
        )
        await note(connection)
    except (asyncpg.InvalidAuthorizationSpecificationError, asyncpg.InvalidCatalogNameError) as error:
        raise StartupProblem(f"The database refuses the connection: {error}.") from error
    except (OSError, TimeoutError, asyncpg.PostgresError) as error:
        raise StartupProblem(f"The database cannot be reached: {str(error) or type(error).__name__}.") from error
    except (ValueError, asyncpg.InterfaceError):
        raise StartupProblem("The address of the database is not a PostgreSQL URL.") from None
    return connection


async def write_as_service(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    """Let an operator's connection do no more than the service may, which appends and never rewrites.

    On a spread database it goes on as the owner: the nodes know an operator by that role alone (docs/citus.md).
    """
    if not is_distributed(connection):
        await connection.execute(f"SET ROLE {WRITER}")
