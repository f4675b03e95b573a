"""Who writes: the account behind a token, read in the transaction of the write."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.errors import Code, Refusal, unauthenticated
from graph.execute.binds import Request
from graph.sql.link import assignments
from graph.sql.rows import row_of
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.statement import Statement, compile_statement
from graph.tables import AccountRow, AssignmentRow


@dataclass(frozen=True)
class Author:
    """A known account that may write; `organizations` are those of today's assignments, the oldest assignment first."""

    staff_id: UUID | None
    organizations: tuple[UUID, ...]


async def author_of(connection: Connection, request: Request) -> Author:
    """Raises UNAUTHENTICATED where the account does not hold the role, FORBIDDEN where it is not a FULL one."""
    row = await connection.fetchrow(*arguments(_STATEMENT, asked(request)))
    if row is None:
        raise unauthenticated()
    if row["level"] != "FULL":
        raise Refusal(Code.FORBIDDEN, "Writing needs a full account.")
    return Author(row["staff_id"], tuple(dict.fromkeys(row["organizations"])))


def asked(request: Request) -> dict[str, Any]:
    """The values that every statement of a viewer may bind."""
    viewer, moment = request.viewer, request.moment
    return {"subject": viewer.subject, "role": viewer.role.value, "now": moment.now, "today": moment.today}


def arguments(statement: Statement, values: dict[str, Any]) -> tuple[Any, ...]:
    """What asyncpg takes: the text and the values in its order."""
    return (statement.sql, *(values[name] for name in statement.parameters))


def _statement() -> Statement:
    asker = Asker()
    account, viewer = row_of(AccountRow), asker.account
    assignment = row_of(AssignmentRow)
    works_at = assignments(asker, "organization_id", assignment).order_by(assignment.c.id).array()
    joined = viewer.join(account, account.c.subject == viewer.c.subject)
    found = select(account.c.staff_id, account.c.level, organizations=works_at).select_from(joined)
    return compile_statement(found)


_STATEMENT = _statement()
