"""What is answered over nodes, and what is on record of it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pytest

from graph.errors import Code
from graph.trail.entry import Entry
from graph.viewer import Role
from tests.golden import city
from tests.proof.bench import Bench
from tests.proof.queries import Query


def asked(bench: Bench, role: Role, text: str) -> bytes | Code:
    """The answer."""
    return bench.ask(city.VIEWERS[role], Query(text, {}), policy=0)


def on_record(bench: Bench, role: Role, query: Query, monkeypatch: pytest.MonkeyPatch) -> list[Entry]:
    """The entries of one operation."""
    entries: list[Entry] = []

    def submit(written: Sequence[Entry], callback: Any, **_: Any) -> None:
        entries.extend(written)
        callback(None)

    with monkeypatch.context() as patched:
        patched.setattr(bench.audit, "submit", submit)
        bench.ask(city.VIEWERS[role], query, policy=0)
    return entries


def touched(entries: Sequence[Entry]) -> dict[str, tuple[set[str], set[str]]]:
    """For each child the relations in which it was read, and what was read of it."""
    found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for entry in entries:
        for child in entry.children:
            found[child][0].update(entry.audited.relations)
            found[child][1].update(entry.audited.read)
    return found
