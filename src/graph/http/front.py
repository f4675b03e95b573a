"""The pages of the service for people, what they load, and the personas of a demo."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from graph.http.editor import editor_page
from graph.http.eyes import eyes
from graph.http.pages import pages
from graph.http.passport import district_values, passport_values
from graph.policy.store import PolicyStore
from graph.settings import Editor, Settings

Personas = Callable[[], Awaitable[list[dict[str, Any]]]]
EditorPage = Callable[[str], Response]  # in the language that a browser accepts


def front(
    policy: PolicyStore, settings: Settings, personas: Personas | None, growth: Sequence[tuple[Any, ...]]
) -> list[Route]:
    """Their addresses. `personas` are a demo's: only there the door shows what each role sees, by their tokens.

    `growth`: kind, sex, age in days, L, M and S of healthy children, for the charts of the passport.
    """
    routes = [Route("/assets/{name}", pages().assets.get)]
    if settings.editor is not Editor.OFF:
        passport = PageRoute("passport", partial(passport_values, growth, personas is not None))
        routes += [Route(f"/{name}/{{id}}", passport.get) for name in ("passport", "growth")]
        district = PageRoute("district", partial(district_values, personas is not None))
        routes += [Route(f"/{name}/{{id}}", district.get) for name in ("district", "polyclinic")]
    if personas is None:
        return [Route("/", PageRoute("service", dict).get), *routes]
    door = PageRoute("eyes", partial(eyes, policy))
    return [Route("/", door.get), *routes, Route("/personas", PersonaRoute(personas).get)]


def editor(settings: Settings, personas: Personas | None) -> EditorPage | None:
    """The page of the editor, where the settings let it be; in a demo it offers the personas."""
    return None if settings.editor is Editor.OFF else partial(editor_page, personas is not None)


@dataclass(frozen=True)
class PageRoute:
    """GET of a page: its name, and what gives its values."""

    page: str
    values: Callable[[], Mapping[str, str]]

    async def get(self, request: Request) -> Response:
        """The page, in the language that the browser asks for."""
        return pages().respond(self.page, request.headers.get("accept-language", ""), self.values())


@dataclass(frozen=True)
class PersonaRoute:
    """In a demo alone: the tokens that the pages ask with."""

    personas: Personas

    async def get(self, request: Request) -> Response:
        """Personas of the synthetic city, each with a token."""
        return JSONResponse(await self.personas(), headers={"cache-control": "no-store"})
