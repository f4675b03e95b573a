"""`python -m tests.benchmark.stages`: the CPU of a new document by stage, from text to statement; nothing kept, no database.

Q1 to Q4, each in its role: milliseconds of this thread, the best of several runs. A family is known where other texts have
asked for the same objects (plan/family.py), and a sketch where one of them was read and planned (plan/sketch.py).
"""

import argparse
import gc
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from graph.execute.binds import Binder
from graph.execute.families import Families, Membership
from graph.execute.maker import Maker, PlannedFor
from graph.execute.prepared import PlannedBy, Prepared, prepare
from graph.execute.variables import Variables
from graph.plan.document import document_of
from graph.plan.form import form_of
from graph.plan.form_document import parse_form
from graph.plan.limits import ANYONES
from graph.plan.literals import literal_nodes
from graph.plan.nodes import Plan
from graph.plan.plain import prove
from graph.plan.planner import Planner
from graph.plan.ruler import require_modest
from graph.plan.selection import Selections
from graph.plan.values import shape
from graph.policy.grants import Grants
from graph.policy.store import PolicyStore
from graph.sql.masks import FITS
from graph.sql.weights import declared_weights
from tests.benchmark.hostile import VARIABLES
from tests.benchmark.questions import QUESTIONS, Question
from tests.benchmark.texts import Variant
from tests.plan.corpus import catalog

TEXTS = 20
ALONE = "prepare: statement, binder, what is read"
ALIKE = "prepare in a known family"
LIKENED = "text to statement of a known sketch"


@dataclass(frozen=True)
class Known:
    """What a process knows that has been asked in other texts: the families are there as long as their members."""

    grants: Grants
    families: Families
    members: list[Membership]


def planned(question: Question, text: str, grants: Grants) -> Iterator[tuple[str, Plan | None]]:
    """Do the work of a new text until it is planned; each stage is named when it is over."""
    form = form_of(text, ANYONES)
    assert form
    yield "form", None
    node = parse_form(form)
    yield "parse", None
    require_modest(node)
    yield "limits", None
    assert prove(catalog().schema, node, literal_nodes(form))
    yield "prove", None
    document = document_of(node)
    (operation,) = document.operations
    definitions = Variables.of(catalog().schema, operation)
    values = definitions.values(VARIABLES)
    yield "variables", None
    selections = Selections(catalog().schema, document.fragments, values)
    planner = Planner(catalog(), grants, question.role, selections, values.coerced, declared_weights(), ANYONES)
    yield "plan", planner.operation(operation)


def stages(question: Question, known: Known) -> Iterator[str]:
    """The same, and what is made of the plan."""
    plan = None
    for stage, made in planned(question, question.text, known.grants):
        plan = made
        yield stage
    assert plan
    member = Families(catalog()).alone(plan)
    yield "statement"
    Binder(plan, member, catalog())
    yield "binder"
    prepare(plan, None, PlannedBy(catalog(), known.grants.version, Families(catalog()).alone))
    yield ALONE
    prepare(plan, None, PlannedBy(catalog(), known.grants.version, partial(known.families.join, grants=known.grants)))
    yield ALIKE


def likened(texts_before: Maker, name: str, number: int, grants: Grants) -> tuple[float, Prepared]:
    """Milliseconds of a text of a question whose sketch is known, and what keeps its family: its plan is made after another's."""
    question = QUESTIONS[name]
    text = Variant.drawn(name, number).text(question.text)
    begun = time.thread_time()
    form = form_of(text, ANYONES)
    assert form
    outline = texts_before.read_form(text, form, ANYONES)
    variables = outline.operations[0].variables
    given = shape(variables.values({name: VARIABLES[name] for name, _ in variables.types}).coerced)
    prepared = texts_before.prepare_shared(PlannedFor(question.role, grants), outline, None, given)
    return (time.thread_time() - begun) * 1000, prepared


def known() -> Known:
    """Families of TEXTS texts of each question."""
    known = Known(PolicyStore(catalog(), FITS, None).grants, Families(catalog()), [])
    for name, question in QUESTIONS.items():
        for number in range(TEXTS):
            text = Variant.drawn(name, number).text(question.text)
            *_, (_, plan) = planned(question, text, known.grants)
            assert plan
            known.members.append(known.families.join(plan, known.grants))
    return known


def measure(times: int) -> dict[str, dict[str, float]]:
    """Milliseconds by question and stage."""
    texts_before, maker = known(), Maker(catalog())
    kept: list[Prepared] = []
    parts: dict[str, dict[str, float]] = {}
    gc.collect()
    gc.freeze()
    for number in range(times):
        for name, question in QUESTIONS.items():
            best, before = parts.setdefault(name, {}), time.thread_time()
            for stage in stages(question, texts_before):
                took = (time.thread_time() - before) * 1000
                best[stage] = min(best.get(stage, took), took)
                before = time.thread_time()
            took, prepared = likened(maker, name, number, texts_before.grants)
            kept.append(prepared)
            best[LIKENED] = min(best.get(LIKENED, took), took)
    return parts


def main() -> None:
    """Measure and print a row for each stage; what `prepare` repeats is not counted twice."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.stages", description=__doc__)
    parser.add_argument("--times", type=int, default=30, help="runs of each question")
    stages = measure(parser.parse_args().times)
    last_row = [best.pop(LIKENED) for best in stages.values()]
    sys.stdout.write(f"| ms of CPU | {' | '.join(stages)} |\n|---|{'---|' * len(stages)}\n")
    rows = {stage: [best[stage] for best in stages.values()] for stage in next(iter(stages.values()))}
    until_planned = list(rows)[:6]
    for title, last in (("text to statement", ALONE), ("text to statement of a known family", ALIKE)):
        rows[title] = [sum(best[stage] for stage in (*until_planned, last)) for best in stages.values()]
    rows[LIKENED] = last_row
    for stage, row in rows.items():
        sys.stdout.write(f"| {stage} | {' | '.join(f'{took:.2f}' for took in row)} |\n")
    alone, alike, like = (sum(row) / len(row) for row in list(rows.values())[-3:])
    sys.stdout.write(f"\nMean: {alone:.1f} ms; of a known family {alike:.1f} ms; of a known sketch {like:.2f} ms\n")


if __name__ == "__main__":
    main()
