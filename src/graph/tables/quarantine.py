"""What an import refused, and why."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class QuarantineRow(SQLModel, table=True):
    """`file` is the name without folders, `resource` such as "Observation/12", `reason` a sentence without values of the child."""

    __tablename__ = "quarantine"

    id: UUID = Field(primary_key=True)
    file: str
    resource: str | None = None
    code: str
    reason: str
    sha256: str | None = None
    created_at: datetime = instant()
