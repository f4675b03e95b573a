"""What is kept of heavy documents holds few objects, and about as many bytes as are measured."""

import gc

from graphql import DocumentNode, FieldNode

from graph.plan.nodes import ObjectPlan
from tests.benchmark.many import an_engine, ratio, send
from tests.plan.corpus import child

MASKED = " ".join(f"a{number}: policyNumber" for number in range(250))


async def test_what_is_measured_is_what_memory_holds() -> None:
    answering = an_engine()
    await ratio(answering, 1)
    assert 0.8 < await ratio(an_engine(), 8) < 1.3


async def test_no_tree_of_a_document_or_a_plan_is_kept() -> None:
    answering = an_engine()
    gc.collect()
    before = {id(each) for each in gc.get_objects()}
    for number in range(3):
        await send(answering, child(f"b{number}: sex {MASKED}"))
    answering.maker.forget()
    gc.collect()
    made = [each for each in gc.get_objects() if id(each) not in before]
    assert not [each for each in made if isinstance(each, DocumentNode | FieldNode | ObjectPlan)]
