"""Vaccinations."""

from datetime import date

import sqlalchemy as sa

from graph.tables.columns import Documented, by_document, word


class VaccinationRow(Documented, table=True):
    """`status`: COMPLETED NOT_DONE; `not_done_reason`: the code's text, such as "medical exemption" or "refusal"."""

    __tablename__ = "vaccination"
    __table_args__ = (
        *by_document("vaccination"),
        sa.Index("ix_vaccination_child_id_date_id", "child_id", "date", "id"),
    )

    code_system: str | None = None
    code: str | None = None
    vaccine: str
    date: date
    status: str = word("COMPLETED")
    not_done_reason: str | None = None
    lot_number: str | None = None
    dose_number: int | None = None
