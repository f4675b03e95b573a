"""`passport policy`: check, put in order, show, explain and compare the access policy."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import StartupProblem
from graph.viewer import Role

if TYPE_CHECKING:
    from graph.policy.store import PolicyStore

app = typer.Typer(
    help="The access policy: who may read, filter, order by and write which class of data.", no_args_is_help=True
)


def _policy() -> "PolicyStore":
    from graph.app import load_policy
    from graph.cli.environment import read_settings

    return load_policy(read_settings())


def _write(data: object) -> None:
    import orjson

    sys.stdout.write(orjson.dumps(data, option=orjson.OPT_INDENT_2).decode() + "\n")


@app.command()
def check() -> None:
    """Compare schema and policy in both directions; every fault is a line on stderr and the exit code is 1."""
    from graph.areas.graph import build_catalog
    from graph.cli.environment import read_settings
    from graph.policy.completeness import check_policy, require_as_written
    from graph.policy.grants import compile_grants, policy_version, read_policy
    from graph.policy.text import read_text
    from graph.sql.masks import FITS

    settings = read_settings()
    text = read_policy(settings.policy, settings.profile)
    faults = check_policy(text, build_catalog(), FITS)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    if faults:
        raise typer.Exit(1)
    catalog = build_catalog()
    require_as_written(text, catalog, compile_grants(text, catalog))
    policy_text = read_text(text)
    counts = f"{len(policy_text.lines)} decisions over {len(policy_text.sentences)} classes of {len(policy_text.classes)} objects"
    sys.stdout.write(f"complete: {counts}, version {policy_version(text)}\n")


@app.command("format")
def format_(file: Annotated[Path, typer.Argument(help="A policy.csv, written anew.")]) -> None:
    """Put the lines of FILE in order, and every field under the class of data that the schema says."""
    from graph.areas.graph import build_catalog
    from graph.policy.grants import classes_of, read_policy
    from graph.policy.text import ordered, read_text

    policy_text = read_text(read_policy(file))
    if policy_text.faults:
        raise StartupProblem(f"{file} cannot be put in order: {' '.join(policy_text.faults[:5])}")
    file.write_text(
        ordered(policy_text, {name: data for name, data in classes_of(build_catalog()).items() if data}), "utf-8"
    )


@app.command()
def matrix(
    *,
    role: Annotated[Role | None, typer.Option(help="Everything that one role may do, masks by name.")] = None,
    csv: Annotated[bool, typer.Option("--csv", help="Every decision, field by field.")] = False,
    json: Annotated[bool, typer.Option("--json", help="The same as data, as the page `/policy` reads it.")] = False,
) -> None:
    """Print what each role may do with each class of data in each relation, on one screen of 160 columns."""
    from graph.policy.report import table
    from graph.policy.screen import of_role, screen
    from graph.policy.shown import matrix as data

    grants = _policy().grants
    if json:
        _write(data(grants))
        return
    lines = of_role(grants, role) if role else (table if csv else screen)(grants)
    sys.stdout.write("".join(f"{line}\n" for line in lines))


@app.command("class")
def class_(name: Annotated[str, typer.Argument(help="A class of data, such as vital.")]) -> None:
    """Say what a class of data is, list its fields, and who may do what with it."""
    from graph.policy.report import class_of_data

    lines = list(class_of_data(_policy().grants, name))
    if not lines:
        raise StartupProblem(f"The policy has no class {name}.")
    sys.stdout.write("\n".join(lines) + "\n")


@app.command()
def explain(
    role: Annotated[Role, typer.Argument(help="A role, such as nurse.")],
    coordinate: Annotated[str, typer.Argument(help="A schema coordinate, such as Passport.bloodGroup.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="What is read of it, as data.")] = False,
) -> None:
    """Say what a role may do with a coordinate, relation by relation."""
    from graph.policy.report import explain as sentences
    from graph.policy.shown import explained

    grants = _policy().grants
    lines = list(sentences(grants, role, coordinate))
    if not lines:
        raise StartupProblem(f"The schema has no {coordinate} that a {role.value} could be asked about.")
    if json:
        _write(explained(grants, role, coordinate))
        return
    sys.stdout.write("\n".join(lines) + "\n")


@app.command()
def diff(
    other: Annotated[Path, typer.Argument(help="Another policy.csv.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="The same as data, with numbers.")] = False,
) -> None:
    """Print each decision that OTHER would change, with the fields it is about; exit code 1 where there is any."""
    from graph.cli.environment import read_settings
    from graph.policy.completeness import require_complete
    from graph.policy.grants import compile_grants, read_policy
    from graph.policy.shown import compared, difference
    from graph.sql.masks import FITS

    policy = _policy()
    text = read_policy(other, read_settings().profile)
    require_complete(text, policy.catalog, FITS)
    after = compile_grants(text, policy.catalog)
    changes = list(difference(policy.grants, after))
    if json:
        _write(compared(policy.grants, after))
    else:
        sys.stdout.write("".join(f"{change}\n" for change in changes))
    if changes:
        raise typer.Exit(1)
