"""Documents that are kept: one for all texts of a form, without the values of any, and no text answers for another."""

import asyncio
import gc
from collections.abc import Iterator
from typing import Any

import pytest

from graph.errors import Code, Refusal
from graph.execute.byte_size import SHARED
from graph.execute.documents import Documents
from graph.execute.maker import Maker
from graph.execute.operation import Operation
from graph.execute.workshop import Workshop
from graph.plan.document import Refusals
from graph.plan.limits import ANYONES
from tests.benchmark.many import TURN, VIEWER, an_engine
from tests.plan.corpus import CHILD, catalog

NUMBER = "1234567890123456"
PAGE = 'query A { child(by: {policyNumber: "%s"}) { documents(first: %s) { nodes { id } } } }'


def a_keeper() -> Documents:
    return Documents(Maker(catalog()), 100, ANYONES, Workshop())


def texts_in(value: Any) -> Iterator[str]:
    """Every text that a value refers to, but for the program and the schema."""
    seen, waiting = set(), [value]
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, SHARED):
            continue
        seen.add(id(each))
        waiting.extend(gc.get_referents(each))
        if isinstance(each, str | bytes):
            yield each if isinstance(each, str) else each.decode("latin-1")


async def test_values_of_a_text_are_in_no_plan_and_in_no_document() -> None:
    """A policy number that somebody writes into a text must not stand where others' requests, logs or the trail come by."""
    engine = an_engine()
    for size in (3, 4):
        document = await engine.documents.get(PAGE % (NUMBER, size), TURN)
        assert set(document.literals.values()) == {NUMBER, size}
        await engine._prepared(VIEWER, Operation("", None, {}, "r"), document.outline, {})
    assert engine.plans == 1
    kept = [*engine.documents._outlines._items.items(), *engine._plans._items.items(), *engine.maker._recent.items()]
    assert len(kept) == 3
    assert not [text for text in texts_in(kept) if NUMBER in text]
    assert [text for text in texts_in(engine.documents._texts._items) if NUMBER in text]


async def test_a_text_that_was_seen_is_neither_read_nor_taken_apart_again(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = a_keeper()
    first = await documents.get(PAGE % (NUMBER, 3), TURN)
    monkeypatch.setattr(documents._maker, "read_form", lambda *_: pytest.fail("it was read again"))
    other = await documents.get(PAGE % (NUMBER, 7), TURN)
    assert other.outline is first.outline
    monkeypatch.setattr("graph.execute.documents.form_of", lambda *_: pytest.fail("it was taken apart again"))
    assert await documents.get(PAGE % (NUMBER, 3), TURN) == first


async def test_a_text_is_not_refused_for_the_values_of_another() -> None:
    """Both are new and have one form: who asks second waits for the reading of the first, which is refused."""
    documents = a_keeper()
    wrong, right = PAGE % ("none", 3), PAGE % (NUMBER, 3)
    first = asyncio.ensure_future(documents.get(wrong, TURN))
    second = asyncio.ensure_future(documents.get(right, TURN))
    with pytest.raises(Refusals):
        await first
    document = await second
    assert document.outline.text == right  # read as it is
    again = await documents.get(right, TURN)
    assert set(again.literals.values()) == {NUMBER, 3}
    with pytest.raises(Refusals) as refusal:
        await documents.get(wrong.replace(" {", "\n{"), TURN)
    assert [(each.code, each.locations[0].line) for each in refusal.value.refusals] == [(Code.BAD_USER_INPUT, 3)]


@pytest.mark.parametrize(
    ("one", "other", "is_valid"),
    [
        # Fields of one response key are one field, if their arguments are the same.
        ("documents(first: 1) { nodes { id } } documents(first: 1) { nodes { kind } }", ("1", "2"), True),
        (
            "documents(first: 1) { nodes { id } } documents(first: 1) { nodes { kind } }",
            ("first: 1", "first: 2"),
            False,
        ),
        ("documents(first: 1) { nodes { id } } a: documents(first: 2) { nodes { kind } }", ("2", "1"), True),
    ],
)
async def test_values_that_must_be_alike_are_compared(one: str, other: tuple[str, str], is_valid: bool) -> None:
    documents = a_keeper()
    text = f'{{ child(by: {{id: "{CHILD}"}}) {{ {one} }} }}'
    assert (await documents.get(text, TURN)).literals
    changed = text.replace(*other) if is_valid else text.replace(*other, 1)
    if is_valid:
        assert (await documents.get(changed, TURN)).literals
        return
    with pytest.raises(Refusals) as refusal:
        await documents.get(changed, TURN)
    assert refusal.value.refusals[0].code is Code.VALIDATION_FAILED


async def test_one_value_in_two_spellings_says_nothing_of_two_values() -> None:
    """`sex` asked of a second child would be that of the first: graphql-core compares values, a form compares spellings."""
    documents = a_keeper()
    text = '{ child(by: {id: "%s"}) { id } child(by: {id: "%s"}) { sex } }'
    await documents.get(text % (CHILD, f"\\u00{ord(CHILD[0]):x}{CHILD[1:]}"), TURN)
    with pytest.raises(Refusals) as refused:
        await documents.get(text % (CHILD, CHILD[::-1]), TURN)
    assert {each.code for each in refused.value.refusals} == {Code.VALIDATION_FAILED}


async def test_an_emergency_is_one_with_the_name_of_its_type() -> None:
    documents = a_keeper()
    capsule = f'emergencyCapsule(by: {{id: "{CHILD}"}}) {{ childId }}'
    for text, is_vital in ((capsule, True), (f"__typename {capsule}", True), ("__typename", False)):
        assert (await documents.get(f"{{ {text} }}", TURN)).outline.vital == is_vital


async def test_the_text_of_a_form_is_a_text_as_any_other() -> None:
    """It names a variable that it does not declare, whether or not somebody has sent a text of this form (5 C 18)."""
    documents = a_keeper()
    document = await documents.get(PAGE % (NUMBER, 3), TURN)
    form = document.outline.text
    assert "$__0s" in form
    for keeper in (documents, a_keeper()):
        with pytest.raises(Refusals) as refused:
            await keeper.get(form, TURN)
        assert {each.code for each in refused.value.refusals} == {Code.VALIDATION_FAILED}


async def test_strangers_are_turned_away_before_a_text_is_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.execute.documents.form_of", lambda *_: pytest.fail("it was taken apart"))
    with pytest.raises(Refusal) as refusal:
        await a_keeper().get(PAGE % (NUMBER, 3), None)
    assert refusal.value.code is Code.UNAUTHENTICATED
