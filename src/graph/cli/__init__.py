"""The command line. Commands import late, so that `--help` and usage errors answer at once."""

import sys

import typer

from graph.cli import (
    account,
    assets,
    audit,
    db,
    decision_rules,
    demo,
    doctor,
    documents,
    duplicates,
    feed,
    import_,
    literature,
    norms,
    personas,
    policy,
    registry,
    schema,
    seed,
    serve,
    study_rooms,
    token,
)
from graph.errors import StartupProblem

app = typer.Typer(
    help="The child digital passport: one graph of a city's children.",
    no_args_is_help=True,
    add_completion=False,
    # A traceback with local variables could print a child's data.
    pretty_exceptions_enable=False,
)
app.command()(demo.demo)
app.command()(serve.serve)
app.command()(doctor.doctor)
app.command("import")(import_.import_)
app.command()(import_.rebuild)
app.command()(seed.seed)
app.command()(personas.personas)
app.command()(token.token)
app.command()(schema.schema)
app.command()(assets.assets)
app.add_typer(policy.app, name="policy")
app.add_typer(db.app, name="db")
app.add_typer(documents.app, name="documents")
app.add_typer(duplicates.app, name="duplicates")
app.add_typer(registry.app, name="registry")
app.add_typer(account.app, name="account")
app.add_typer(feed.app, name="feed")
app.add_typer(norms.app, name="norms")
app.add_typer(literature.app, name="literature")
app.add_typer(decision_rules.app, name="decision-rules")
app.add_typer(study_rooms.app, name="study-rooms")
app.add_typer(audit.app, name="audit")


def main() -> None:
    """Run a command. A StartupProblem prints one sentence and exits with its code: 2, or 3 for a lost database; so does a missing right."""
    try:
        app()
    except StartupProblem as problem:
        sys.stderr.write(f"{problem}\n")
        raise SystemExit(problem.exit_code) from None
    except Exception as error:
        if not is_forbidden(error):
            raise
        sys.stderr.write("The database does not let this role do that: use the role that owns it.\n")
        raise SystemExit(2) from None


def is_forbidden(error: BaseException | None) -> bool:
    """Whether PostgreSQL has refused a right of a role (SQLSTATE 42501, which rows that are refused have, too), by whatever library."""
    while error is not None:
        for each in (error, getattr(error, "orig", None)):
            if getattr(each, "sqlstate", None) == "42501" and "row-level security" not in str(each):
                return True
        error = error.__cause__
    return False
