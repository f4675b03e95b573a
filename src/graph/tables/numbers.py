"""When numbers were told to who reads no rows behind them."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class NumberQuestionRow(SQLModel, table=True):
    """One question of a subject; the function `ask_numbers` writes it and forgets it again (execute/numbers.py)."""

    __tablename__ = "number_question"

    subject: str = Field(primary_key=True)
    id: UUID = Field(primary_key=True, sa_column_kwargs={"server_default": sa.text("gen_random_uuid()")})
    asked_at: datetime = instant()
