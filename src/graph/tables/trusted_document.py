"""Documents that apps were released with."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class TrustedDocumentRow(SQLModel, table=True):
    """A GraphQL document by the SHA-256 of its text, in hexadecimal digits; `name` is what its manifest called it."""

    __tablename__ = "trusted_document"

    sha256: str = Field(primary_key=True)
    name: str | None = None
    text: str
    registered_at: datetime = instant()
