"""Who looked at a child: the audit trail as its family may read it. A view, so there is no second store."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

from graph.tables.columns import PersonName, instant, text_array
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class AccessLogRow(PersonName, SQLModel, table=True):
    """An entry of the trail that read children; the name is that of who asked, null where the account is gone.

    `child_ids` is there to be searched by its index, never to be shown: it names the other children of the operation.
    `organization_id` is where a member of staff worked on that day, the first where there were several.
    `entry_id` is `id` as it is looked up by; pages are ordered by `id`, which no index must tempt (migration 0012).
    """

    __tablename__ = "access_log"
    __table_args__ = {"info": {"view": True}}

    id: UUID = Field(primary_key=True)
    child_ids: list[UUID] = Field(sa_type=postgresql.ARRAY(postgresql.UUID(as_uuid=True)))
    at: datetime = instant()
    subject: str
    role: str
    relations: list[str] = text_array()
    fields: list[str] = text_array()
    purpose: str | None = None
    request_id: str
    policy_version: str
    organization_id: UUID | None = None
    entry_id: UUID
