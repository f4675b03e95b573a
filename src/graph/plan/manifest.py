"""Manifests of trusted documents, as the builds of apps write them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

APOLLO = "apollo-persisted-query-manifest"


@dataclass(frozen=True)
class RegisteredDocument:
    """One document of a manifest: what it is called there, its text, and the id the app will send."""

    name: str
    text: str
    sha256: str


def sha256_of(text: str) -> str:
    """The id of a document: SHA-256 of its UTF-8 text, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_manifest(content: bytes, file: str) -> list[RegisteredDocument]:
    """The documents of a file: Apollo's manifest, an object of ids and texts (Relay, GraphQL Code Generator), or one document.

    Raises ValueError with a sentence where the file is none of these.
    """
    if file.endswith((".graphql", ".gql")):
        text = content.decode("utf-8")
        return [RegisteredDocument(file.rpartition("/")[2], text, sha256_of(text))]
    try:
        manifest = orjson.loads(content)
    except orjson.JSONDecodeError:
        raise ValueError("it is neither JSON nor a .graphql file") from None
    if not isinstance(manifest, dict):
        raise ValueError("it is not a JSON object of documents")
    entries = list(_apollo(manifest) if manifest.get("format") == APOLLO else _by_id(manifest))
    if not entries:
        raise ValueError("it holds no documents")
    return entries


def _by_id(manifest: dict[str, Any]) -> Iterator[RegisteredDocument]:
    for name, text in manifest.items():
        if not isinstance(text, str):
            raise ValueError(f"the document {name[:80]} is not a text")
        yield RegisteredDocument(name, text, name.removeprefix("sha256:").lower())


def _apollo(manifest: dict[str, Any]) -> Iterator[RegisteredDocument]:
    operations = manifest.get("operations")
    if not isinstance(operations, list):
        raise ValueError("its `operations` is not a list")
    for each in operations:
        if not (isinstance(each, dict) and isinstance(each.get("id"), str) and isinstance(each.get("body"), str)):
            raise ValueError("an operation has no `id` and `body`")
        yield RegisteredDocument(str(each.get("name") or each["id"]), each["body"], each["id"].lower())
