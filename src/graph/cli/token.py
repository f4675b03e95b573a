"""`passport token`: one token of the local issuer."""

import sys
from typing import Annotated

import typer

from graph.viewer import Role

TTL = 12 * 3600


def token(
    role: Annotated[Role, typer.Option(help="The role the token acts in.")],
    subject: Annotated[str, typer.Option(help="The subject of an account, such as nurse-1.")],
    ttl: Annotated[int, typer.Option(min=1, max=31 * 86_400, help="Seconds it is good for.")] = TTL,
) -> None:
    """Print one token of the local issuer; what it reaches is decided by the tables at each request."""
    from graph.cli.environment import data_folder, read_settings
    from graph.http.tokens import load_issuer

    settings = read_settings()
    issuer = load_issuer(settings, data_folder(settings).expanduser().absolute())
    sys.stdout.write(issuer.issue(subject, role, ttl) + "\n")
