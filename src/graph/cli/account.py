"""`passport account`: the people behind the subjects of the token's issuer, and their roles."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, TypeVar
from uuid import UUID

import typer

from graph.errors import Refusal, StartupProblem
from graph.viewer import Role

if TYPE_CHECKING:
    from graph.registry.accounts import AccountHolder, Accounts, Level
    from graph.settings import Settings

app = typer.Typer(help="Accounts: who a token's subject is, and in which roles.", no_args_is_help=True)
T = TypeVar("T")

SUBJECT = Annotated[str, typer.Argument(metavar="SUBJECT", help="The `sub` of the issuer's tokens.")]


@app.callback()
def account() -> None:
    """Accounts: who a token's subject is, and in which roles."""


@app.command()
def grant(  # size: options of a command
    subject: SUBJECT,
    role: Annotated[list[Role], typer.Option(help="A role of that person; may be repeated.")],
    staff: Annotated[
        str | None,
        typer.Option(metavar="IDENTIFIER", help="A member of staff: system|value, the value alone, or the id."),
    ] = None,
    representative: Annotated[
        str | None, typer.Option(metavar="ID", help="A representative, by id in the graph.")
    ] = None,
    child: Annotated[str | None, typer.Option(metavar="ID", help="A child of 15 or older, by id in the graph.")] = None,
    source: Annotated[
        str | None, typer.Option(metavar="SOURCE", help="With the role feed: the source whose records a machine sends.")
    ] = None,
    level: Annotated[str | None, typer.Option(help="STANDARD, or FULL to write; a new account is STANDARD.")] = None,
) -> None:
    """Let a subject act as one person in these roles, besides those it has."""
    from graph.registry.accounts import Level

    options = {"Staff": staff, "Representative": representative, "Child": child, "Source": source}
    people = [(name, value) for name, value in options.items() if value is not None]
    if len(people) != 1:
        raise StartupProblem("Say who it is by one of --staff, --representative, --child and --source.")
    if (source is not None) != (Role.FEED in role) or (source is not None and len(role) > 1):
        raise StartupProblem("A machine has the role feed and a --source, and nothing else.")
    if level is not None and level not in set(Level):
        raise StartupProblem("--level is STANDARD or FULL.")
    chosen = None if level is None else Level(level)
    is_changed = _run(lambda accounts: _grant(accounts, subject, people[0], role, chosen))
    sys.stdout.write("granted\n" if is_changed else "nothing changed\n")


@app.command()
def revoke(
    subject: SUBJECT,
    role: Annotated[
        list[Role] | None, typer.Option(help="A role to take away; all of them where none is named.")
    ] = None,
) -> None:
    """Take roles away from the next request on; exit code 1 where there was none of them."""
    revoked = _run(lambda accounts: accounts.revoke(subject, role or ()))
    sys.stdout.write(f"revoked {', '.join(revoked)}\n" if revoked else "the subject has no such role\n")
    if not revoked:
        raise typer.Exit(1)


@app.command()
def disable(subject: SUBJECT) -> None:
    """Close an account from the next request on; exit code 1 where none stood."""
    is_disabled = _run(lambda accounts: accounts.disable(subject))
    sys.stdout.write("disabled\n" if is_disabled else "there is no such account that is open\n")
    if not is_disabled:
        raise typer.Exit(1)


@app.command("list")
def list_(
    json: Annotated[bool, typer.Option("--json", help="Print a line of JSON for each account.")] = False,
) -> None:
    """Every account with its person, roles and level."""
    _run(lambda accounts: _print(accounts, json))


async def appoint(dsn: str, settings: "Settings", subject: str) -> bool:
    """Appoint the first administrator where there is none; whether one was appointed. Raises StartupProblem."""
    from graph.database.connection import connect
    from graph.database.migrations import status
    from graph.registry.first import appoint_first
    from graph.write.operator import Operator

    if (await status(dsn)).pending:
        raise StartupProblem(
            "PASSPORT_ADMINISTRATOR needs the tables of this version: run `passport db upgrade` first."
        )
    connection = await connect(dsn)
    try:
        return await appoint_first(connection, Operator(dsn, settings).record, subject)
    finally:
        await connection.close()


async def _grant(
    accounts: "Accounts", subject: str, person_option: tuple[str, str], roles: list[Role], level: "Level | None"
) -> bool:
    kind, value = person_option
    if kind == "Source":
        from graph.registry.machines import Machines

        return await Machines(accounts.connection, accounts.record).grant(subject, value)
    person = await accounts.staff(value) if kind == "Staff" else _person(kind, value)
    return await accounts.grant(subject, person, roles, level)


def _person(type_name: str, value: str) -> "AccountHolder":
    """The person of a global id or UUID. Raises StartupProblem for any other value."""
    from graph.execute.global_id import decode_global_id
    from graph.registry.accounts import AccountHolder, HolderKind

    kind = HolderKind(type_name.lower())
    try:
        return AccountHolder(kind, UUID(value))
    except ValueError:
        pass
    try:
        return AccountHolder(kind, decode_global_id(value, {type_name: 1}).key)
    except Refusal:
        raise StartupProblem(f"This is no id of a {kind}: give the one of the graph, or the UUID.") from None


async def _print(accounts: "Accounts", json: bool) -> None:
    import orjson

    from graph.ingest.quarantine import shown

    async for row in accounts.listed():
        if json:
            sys.stdout.write(orjson.dumps({name: _plain(value) for name, value in row.items()}).decode() + "\n")
            continue
        ids = [f"{kind} {row[f'{kind}_id']}" for kind in ("representative", "child") if row[f"{kind}_id"]]
        ids = [*ids, *([f"source {row['source']}"] if row["source"] else [])]
        person = [
            row["identifier"] or (f"staff {row['staff_id']}" if row["staff_id"] else None),
            row["name"],
            *ids,
        ]
        state = "disabled" if row["disabled_at"] else ", ".join(row["roles"]) or "no role"
        cells = [row["subject"], state, row["level"], " ".join(filter(None, person))]
        sys.stdout.write("\t".join(map(shown, cells)) + "\n")


def _plain(value: object) -> object:
    return str(value) if isinstance(value, UUID) else value


def _run(work: "Callable[[Accounts], Awaitable[T]]") -> T:
    """Run work on the accounts of the database of the settings, on the audit trail."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.database.connection import connect
    from graph.registry.accounts import Accounts
    from graph.write.operator import Operator

    settings = read_settings()

    async def run(dsn: str) -> T:
        connection = await connect(dsn)
        try:
            return await work(Accounts(connection, Operator(dsn, settings).record))
        finally:
            await connection.close()

    with database(settings, Display().say) as dsn:
        return asyncio.run(run(dsn))
