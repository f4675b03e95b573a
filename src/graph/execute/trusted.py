"""Trusted documents: those registered in the database, and those that clients sent with their hash (APQ)."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Mapping
from contextlib import suppress
from typing import Any

from graph.database.pools import ReaderPool
from graph.errors import Code, Refusal
from graph.plan.manifest import sha256_of
from graph.settings import Mode

PLAIN = {"query", "operationName", "variables"}  # the keys of a request without a hash
LOOK = 1.0  # seconds between two searches for newly registered documents
KEPT = 2_000  # most documents that are kept for APQ
CHARACTERS = 2_000_000  # of such documents together
Prepare = Callable[[Collection[str]], Awaitable[None]]
_REGISTERED = "SELECT sha256, text FROM trusted_document"


class TrustedDocuments:
    """Finds the text of a document by its hash, and refuses documents that the mode does not allow."""

    def __init__(
        self, reader: ReaderPool, mode: Mode, prepare: Prepare, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._reader = reader
        self._prepare = prepare
        self._mode = mode
        self._clock = clock
        self._registered: dict[str, str] = {}
        self._looked = float("-inf")
        self._looking: asyncio.Task[None] | None = None
        self._by_hash: OrderedDict[str, str] = OrderedDict()
        self._characters = 0

    async def load(self) -> None:
        """Read and prepare the registered documents; while the database is down, this waits for the first request by hash."""
        if self._mode is not Mode.OFF:
            with suppress(Refusal):
                await self._look()

    def sent(self, body: Mapping[str, Any]) -> str | None:
        """The document of a request that has it as text and no hash, where that is allowed: most requests, which need no more."""
        text = body.get("query")
        return text if self._mode is not Mode.REGISTERED_ONLY and body.keys() <= PLAIN else None

    async def text(self, body: Mapping[str, Any], *, anonymous: bool = False) -> str:
        """The document of a request: its `query`, or the one that `documentId` (Relay: `doc_id`, `id`) or APQ's hash names.

        Raises PERSISTED_QUERY_NOT_FOUND, OPERATION_NOT_ALLOWED where only registered documents are answered,
        BAD_USER_INPUT where text and hash do not belong together. Without a token nothing is looked up or kept.
        """
        text = body.get("query")
        if anonymous:
            return _require_text(text, None)
        hash_value = hash_of(body)
        if self._mode is Mode.REGISTERED_ONLY:
            return await self._only_registered(text, hash_value)
        if hash_value is None or self._mode is Mode.OFF:
            return _require_text(text, hash_value)
        if text is not None:
            if sha256_of(text) == hash_value:
                self._keep(hash_value, text)
            elif _of_apq(body):
                raise Refusal(Code.BAD_USER_INPUT, "The hash is not the SHA-256 of the document.")
            return str(text)  # some clients add an id of their own
        text_by_hash = self._by_hash.get(hash_value)
        if text_by_hash is not None:
            self._by_hash.move_to_end(hash_value)
            return text_by_hash
        return await self._find(hash_value)

    async def _only_registered(self, text: str | None, hash_value: str | None) -> str:
        if text is None:
            return await self._find(hash_value or "")
        try:
            registered = await self._find(sha256_of(text))
        except Refusal as refusal:
            if refusal.code is not Code.PERSISTED_QUERY_NOT_FOUND:
                raise
            raise Refusal(Code.OPERATION_NOT_ALLOWED, "Only registered documents are answered here.") from None
        return registered

    async def _find(self, hash_value: str) -> str:
        registered = self._registered.get(hash_value)
        # Any number of unknown hashes causes one search in LOOK seconds.
        if registered is None and (self._looking or self._clock() - self._looked >= LOOK):
            if self._looking is None:
                self._looked = self._clock()
                self._looking = asyncio.create_task(self._look(), name="trusted documents")
            await asyncio.shield(self._looking)
            registered = self._registered.get(hash_value)
        if registered is None:
            raise _not_found()
        return registered

    async def _look(self) -> None:
        try:
            async with self._reader.acquire() as connection:
                rows = await connection.fetch(_REGISTERED)
            texts = {row["sha256"]: row["text"] for row in rows if sha256_of(row["text"]) == row["sha256"]}
            await self._prepare(texts.values())
            self._registered = texts
        finally:
            self._looking = None

    def _keep(self, hash_value: str, text: str) -> None:
        if hash_value in self._by_hash:
            return
        self._by_hash[hash_value] = text
        self._characters += len(text)
        while len(self._by_hash) > KEPT or self._characters > CHARACTERS:
            _, dropped = self._by_hash.popitem(last=False)
            self._characters -= len(dropped)


def hash_of(body: Mapping[str, Any]) -> str | None:
    """The hash that a request names; None without one."""
    for name in (_of_apq(body), body.get("documentId"), body.get("doc_id"), body.get("id")):
        if isinstance(name, str):
            return name.removeprefix("sha256:").lower()
    return None


def _of_apq(body: Mapping[str, Any]) -> object:
    extensions = body.get("extensions")
    persisted = extensions.get("persistedQuery") if isinstance(extensions, Mapping) else None
    return persisted.get("sha256Hash") if isinstance(persisted, Mapping) else None


def _require_text(text: str | None, hash_value: str | None) -> str:
    if text is not None:
        return text
    raise _not_found() if hash_value else Refusal(Code.BAD_USER_INPUT, "`query` must be a string.")


def _not_found() -> Refusal:
    # The message after which Apollo's clients send the document with its hash.
    return Refusal(Code.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")
