"""Personas: an account of each role with a child that it reaches now, to show one query in every role."""

import asyncio
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict
from uuid import UUID

import asyncpg

import graph.areas.graph  # noqa: F401 - rows of areas tie children to people, too
from graph.areas.allergy.tables import AllergyRow
from graph.areas.condition.tables import ConditionRow
from graph.database.connection import connect
from graph.errors import StartupProblem
from graph.execute.global_id import encode_global_id
from graph.http.local_issuer import LocalIssuer, load_issuer
from graph.ingest.moment import MOSCOW
from graph.policy.vocabulary import CHILD_RELATIONS
from graph.settings import Settings
from graph.sql.compartment import of_child
from graph.sql.reach import child_row, listed
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.statement import Statement, compile_statement
from graph.sql.value import UUID as UUID_TYPE, Value, call, either, literal, parameter
from graph.viewer import TOKEN_ROLES, Role

if TYPE_CHECKING:
    from rich.table import Table

TTL = 12 * 3600  # seconds: a working day
# Roles with few children first: other roles may reach one of these children, too.
ORDER = (
    Role.DISPATCHER,
    Role.EMERGENCY_DOCTOR,
    Role.SPECIALIST,
    Role.SCHOOL_NURSE,
    Role.SOCIAL_WORKER,
    Role.DISTRICT_DOCTOR,
    Role.NURSE,
    Role.REGISTRAR,
    Role.PARENT,
    Role.CHILD,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.FEED,
    Role.DISTRICT_HEAD,
)
TRIED = 20  # accounts of a role that are tried
ACCOUNTS = """
select role, subject, name from (
    select role, a.subject,
        nullif(concat_ws(' ', coalesce(s.family, p.family, c.family), coalesce(s.given, p.given, c.given),
            coalesce(s.patronymic, p.patronymic, c.patronymic)), '') as name,
        row_number() over (partition by role order by length(a.subject), a.subject) as place
    from account a cross join unnest(a.roles) as role
    left join staff s on s.id = a.staff_id
    left join representative p on p.id = a.representative_id
    left join child c on c.id = a.child_id
    where a.disabled_at is null
) as accounts where place <= $1 order by role, place
"""
REVOKED = """
select a.subject from representation r join account a on a.representative_id = r.representative_id
where r.status = 'REVOKED' and not exists (
    select from representation o where o.representative_id = r.representative_id and o.status = 'ACTIVE')
order by length(a.subject), a.subject limit 1
"""


class Persona(TypedDict):
    """A token with the child and district to query; ids are global ids of the graph."""

    role: str
    name: str
    subject: str
    token: str
    childId: str
    policyNumber: str
    districtId: str


def load_personas(dsn: str, issuer: LocalIssuer) -> list[Persona]:
    """At most one persona for each role, the same for the same database; they share a child where that is possible.

    Runs an event loop of its own in a thread, so it may be called inside a running one.
    """
    return _load_in_thread(dsn, issuer)[0]


def print_personas(settings: Settings, dsn: str) -> None:
    """Print personas and tokens for a person at a terminal."""
    from rich.console import Console

    personas, revoked = _load_in_thread(dsn, load_issuer(settings, settings.data or Path.cwd()))
    console = Console(soft_wrap=True) if sys.stdout.isatty() else Console(soft_wrap=True, width=200)
    if not personas:
        console.print("No account in this database reaches a child with a policy number.")
        return
    console.print(_table(personas))
    console.print("\nHeader [bold]Authorization[/bold] for each role:")
    for persona in personas:
        console.print(f"  [bold]{persona['role']}[/bold]  Bearer {persona['token']}", highlight=False)
    if revoked is not None:
        console.print(
            f"A parent whose right was revoked: PASSPORT_DATA={settings.data} uv run passport token --role parent --subject {revoked}",
            highlight=False,
        )


def _table(personas: Sequence[Persona]) -> "Table":
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for column in ("role", "subject", "name", "policy number", "child id"):
        table.add_column(column, no_wrap=True)
    for persona in personas:
        table.add_row(*(persona[key] for key in ("role", "subject", "name", "policyNumber", "childId")))
    return table


def _load_in_thread(dsn: str, issuer: LocalIssuer) -> tuple[list[Persona], str | None]:
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, _load(dsn, issuer)).result()


async def _load(dsn: str, issuer: LocalIssuer) -> tuple[list[Persona], str | None]:
    connection = await connect(dsn)
    try:
        accounts: dict[Role, list[asyncpg.Record]] = {role: [] for role in Role}
        for row in await connection.fetch(ACCOUNTS, TRIED):
            accounts[Role(row["role"])].append(row)
        chosen = await _choose(_Finder(connection, datetime.now(UTC)), accounts)
        revoked: str | None = await connection.fetchval(REVOKED)
    except asyncpg.UndefinedTableError:
        raise StartupProblem("The database has no tables yet: run `passport seed` or `passport db upgrade`.") from None
    finally:
        await connection.close()
    personas = [
        Persona(
            role=role.value,
            name=account["name"] or account["subject"],
            subject=account["subject"],
            token=issuer.issue(account["subject"], role, TTL),
            childId=encode_global_id("Child", child["id"]),
            policyNumber=child["policy_number"],
            districtId=encode_global_id("District", child["district_id"]),
        )
        for role in TOKEN_ROLES
        if role in chosen
        for account, child in (chosen[role],)
    ]
    return personas, revoked


class _Finder:
    """Finds children within reach of a subject, by the same text as every request."""

    def __init__(self, connection: "asyncpg.Connection[asyncpg.Record]", now: datetime) -> None:
        self._connection = connection
        self._values = {"now": now, "today": now.astimezone(MOSCOW).date()}

    async def child(self, role: Role, subject: str, child_id: UUID | None) -> asyncpg.Record | None:
        """The child within reach with the most allergies and conditions, or `child_id` where that is within reach."""
        statement = reached(role)
        values = self._values | {"role": role.value, "subject": subject, "child": child_id}
        return await self._connection.fetchrow(statement.sql, *(values[name] for name in statement.parameters))


async def _choose(
    finder: _Finder, accounts: Mapping[Role, Sequence[asyncpg.Record]]
) -> dict[Role, tuple[asyncpg.Record, asyncpg.Record]]:
    """An account and a child for each role: the shared child where an account reaches it, else a child of the first account."""
    chosen: dict[Role, tuple[asyncpg.Record, asyncpg.Record]] = {}
    shared: UUID | None = None
    some: asyncpg.Record | None = None
    for role in ORDER:
        if not CHILD_RELATIONS[role] and accounts[role] and some is not None:
            chosen[role] = (accounts[role][0], some)  # a role without children is shown with a child out of reach
            continue
        for child_id in (shared, None) if shared is not None else (None,):
            for account in accounts[role] if role not in chosen else ():
                child = await finder.child(role, account["subject"], child_id)
                if child is not None:
                    chosen[role] = (account, child)
                    shared, some = shared or child["id"], some or child
                    break
    return chosen


@cache
def reached(role: Role) -> Statement:
    """The statement that selects a child within reach of a role."""
    asker, child = Asker(role), child_row()
    child_id = parameter("child", UUID_TYPE)
    item_count = _count(AllergyRow, child) + _count(ConditionRow, child)
    statement = (
        select(child.c.id, child.c.policy_number, child.c.district_id)
        .select_from(child)
        .where(*listed(asker, child, CHILD_RELATIONS[role]), either(child_id.is_null(), child.c.id == child_id))
        .where(child.c.policy_number.is_not_null(), child.c.district_id.is_not_null())
        .order_by(item_count.desc(), child.c.id)
        .first()
    )
    return compile_statement(statement)


def _count(model: Any, child: Rows) -> Value:
    row = row_of(model)
    current = (of_child(row, child.c.id), row.c.state == literal("CURRENT"))
    return select(call("count", "*")).select_from(row).where(*current).scalar()
