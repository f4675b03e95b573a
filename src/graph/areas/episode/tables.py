"""What an episode can begin with."""

from datetime import date
from uuid import UUID

from sqlmodel import Field, SQLModel

from graph.tables.columns import amendment_labels, text_array, word


class EpisodeRow(SQLModel, table=True):
    """A chronic diagnosis or a dispensary observation: a view over both tables, so there is no second store (migration 0261).

    `thread` tells diseases apart: the category of ICD-10 (three characters), else what the disease or the observation is known by.
    `beginning`: DIAGNOSIS or OBSERVATION. `since`: the first day, or the day of the statement where it says none.
    """

    __tablename__ = "episode"
    __table_args__ = {"info": {"view": True}}

    child_id: UUID = Field(primary_key=True)
    id: UUID = Field(primary_key=True)
    thread: str
    beginning: str = word()
    icd10_category: str | None = None
    display: str
    since: date
    labels: list[str] = text_array()
    state: str
    amendment_labels: list[str] | None = amendment_labels()
