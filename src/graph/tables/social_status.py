"""Social statuses of a child's family."""

from datetime import date

from graph.tables.columns import Documented, by_document, word


class SocialStatusRow(Documented, table=True):
    """`kind` is a code of domain.md 3.6, such as LARGE_FAMILY; SOCIALLY_DANGEROUS carries the label SOCIAL_DANGER."""

    __tablename__ = "social_status"
    __table_args__ = by_document("social_status")

    kind: str = word()
    valid_from: date | None = None
    valid_to: date | None = None
