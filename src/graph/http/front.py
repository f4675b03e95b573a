"""The pages of the service for people, what they load, and the personas of a demo."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from graph.http.editor import editor_page
from graph.http.eyes import eyes
from graph.http.pages import pages
from graph.policy.store import PolicyStore
from graph.settings import Editor, Settings

Personas = Callable[[], Awaitable[list[dict[str, Any]]]]
EditorPage = Callable[[str], Response]  # in the language that a browser accepts


def front(policy: PolicyStore, personas: Personas | None) -> list[Route]:
    """Their addresses. `personas` are a demo's: only there the door shows what each role sees, by their tokens."""
    assets = Route("/assets/{name}", pages().assets.get)
    if personas is None:
        return [Route("/", DoorRoute("service", dict).get), assets]
    door = DoorRoute("eyes", partial(eyes, policy))
    return [Route("/", door.get), assets, Route("/personas", PersonaRoute(personas).get)]


def editor(settings: Settings, personas: Personas | None) -> EditorPage | None:
    """The page of the editor, where the settings let it be; in a demo it offers the personas."""
    return None if settings.editor is Editor.OFF else partial(editor_page, personas is not None)


@dataclass(frozen=True)
class DoorRoute:
    """GET /."""

    page: str
    values: Callable[[], Mapping[str, str]]

    async def get(self, request: Request) -> Response:
        """The page that somebody sees who opens the service."""
        return pages().respond(self.page, request.headers.get("accept-language", ""), self.values())


@dataclass(frozen=True)
class PersonaRoute:
    """In a demo alone: the tokens that the pages ask with."""

    personas: Personas

    async def get(self, request: Request) -> Response:
        """Personas of the synthetic city, each with a token."""
        return JSONResponse(await self.personas(), headers={"cache-control": "no-store"})
