"""The engine and the reference executor agree byte for byte over random worlds, policies, viewers and documents."""

from collections import Counter
from random import Random

import casbin
import pytest
from casbin.persist.adapters.string_adapter import StringAdapter
from hypothesis import given, strategies as st

from graph.errors import Code
from graph.execute.sizes import Sizes
from graph.policy.grants import questions
from graph.policy.report import decisions
from graph.viewer import Viewer
from tests.proof import conftest
from tests.proof.bench import Bench, catalog, draw_query, draw_viewer, grants, readable, world
from tests.proof.policies import MODEL, Oracle, shipped
from tests.proof.queries import Query
from tests.proof.random_policies import random_policy
from tests.proof.seen import Seen

SOMEBODY, MINE = Query("{ viewer { subject } }", {}), Query("{ myChildren { nodes { id } } }", {})
WORLDS = POLICIES = 3  # of each part


def colleagues(bench: Bench, viewer: Viewer) -> list[Viewer]:
    """Everyone in the database who acts in the same role, and somebody of whom it knows nothing."""
    same = [each for seed in sorted(bench.worlds) for each in world(seed).viewers if each.role is viewer.role]
    return [*same, Viewer("nobody", viewer.role)]


@pytest.mark.parametrize("part", range(conftest.DIFFERENTIAL_PARTS))
def test_engine_and_reference_agree(bench: Bench, part: int) -> None:
    answers: Counter[str] = Counter()
    bench.seen = Seen()

    @conftest.proof_settings(conftest.DIFFERENTIAL)
    @given(st.integers(0, 2**63))  # a seed reaches deeper than choices that Hypothesis keeps simple
    def agree(seed: int) -> None:
        rng = Random(seed)
        drawn = bench.need(part * WORLDS + rng.randrange(WORLDS))
        policy = rng.choice((0, *range(part * POLICIES + 1, (part + 1) * POLICIES + 1)))
        viewer, near = draw_viewer(bench, drawn, rng)
        query = draw_query(drawn, near, rng)
        answer = bench.ask(viewer, query, policy)
        answers[answer.value if isinstance(answer, Code) else "data"] += 1
        actual, expected = readable(answer), readable(bench.expect(viewer, query, policy))
        assert actual == expected, f"{viewer}, policy {policy}: {query.text} {query.variables}"
        # Once more, beside others of the role: one run of the statement, and to each their own answer.
        others = rng.sample(colleagues(bench, viewer), 2)
        *given, again = bench.ask_together([*others, viewer], query, policy)
        assert again == answer
        for other, answer in zip(others, given, strict=True):
            assert readable(answer) == readable(bench.expect(other, query, policy)), f"{other} beside {viewer}: {query}"

    before = bench.engine.lanes.ordinary.counts.shared
    agree()
    assert bench.engine.lanes.ordinary.counts.shared - before > conftest.DIFFERENTIAL
    assert answers.total() >= conftest.DIFFERENTIAL
    assert answers["data"] > 0.6 * answers.total(), answers
    if conftest.CI:  # few examples may miss what is rare
        seen = bench.seen
        assert min(seen.allowed, seen.withheld) > 150, seen
        assert min(seen.masked, seen.hidden_rows, seen.entries) > 10, seen
        assert answers["FORBIDDEN"], answers


def test_a_busy_machine_neither_parts_who_asks_together_nor_turns_them_away(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sizes, "BEGIN_SECONDS", 60.0)  # as a first run would have it that waited for the processor
    viewer = next(each for each in bench.need(0).viewers if isinstance(bench.ask(each, SOMEBODY, 0), bytes))
    before = bench.engine.lanes.ordinary.counts.shared
    answers = bench.ask_together([viewer] * 3, MINE, 0)
    assert not [answer for answer in answers if isinstance(answer, Code)]
    assert bench.engine.lanes.ordinary.counts.shared - before == len(answers)


def test_enough_examples_are_asked_for() -> None:
    assert (2_000 if conftest.CI else 200) <= conftest.EXAMPLES


@pytest.mark.parametrize("policy", [0, 2])
def test_the_compiled_policy_and_the_oracle_say_what_casbin_says_over_the_whole(policy: int) -> None:
    """Casbin asked over every line of the text, of a field and not of its class."""
    text = random_policy(catalog(), policy)
    assert (text == shipped()) is (policy == 0)
    whole, asked_of_one_class, compiled = (
        casbin.Enforcer(MODEL, StringAdapter(text)),
        Oracle(text),
        decisions(grants(policy)),
    )
    for asked in Random(1).sample(list(questions(catalog())), 150):
        request = (asked.role.value, asked.relation.value, asked.object, asked.action.value)
        granted, line = whole.enforce_ex(*request)
        decision = line[4] if granted else "deny"
        assert asked_of_one_class.ask(asked.role, asked.relation, asked.object, asked.action) == decision
        assert compiled.get((asked.object, asked.action, asked.role, asked.relation), "deny") == decision
