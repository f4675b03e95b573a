"""`passport token`: one token of the local issuer."""

import sys
from typing import Annotated

import typer

from graph.viewer import TOKEN_ROLES, Role

TTL = 12 * 3600


def token(
    role: Annotated[Role, typer.Option(help="The role the token acts in.")],
    subject: Annotated[str, typer.Option(help="The subject of an account, such as nurse-1.")],
    ttl: Annotated[int, typer.Option(min=1, max=31 * 86_400, help="Seconds it is good for.")] = TTL,
) -> None:
    """Print one token of the local issuer; what it reaches is decided by the tables at each request."""
    from graph.cli.environment import data_folder, read_settings
    from graph.errors import StartupProblem
    from graph.http.local_issuer import KEY_FILE, load_issuer

    if role not in TOKEN_ROLES:
        raise StartupProblem("No token acts as a share link: its page asks for code and PIN.")
    settings = read_settings()
    folder = data_folder(settings).expanduser().absolute()
    if settings.token_key is None and not (folder / KEY_FILE).exists():
        raise StartupProblem(f"{folder} holds no signing key: name the folder of the server in PASSPORT_DATA.")
    issuer = load_issuer(settings, folder)
    sys.stdout.write(issuer.issue(subject, role, ttl) + "\n")
