"""Medications that were prescribed or are taken."""

from datetime import date

from graph.tables.columns import Documented, by_document, word


class MedicationRow(Documented, table=True):
    """`status`: ACTIVE STOPPED COMPLETED; `dose` is the instruction as written."""

    __tablename__ = "medication"
    __table_args__ = by_document("medication")

    code_system: str | None = None
    code: str | None = None
    display: str
    dose: str | None = None
    status: str = word("ACTIVE")
    since: date | None = None
    until: date | None = None
