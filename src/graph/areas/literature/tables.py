"""The register of guidelines."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class LiteratureRow(SQLModel, table=True):
    """One category of ICD-10 of one guideline, which is known by publisher and title.

    `published`: a year, a month or a day, as the publisher says it.
    """

    __tablename__ = "literature"
    __table_args__ = (
        sa.Index("uq_literature_category_publisher_title", "category", "publisher", "title", unique=True),
    )

    id: UUID = Field(primary_key=True)
    category: str
    title: str
    publisher: str
    version: str
    published: str
    url: str
    imported_at: datetime = instant()
