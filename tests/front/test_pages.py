"""Pages of the service: scripts by a nonce, nothing from another host, and assets that a browser keeps for good."""

import gzip
import re
from pathlib import Path

import pytest

from graph.http.assets import Assets
from graph.http.pages import Pages, data_block, language
from tests.http.client import Graph

served = pytest.mark.asyncio(loop_scope="module")


@served
async def test_each_page_has_a_nonce_of_its_own_and_lets_nothing_in_from_elsewhere(graph: Graph) -> None:
    answers = [await graph.client.get("/", headers={"accept-language": "en"}) for _ in range(2)]
    nonces = {nonce for answer in answers for nonce in re.findall(r'nonce="([^"]+)"', answer.text)}
    assert len(nonces) == 2
    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert re.search(r"script-src 'nonce-([^']+)';", policy)[1] in answer.text  # type: ignore[index]
        assert answer.headers["cache-control"] == "no-store"
        assert all(
            "nonce=" in tag for tag in re.findall(r"<script[^>]*>", answer.text) if "application/json" not in tag
        )
        assert '<html lang="en">' in answer.text


@served
async def test_assets_are_kept_for_good_and_compressed(graph: Graph) -> None:
    page = (await graph.client.get("/")).text
    addresses = set(re.findall(r"/assets/[\w.-]+-[0-9a-f]{12}\.\w+", page))
    assert addresses
    for address in addresses:
        answer = await graph.client.get(address, headers={"accept-encoding": "gzip"})
        assert answer.status_code == 200
        assert answer.headers["content-encoding"] == "gzip"
        assert "immutable" in answer.headers["cache-control"]
        plain = await graph.client.get(address, headers={"accept-encoding": "gzip;q=0"})
        assert "content-encoding" not in plain.headers
        assert plain.text == answer.text
    assert (await graph.client.get("/assets/base.css")).status_code == 404
    assert (await graph.client.get("/assets/..%2fpages.py")).status_code == 404


def test_built_assets_are_served_in_the_smallest_form_that_is_taken(tmp_path: Path) -> None:
    plain, built = tmp_path / "pages", tmp_path / "built"
    plain.mkdir()
    built.mkdir()
    (built / "editor-1.js").write_text("long")
    (built / "editor-1.js.br").write_bytes(b"b")
    (built / "editor-1.js.gz").write_bytes(gzip.compress(b"long"))
    (built / "manifest.json").write_text('{"editor.js": "editor-1.js"}')
    assets = Assets(plain, built)
    assert assets.addresses == {"editor.js": "/assets/editor-1.js"}


def test_places_are_filled_and_text_is_escaped(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>{{who}}</p>{{data}}<b>{{Да|Yes}}</b>")
    pages = Pages(Assets(tmp_path, tmp_path), tmp_path)
    body = bytes(pages.respond("page", "", {"who": "<b>", "data": data_block("</script>")}).body).decode()
    assert body == ('<p>&lt;b&gt;</p>"\\u003c/script>"<b><span lang="ru">Да</span><span lang="en">Yes</span></b>')
    with pytest.raises(KeyError):
        pages.respond("page", "")


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [("", "ru"), ("en-GB,ru;q=0.5", "en"), ("de, ru", "ru"), ("de, en;q=0.3", "en"), ("zh", "ru")],
)
def test_the_language_is_the_first_of_the_two_that_is_named(accepted: str, chosen: str) -> None:
    assert language(accepted) == chosen
