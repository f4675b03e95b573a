"""Outlines of documents: a text sent before is found as it is, one that differs in spaces and values by its form."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import partial
from typing import NamedTuple

import structlog

from graph.errors import Overload, Refusal
from graph.execute.byte_size import measure
from graph.execute.cache import Cache
from graph.execute.maker import Maker
from graph.execute.operation import DocumentOutline, RequestedDocument
from graph.execute.workshop import AHEAD, Rank, Turn, Workshop
from graph.plan.document import Refusals
from graph.plan.form import Form, form_of, own_place
from graph.plan.limits import REGISTERED, Limits
from graph.plan.manifest import sha256_of

logger = structlog.get_logger()

OUTLINES = 4_000_000  # bytes of outlines
TEXTS = 4_000_000  # bytes of texts, each with the values in it
TEXTS_A_PLAN = 10
ANONYMOUS = Turn("", Rank.ORDINARY)  # all callers without a token are one subject


class KeyKind(StrEnum):
    """The kind of a key: a text, or a form, which no caller could send as a text. A text itself: those are hashed without Python."""

    FORM = "form"
    TEXT = "text"
    ANONYMOUS = "text of a caller without a token"


class _SentText(NamedTuple):
    """A text that was sent: the text of its form, and the values in it."""

    document: str
    literals: Mapping[str, object]


class Documents:
    """Finds the outlines of documents, and reads new documents. Values of a text are in nothing that others share."""

    def __init__(self, maker: Maker, plans: int, limits: Limits, workshop: Workshop) -> None:
        self._maker = maker
        self._workshop = workshop
        self._limits = limits
        self._trusted: dict[str, RequestedDocument] = {}
        self._own: dict[str, RequestedDocument] = {}
        self._invalid: set[str] = set()
        self._outlines: Cache[tuple[str, KeyKind], DocumentOutline] = Cache(plans, OUTLINES, workshop)
        self._texts: Cache[str, _SentText] = Cache(plans * TEXTS_A_PLAN, TEXTS, workshop)

    @property
    def size(self) -> int:
        """Measured bytes of the caches."""
        return self._outlines.size + self._texts.size

    def is_registered(self, text: str) -> bool:
        """Whether this is the text of a registered document."""
        return text in self._trusted

    def registered_name(self, text: str, name: str | None) -> str:
        """The name of an operation of a registered document, which may be told; else "": then it is a caller's word."""
        trusted = self._trusted.get(text) if name else None
        return (
            next((each.name or "" for each in trusted.outline.operations if each.name == name), "") if trusted else ""
        )

    def find(self, text: str) -> DocumentOutline | None:
        """The outline of a planned document; None where it is not in the cache."""
        trusted = self._trusted.get(text) or self._own.get(text)
        return (
            trusted.outline
            if trusted
            else self._outlines.find((text, KeyKind.FORM)) or self._outlines.find((text, KeyKind.TEXT))
        )

    async def trust(self, texts: Collection[str]) -> None:
        """Parse and validate these documents now, so that no request has to; an invalid one is logged."""
        documents: dict[str, RequestedDocument] = {}
        for text in texts:
            try:
                trusted = self._trusted.get(text)
                if text not in self._invalid:
                    make = partial(self._maker.read, text, REGISTERED)
                    documents[text] = trusted or RequestedDocument(await self._workshop.make(AHEAD, make), {})
            except (Refusal, Refusals) as refused:
                self._invalid.add(text)
                logger.warning("a trusted document is not valid", sha256=sha256_of(text), reason=str(refused)[:200])
        self._trusted = documents

    async def own(self, text: str, turn: Turn) -> None:
        """Read a document of the service's own, which may weigh as much as a registered one. Raises Refusals where it is not valid."""
        if text not in self._own:
            make = partial(self._maker.read, text, REGISTERED)
            self._own[text] = RequestedDocument(await self._workshop.make(turn, make), {})

    def known(self, text: str) -> RequestedDocument | None:
        """A document that a token sent before, as the caches have it; None where `get` must look or read.

        Most requests end here: coroutines and turns of the workshop would cost them more than the look-up.
        """
        trusted = self._trusted.get(text) or self._own.get(text)
        if trusted is not None:
            return trusted
        sent_text = self._texts.find(text)
        outline = self._outlines.find((sent_text.document, KeyKind.FORM)) if sent_text else None
        return RequestedDocument(outline, sent_text.literals) if sent_text and outline else None

    async def get(self, text: str, turn: Turn | None) -> RequestedDocument:
        """A document with its outline, read where it is new; `turn` None: without a token. Raises Refusal or Refusals with places in it."""
        if turn is None:
            return self._trusted.get(text) or await self._get_as_text(text, turn)
        return self.known(text) or await self._get_by_form(text, turn) or await self._get_as_text(text, turn)

    async def _get_as_text(self, text: str, turn: Turn | None) -> RequestedDocument:
        make = partial(self._maker.read, text, self._limits, anonymous=turn is None)
        kind = KeyKind.ANONYMOUS if turn is None else KeyKind.TEXT
        return RequestedDocument(await self._outlines.get((text, kind), make, turn or ANONYMOUS), {})

    async def _get_by_form(self, text: str, turn: Turn) -> RequestedDocument | None:
        """The document by its form; None where its text must be read as it is."""
        form = form_of(text, self._limits)
        if form is None:
            return None
        outline = await self._get_outline(text, form, turn)
        values = outline.literals.values(form.literals) if outline and outline.literals else None
        if outline is None or values is None:
            return None
        sent_text = _SentText(outline.text, values)
        self._texts.put(text, sent_text, measure((text, sent_text)))
        return RequestedDocument(outline, values)

    async def _get_outline(self, text: str, form: Form, turn: Turn) -> DocumentOutline | None:
        """The outline of a form; None where another text of this form was refused, which proves nothing about this one."""
        is_made_here = False

        def make() -> DocumentOutline:
            nonlocal is_made_here
            is_made_here = True
            return self._maker.read_form(text, form, self._limits)

        try:
            return await self._outlines.get((form.text, KeyKind.FORM), make, turn)
        except Overload:
            raise
        except (Refusal, Refusals):
            if is_made_here:
                raise
            return None

    def with_own_places(
        self, refused: Refusal | Refusals, text: str, document: RequestedDocument
    ) -> Refusal | Refusals:
        """The refusal with places in the text that was sent, where its form was planned."""
        form = form_of(text, self._limits) if document.outline.literals else None
        if form is None:
            return refused
        if isinstance(refused, Refusals):
            return Refusals([_with_own_places(refusal, form, text) for refusal in refused.refusals])
        return _with_own_places(refused, form, text)


def _with_own_places(refusal: Refusal, form: Form, text: str) -> Refusal:
    if not refusal.locations:
        return refusal
    places = [own_place(form, text, place) for place in refusal.locations]
    return Refusal(refusal.code, refusal.message, locations=places, path=refusal.path, details=refusal.details)
