"""A plan made after another one of the same sketch is the plan that the planner makes, and is refused where that is (plan/pattern.py)."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLObjectType,
    NameNode,
    OperationDefinitionNode,
    SelectionSetNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    parse,
    print_ast,
    visit,
)

from graph.errors import Refusal
from graph.execute.cache import Kept
from graph.execute.maker import Maker, PlannedFor
from graph.execute.operation import DocumentOutline
from graph.execute.patterns import MANY
from graph.execute.prepared import Prepared
from graph.plan.document import Refusals
from graph.plan.form import form_of
from graph.plan.limits import ANYONES, Limits
from graph.plan.sketch import _scalars, sketch_of
from graph.plan.values import shape
from graph.viewer import Role
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.texts import Variant
from tests.plan.corpus import catalog, child, ordinary
from tests.plan.weighing import policy

GOLDEN = Path(__file__).parents[1] / "golden"
TEXTS = {
    **{name: question.text for name, question in QUESTIONS.items()},
    **ordinary(),
    **{path.parent.name: path.read_text("utf-8") for path in sorted(GOLDEN.glob("*/query.graphql"))},
}
GIVEN = {path.parent.name: json.loads(path.read_text("utf-8")) for path in GOLDEN.glob("*/variables.json")}
VARIANTS = 4


def variants(text: str, rng: Random) -> Iterator[str]:
    """The text, and texts with other scalars and other words for its roots."""
    document = parse(text, no_location=True)
    yield text
    for number in range(VARIANTS):
        types = TypeInfo(catalog().schema)
        changed = visit(document, TypeInfoVisitor(types, _Change(types, rng)))
        yield print_ast(_renamed(changed, f"other{number}_") if rng.random() < 0.5 else changed)


class _Change(Visitor):
    """Leaves scalars out, adds others, and puts fields in another order."""

    def __init__(self, types: TypeInfo, rng: Random) -> None:
        super().__init__()
        self._types, self._rng = types, rng

    def leave_selection_set(self, node: SelectionSetNode, *_: Any) -> SelectionSetNode | None:
        parent = self._types.get_parent_type()
        if (
            not isinstance(parent, GraphQLObjectType)
            or parent.name in ("Query", "Mutation")
            or self._rng.random() < 0.3
        ):
            return None
        bare = [each for each in node.selections if _is_bare(each)]
        others = [each for each in node.selections if not _is_bare(each)]
        kept = [each for each in bare if self._rng.random() < 0.7]
        keys = {(each.alias or each.name).value for each in (*kept, *others) if isinstance(each, FieldNode)}
        names = sorted(_scalars(parent) - keys)
        more = [
            FieldNode(name=NameNode(value=name))
            for name in self._rng.sample(names, min(len(names), self._rng.randrange(3)))
        ]
        made = [*others]
        for each in (*kept, *more):
            made.insert(self._rng.randrange(len(made) + 1), each)
        # The order of other fields stays, which the sketch has.
        return SelectionSetNode(selections=tuple(made) or node.selections)


def _is_bare(node: Any) -> bool:
    return isinstance(node, FieldNode) and not (node.selection_set or node.arguments or node.directives or node.alias)


def _renamed(document: DocumentNode, word: str) -> DocumentNode:
    (operation, *fragments) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    roots = tuple(
        replace(root, alias=NameNode(value=f"{word}{number}")) if isinstance(root, FieldNode) else root
        for number, root in enumerate(operation.selection_set.selections)
    )
    made: Any = replace(operation, selection_set=SelectionSetNode(selections=roots))
    return DocumentNode(definitions=(made, *fragments))


def read(maker: Maker, text: str, limits: Limits = ANYONES) -> DocumentOutline | None:
    """The outline of a text by its form."""
    form = form_of(text, limits)
    return maker.read_form(text, form, limits) if form else None


def prepared(
    maker: Maker, outline: DocumentOutline, role: Role, given: Mapping[str, Any]
) -> Prepared | tuple[Any, ...]:
    """The plan, or what the planner says; variables that are not given have some value."""
    names = dict.fromkeys(dict(outline.operations[0].variables.types), "value")
    try:
        return maker.prepare_shared(PlannedFor(role, policy().grants), outline, None, shape({**names, **given}))
    except Refusal as refusal:
        return refusal.code, refusal.message, refusal.locations, refusal.path


def parts(made: Prepared | tuple[Any, ...]) -> Any:
    """All of a plan but its statement, which differs by what else its family was asked."""
    if isinstance(made, tuple):
        return made
    binder = made.binder and (
        made.binder._binds,
        made.binder._purposes,
        made.binder._price,
        sorted(made.binder._member.values),
    )
    return replace(made, family=None, binder=None), binder


def words(outline: DocumentOutline | None) -> Any:
    """An outline without the nodes of its variables, which each document has for itself."""
    if outline is None or not outline.literals:
        return outline and outline.text
    operations = [(each.kind, each.name, str(each.variables.types), each.shaping) for each in outline.operations]
    return replace(outline, operations=()), operations


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_plan_made_after_another_is_the_planners(name: str) -> None:
    rng, known, alone, given = Random(name), Maker(catalog()), Maker(catalog()), GIVEN.get(name, {})
    if not TEXTS[name].lstrip().startswith(("query", "{")):
        pytest.skip("no query")
    for text in variants(TEXTS[name], rng):
        alone.forget()
        try:
            expected = read(alone, text)
        except (Refusal, Refusals):
            continue  # what is left out may have been a variable's only use
        outline = read(known, text)
        assert words(outline) == words(expected)
        if outline is None or expected is None or not outline.literals:
            continue
        for role in rng.sample(list(Role), 4):
            alone.forget()
            assert parts(prepared(known, outline, role, given)) == parts(prepared(alone, expected, role, given)), (
                role,
                text,
            )
            assert_weighs_alike(known, alone, expected.text)


def assert_weighs_alike(known: Maker, alone: Maker, form: str) -> None:
    """A plan made after another weighs what the planner says."""
    sketch = sketch_of(form)
    for key, item in alone._plans._items.items():
        planned, before = item.value, known._plans.find(key)
        if sketch and before and before.pattern.like(sketch, policy().grants, known._weights, ANYONES.weight):
            like = [
                before.pattern.like(sketch, policy().grants, known._weights, planned.pattern.weight - less) is not None
                for less in (0, 1)
            ]
            assert like == [True, False]


def test_a_question_in_other_texts_is_neither_read_nor_planned_again(monkeypatch: pytest.MonkeyPatch) -> None:
    maker = Maker(catalog())
    for name, question in QUESTIONS.items():
        with monkeypatch.context() as patched:
            for number in range(20):
                outline = read(maker, Variant.drawn(name, number).text(question.text))
                assert outline
                assert isinstance(prepared(maker, outline, question.role, {}), Prepared)
                patched.setattr(maker, "_read", None)
                patched.setattr(maker, "_planner", None)


def test_patterns_are_bounded_by_bytes() -> None:
    patterns: Kept[int, str] = Kept(MANY, 5_000)
    for number in range(100):
        patterns.keep(number, "x" * 1_000)
    assert patterns.find(0) is None
    assert patterns.find(99) == "x" * 1_000
    assert patterns.size <= 5_000
    patterns.keep(99, "y")
    assert patterns.size <= 4_100


@pytest.mark.parametrize(
    "text",
    [
        child("id nothing"),
        child("id id"),
        child("id name"),
        child("id sex name { }"),
        child("name { given } } "),
        child("id sex") + " { viewer { role } }",
        child("id sex @skip(if: true)"),
        child("id access"),
        child("id name: sex"),
    ],
)
def test_what_is_not_valid_is_refused_as_if_nothing_were_known(text: str) -> None:
    known, alone = Maker(catalog()), Maker(catalog())
    for like in (child("id sex"), child("id sex name { given }"), child("name { given }"), child("sex name { }")):
        refusals(known, like)
    assert refusals(known, text) == refusals(alone, text)


def refusals(maker: Maker, text: str) -> list[tuple[Any, ...]]:
    """What is refused of a text."""
    try:
        read(maker, text)
    except Refusal as refusal:
        return [(refusal.code, refusal.message, refusal.locations)]
    except Refusals as refused:
        return [(each.code, each.message, each.locations) for each in refused.refusals]
    return []


def test_limits_hold_for_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = replace(ANYONES, selections=3, fields=3, weight=3_000)
    maker = Maker(catalog())
    assert read(maker, child("id"), limits)
    assert refusals_within(maker, child("id sex birthDate"), limits) == refusals_within(
        Maker(catalog()), child("id sex birthDate"), limits
    )
    light = replace(ANYONES, weight=planned_weight(child("id")))
    made: list[Any] = []
    for text in (child("id"), child("id policyNumber snils")):
        outline, fresh = read(maker, text, light), read(Maker(catalog()), text, light)
        assert outline
        assert fresh
        made.append(prepared(maker, outline, Role.NURSE, {}))
        assert parts(made[-1]) == parts(prepared(Maker(catalog()), fresh, Role.NURSE, {}))
    assert [isinstance(each, tuple) for each in made] == [False, True]


def planned_weight(text: str) -> int:
    """What a text weighs, by its pattern."""
    maker = Maker(catalog())
    outline = read(maker, text)
    assert outline
    prepared(maker, outline, Role.NURSE, {})
    (named,) = maker._plans._items.values()
    return named.value.pattern.weight


def refusals_within(maker: Maker, text: str, limits: Limits) -> list[Any]:
    """What is refused of a text within these limits."""
    try:
        read(maker, text, limits)
    except Refusal as refusal:
        return [refusal.code, refusal.message, refusal.locations]
    return []


def test_literals_stay_of_one_field_where_keys_are_the_same() -> None:
    known = Maker(catalog())
    text = child("sex documents(first: 3) { nodes { id } }")
    for each in (
        text,
        text.replace("child(", "documents: child("),
        text.replace("child(", "title: child(").replace("id }", "title }"),
    ):
        outline, fresh = read(known, each), read(Maker(catalog()), each)
        assert words(outline) == words(fresh)
