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

from graph.execute.ahead import CHARACTERS, REMEMBERED, Ahead, OperationKey
from graph.execute.documents import Documents
from graph.plan.form import has_aliases, is_bare
from graph.viewer import Role

logger = structlog.get_logger()

FILE = "ahead.json"
EVERY = 60.0  # seconds between two saves
TWICE = 2  # requests after which an operation is kept
BYTES = 2_000_000  # of the file: more is not read
_PLAIN = (None, True, False, "value", "list")  # parts of a shape that hold no value; an enum would be one


class Recall:
    """Keeps remembered operations in a file; processes that serve from one folder share the file."""

    def __init__(self, folder: Path, ahead: Ahead, documents: Documents) -> None:
        self._path = folder / FILE
        self._ahead = ahead
        self._documents = documents

    async def load(self) -> list[OperationKey]:
        """The kept operations, the most recent first; none where the file cannot be read."""
        try:
            return await asyncio.to_thread(_read, self._path)
        except (OSError, ValueError, TypeError) as error:
            logger.warning("what an ambulance asked before is not known", kind=type(error).__name__)
            return []

    async def run(self) -> None:
        """Save every EVERY seconds."""
        while True:
            await asyncio.sleep(EVERY)
            await self.save()

    async def save(self) -> None:
        """Add new operations to the file."""
        keys = [key for key in self._ahead.remembered(TWICE) if self._may_be_kept(key)]
        try:
            await asyncio.to_thread(_add, self._path, keys)
        except OSError as error:
            logger.warning("what an ambulance asks is not kept for the next start", reason=error.strerror)

    def _may_be_kept(self, key: OperationKey) -> bool:
        text = key.document
        is_safe = self._documents.is_registered(text) or (is_bare(text) and not has_aliases(text))
        return is_safe and _is_plain(key.shape)


def _is_plain(shape: Any) -> bool:
    return all(_is_plain(part) for _, part in shape) if isinstance(shape, tuple) else shape in _PLAIN


def _add(path: Path, keys: Sequence[OperationKey]) -> None:
    try:
        kept = _read(path)
    except (ValueError, TypeError):
        kept = []
    if not set(keys) <= set(kept):
        _write(path, _bounded(dict.fromkeys([*keys, *kept])))


def _bounded(keys: Iterable[OperationKey]) -> list[OperationKey]:
    first = [*keys][:REMEMBERED]
    sizes = accumulate(len(key.document) for key in first)
    return [key for key, size in zip(first, sizes, strict=True) if size <= CHARACTERS]


def _read(path: Path) -> list[OperationKey]:
    """The operations in a file. Raises OSError, and ValueError or TypeError where it has other content."""
    try:
        with path.open("rb") as file:
            rows = orjson.loads(file.read(BYTES))
    except FileNotFoundError:
        return []
    return [OperationKey(str(document), name, Role(role), _shape(shape)) for document, name, role, shape in rows][
        :REMEMBERED
    ]


def _shape(value: Any) -> Any:
    return tuple((key, _shape(part)) for key, part in value) if isinstance(value, list) else value


def _write(path: Path, keys: Sequence[OperationKey]) -> None:
    """Replace the file in one step, so that a reader finds the old or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=FILE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(orjson.dumps([[*key] for key in keys]))
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
