"""What is due, in one list."""

from datetime import date
from uuid import UUID

from sqlmodel import Field, SQLModel

from graph.tables.columns import amendment_labels, text_array, word


class DueItemRow(SQLModel, table=True):
    """A line of `vaccination_due` or `examination_due` that stands on lists: a view, so there is no second store (migration 0120).

    `kind`: VACCINATION, with its `vaccine_group`, or EXAMINATION, with its age in `months`.
    """

    __tablename__ = "due_item"
    __table_args__ = {"info": {"view": True}}

    child_id: UUID = Field(primary_key=True)
    id: UUID = Field(primary_key=True)
    kind: str = word()
    vaccine_group: str | None = None
    months: int | None = None
    status: str = word()
    due_on: date
    norm_id: UUID
    labels: list[str] = text_array()
    state: str
    amendment_labels: list[str] | None = amendment_labels()
