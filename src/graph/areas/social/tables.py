"""Social statuses of the family, and privileges of the child."""

from datetime import date

from graph.tables.columns import Documented, by_document, word


class SocialStatusRow(Documented, table=True):
    """`kind` is a code of domain.md 3.6, such as LARGE_FAMILY; SOCIALLY_DANGEROUS carries the label SOCIAL_DANGER."""

    __tablename__ = "social_status"
    __table_args__ = by_document("social_status")

    kind: str = word()
    valid_from: date | None = None
    valid_to: date | None = None


class PrivilegeRow(Documented, table=True):
    """`kind` is a code of domain.md 3.6, `basis` the legal ground as written in the document."""

    __tablename__ = "privilege"
    __table_args__ = by_document("privilege")

    kind: str = word()
    basis: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
