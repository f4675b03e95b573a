"""Children by their stays in hospital: what documents of the days there say (domain.md 3.10, 4.3)."""

from dataclasses import replace

from graph.areas.condition.tables import ConditionRow
from graph.areas.district_passport.spans import of_each
from graph.ingest.icd10_table import chapters
from graph.schema.binding import Edge
from graph.sql.counted import Breakdown
from graph.sql.disclosure import Disclosure
from graph.sql.expressions import EXPRESSIONS
from graph.sql.named import Dimension, Trend
from graph.sql.render import edge_conditions
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, Subquery, Union, select
from graph.sql.trend import first_day, month_end
from graph.sql.value import ONE, Bool, Composed, call, literal
from graph.tables import MedicalDocumentRow

_OF_CHILD = Edge(on={"child_id": "child_id"})
STAYED = "ANY"
KEYS = (STAYED, *chapters())
OUTSIDE = ("OUTPATIENT", "HOME")
DAYS_AFTER = 30  # OWN: for so long after a stay the district looks at a child


def _care(row: Rows, scope: Scope, *settings: str) -> list[Bool]:
    """That a document stands for the viewer and speaks of such care; masks are those of diagnoses, and hide none."""
    own = replace(scope, row=row)
    stands = EXPRESSIONS["document_status"](own) == literal("REGISTERED")
    conditions = edge_conditions(_OF_CHILD, row, replace(scope, restrictions=()))
    return [*conditions, row.c.setting.is_in([literal(each) for each in settings]), stands]


def _days(scope: Scope) -> Subquery:
    """A key and a day of each document: that there was a stay, and the chapters of the diseases that it states."""
    document, of_disease, disease = row_of(MedicalDocumentRow), row_of(MedicalDocumentRow), row_of(ConditionRow)
    stays = (
        select(key=literal(STAYED), day=document.c.date)
        .select_from(document)
        .where(*_care(document, scope, "INPATIENT"))
    )
    stated = select(key=call("icd10_chapter", disease.c.icd10), day=of_disease.c.date)
    stated = stated.select_from(of_disease.join(disease, disease.c.document_id == of_disease.c.id))
    diseases = [*edge_conditions(_OF_CHILD, disease, scope), disease.c.icd10.is_not_null()]
    stated = stated.where(*_care(of_disease, scope, "INPATIENT"), *diseases)
    return Union(stays, stated, word=" UNION ALL ").subquery()


def _stayed(scope: Scope, breakdown: Breakdown) -> Select:
    days = _days(scope)
    return select(key=days.c.key).select_from(days).where(breakdown.period.has(days.c.day))


def stayed_by_month(scope: Scope, _: Breakdown) -> Select:
    """The months of the days that documents speak of."""
    days = _days(scope)
    return select(key=days.c.key, since=days.c.day, until=month_end(days.c.day)).select_from(days)


def _after(scope: Scope, _: Breakdown) -> Select:
    spans = _after_by_month(scope, _).subquery()
    now = (spans.c.since <= scope.asker.today, spans.c.until >= scope.asker.today)
    return select(key=spans.c.key).select_from(spans).where(*now)


def _after_by_month(scope: Scope, _: Breakdown) -> Select:
    """Thirty days from each day in hospital on, and of them those until a document speaks of care by a doctor outside."""
    stay, visit = row_of(MedicalDocumentRow), row_of(MedicalDocumentRow)
    over = stay.c.date + Composed(str(DAYS_AFTER))
    first = select(call("min", visit.c.date)).select_from(visit)
    first = first.where(*_care(visit, scope, *OUTSIDE), visit.c.date > stay.c.date)
    seen = select(day=stay.c.date, over=over, seen=first.scalar()).select_from(stay)
    each = seen.where(*_care(stay, scope, "INPATIENT"), over >= first_day(scope.asker)).subquery()
    unseen = call("least", each.c.over, each.c.seen - ONE)
    return of_each(each, [(literal("MONTH"), each.c.day, each.c.over), (literal("UNSEEN"), each.c.day, unseen)])


DIMENSIONS: dict[str, Dimension] = {
    # Told in no cell to who reads no row: it is a part of the stays of the year, and nearly all of a cell may be its other part.
    "after_hospital": Dimension(
        _after, lambda _: ("MONTH", "UNSEEN"), weight=3_400, trend=Trend(_after_by_month, weight=3_400)
    ),
    "hospital_stay": Dimension(_stayed, lambda _: KEYS, weight=3_400, disclosed=lambda _: Disclosure.UNION),
}
