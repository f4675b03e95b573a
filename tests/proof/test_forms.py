"""Texts that differ in spaces, comments and values are one plan, and each is answered and refused as if it were its own."""

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import given, strategies as st

from graph.errors import Code, Refusal
from graph.execute.operation import Operation
from graph.plan.document import Refusals
from graph.viewer import Viewer
from tests.proof import conftest
from tests.proof.bench import Bench, draw_query, draw_viewer, grants
from tests.proof.queries import Query
from tests.proof.spelling import form, joined, respelled, with_variables
from tests.proof.world import MOMENT

PARTS, EXAMPLES = 2, 150 if conftest.CI else 40
WRONG = [
    '"nonsense"',
    '""',
    "0",
    "-1",
    "101",
    "1.5",
    "99999999999",
    '"2020-13-01"',
    '"a\\u0000"',
    "[]",
    "{}",
    "null",
    "UP",
]


def told(refused: Refusal | Refusals) -> list[dict[str, object]]:
    """All that a caller hears of a refusal."""
    several = refused.refusals if isinstance(refused, Refusals) else [refused]
    return [each.as_json("r") for each in several]


def answered(bench: Bench, viewer: Viewer, query: Query) -> bytes | list[dict[str, object]]:
    """The answer of the engine, or what it tells."""
    try:
        answer = bench.runner.run(
            bench.engine.answer(viewer, Operation(query.text, None, query.variables, "r"), MOMENT)
        )
    except (Refusal, Refusals) as refused:
        return told(refused)
    return answer


def planned_as_it_is(bench: Bench, viewer: Viewer, query: Query) -> tuple[str, list[Any]] | list[dict[str, object]]:
    """The statement of this very text with its arguments, or what is told: forms have no part in it."""
    try:
        return bench.engine.statement(viewer, Operation(query.text, None, query.variables, "r"), MOMENT)
    except (Refusal, Refusals) as refused:
        return told(refused)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_document_in_other_words_is_answered_alike(bench: Bench, part: int) -> None:
    seen: Counter[str] = Counter()

    @conftest.proof_settings(EXAMPLES)
    @given(st.integers(0, 2**63))
    def agree(seed: int) -> None:
        rng = Random(seed)
        drawn = bench.need(part)
        bench.policy.grants = grants(rng.choice((0, 1)))
        viewer, near = draw_viewer(bench, drawn, rng)
        query = draw_query(drawn, near, rng)
        first = bench.ask(viewer, query, 0)
        other = respelled(query, rng)
        before = bench.engine.plans
        assert bench.ask(viewer, other, 0) == first, other.text
        seen["shared" if bench.engine.plans == before else "own"] += 1
        assert bench.ask(viewer, with_variables(bench.engine.maker, query), 0) == first
        seen["refused" if isinstance(first, Code) else "answered"] += 1

    agree()
    assert seen["answered"] > 0.6 * EXAMPLES
    assert seen["shared"] > 0.85 * EXAMPLES, seen  # the others were refused, or have one key twice with values


@pytest.mark.parametrize("part", range(PARTS))
def test_a_document_of_a_known_form_is_refused_as_if_it_stood_alone(bench: Bench, part: int) -> None:
    codes: Counter[str] = Counter()

    @conftest.proof_settings(EXAMPLES)
    @given(st.integers(0, 2**63))
    def agree(seed: int) -> None:
        rng = Random(seed)
        drawn = bench.need(part)
        bench.policy.grants = grants(rng.choice((0, 1)))
        viewer, near = draw_viewer(bench, drawn, rng)
        query = draw_query(drawn, near, rng)
        bench.ask(viewer, query, 0)
        for _ in range(3):
            wrong = spoiled(query, rng)
            expected = planned_as_it_is(bench, viewer, wrong)
            outcome = answered(bench, viewer, wrong)
            if isinstance(expected, list):
                assert outcome == expected, wrong.text
                codes[str(expected[0]["extensions"]["code"])] += 1  # type: ignore[index]
            elif isinstance(outcome, bytes):
                codes["OK"] += 1
            else:  # somebody whom the database does not know
                assert outcome[0]["extensions"] == {"code": "UNAUTHENTICATED", "requestId": "r"}, (outcome, wrong.text)

    agree()
    for code in ("GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "OK"):
        assert codes[code] > 3, codes


def spoiled(query: Query, rng: Random) -> Query:
    """A document that is mostly wrong somewhere: a value, a name or a mark is another one."""
    known_form = form(query)
    literals = list(known_form.literals)
    if literals and rng.random() < 0.6:
        literals[rng.randrange(len(literals))] = rng.choice(WRONG)
    written = iter(literals)
    pieces = [next(written) if token.startswith("$__") else token for token in known_form.tokens]
    if rng.random() < 0.3:
        pieces[rng.randrange(len(pieces))] = rng.choice(["nothing", "}", "(", "id", "null", "1"])
    variables = dict(query.variables)
    if variables and rng.random() < 0.3:
        variables[rng.choice(list(variables))] = rng.choice([None, 0, "nonsense", [], {}])
    return Query(joined(pieces, rng), variables)
