"""One query, each role, its statement and its answer, as text that was reviewed; and the access matrix."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from graph.errors import Code
from graph.execute.maker import PlannedFor
from graph.policy.decision import ALLOW, DENY, MASK
from graph.policy.grants import Grants
from graph.policy.report import decisions
from graph.policy.vocabulary import LABEL, Action
from graph.tables import OutboxRow
from graph.viewer import Role
from tests.golden import city
from tests.golden.collected import THEN
from tests.golden.statement_text import readable_sql
from tests.proof.bench import Bench, catalog, grants, oracle
from tests.proof.follow import expected as expected_event
from tests.proof.people import global_id, token
from tests.proof.queries import Query
from tests.proof.reference import Reference
from tests.proof.world import MOMENT, cells_of

HERE = Path(__file__).parent
CASES = sorted(folder.name for folder in HERE.iterdir() if (folder / "query.graphql").exists())
EVENT = "event.json"  # of a case that is told of an event of Anna's, in place of asked
IDS = {
    "ANNA": global_id("Child", city.ANNA),
    "BORIS": global_id("Child", city.BORIS),
    "VERA": global_id("Child", city.VERA),
    "PASSPORT": global_id("Passport", city.ANNA),
    "NORTH": global_id("District", city.NORTH),
    "SOUTH": global_id("District", city.SOUTH),
    "CLINIC": global_id("Polyclinic", city.CLINIC),
    "OLGA": global_id("Representative", city.OLGA),
    "NINA": global_id("Representative", city.NINA),
    "LAB": global_id("MedicalDocument", city.ANNA, city.LAB),
    "SECRET": global_id("MedicalDocument", city.ANNA, city.SECRET),
    "OLD": global_id("MedicalDocument", city.ANNA, city.OLD),
    "FAR": global_id("MedicalDocument", city.VERA, city.FAR),
    "CONSULT": token(city.CONSULT.bytes),  # a cursor
}


@pytest.fixture(scope="module")
def bench(database: str) -> Iterator[Bench]:
    """The engine over the fixed city."""
    made = Bench(database)
    made.runner.run(made.replace_rows(city.make_city() | {"outbox": [*told_events()]}))
    yield made
    made.close()


def told_events() -> Iterator[dict[str, Any]]:
    """The events of the cases."""
    for path in sorted(HERE.glob(f"*/{EVENT}")):
        written = json.loads(path.read_text("utf-8"))
        key = UUID(int=written["number"])
        yield cells_of(
            OutboxRow,
            id=key,
            entered=key.int,
            topic="PASSPORT_CHANGED",
            child_id=city.ANNA,
            created_at=THEN,
            **written,
        )


def named(value: Any) -> Any:
    """Names of rows in a case's variables as the ids that the graph gives."""
    if isinstance(value, list):
        return [named(each) for each in value]
    return IDS.get(value, value) if isinstance(value, str) else value


def compare(path: Path, text: str, regenerate: bool) -> None:
    """Write a golden file, or be equal to it."""
    if regenerate:
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text, (
        f"{path.name}: look at the difference; then pytest tests/golden --regenerate"
    )


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("role", Role)
def test_statement_and_answer(bench: Bench, case: str, role: Role, regenerate: bool) -> None:
    folder = HERE / case
    given = json.loads((folder / "variables.json").read_text("utf-8"))
    query = Query((folder / "query.graphql").read_text("utf-8"), {name: named(value) for name, value in given.items()})
    answer, expected = answered(bench, folder, role, query)
    assert (json.loads(answer) if isinstance(answer, bytes) else answer) == expected
    outcome = {"code": answer.value} if isinstance(answer, Code) else None if answer is None else data_of(answer)
    text = json.dumps(outcome, ensure_ascii=False, indent=2)
    compare(folder / f"{role.value}.json", text + "\n", regenerate)
    compare(
        folder / f"{role.value}.sql",
        "" if isinstance(answer, Code) else readable_sql(statement(bench, folder)),
        regenerate,
    )


def answered(bench: Bench, folder: Path, role: Role, query: Query) -> tuple[bytes | Code | None, Any]:
    """What the engine answers, or tells of the event of the case (None: nothing), and what the reference executor does."""
    viewer = city.VIEWERS[role]
    if not (folder / EVENT).exists():
        return bench.ask(viewer, query, policy=0), bench.expect(viewer, query, policy=0)
    number = json.loads((folder / EVENT).read_text("utf-8"))["number"]
    reference = Reference(catalog(), bench.store, oracle(0), MOMENT, grants(0).version)
    return bench.tell_together([viewer], query, number, policy=0)[0], expected_event(reference, viewer, query, number)


def data_of(answer: bytes) -> Any:
    """The answer without the version of the policy, which changes with every line of it."""
    parsed = json.loads(answer)
    parsed["extensions"]["access"].pop("policyVersion")
    return parsed


def statement(bench: Bench, folder: Path) -> str:
    """The statement of the latest operation by itself."""
    if (folder / EVENT).exists():
        prepared = next(reversed(bench.engine._followings._items.values())).value.prepared
    else:
        # Alone: which other texts have its statement is no property of this one.
        (document, name, role, shape), _ = next(reversed(bench.engine._plans._items))
        outline = bench.engine.documents.find(document)
        assert outline is not None
        planned_for = PlannedFor(role, bench.engine.policy.grants)
        prepared = bench.engine.maker.prepare_query(planned_for, outline, name, shape)
    return prepared.statement.sql if prepared.statement else ""


def test_every_decision_is_as_reviewed(regenerate: bool) -> None:
    compare(HERE / "matrix.txt", matrix(grants(0)), regenerate)


def matrix(held: Grants) -> str:
    """One line per coordinate and action: `A` allowed, `-` denied, else the mask's name, by role and relation."""
    decided = decisions(held)
    columns = sorted({(role, relation) for _, _, role, relation in decided})
    lines = []
    for coordinate, action in sorted({(coordinate, action) for coordinate, action, _, _ in decided}):
        cells = [
            f"{role}.{relation}={letter(decided.get((coordinate, action, role, relation), DENY))}"
            for role, relation in columns
            if (coordinate, action, role, relation) in decided or coordinate.startswith(LABEL)
        ]
        name = coordinate if action == Action.READ.value else f"{coordinate} ({action})"
        lines.append(f"{name:<44} {' '.join(cells)}")
    return "\n".join(lines) + "\n"


def letter(decision: str) -> str:
    return {ALLOW: "A", DENY: "-"}.get(decision, decision.removeprefix(MASK))
