"""examples/parents-app in a real browser: the card, a change as it happens, the card without a network, the end of the right."""

import asyncio
import re
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from graph.execute.global_id import decode_global_id
from graph.personas import load_personas
from tests.browser.conftest import PATIENCE, served
from tests.clients.test_clients import INSTALL
from tests.http.client import ISSUER, change
from tests.live.following import tell

pytestmark = pytest.mark.asyncio(loop_scope="module")

expect.set_options(timeout=PATIENCE)
APP = Path(__file__).parents[2] / "examples/parents-app"


class Quiet(SimpleHTTPRequestHandler):
    """Files without a log."""

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The app, checked by its compiler and built."""
    if shutil.which("npm") is None:
        pytest.skip("the parents' app is not built: there is no npm on the path")
    folder = tmp_path_factory.mktemp("app") / "parents-app"
    shutil.copytree(APP, folder, ignore=shutil.ignore_patterns("node_modules"))
    installed = subprocess.run(INSTALL, cwd=folder, capture_output=True, text=True, check=False)
    if installed.returncode:
        pytest.skip(f"the parents' app is not built: npm could not install its packages, {installed.stderr[-400:]}")
    for step in ("check", "build"):
        done = subprocess.run(["npm", "run", "--silent", step], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (done.stdout + done.stderr)[-2_000:]
    return folder


@pytest.fixture(scope="module")
def origin(app: Path) -> Iterator[str]:
    """Where the app is served from, which is not where the service is."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(app)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@asynccontextmanager
async def opened(chromium: Browser, city: str, app: Path, origin: str) -> AsyncIterator[Page]:
    """The app in a browser of its own, over a service of its own."""
    async with served(city, None, cors_origins=origin) as address:
        page_text = re.sub(r"http://127\.0\.0\.1:\d+", address, (app / "index.html").read_text())
        (app / "index.html").write_text(page_text)
        context = await chromium.new_context()
        try:
            page = await context.new_page()
            await page.goto(f"{origin}/index.html")
            yield page
        finally:
            await context.close()


async def parent_of(city: str) -> dict[str, Any]:
    """The parent among the personas."""
    people = await asyncio.to_thread(load_personas, city, ISSUER)
    (parent,) = [person for person in people if person["role"] == "parent"]
    return dict(parent)


async def sign_in(page: Page, parent: dict[str, Any]) -> None:
    """Sign in, with the cards kept."""
    await page.fill("#token", parent["token"])
    await page.check("#keep")
    await page.click("#entry button")


async def test_a_parent_follows_the_card_keeps_it_and_loses_it_with_the_right(
    chromium: Browser, city: str, app: Path, origin: str
) -> None:
    parent = await parent_of(city)
    child = decode_global_id(parent["childId"], {"Child": 1}).key
    async with opened(chromium, city, app, origin) as page:
        await sign_in(page, parent)
        await expect(page.locator("#state")).to_have_text("Live")
        card = page.locator("article").first
        await expect(card).to_contain_text("Orientation only")
        allergies = await card.locator(".allergies").inner_text()
        await change(city, f"DELETE FROM allergy WHERE child_id = '{child}'")
        await tell(city, "allergies", child=child)
        await expect(page.get_by_text(allergies, exact=True)).to_have_count(0)
        await page.reload()
        await expect(page.locator("#state")).to_contain_text("Kept on this phone")
        await expect(card).to_be_visible()
        await sign_in(page, parent)
        await expect(page.locator("#state")).to_have_text("Live")
        await change(city, f"UPDATE representation SET status = 'REVOKED' WHERE child_id = '{child}'")
        await expect(page.locator("#problem")).to_have_text("Your right to this record has ended.")
        await expect(page.locator("article")).to_have_count(0)
        assert await page.evaluate("localStorage.length + sessionStorage.length") == 0


async def test_what_is_kept_is_deleted_where_the_right_ended_while_the_app_was_closed(
    chromium: Browser, city: str, app: Path, origin: str
) -> None:
    parent = await parent_of(city)
    await change(city, "UPDATE representation SET status = 'ACTIVE'")
    async with opened(chromium, city, app, origin) as page:
        await sign_in(page, parent)
        await expect(page.locator("#state")).to_have_text("Live")
        await page.reload()
        await expect(page.locator("#state")).to_contain_text("Kept on this phone")
        await change(city, "UPDATE representation SET status = 'REVOKED'")
        await sign_in(page, parent)
        await expect(page.locator("#problem")).to_have_text("There is no record that you may read.")
        await expect(page.locator("article")).to_have_count(0)
        assert await page.evaluate("localStorage.length + sessionStorage.length") == 0
