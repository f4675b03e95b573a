"""Conditions: diagnoses and chronic diseases."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import Documented, by_document, word


class ConditionRow(Documented, table=True):
    """`clinical_status`: ACTIVE RECURRENCE RELAPSE INACTIVE REMISSION RESOLVED.

    `alert_flag` is what a bystander must know without the diagnosis: ASTHMA DIABETES EPILEPSY HAEMOPHILIA ANAPHYLAXIS CARDIAC COELIAC; or
    null.
    `disease` tells diseases apart (extract.py). Statements of one disease, a chronic and an acute one apart, are
    one item of a list, by the newest that the viewer may see: `stated_on` is the day of the document, `restated` whether
    there is another statement at all.
    """

    __tablename__ = "condition"
    __table_args__ = by_document("condition")

    disease: str
    stated_on: date
    restated: bool = Field(default=False, sa_column_kwargs={"server_default": sa.text("false")})
    icd10: str | None = None
    code_system: str | None = None
    code: str | None = None
    display: str
    clinical_status: str = word("ACTIVE")
    chronic: bool = False
    since: date | None = None
    until: date | None = None
    alert_flag: str | None = word(None)
