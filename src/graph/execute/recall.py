"""Operations of ambulances in a file of the data folder: the next start plans them before they are requested.

The file holds documents, names of operations, roles and which variables were given: no value, no subject, no time. A document
that is not registered is kept only where it was asked more than once and holds nothing that may be a value (plan/form.py).
"""

import asyncio
import os
import tempfile
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import orjson
import structlog

from graph.execute.ahead import CHARACTERS, REMEMBERED, Ahead, Wanted
from graph.execute.documents import Documents
from graph.plan.form import has_aliases, is_bare
from graph.viewer import Role

logger = structlog.get_logger()

FILE = "ahead.json"
EVERY = 60.0  # seconds between two looks whether there is anything new to keep
TWICE = 2  # times that an operation was asked
BYTES = 2_000_000  # of the file: more is not read
_PLAIN = (None, True, False, "value", "list")  # what of a shape tells no value; an enum is one


class Recall:
    """Keeps what is remembered in a file; processes that serve from one folder add to one file."""

    def __init__(self, folder: Path, ahead: Ahead, documents: Documents) -> None:
        self._path = folder / FILE
        self._ahead = ahead
        self._documents = documents

    async def load(self) -> list[Wanted]:
        """What is kept, what was asked last at the beginning; nothing where the file cannot be read."""
        try:
            return await asyncio.to_thread(_read, self._path)
        except (OSError, ValueError, TypeError) as error:
            logger.warning("what an ambulance asked before is not known", kind=type(error).__name__)
            return []

    async def run(self) -> None:
        """Keep it now and then."""
        while True:
            await asyncio.sleep(EVERY)
            await self.save()

    async def save(self) -> None:
        """Keep what is new."""
        wanted = [each for each in self._ahead.remembered(TWICE) if self._may_be_kept(each)]
        try:
            await asyncio.to_thread(_add, self._path, wanted)
        except OSError as error:
            logger.warning("what an ambulance asks is not kept for the next start", reason=error.strerror)

    def _may_be_kept(self, wanted: Wanted) -> bool:
        text = wanted.document
        is_known = self._documents.is_registered(text) or (is_bare(text) and not has_aliases(text))
        return is_known and _is_plain(wanted.shape)


def _is_plain(shape: Any) -> bool:
    return all(_is_plain(part) for _, part in shape) if isinstance(shape, tuple) else shape in _PLAIN


def _add(path: Path, wanted: Sequence[Wanted]) -> None:
    try:
        kept = _read(path)
    except (ValueError, TypeError):
        kept = []
    if not set(wanted) <= set(kept):
        _write(path, _bounded(dict.fromkeys([*wanted, *kept])))


def _bounded(wanted: Iterable[Wanted]) -> list[Wanted]:
    first = [*wanted][:REMEMBERED]
    sizes = accumulate(len(each.document) for each in first)
    return [each for each, size in zip(first, sizes, strict=True) if size <= CHARACTERS]


def _read(path: Path) -> list[Wanted]:
    """Raises OSError, and ValueError or TypeError where something else stands in the file."""
    try:
        with path.open("rb") as file:
            rows = orjson.loads(file.read(BYTES))
    except FileNotFoundError:
        return []
    return [Wanted(str(document), name, Role(role), _shape(shape)) for document, name, role, shape in rows][:REMEMBERED]


def _shape(said: Any) -> Any:
    return tuple((key, _shape(part)) for key, part in said) if isinstance(said, list) else said


def _write(path: Path, wanted: Sequence[Wanted]) -> None:
    """In one step: a start that reads meanwhile finds the one or the other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=FILE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(orjson.dumps([[*each] for each in wanted]))
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
