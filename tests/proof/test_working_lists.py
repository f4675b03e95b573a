"""Working lists: a list by a key has the children of its cell, and the reference finds the same child by child, page by page."""

import json
from collections import Counter
from random import Random
from typing import Any

import pytest
from graphql import get_named_type
from hypothesis import given, strategies as st

from graph.errors import Code
from graph.schema.question import KeyFilter
from tests.proof import conftest
from tests.proof.bench import Bench, catalog, draw_viewer, readable
from tests.proof.queries import Query
from tests.proof.test_aggregates import counters

PARTS = 4
DRAWS = 150 if conftest.CI else 12  # of each part
CHILDREN = "edges { cursor node { id } } pageInfo { hasNextPage endCursor }"


def filters() -> dict[str, tuple[str, ...]]:
    """The filters by keys, and their keys."""
    named: Any = {
        name: get_named_type(catalog().schema.type_map["ChildFilter"].fields[name].type)  # type: ignore[attr-defined]
        for name, restriction in catalog().child_filters.items()
        if isinstance(restriction, KeyFilter)
    }
    return {name: tuple(enum.values) for name, enum in named.items()}


def lists(rng: Random) -> tuple[Query, dict[str, tuple[str, str]]]:
    """Cells of every district, and the lists by some of their keys; which list stands for which cell."""
    shape = Random(rng.randrange(24))
    asked: list[str] = []
    pairs: dict[str, tuple[str, str]] = {}
    for name, keys in filters().items():
        asked.append(f"{name} {{ key children(first: 100) {{ nodes {{ id }} }} }}")
        for key in shape.sample(keys, 2):
            pairs[f"l{len(pairs)}"] = (name, key)
    order = shape.choice(("", ", orderBy: URGENCY", ", orderBy: BIRTH_DATE_DESC"))
    listed = [
        f"{alias}: children(first: 100, filter: {{{name}: {key}}}{order}) {{ {CHILDREN} }}"
        for alias, (name, key) in pairs.items()
    ]
    one, other = shape.sample(list(filters()), 2)
    both = f"{{{one}: [{', '.join(shape.sample(filters()[one], 2))}], {other}: $keys}}"
    listed.append(f"both: children(first: $first, after: $after, filter: {both}, orderBy: URGENCY) {{ {CHILDREN} }}")
    kind: Any = catalog().schema.type_map["ChildFilter"].fields[other].type  # type: ignore[attr-defined]
    declared = f"query Q($first: Int = 50, $after: String, $keys: {kind})"
    text = f"{declared} {{ myDistricts {{ code passport {{ {' '.join(asked)} }} {' '.join(listed)} }} }}"
    chosen = rng.sample(filters()[other], rng.randint(0, 2)) if rng.random() < 0.5 else None
    return Query(text, {"keys": chosen, "first": rng.choice((1, 2, 50))}), pairs


def reconcile(value: Any, pairs: dict[str, tuple[str, str]], counts: Counter[str]) -> list[str]:
    """Each list has the children of its cell; the cursors of all lists."""
    cursors = []
    for district in value["data"]["myDistricts"]:
        cursors += [edge["cursor"] for edge in district["both"]["edges"]]
        for alias, (name, key) in pairs.items():
            cells = {
                cell["key"]: {child["id"] for child in cell["children"]["nodes"]} for cell in district["passport"][name]
            }
            ids = [edge["node"]["id"] for edge in district[alias]["edges"]]
            assert len(ids) == len(set(ids))
            assert set(ids) == cells.get(key, set()), (name, key)
            counts[name] += len(ids)
    return cursors


@pytest.mark.parametrize("part", range(PARTS))
def test_a_list_by_a_key_has_the_children_of_its_cell(bench: Bench, part: int) -> None:
    counts: Counter[str] = Counter()

    @conftest.proof_settings(DRAWS)
    @given(st.integers(0, 2**63))
    def agree(seed: int) -> None:
        rng = Random(seed)
        drawn = bench.need(part * 2 + rng.randrange(2))
        viewer = counters(drawn, rng) if rng.random() < 0.9 else draw_viewer(bench, drawn, rng)[0]
        (query, pairs), policy = lists(rng), rng.choice((0, 0, 0, part + 1))
        answer = bench.ask(viewer, query, policy)
        assert readable(answer) == readable(bench.expect(viewer, query, policy)), f"{viewer}, policy {policy}: {query}"
        if policy or isinstance(answer, Code):
            return
        for cursor in reconcile(json.loads(answer), pairs, counts)[:2]:
            after = Query(query.text, query.variables | {"after": cursor})
            assert readable(bench.ask(viewer, after, 0)) == readable(bench.expect(viewer, after, 0)), after

    agree()
    assert not conftest.CI or len([name for name in filters() if counts[name]]) >= 5, counts
