"""Children by their stays in hospital: what documents of the days there say (domain.md 3.10, 4.3)."""

from dataclasses import replace

from graph.areas.condition.tables import ConditionRow
from graph.ingest.icd10_table import chapters
from graph.schema.binding import Edge
from graph.sql.counted import Breakdown
from graph.sql.disclosure import Disclosure
from graph.sql.expressions import EXPRESSIONS
from graph.sql.named import Dimension
from graph.sql.render import edge_conditions
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, Subquery, Union, select
from graph.sql.trend import month_end
from graph.sql.value import Bool, call, literal
from graph.tables import MedicalDocumentRow

_OF_CHILD = Edge(on={"child_id": "child_id"})
STAYED = "ANY"
KEYS = (STAYED, *chapters())


def _inpatient(row: Rows, scope: Scope) -> list[Bool]:
    """That a document stands for the viewer and speaks of care in hospital; masks are those of diagnoses, and hide none."""
    own = replace(scope, row=row)
    stands = EXPRESSIONS["document_status"](own) == literal("REGISTERED")
    conditions = edge_conditions(_OF_CHILD, row, replace(scope, restrictions=()))
    return [*conditions, row.c.setting == literal("INPATIENT"), stands]


def _days(scope: Scope) -> Subquery:
    """A key and a day of each document: that there was a stay, and the chapters of the diseases that it states."""
    document, of_disease, disease = row_of(MedicalDocumentRow), row_of(MedicalDocumentRow), row_of(ConditionRow)
    stays = select(key=literal(STAYED), day=document.c.date).select_from(document).where(*_inpatient(document, scope))
    stated = select(key=call("icd10_chapter", disease.c.icd10), day=of_disease.c.date)
    stated = stated.select_from(of_disease.join(disease, disease.c.document_id == of_disease.c.id))
    diseases = [*edge_conditions(_OF_CHILD, disease, scope), disease.c.icd10.is_not_null()]
    stated = stated.where(*_inpatient(of_disease, scope), *diseases)
    return Union(stays, stated, word=" UNION ALL ").subquery()


def _stayed(scope: Scope, breakdown: Breakdown) -> Select:
    days = _days(scope)
    return select(key=days.c.key).select_from(days).where(breakdown.period.has(days.c.day))


def stayed_by_month(scope: Scope, _: Breakdown) -> Select:
    """The months of the days that documents speak of."""
    days = _days(scope)
    return select(key=days.c.key, since=days.c.day, until=month_end(days.c.day)).select_from(days)


DIMENSIONS: dict[str, Dimension] = {
    "hospital_stay": Dimension(_stayed, lambda _: KEYS, weight=3_400, disclosed=lambda _: Disclosure.UNION),
}
