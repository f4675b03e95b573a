"""A demo's city behind a real server, and a Chromium that reaches nothing else."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, Route, WebSocket, async_playwright

from graph.app import create_app
from graph.execute import shares
from graph.http.front import Personas
from graph.personas import load_personas
from graph.seed.city import seed_city
from graph.settings import Editor, Introspection, PolicyPage
from tests.front.conftest import built
from tests.http.client import ISSUER, settings
from tests.http.server import listening

__all__ = ["built"]

CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)
PATIENCE = 60_000  # milliseconds: a bound for what hangs, no measure
CHILDREN = 120


@pytest.fixture(scope="module")
def city(database: str) -> str:
    """The DSN of a small city in which every role reaches somebody."""
    asyncio.run(seed_city(database, CHILDREN, 1))
    return database


@asynccontextmanager
async def served(dsn: str, personas: Personas | None, **values: Any) -> AsyncIterator[str]:
    """The address of a service with the editor."""
    with TemporaryDirectory(prefix="passport-trail-") as folder:
        app = create_app(
            settings(trail=folder, editor=Editor.SIGNED_IN, policy_page=PolicyPage.OPEN, **values), dsn, personas
        )
        async with app.router.lifespan_context(app), listening(app) as port:
            yield f"http://127.0.0.1:{port}"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(city: str) -> AsyncIterator[str]:
    """The address of a demo."""

    async def personas() -> list[dict[str, Any]]:
        return [dict(persona) for persona in await asyncio.to_thread(load_personas, city, ISSUER)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shares, "OWN", (1_000.0, 1_000.0))  # a fast machine types as many PINs as an attacker
        async with served(city, personas, introspection=Introspection.OPEN) as address:
            yield address


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def office(city: str) -> AsyncIterator[str]:
    """The address of a service that is no demo: it has no personas, and the schema is for who has signed in."""
    async with served(city, None) as address:
        yield address


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium on the path")
    async with async_playwright() as playwright:
        yield await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())


@dataclass
class Visits:
    """Pages of one test, and everything that must not happen on them."""

    browser: Browser
    address: str  # of a demo; a test may go elsewhere
    stack: AsyncExitStack
    wrong: list[str] = field(default_factory=list)
    expected: str | None = None  # what a test brings about itself, in the console's words

    async def open(self, path: str, **context: Any) -> Page:
        """A page in a browser of its own; `context` is a locale, a colour scheme, a size."""
        own = await self.browser.new_context(**{"locale": "en-US", **context})
        self.stack.push_async_callback(own.close)
        own.set_default_timeout(PATIENCE)
        await own.route("**/*", self._answer)
        page = await own.new_page()
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.wrong.append(f"page error: {error}"))
        page.on("websocket", self._connected)
        await page.goto(self.address + path)
        return page

    async def _answer(self, route: Route) -> None:
        if self._foreign(route.request.url):
            self.wrong.append(f"foreign request: {route.request.url}")
            await route.abort()
        else:
            await route.continue_()

    def _connected(self, socket: WebSocket) -> None:
        if self._foreign(socket.url):
            self.wrong.append(f"foreign connection: {socket.url}")

    def _foreign(self, url: str) -> bool:
        return urlsplit(url).netloc not in {urlsplit(self.address).netloc, ""}

    def _said(self, message: ConsoleMessage) -> None:
        foreseen = self.expected is not None and self.expected in message.text
        if message.type in {"error", "warning"} and not foreseen:
            self.wrong.append(f"console {message.type}: {message.text}")


@pytest_asyncio.fixture(loop_scope="module")
async def visits(chromium: Browser, demo: str) -> AsyncIterator[Visits]:
    """Opens pages; afterwards nothing may have gone wrong on any of them."""
    async with AsyncExitStack() as stack:
        visiting = Visits(chromium, demo, stack)
        yield visiting
        assert visiting.wrong == []
