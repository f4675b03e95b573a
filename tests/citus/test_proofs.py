"""Over nodes, too, the engine and the reference executor agree, whatever is drawn; what Citus has no plan for is refused."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, strategies as st

from graph.cli.spreading import spread
from graph.database.migrations import upgrade
from graph.errors import Code
from graph.viewer import Viewer
from tests.citus.golden import SpreadBench, spread_bench
from tests.citus.nodes import LIBRARY, NAMED, SUPERUSER, Nodes, address, make_database, running
from tests.proof.bench import draw_query, draw_viewer, readable
from tests.proof.change import Change
from tests.proof.conftest import CI, proof_settings
from tests.proof.queries import Query
from tests.proof.test_non_interference import invisible, logged, reached

pytestmark = NAMED

EXAMPLES, CHANGES = (400, 60) if CI else (60, 12)
WORLDS = POLICIES = 3
SECOND = "second"


@pytest.fixture(scope="module")
def nodes(short_folder: Path) -> Iterator[Nodes]:
    """Nodes with two spread databases."""
    if not LIBRARY.exists():
        pytest.skip("Citus is not installed in /usr/lib/postgresql/15 (docs/citus.md)")
    with running(short_folder / "proofs") as made:
        asyncio.run(make_database(made.ports, SECOND))
        for dsn in (made.dsn, made.of(SECOND)):
            asyncio.run(upgrade(dsn))
            asyncio.run(spread(dsn))
        yield made


@pytest.fixture(scope="module")
def bench(nodes: Nodes) -> Iterator[SpreadBench]:
    """The engine over the first of them."""
    with spread_bench(nodes) as made:
        yield made


def test_engine_and_reference_agree_over_nodes(bench: SpreadBench) -> None:
    answers: Counter[str] = Counter()
    bench.need_all(range(WORLDS))

    @proof_settings(EXAMPLES)
    @given(st.integers(0, 2**63))
    def agree(seed: int) -> None:
        rng = Random(seed)
        drawn = bench.need(rng.randrange(WORLDS))
        policy = rng.randrange(POLICIES + 1)
        viewer, near = draw_viewer(bench, drawn, rng)
        query = draw_query(drawn, near, rng)
        answer = bench.ask(viewer, query, policy)
        answers[answer.value if isinstance(answer, Code) else "data"] += 1
        if answer is not Code.OPERATION_NOT_ALLOWED:
            expected = readable(bench.expect(viewer, query, policy))
            assert readable(answer) == expected, f"{viewer}, policy {policy}: {query.text} {query.variables}"

    agree()
    assert answers["data"] > answers[Code.OPERATION_NOT_ALLOWED.value], answers


# Lists whose order is not that of ids, so that the row behind a cursor is found by another one.
DUE = 'due(first: 100, before: "2030-01-01"{after})'
LISTS = (
    f"{{{{ myDistricts {{{{ {DUE} {{rows}} }}}} }}}}",
    f"{{{{ myInstitutions {{{{ {DUE} {{rows}} }}}} }}}}",
    "{{ myDistricts {{ children(first: 100, orderBy: BIRTH_DATE_DESC{after}) {rows} }} }}",
    "{{ myDistricts {{ children(first: 100, orderBy: URGENCY{after}) {rows} }} }}",
    *(
        f"{{{{ {name}(first: 100{{after}}) {{rows}} }}}}"
        for name in (
            "myCases",
            "myCommissions",
            "myReminders",
            "waitingContacts",
            "waitingCorrections",
            "waitingDuplicates",
            "waitingEmancipations",
            "waitingRequests",
            "waitingRights",
        )
    ),
)


def listed(bench: SpreadBench, viewer: Viewer, text: str, after: str = "") -> list[list[str]]:
    """The cursors of each list in the answer; none where the question is refused."""
    query = Query(text.format(after=after and f', after: "{after}"', rows="{ edges { cursor } }"), {})
    answer = bench.ask(viewer, query, policy=0)
    return [*edges_of(json.loads(answer)["data"])] if isinstance(answer, bytes) else []


def edges_of(data: Any) -> Iterator[list[str]]:
    """The cursors of all lists in some data."""
    if isinstance(data, dict) and "edges" in data:
        yield [edge["cursor"] for edge in data["edges"]]
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from edges_of(each)


def test_behind_each_row_stands_the_rest_of_its_list(bench: SpreadBench) -> None:
    """Wherever the rows lie: those of other children than that of the row, too."""
    begun: Counter[str] = Counter()
    for drawn in bench.need_all(range(WORLDS)):
        for viewer, text in product(drawn.viewers, LISTS):
            whole = listed(bench, viewer, text)
            for row in {cursor for rows in whole for cursor in rows}:
                rest = [rows[rows.index(row) + 1 :] if row in rows else [] for rows in whole]
                assert listed(bench, viewer, text, row) == rest, (viewer, text, row)
                begun[text] += any(rest)
    assert all(begun[text] for text in LISTS[:4]), begun
    assert sum(map(bool, begun.values())) > 6, begun


def test_what_is_not_shown_does_not_matter_over_nodes(bench: SpreadBench, nodes: Nodes) -> None:
    answers: Counter[str] = Counter()
    drawn = bench.need(WORLDS)
    bench.join(address(nodes.ports[0], SUPERUSER, SECOND))

    @proof_settings(CHANGES)
    @given(st.integers(0, 2**63))
    def same(seed: int) -> None:
        rng = Random(seed)
        policy = rng.randrange(POLICIES + 1)
        viewer, near = draw_viewer(bench, drawn, rng)
        query = draw_query(drawn, near, rng)
        holds = reached(bench, viewer)
        away, own = invisible(bench, viewer, policy, holds), logged(bench, holds)
        bench.store.forget_looks()
        bench.expect(viewer, query, policy)
        change = Change(rng, [child for child in holds if child not in own])
        rows = change.rows(bench.store, away)
        answer = bench.ask(viewer, query, policy)
        assert bench.ask_second(rows, viewer, query, policy) == answer, f"{viewer}, policy {policy}: {query}"
        answers[answer.value if isinstance(answer, Code) else "data"] += 1
        answers["cells"] += sum(change.changed.values())

    try:
        same()
    finally:
        bench.leave()
    assert answers["data"] > answers[Code.OPERATION_NOT_ALLOWED.value], answers
    assert answers["cells"] > 100 * CHANGES, answers
