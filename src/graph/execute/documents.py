"""Documents that are kept: a text that was seen is found by its hash, one that differs in spaces and values by its form."""

from collections.abc import Collection, Mapping
from enum import Enum
from functools import partial
from typing import NamedTuple

import structlog

from graph.errors import Overload, Refusal
from graph.execute.kept import Kept
from graph.execute.maker import Maker
from graph.execute.measured import measured
from graph.execute.operation import Known, Read
from graph.execute.workshop import AHEAD, Rank, Turn, Workshop
from graph.plan.document import Refusals
from graph.plan.form import Form, form_of, own_place
from graph.plan.limits import REGISTERED, Limits
from graph.plan.manifest import sha256_of

logger = structlog.get_logger()

READS = 8_000_000  # bytes of what is known of documents
TEXTS = 8_000_000  # bytes of texts that were seen, each with the values in it
TEXTS_A_PLAN = 10
STRANGER = Turn("", Rank.ORDINARY)  # all of them are one subject


class Kind(Enum):
    """The key of a kept document: its text, or its form, which is no text that a caller could send."""

    FORM = "form"
    TEXT = "text"
    STRANGERS = "text of a stranger"


class _Seen(NamedTuple):
    """A text: the document that it is, and the values in it."""

    document: str
    literals: Mapping[str, object]


class Documents:
    """Finds what is known of a document, and reads those that are new. Values of a text are in nothing that others share."""

    def __init__(self, maker: Maker, plans: int, limits: Limits, workshop: Workshop) -> None:
        self._maker = maker
        self._workshop = workshop
        self._limits = limits
        self._trusted: dict[str, Known] = {}
        self._invalid: set[str] = set()
        self._reads: Kept[tuple[str, Kind], Read] = Kept(plans, READS, workshop)
        self._texts: Kept[str, _Seen] = Kept(plans * TEXTS_A_PLAN, TEXTS, workshop)

    @property
    def size(self) -> int:
        """Bytes that are kept, as they are measured."""
        return self._reads.size + self._texts.size

    def is_registered(self, text: str) -> bool:
        """Whether this is the text of a registered document."""
        return text in self._trusted

    def registered_name(self, text: str, name: str | None) -> str:
        """The name of an operation of a registered document, which may be told; else "": then it is a caller's word."""
        known = self._trusted.get(text) if name else None
        return next((each.name or "" for each in known.read.operations if each.name == name), "") if known else ""

    def read(self, text: str) -> Read | None:
        """What is known of a document of which plans are made, where it is kept."""
        trusted = self._trusted.get(text)
        return trusted.read if trusted else self._reads.find((text, Kind.FORM)) or self._reads.find((text, Kind.TEXT))

    async def trust(self, texts: Collection[str]) -> None:
        """Parse and validate these documents now, so that no request for them does; one that is not valid is logged."""
        known_by_hash: dict[str, Known] = {}
        for text in texts:
            try:
                known = self._trusted.get(text)
                if text not in self._invalid:
                    read = partial(self._maker.read, text, REGISTERED)
                    known_by_hash[text] = Known(await self._workshop.make(AHEAD, read), {}) if known is None else known
            except (Refusal, Refusals) as refused:
                self._invalid.add(text)
                logger.warning("a trusted document is not valid", sha256=sha256_of(text), reason=str(refused)[:200])
        self._trusted = known_by_hash

    async def known(self, text: str, turn: Turn | None) -> Known:
        """What is known of a document; `turn` None is a stranger's. Raises Refusal or Refusals with places in this text."""
        trusted = self._trusted.get(text)
        if trusted is not None:
            return trusted
        return (await self._by_form(text, turn) if turn else None) or await self._as_it_is(text, turn)

    async def _as_it_is(self, text: str, turn: Turn | None) -> Known:
        make = partial(self._maker.read, text, self._limits, stranger=turn is None)
        kind = Kind.STRANGERS if turn is None else Kind.TEXT
        return Known(await self._reads.get((text, kind), make, turn or STRANGER), {})

    async def _by_form(self, text: str, turn: Turn) -> Known | None:
        """None where this text is to be read as it is."""
        seen = self._texts.find(text)
        read = self._reads.find((seen.document, Kind.FORM)) if seen else None
        if seen and read:
            return Known(read, seen.literals)
        form = form_of(text, self._limits)
        if form is None:
            return None
        read = await self._read(text, form, turn)
        values = read.literals.values(form.literals) if read and read.literals else None
        if read is None or values is None:
            return None
        seen = _Seen(read.text, values)
        self._texts.put(text, seen, measured((text, seen)))
        return Known(read, values)

    async def _read(self, text: str, form: Form, turn: Turn) -> Read | None:
        """None where another text of this form was refused, which says nothing of this one."""
        made_here = False

        def make() -> Read:
            nonlocal made_here
            made_here = True
            return self._maker.read_form(text, form, self._limits)

        try:
            return await self._reads.get((form.text, Kind.FORM), make, turn)
        except Overload:
            raise
        except (Refusal, Refusals):
            if made_here:
                raise
            return None

    def placed(self, refused: Refusal | Refusals, text: str, known: Known) -> Refusal | Refusals:
        """The same with places in the text that was sent, where what was planned is its form."""
        form = form_of(text, self._limits) if known.read.literals else None
        if form is None:
            return refused
        if isinstance(refused, Refusals):
            return Refusals([_placed(each, form, text) for each in refused.refusals])
        return _placed(refused, form, text)


def _placed(refusal: Refusal, form: Form, text: str) -> Refusal:
    if not refusal.locations:
        return refusal
    places = [own_place(form, text, place) for place in refusal.locations]
    return Refusal(refusal.code, refusal.message, locations=places, path=refusal.path, details=refusal.details)
