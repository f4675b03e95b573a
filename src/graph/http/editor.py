"""GET /graphql in a browser: GraphiQL with an example of every role's day, or the plain editor where it was not built."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from starlette.responses import Response

from graph.http.assets import FRONT
from graph.http.pages import STRICT, STYLES_OF_SCRIPTS, data_block, pages

EXAMPLES = FRONT / "examples"
_OPERATION = re.compile(r"^(?:query|mutation) (\w+)", re.MULTILINE)


def editor_page(demo: bool, accepted_language: str) -> Response:
    """The editor: in a demo for its personas, elsewhere for who brings a token."""
    addresses = pages().assets.addresses
    built = "graphiql.js" in addresses
    script, style = ("graphiql.js", "graphiql.css") if built else ("plain.js", "editor.css")
    values = {"examples": data_block(examples()), "script": addresses[script], "style": addresses[style]}
    values["demo"] = str(demo).lower()
    return pages().respond("editor", accepted_language, values, STYLES_OF_SCRIPTS if built else STRICT)


@cache
def examples() -> list[dict[str, Any]]:
    """Files of front/examples: the operation with the role that its first line names, and its variables."""
    return [_read(path) for path in sorted(EXAMPLES.glob("*.graphql"))]


def _read(path: Path) -> dict[str, Any]:
    role, _, text = path.read_text("utf-8").partition("\n")
    name = _OPERATION.search(text)
    assert name is not None
    variables = orjson.loads(path.with_suffix(".json").read_bytes())
    return {"name": name[1], "role": role.removeprefix("# role: "), "query": text, "variables": variables}
