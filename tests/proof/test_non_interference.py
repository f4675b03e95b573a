"""A value that a viewer may not see may be any other value: the answer does not change by one byte."""

from collections import Counter
from collections.abc import Mapping
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, strategies as st

from graph.policy.vocabulary import Relation
from graph.viewer import Viewer
from tests.proof import conftest
from tests.proof.bench import Bench, catalog, draw_query, draw_viewer, grants, oracle, readable
from tests.proof.change import Change
from tests.proof.reach import Holds, Reach
from tests.proof.reference import Reference
from tests.proof.rows import Row
from tests.proof.trails import records_of
from tests.proof.units import is_counted
from tests.proof.world import MOMENT

POLICIES = 3  # of each part
FIRST = 1_000  # other worlds than those of the differential test


def reached(bench: Bench, viewer: Viewer) -> Mapping[UUID, Holds]:
    """The relations to every child."""
    reach = Reach(bench.store, viewer, MOMENT)
    unread = frozenset({Relation.AGGREGATE})
    children = bench.store.rows["child"]
    return {
        child.cells["id"]: reach.to_child(child) | (unread if is_counted(reach, child) else frozenset())
        for child in children
    }


def invisible(bench: Bench, viewer: Viewer, policy: int, holds: Mapping[UUID, Holds]) -> list[Row]:
    """Rows of children whom the viewer does not reach, and rows hidden by a label, on request too, or no longer in force."""
    reference = Reference(catalog(), bench.store, oracle(policy), MOMENT, grants(policy).version)
    reference.viewer, reference.reach = viewer, Reach(bench.store, viewer, MOMENT)
    hidden = [
        row
        for listed in bench.store.rows.values()
        for row in listed
        if "child_id" in row and row.table not in ("account", "account_grant", "audit_order")
        if row.cells["child_id"] is not None
        if not holds[row.cells["child_id"]]
        or not any(reference.is_seen(row, holds[row.cells["child_id"]], requested) for requested in (False, True))
    ]
    trail, own = bench.store.rows["audit_entry"], logged(bench, holds)
    return hidden + [row for row in trail if own.isdisjoint(row.cells["child_ids"])]


def logged(bench: Bench, holds: Mapping[UUID, Holds]) -> set[UUID]:
    """The ids under which the trail knows the children within reach: theirs, and of what is merged into them."""
    return {record for child, held in holds.items() if held for record in records_of(bench.store, child)}


@pytest.mark.parametrize("part", range(conftest.NON_INTERFERENCE_PARTS))
def test_what_is_not_shown_does_not_matter(bench: Bench, fresh_database: str, part: int) -> None:
    changes: Counter[str] = Counter()
    bench.join(fresh_database)
    drawn = bench.need(FIRST + part)

    @conftest.proof_settings(conftest.NON_INTERFERENCE)
    @given(st.integers(0, 2**63))
    def same(seed: int) -> None:
        rng = Random(seed)
        policy = rng.choice((0, *range(part * POLICIES + 1, (part + 1) * POLICIES + 1)))
        viewer, near = draw_viewer(bench, drawn, rng)
        query = draw_query(drawn, near, rng)
        holds = reached(bench, viewer)
        away, own = invisible(bench, viewer, policy, holds), logged(bench, holds)
        strangers = [child for child in holds if child not in own]
        bench.store.forget_looks()
        expected, change = bench.expect(viewer, query, policy), Change(rng, strangers)
        rows = change.rows(bench.store, away)
        answer = bench.ask(viewer, query, policy)
        assert readable(answer) == readable(expected)
        assert bench.ask_second(rows, viewer, query, policy) == answer, f"{viewer}, policy {policy}: {query}"
        changes.update(examples=1, cells=sum(change.changed.values()), removed=change.removed, added=change.added)

    try:
        same()
    finally:
        bench.leave()
    assert changes["examples"] >= conftest.NON_INTERFERENCE
    assert changes["cells"] > 100 * changes["examples"], changes
    assert min(changes["removed"], changes["added"]) > changes["examples"], changes
