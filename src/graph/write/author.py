"""Who writes: the account behind a token, read in the transaction of the write."""

from typing import Any

from graph.database.pools import Connection
from graph.execute.binds import Request
from graph.sql.link import assignments
from graph.sql.rows import row_of
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.statement import Statement, compile_statement
from graph.tables import AccountRow, AssignmentRow
from graph.write.account import Author, Query, author_by


async def author_of(connection: Connection, request: Request, *, standard: bool = False) -> Author:
    """Raises UNAUTHENTICATED where the account does not hold the role, FORBIDDEN where it is not a FULL one and must be."""
    return await author_by(connection, author_query(request), standard=standard)


def author_query(request: Request) -> Query:
    """What finds the account."""
    return query(_STATEMENT, asked(request))


def asked(request: Request) -> dict[str, Any]:
    """The values that every statement of a viewer may bind."""
    viewer, moment = request.viewer, request.moment
    return {"subject": viewer.subject, "role": viewer.role.value, "now": moment.now, "today": moment.today}


def query(statement: Statement, values: dict[str, Any]) -> Query:
    """A statement with the values that are known."""
    return Query(statement.sql, statement.parameters, values)


def arguments(statement: Statement, values: dict[str, Any]) -> tuple[Any, ...]:
    """What asyncpg takes: the text and the values in its order."""
    return query(statement, values).arguments()


def _statement() -> Statement:
    asker = Asker()
    account, viewer = row_of(AccountRow), asker.account
    assignment = row_of(AssignmentRow)
    works_at = assignments(asker, "organization_id", assignment).order_by(assignment.c.id).array()
    joined = viewer.join(account, account.c.subject == viewer.c.subject)
    statement = select(account.c.staff_id, account.c.level, organizations=works_at).select_from(joined)
    return compile_statement(statement)


_STATEMENT = _statement()
