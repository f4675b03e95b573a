"""The command line. Each command imports what it needs when it runs, so that `--help` and mistakes answer at once."""

import sys

import typer

from graph.cli import (
    account,
    audit,
    db,
    demo,
    doctor,
    documents,
    duplicates,
    feed,
    import_,
    personas,
    policy,
    registry,
    schema,
    seed,
    serve,
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
app.add_typer(policy.app, name="policy")
app.add_typer(db.app, name="db")
app.add_typer(documents.app, name="documents")
app.add_typer(duplicates.app, name="duplicates")
app.add_typer(registry.app, name="registry")
app.add_typer(account.app, name="account")
app.add_typer(feed.app, name="feed")
app.add_typer(audit.app, name="audit")


def main() -> None:
    """Run a command; a reason not to start is one sentence and exit code 2, a database that is lost for good 3."""
    try:
        app()
    except StartupProblem as problem:
        sys.stderr.write(f"{problem}\n")
        raise SystemExit(problem.exit_code) from None
