"""The author of a write: the account behind a token, read in the transaction of the write."""

from typing import Any

from graph.database.pools import Connection
from graph.execute.binds import Request
from graph.sql.link import assignments
from graph.sql.rows import row_of
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.statement import Statement, compile_statement
from graph.tables import AccountRow, AssignmentRow
from graph.write.account import Author, BoundStatement, author_by


async def author_of(connection: Connection, request: Request, *, standard: bool = False) -> Author:
    """The author of a request. Raises UNAUTHENTICATED where the account does not hold the role, FORBIDDEN where it must be FULL."""
    return await author_by(connection, author_statement(request), standard=standard)


def author_statement(request: Request) -> BoundStatement:
    """The statement that selects the account."""
    return bind(_STATEMENT, viewer_values(request))


def viewer_values(request: Request) -> dict[str, Any]:
    """The values of a viewer that any statement may bind."""
    viewer, moment = request.viewer, request.moment
    return {"subject": viewer.subject, "role": viewer.role.value, "now": moment.now, "today": moment.today}


def bind(statement: Statement, values: dict[str, Any]) -> BoundStatement:
    """A compiled statement with values of some of its parameters."""
    return BoundStatement(statement.sql, statement.parameters, values)


def arguments(statement: Statement, values: dict[str, Any]) -> tuple[Any, ...]:
    """The arguments for asyncpg: text and values in the order of the parameters."""
    return bind(statement, values).arguments()


def _statement() -> Statement:
    asker = Asker()
    account, viewer = row_of(AccountRow), asker.account
    assignment = row_of(AssignmentRow)
    works_at = assignments(asker, "organization_id", assignment).order_by(assignment.c.id).array()
    joined = viewer.join(account, account.c.subject == viewer.c.subject)
    statement = select(account.c.staff_id, account.c.level, organizations=works_at).select_from(joined)
    return compile_statement(statement)


_STATEMENT = _statement()
