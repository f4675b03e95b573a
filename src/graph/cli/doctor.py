"""`passport doctor`: whether this deployment can serve, line by line, and what to do where it cannot."""

import asyncio
import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer


def doctor(*, as_json: Annotated[bool, typer.Option("--json", help="The findings as JSON.")] = False) -> None:
    """Check policy, keys, issuer, trail and database of the settings, changing nothing; exit code 1 where any is wrong."""
    from graph.cli.environment import data_folder, read_settings
    from graph.cli.examination import WRONG, examine
    from graph.database.embedded import running

    settings = read_settings()
    folder = data_folder(settings).expanduser().absolute()
    url = settings.database_url
    dsn = url.get_secret_value() if url else running(folder) if folder.exists() else None
    findings = asyncio.run(examine(settings, folder, dsn))
    if as_json:
        sys.stdout.write(json.dumps([asdict(each) for each in findings], ensure_ascii=False, indent=2) + "\n")
    else:
        for each in findings:
            sys.stdout.write(f"{each.state:<8}{each.name}: {each.says}\n")
            if each.advice:
                sys.stdout.write(f"{'':<8}  {each.advice}\n")
    if any(each.state == WRONG for each in findings):
        raise typer.Exit(1)
