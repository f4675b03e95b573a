"""Growth measurements: height, weight, body mass index, head circumference."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import Documented, by_document, instant, word
from graph.tables.place import Place, placed


class MeasurementRow(Documented, table=True):
    """`kind`: HEIGHT (cm) WEIGHT (kg) BODY_MASS_INDEX (kg/m2) HEAD_CIRCUMFERENCE (cm)."""

    __tablename__ = "measurement"
    __table_args__ = (
        *by_document("measurement"),
        sa.Index("ix_measurement_child_id_effective_at_id", "child_id", "effective_at", "id"),
    )

    # Pages are ordered by it.
    effective_at: datetime = instant()
    kind: str = word()
    value: float
    unit: str


@placed(Place.REFERENCE)
class GrowthReferenceRow(SQLModel, table=True):
    """Parameters of a measurement at an age, by sex (who.csv); SQL function `growth_z_score` reads them."""

    __tablename__ = "growth_reference"

    kind: str = Field(primary_key=True)
    sex: str = Field(primary_key=True)
    age_days: int = Field(primary_key=True)
    l: float  # noqa: E741 - WHO's names
    m: float
    s: float


@placed(Place.REFERENCE)
class GrowthRuleRow(SQLModel, table=True):
    """When a measurement is worth a look (alerts.csv); `n` is the order in which alerts are told."""

    __tablename__ = "growth_rule"

    n: int = Field(primary_key=True, sa_type=sa.SmallInteger)
    kind: str
    measure: str
    from_days: int
    until_days: int | None
    test: str
    bound: float
    rule: str
    source: str
