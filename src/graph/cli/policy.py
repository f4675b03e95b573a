"""`passport policy`: check, show, explain and compare the access policy."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import StartupProblem
from graph.viewer import Role

if TYPE_CHECKING:
    from graph.policy.store import PolicyStore

app = typer.Typer(help="The access policy: who may read, filter and order by what.", no_args_is_help=True)


def _policy() -> "PolicyStore":
    from graph.app import load_policy
    from graph.cli.environment import read_settings

    return load_policy(read_settings())


@app.command()
def check() -> None:
    """Compare schema and policy in both directions; every fault is a line on stderr and the exit code is 1."""
    from graph.cli.environment import read_settings
    from graph.policy.completeness import check_policy
    from graph.policy.grants import policy_version, read_policy
    from graph.schema.catalog import build_catalog
    from graph.sql.masks import FITS

    text = read_policy(read_settings().policy)
    faults = check_policy(text, build_catalog(), FITS)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    if faults:
        raise typer.Exit(1)
    lines = sum(1 for line in text.splitlines() if line.strip())
    sys.stdout.write(f"complete: {lines} decisions, version {policy_version(text)}\n")


@app.command()
def matrix() -> None:
    """Print every decision, a coordinate a line."""
    from graph.policy.report import matrix as matrix_text

    sys.stdout.write(matrix_text(_policy().grants))


@app.command()
def explain(
    role: Annotated[Role, typer.Argument(help="A role, such as nurse.")],
    coordinate: Annotated[str, typer.Argument(help="A schema coordinate, such as Passport.bloodGroup.")],
) -> None:
    """Say what a role may do with a coordinate, relation by relation."""
    from graph.policy.report import explain as sentences

    said = list(sentences(_policy().grants, role, coordinate))
    if not said:
        raise StartupProblem(f"The schema has no {coordinate} that a {role.value} could be asked about.")
    sys.stdout.write("\n".join(said) + "\n")


@app.command()
def diff(other: Annotated[Path, typer.Argument(help="Another policy.csv.")]) -> None:
    """Print each decision that OTHER would change; exit code 1 where there is any."""
    from graph.policy.completeness import require_complete
    from graph.policy.grants import compile_grants, read_policy
    from graph.policy.report import difference
    from graph.sql.masks import FITS

    policy = _policy()
    text = read_policy(other)
    require_complete(text, policy.catalog, FITS)
    changes = list(difference(policy.grants, compile_grants(text, policy.catalog)))
    sys.stdout.write("".join(f"{change}\n" for change in changes))
    if changes:
        raise typer.Exit(1)
