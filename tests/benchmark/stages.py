"""`python -m tests.benchmark.stages`: the CPU of a new document by stage, from text to statement; nothing kept, no database.

Q1 to Q4, each in its role: milliseconds of this thread, the best of several runs.
"""

import argparse
import gc
import sys
import time
from collections.abc import Iterator

from graph.execute.binds import Binder
from graph.execute.families import Families
from graph.execute.prepared import PlannedBy, prepare
from graph.execute.variables import Variables
from graph.plan.document import parse_document, validate_document
from graph.plan.limits import ANYONES
from graph.plan.planner import Planner
from graph.plan.ruler import require_modest
from graph.plan.selection import Selections
from graph.policy.grants import Grants
from graph.policy.store import PolicyStore
from graph.sql.masks import FITS
from graph.sql.weights import declared_weights
from tests.benchmark.hostile import VARIABLES
from tests.benchmark.questions import QUESTIONS, Question
from tests.plan.corpus import catalog


def stages(question: Question, grants: Grants) -> Iterator[str]:
    """Do the work of a document; each stage is named when it is over."""
    node = parse_document(question.text)
    yield "parse"
    require_modest(node)
    yield "limits"
    document = validate_document(catalog().schema, node)
    yield "validate"
    (operation,) = document.operations
    definitions = Variables.of(catalog().schema, operation)
    values = definitions.values(VARIABLES)
    yield "variables"
    selections = Selections(catalog().schema, document.fragments, values)
    planner = Planner(catalog(), grants, question.role, selections, values.coerced, declared_weights(), ANYONES)
    plan = planner.operation(operation)
    yield "plan"
    member = Families(catalog()).alone(plan)
    yield "statement"
    Binder(plan, member, catalog())
    yield "binder"
    prepare(plan, None, PlannedBy(catalog(), grants.version, Families(catalog()).alone))
    yield "prepare: statement, binder, what is read"


def measure(times: int) -> dict[str, dict[str, float]]:
    """Milliseconds by question and stage."""
    grants = PolicyStore(catalog(), FITS, None).grants
    parts: dict[str, dict[str, float]] = {}
    gc.collect()
    gc.freeze()
    for _ in range(times):
        for name, question in QUESTIONS.items():
            best, before = parts.setdefault(name, {}), time.thread_time()
            for stage in stages(question, grants):
                took = (time.thread_time() - before) * 1000
                best[stage] = min(best.get(stage, took), took)
                before = time.thread_time()
    return parts


def main() -> None:
    """Measure and print a row for each stage; what `prepare` repeats is not counted twice."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.stages", description=__doc__)
    parser.add_argument("--times", type=int, default=30, help="runs of each question")
    stages = measure(parser.parse_args().times)
    sys.stdout.write(f"| ms of CPU | {' | '.join(stages)} |\n|---|{'---|' * len(stages)}\n")
    rows = {stage: [best[stage] for best in stages.values()] for stage in next(iter(stages.values()))}
    *_, repeated = rows
    rows["text to statement"] = [
        sum(took for stage, took in best.items() if stage in (*list(rows)[:5], repeated)) for best in stages.values()
    ]
    for stage, row in rows.items():
        sys.stdout.write(f"| {stage} | {' | '.join(f'{took:.2f}' for took in row)} |\n")
    sys.stdout.write(f"\nMean: {sum(rows['text to statement']) / len(stages):.1f} ms\n")


if __name__ == "__main__":
    main()
