"""What pages load: under names that hold a hash, so that browsers keep it for good, and compressed before anybody asks."""

import gzip
import hashlib
import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

import graph

FRONT = Path(graph.__file__).parent / "front"
PLAIN, BUILT = FRONT / "pages", FRONT / "built"  # written by hand and served as they are; made from npm's packages
MANIFEST = "manifest.json"  # in BUILT: the name that a page asks for -> the name with its hash
_CODINGS = {"br": ".br", "gzip": ".gz"}  # the smaller first
_MEDIA = {".js": "text/javascript", ".ttf": "font/ttf", ".woff2": "font/woff2"}
_HEADERS = {
    "cache-control": "public, max-age=31536000, immutable",
    "cross-origin-resource-policy": "same-origin",
    "vary": "accept-encoding",
    "x-content-type-options": "nosniff",
}


@dataclass(frozen=True)
class Asset:
    """A file: its media type, and its bytes or where they are, by content coding; "" is without one."""

    media: str
    forms: Mapping[str, bytes | Path]

    def respond(self, accepted: str) -> Response:
        """The smallest form that the caller takes."""
        taken = {
            name.strip()
            for name, _, weight in (each.partition(";") for each in accepted.split(","))
            if weight.strip() != "q=0"
        }
        coding = next((each for each in self.forms if each in taken), "")
        headers = _HEADERS | ({"content-encoding": coding} if coding else {})
        form = self.forms[coding]
        if isinstance(form, Path):
            return FileResponse(form, headers=headers, media_type=self.media)
        return Response(form, headers=headers, media_type=self.media)


class Assets:
    """Every asset by its address, and addresses by the names that templates use."""

    def __init__(self, plain: Path = PLAIN, built: Path = BUILT) -> None:
        self._assets: dict[str, Asset] = {}
        self.addresses: dict[str, str] = {}
        for path in _files(plain):
            self._keep(path)
        manifest = built / MANIFEST
        if manifest.exists():
            for path in _files(built):
                self._assets[path.name] = Asset(_media(path), _prepared(path))
            names: dict[str, str] = orjson.loads(manifest.read_bytes())
            self.addresses |= {name: f"/assets/{hashed}" for name, hashed in names.items()}

    async def get(self, request: Request) -> Response:
        """Answer one."""
        asset = self._assets.get(request.path_params["name"])
        if asset is None:
            raise HTTPException(404)
        return asset.respond(request.headers.get("accept-encoding", ""))

    def _keep(self, path: Path) -> None:
        content = path.read_bytes()
        hashed = f"{path.stem}-{hashlib.sha256(content).hexdigest()[:12]}{path.suffix}"
        self._assets[hashed] = Asset(_media(path), {"gzip": gzip.compress(content, mtime=0), "": content})
        self.addresses[path.name] = f"/assets/{hashed}"


def _files(folder: Path) -> Iterator[Path]:
    """What is served of a folder."""
    for path in sorted(folder.iterdir()):
        if path.suffix not in {".html", ".br", ".gz"} and path.name != MANIFEST:
            yield path


def _prepared(path: Path) -> dict[str, bytes | Path]:
    compressed = {coding: path.with_name(path.name + suffix) for coding, suffix in _CODINGS.items()}
    forms: dict[str, bytes | Path] = {coding: each for coding, each in compressed.items() if each.exists()}
    forms[""] = path
    return forms


def _media(path: Path) -> str:
    return _MEDIA.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
