"""What makes plans a family, and the order in which their scalars stand."""

from collections.abc import Iterator

import pytest

from graph.plan.family import Scalar, joined, outline_of, scalar_of, scalars, size_of, steps_of, widened
from graph.plan.nodes import Leaf, ObjectPlan, Plan, RootField
from graph.viewer import Role
from tests.plan.corpus import child
from tests.plan.weighing import planned, policy

A, B, C, D = map(Scalar, "abcd")


def plan(text: str, role: Role = Role.NURSE) -> Plan:
    return planned(text, role)[1]


def outline(text: str, role: Role = Role.NURSE) -> object:
    outlined = outline_of(plan(text, role))
    assert outlined is not None
    return outlined.common


LIKE = child("name { given } passport { bloodGroup { value } }")


@pytest.mark.parametrize(
    "text",
    [
        child("id name { given family __typename } passport { bloodGroup { value status } }"),
        child("name { family } sex passport { bloodGroup { recordedAt } }"),
        child("name { given } passport { bloodGroup { value } }").replace("child(", "kid: child("),
        f"fragment F on PersonName {{ family }} {LIKE.replace('given', '...F')}",
    ],
)
def test_other_scalars_other_words_and_variables_are_of_the_family(text: str) -> None:
    assert outline(text) == outline(LIKE)


@pytest.mark.parametrize(
    "text",
    [
        child("name { given } passport { rhFactor { value } }"),
        child("name { given: given, g: family } passport { bloodGroup { value } }"),
        child("name { given } passport { b: bloodGroup { value } }"),
        child("passport { bloodGroup { value } } name { given }"),
        child("name { given } passport { bloodGroup { value } healthGroup { value } }"),
        child("name { given } passport { bloodGroup { value } access { field } }"),
        '{ child(by: {policyNumber: "1234567890123456"}) { name { given } passport { bloodGroup { value } } } }',
    ],
)
def test_another_object_word_order_or_argument_is_another_family(text: str) -> None:
    assert outline(text) != outline(LIKE)


def test_a_family_is_of_one_role() -> None:
    assert outline(LIKE, Role.PARENT) != outline(LIKE)


@pytest.mark.parametrize(
    ("arguments", "is_one"),
    [("first: 9", True), ("first: 5, kind: PREVENTIVE_EXAM", False), ('first: 5, after: "YQ"', False)],
)
def test_pages_are_alike_whatever_their_size_is(arguments: str, *, is_one: bool) -> None:
    one, other = (child(f"documents({each}) {{ nodes {{ id }} }}") for each in ("first: 5", arguments))
    assert (outline(one) == outline(other)) is is_one
    assert outline(one) == outline(one.replace("{ id }", "{ id title }"))
    assert outline(one) != outline(one.replace("{ id }", "{ id } pageInfo { hasNextPage }"))


@pytest.mark.parametrize("text", ["{ __typename }", "{ __schema { queryType { name } } viewer { subject } }"])
def test_what_has_no_statement_or_no_plan_of_its_own_has_no_family(text: str) -> None:
    assert outline_of(plan(text)) is None


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ((A, B), (A, B), (A, B)),
        ((A,), (B,), (A, B)),
        ((A, C), (A, B, C), (A, B, C)),
        ((A, 0, C), (B, 0, D), (A, B, 0, C, D)),
        ((0, A), (A, 0), None),
        ((A, B), (B, A), None),
        ((A, B, C), (C,), (A, B, C)),
        ((Scalar("a", "null"),), (Scalar("a", "{}"),), None),
    ],
)
def test_scalars_of_two_stand_in_the_order_of_both(first: object, second: object, both: object) -> None:
    assert joined((first,), steps_of((first,)), (second,)) == (both and (both,))  # type: ignore[arg-type]


def test_an_order_that_nobody_asked_for_gives_way() -> None:
    steps = (frozenset({(A, B), (C, D)}),)
    assert joined(((A, B, C, D),), steps, ((C, A),)) == ((C, A, B, D),)
    assert joined(((A, B, C, D),), steps, ((D, B, A),)) is None


def test_a_wider_plan_decides_what_it_adds_as_the_planner_does() -> None:
    small, large = (
        plan(LIKE),
        plan(child("sex snils name { given patronymic } passport { bloodGroup { value status } }")),
    )
    one, other = outline_of(small), outline_of(large)
    assert one is not None
    assert other is not None
    both = joined(one.asked, steps_of(one.asked), other.asked)
    assert both is not None
    bits = {each: bit for bit, each in enumerate(scalars(both))}
    assert len(bits) == size_of(both) == 6
    wide = widened(small, both, bits, policy().grants)
    again = outline_of(wide)
    assert again is not None
    assert again.asked == both
    assert leaves(wide) >= leaves(large) | leaves(small)
    (root,) = wide.roots
    assert isinstance(root, RootField)
    assert root.plans["Child"].asked.keys() == {"sex", "snils"}


def test_what_an_outline_knows_by_its_place_is_held_as_long_as_it() -> None:
    """A place in memory is given to another object when nobody holds the first."""
    outlined = outline_of(plan(LIKE))
    assert outlined is not None
    numbers = {each for each in flat(outlined.common) if isinstance(each, int) and each > 1_000_000}
    assert numbers
    assert numbers <= set(map(id, outlined.held))


def flat(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        for each in value:
            yield from flat(each)
    else:
        yield value


def leaves(of: Plan) -> set[tuple[str, str, str]]:
    """Each scalar with its rule."""
    (root,) = of.roots
    assert isinstance(root, RootField)
    waiting, seen = [*root.plans.values()], set()
    while waiting:
        for field in waiting.pop().fields:
            if isinstance(field, Leaf):
                assert scalar_of(field) == Scalar(field.field.name)
                seen.add((field.field.coordinate, str(dict(field.rule.decisions)), str(field.binding)))
            elif isinstance(inner := getattr(field, "plan", None), ObjectPlan):
                waiting.append(inner)
    return seen
