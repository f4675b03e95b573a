"""Conditions: diagnoses and chronic diseases."""

from datetime import date

from graph.tables.columns import Documented, by_document, word


class ConditionRow(Documented, table=True):
    """`clinical_status`: ACTIVE RECURRENCE RELAPSE INACTIVE REMISSION RESOLVED.

    `alert_flag` is what a bystander must know without the diagnosis: ASTHMA DIABETES EPILEPSY HAEMOPHILIA ANAPHYLAXIS CARDIAC COELIAC; or
    null.
    """

    __tablename__ = "condition"
    __table_args__ = by_document("condition")

    icd10: str | None = None
    code_system: str | None = None
    code: str | None = None
    display: str
    clinical_status: str = word("ACTIVE")
    chronic: bool = False
    since: date | None = None
    until: date | None = None
    alert_flag: str | None = word(None)
