"""Pages of records from a partner's address, after a cursor (docs/feeds.md, Roads)."""

import io
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import orjson

from graph.feeds.batch import SIZE, FeedPart
from graph.feeds.reading import FeedLine, batches, lines_of

PAGE = 1_000  # records requested at once
LONGEST_PAGE = 64_000_000  # bytes
PATIENCE = 30.0  # seconds that a partner may be silent


class PullProblem(Exception):
    """Why a page was not taken, as a code: UNAVAILABLE, REFUSED, PAGE_CUT, PAGE_TOO_LONG, NO_PROGRESS."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Partner:
    """The address of a source; `token` authenticates us to the partner."""

    url: str
    token: str | None = field(default=None, repr=False)

    async def pages(self, cursor: str | None) -> AsyncIterator[FeedPart]:
        """The batches of every page after the cursor; the last batch of a page has the next cursor. Raises PullProblem."""
        headers = {"authorization": f"Bearer {self.token}"} if self.token else {}
        async with httpx.AsyncClient(headers=headers, timeout=PATIENCE) as client:
            is_more, number = True, 0
            while is_more:
                number += 1
                lines, end = _split_page(await self._page(client, cursor))
                if is_more := end.more:
                    _require_progress(cursor, end.next)
                parts = list(batches(iter(lines), SIZE)) or [[]]
                for place, batch in enumerate(parts, 1):
                    yield FeedPart(batch, f"page {number}", end.next if place == len(parts) else None)
                cursor = end.next

    async def _page(self, client: httpx.AsyncClient, cursor: str | None) -> bytes:
        parameters = {"limit": str(PAGE), **({} if cursor is None else {"after": cursor})}
        page = bytearray()
        try:
            async with client.stream("GET", self.url, params=parameters) as answer:
                if answer.status_code != httpx.codes.OK:
                    raise PullProblem("REFUSED")
                async for piece in answer.aiter_bytes():
                    page += piece
                    if len(page) > LONGEST_PAGE:
                        raise PullProblem("PAGE_TOO_LONG")
        except (httpx.TransportError, httpx.DecodingError, httpx.InvalidURL) as error:
            raise PullProblem("UNAVAILABLE") from error
        return bytes(page)


@dataclass(frozen=True, slots=True)
class _End:
    """The last line of a page."""

    next: str | None
    more: bool


def _split_page(page: bytes) -> tuple[list[FeedLine], _End]:
    """The records of a page and its last line. Raises PullProblem PAGE_CUT for a page without one."""
    lines = list(lines_of(io.BytesIO(page)))
    try:
        end: Any = orjson.loads(lines[-1].content)
        page_end = _End(end["next"], end["more"] is True)
        if not isinstance(end["next"], str | None) or not isinstance(end["more"], bool):
            raise TypeError
    except (IndexError, KeyError, TypeError, orjson.JSONDecodeError):
        raise PullProblem("PAGE_CUT") from None
    return lines[:-1], page_end


def _require_progress(before: str | None, after: str | None) -> None:
    if after is None or after == before:
        raise PullProblem("NO_PROGRESS")
