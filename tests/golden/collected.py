"""Rows of the golden city while they are collected."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlmodel import SQLModel

from graph.areas.condition.tables import ConditionRow
from graph.areas.representation.tables import EmancipationRow
from tests.proof.world import Cells, cells_of

THEN = datetime(2026, 1, 10, 9, tzinfo=UTC)
FIRST_ROW = 0x200


class City:
    """Collects rows; ids of rows without a name are counted."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Cells]] = {}
        self.count = FIRST_ROW

    def add(self, model: type[SQLModel], **values: Any) -> None:
        """One row; its id is given or the next one."""
        if "id" in model.model_fields and "id" not in values:
            self.count += 1
            values["id"] = UUID(int=(0x7000_8000 << 64) + self.count)
        self.rows.setdefault(str(model.__tablename__), []).append(cells_of(model, **values))

    def say(self, model: type[SQLModel], child_id: UUID, document_id: UUID, **values: Any) -> None:
        """A statement of a document."""
        defaults = {"state": "CURRENT", "labels": [], "effective_at": THEN, "recorded_at": THEN, "author": "Dr. Orlova"}
        self.add(model, child_id=child_id, document_id=document_id, **(defaults | values))

    def diagnose(self, child_id: UUID, document_id: UUID, icd10: str, **values: Any) -> None:
        """A diagnosis of a document; it is one of several of its disease where they are said to be `restated`."""
        own = {"icd10": icd10, "disease": icd10, "stated_on": THEN.date()} | values
        self.say(ConditionRow, child_id, document_id, **own)


def waits_for_second(city: City, child_id: UUID, first: UUID) -> None:
    """A death, the end of an order, a document of age and the end of a kinship, each of which one registrar has agreed to."""
    right = next(row for row in city.rows["representation"] if row["child_id"] == child_id)
    right.update(death_reported_by=first, lift_agreed_by=first, waits_since=THEN)
    person = next(row for row in city.rows["representative"] if row["id"] == right["representative_id"])
    person["staff_end_agreed_by"] = first
    paper = {"number": "8", "issuer": "Court", "issued_on": THEN.date(), "valid_from": THEN.date()}
    city.add(EmancipationRow, child_id=child_id, **paper, entered_by=first, entered_at=THEN)
