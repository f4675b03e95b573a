"""Makes PDF from a template and data, one at a time: typst works beside the event loop, and takes a whole processor."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from graph.errors import Code, Overload
from graph.groups.bounded import Bounded

WAITING = 20  # papers that wait for their turn
SOON = 2  # seconds that a caller is told to wait

Sign = Callable[[bytes], bytes]


def _as_it_is(pdf: bytes) -> bytes:
    return pdf


def _many() -> Overload:
    return Overload(Code.UNAVAILABLE, f"Many papers are being made: try again in {SOON} s.", SOON)


class Press:
    """The press of this process."""

    def __init__(self) -> None:
        self._turns = Bounded(1, WAITING, _many)

    async def pdf(
        self, template: str, given: Callable[[], Mapping[str, Any]], at: datetime, sign: Sign = _as_it_is
    ) -> bytes:
        """The PDF of papers/<template>.typ with this data, made at `at` and signed; the data are made ready there, too.

        Raises UNAVAILABLE where many wait.
        """
        async with self._turns.turn():
            return await asyncio.to_thread(lambda: sign(_made(template, given, at)))


def _made(template: str, given: Callable[[], Mapping[str, Any]], at: datetime) -> bytes:
    # Read with the first paper: 30 MB of program that a service without papers does not need.
    import typst

    text = Path(__file__).with_name(f"{template}.typ").read_bytes()
    inputs = {"given": orjson.dumps(given()).decode()}
    made = typst.Compiler(text, ignore_system_fonts=True).compile(
        format="pdf", sys_inputs=inputs, timestamp=at.replace(microsecond=0)
    )
    assert isinstance(made, bytes)
    return made
