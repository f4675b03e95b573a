"""Pages for people: a template, a nonce of its own for each answer, and headers that let nothing in from elsewhere.

A template is HTML in front/pages with places in it:

- `{{nonce}}`: the nonce, for every <script>.
- `{{door.css}}`: the address of an asset.
- `{{imports}}`: an import map's text, by which a module imports `./words.js` under its hashed name.
- `{{Вопрос|Question}}`: a text in both languages, of which the page shows one (base.css, base.js).
- `{{who}}`: a value that the route gives; text is escaped, `Html` is not.
"""

import re
import secrets
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import orjson
from starlette.responses import Response

from graph.http.assets import PLAIN, Assets

_PLACE = re.compile(r"\{\{(.+?)\}\}", re.DOTALL)
STRICT = "'self'"
# Monaco writes its themes and the places of its lines as styles; scripts of the same page stay bound to the nonce.
STYLES_OF_SCRIPTS = "'self' 'unsafe-inline'"
HEADERS = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "vary": "accept-language",
    "x-content-type-options": "nosniff",
}


class Html(str):
    """Text that is HTML already: it is not escaped."""

    __slots__ = ()


def data_block(value: Any) -> Html:
    """JSON for `<script type="application/json">`, which no text in it can end."""
    return Html(orjson.dumps(value).decode().replace("<", "\\u003c"))


def language(accepted: str) -> str:
    """`ru` or `en`, whichever an Accept-Language header names first; Russian where it names neither."""
    named = [part.strip().lower()[:2] for part in accepted.split(",")]
    return next((each for each in named if each in {"ru", "en"}), "ru")


class Pages:
    """The templates, with the assets that they name."""

    def __init__(self, assets: Assets, folder: Path = PLAIN) -> None:
        self.assets = assets
        self._texts = {path.stem: path.read_text("utf-8") for path in folder.glob("*.html")}

    def respond(
        self, name: str, accepted_language: str, values: Mapping[str, str] | None = None, styles: str = STRICT
    ) -> Response:
        """The page of front/pages/<name>.html. Raises KeyError for a place that nothing fills."""
        nonce = secrets.token_urlsafe(18)
        body = self.text(name, accepted_language, {"nonce": nonce, "imports": self._imports(), **(values or {})})
        headers = HEADERS | {"content-security-policy": policy(nonce, styles)}
        return Response(body, headers=headers, media_type="text/html")

    def text(self, name: str, accepted_language: str, values: Mapping[str, str]) -> str:
        """The HTML of the page, without its headers. Raises KeyError for a place that nothing fills."""
        given = {"language": language(accepted_language), **values}
        return _PLACE.sub(lambda place: self._fill(place[1], given), self._texts[name])

    def _fill(self, place: str, given: Mapping[str, str]) -> str:
        if "|" in place:
            russian, english = place.split("|")
            return f'<span lang="ru">{russian}</span><span lang="en">{english}</span>'
        if place in given:
            value = given[place]
            return value if isinstance(value, Html) else escape(value)
        return self.assets.addresses[place]

    def _imports(self) -> Html:
        """Modules by the address that `./name.js` in one of them comes to."""
        modules = {f"/assets/{name}": url for name, url in self.assets.addresses.items() if name.endswith(".js")}
        return data_block({"imports": modules})


def policy(nonce: str, styles: str) -> str:
    """The Content-Security-Policy of a page: scripts by the nonce, everything else from this host, nothing from another."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'nonce-{nonce}'",
            f"style-src {styles}",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )


@cache
def pages() -> Pages:
    """The pages of this process."""
    return Pages(Assets())
