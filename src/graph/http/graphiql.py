"""GraphiQL with a choice of personas; without a network to load it from, a plain editor that does the same."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from strawberry.http.ides import get_graphql_ide_html

Personas = Callable[[], Awaitable[list[dict[str, Any]]]]

# The addresses and checksums of GraphiQL and React are Strawberry's: pinned with it, and pinned by integrity.
_ASSET = re.compile(r"<script\s[^>]*src=[^>]*></script>|<link\s[^>]*rel=\"stylesheet\"[^>]*/>", re.DOTALL)
_WANTED = ("react", "graphiql.min")


@cache
def graphiql_page() -> str:
    """The HTML of the editor."""
    assets = [asset for asset in _ASSET.findall(get_graphql_ide_html("graphiql")) if _is_wanted(asset)]
    page = resources.files("graph.http").joinpath("graphiql.html").read_text("utf-8")
    return page.replace("<!-- editor -->", "\n    ".join(asset.replace("<script", "<script defer") for asset in assets))


def _is_wanted(asset: str) -> bool:
    return "explorer" not in asset and any(name in asset for name in _WANTED)


@dataclass(frozen=True)
class PersonaRoute:
    """In a demo alone: the tokens that the editor offers."""

    personas: Personas

    async def get(self, request: Request) -> Response:
        """Personas of the synthetic city, each with a token."""
        return JSONResponse(await self.personas(), headers={"cache-control": "no-store"})
