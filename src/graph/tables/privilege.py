"""Privileges a child is entitled to, with their legal basis."""

from datetime import date

from graph.tables.columns import Documented, by_document, word


class PrivilegeRow(Documented, table=True):
    """`kind` is a code of domain.md 3.6, `basis` the legal ground as written in the document."""

    __tablename__ = "privilege"
    __table_args__ = by_document("privilege")

    kind: str = word()
    basis: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
