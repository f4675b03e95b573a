"""`passport decision-rules`: the rules by which doctors are given decision cards."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.transaction import in_transaction
from graph.errors import StartupProblem

Code = Annotated[str, typer.Argument(help="The code of the rule.")]

app = typer.Typer(help="Decision support: rules by which cards are made.", no_args_is_help=True)


@app.callback()
def decision_rules() -> None:
    """Decision support: rules by which cards are made."""


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="JSON with sources, classes and rules (docs/decision-support.md).")],
) -> None:
    """Bring rules in, all or none; another version takes the place of the one before."""
    from datetime import UTC, datetime

    from graph.areas.decision_support.register import RuleProblem, import_rules, read_rules
    from graph.identity import new_id

    try:
        rules = read_rules(file.read_bytes())
        new = in_transaction(lambda connection: import_rules(connection, rules, new_id, datetime.now(UTC)))
    except OSError as error:
        raise StartupProblem(f"{file} cannot be read: {error.strerror}.") from error
    except RuleProblem as problem:
        raise StartupProblem(f"{file} is not taken in. {problem}") from None
    sys.stdout.write(f"{len(rules):,} rules, {new:,} new\n")


@app.command()
def off(code: Code) -> None:
    """Turn a rule off: it makes no cards; exit code 1 where it is not there."""
    _switch(code, is_on=False)


@app.command()
def on(code: Code) -> None:
    """Turn a rule on again; exit code 1 where it is not there."""
    _switch(code, is_on=True)


@app.command("list")
def list_() -> None:
    """Print the rules with the numbers of their answers."""
    from graph.areas.decision_support.register import list_rules

    for rule in in_transaction(list_rules):
        state = "on" if rule["is_on"] else "off"
        numbers = f"{rule['accepted']:,} accepted, {rule['overridden']:,} overridden"
        sys.stdout.write(f"{rule['code']} {rule['version']}: {rule['title']} ({rule['checked']}, {state}, {numbers})\n")


def _switch(code: str, *, is_on: bool) -> None:
    from graph.areas.decision_support.register import switch_rule

    if not in_transaction(lambda connection: switch_rule(connection, code, is_on=is_on)):
        sys.stdout.write("there is no such rule\n")
        raise typer.Exit(1)
    sys.stdout.write(f"{code} is {'on' if is_on else 'off'}\n")
