"""Children by where they stand in dispensary observation, today and in past months (domain.md 3.12).

A later document replaces what an earlier one says of an observation. So its next visit counts until the day of the later document,
and its last visit counts in a month that was over by then: what it says wrongly is mended by a document of the same month.
"""

from graph.areas.district_passport.spans import OF_CHILD, each_of, event, of_each
from graph.areas.observation.tables import ObservationRow
from graph.sql.compartment import of_child
from graph.sql.counted import Breakdown
from graph.sql.disclosure import Disclosure
from graph.sql.gathered import child_of, gathered, union_of
from graph.sql.named import Dimension, Trend
from graph.sql.render import edge_conditions
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.trend import ALWAYS, EVER, month_end
from graph.sql.value import ONE, Value, any_of, array, both, call, case, literal
from graph.tables import MedicalDocumentRow

KEYS = ("OBSERVED", "TAKEN", "SEEN", "OVERDUE")


def _observed(scope: Scope, breakdown: Breakdown) -> Select:
    row, period = _standing(scope), breakdown.period
    active = row.c.status == literal("ACTIVE")
    marks = (
        (active, "OBSERVED"),
        (period.has(row.c.since), "TAKEN"),
        (period.has(row.c.last_visit), "SEEN"),
        (both(active, row.c.visit_due_on < scope.asker.today), "OVERDUE"),
    )
    standing = each_of(row, [{"key": case((test, literal(key)))} for test, key in marks])
    replaced = _replaced(scope)
    seen = (period.has(replaced.c.last_visit), month_end(replaced.c.last_visit) < replaced.c.over)
    return union_of(standing, select(**child_of(replaced), key=literal("SEEN")).select_from(replaced).where(*seen))


def _standing(scope: Scope) -> Rows:
    row = row_of(ObservationRow)
    columns = {name: row.c[name] for name in ("status", "since", "until", "last_visit", "visit_due_on")}
    rows = select(**columns).select_from(row).where(*edge_conditions(OF_CHILD, row, scope))
    return gathered(scope, "observations", rows)


def _replaced(scope: Scope) -> Rows:
    """What documents said that others came after, as far as the viewer sees both; `over`: the day of the first of these."""
    row, document, later = row_of(ObservationRow), row_of(MedicalDocumentRow), row_of(MedicalDocumentRow)
    came_after = call("coalesce", document.c.amendments, array([document.c.replaced_by_id]))
    over = select(call("min", later.c.date)).select_from(later)
    over = over.where(of_child(later, row.c.child_id), later.c.id == any_of(came_after), *scope.visible(later))
    own = row.join(document, both(of_child(document, row.c.child_id), document.c.id == row.c.document_id))
    columns = {name: row.c[name] for name in ("status", "until", "last_visit", "visit_due_on")}
    conditions = edge_conditions(OF_CHILD, row, scope, within=False)
    rows = select(**columns, over=over.scalar()).select_from(own).where(*conditions, *scope.amended(row))
    return gathered(scope, "observations of replaced documents", rows)


def _by_month(scope: Scope, _: Breakdown) -> Select:
    """Under observation from its first day on: until today where it goes on, else until the day before it ended.

    OVERDUE is who is so and whose next visit is past; TAKEN and SEEN are of the month of that day.
    """
    row, today = _standing(scope), scope.asker.today
    active = row.c.status == literal("ACTIVE")
    since = call("coalesce", row.c.since, EVER)
    ended = case((row.c.until.is_not_null(), call("least", row.c.until, today) - ONE), otherwise=EVER)
    until = case((active, ALWAYS), otherwise=ended)
    spans = (
        (literal("OBSERVED"), case((active, call("least", since, today)), otherwise=since), until),
        (literal("OVERDUE"), row.c.visit_due_on + ONE, until),
        event("TAKEN", row.c.since),
        event("SEEN", row.c.last_visit),
    )
    return union_of(of_each(row, spans), _before(scope))


def _before(scope: Scope) -> Select:
    """What documents that were replaced say of the days before."""
    replaced = _replaced(scope)
    active = replaced.c.status == literal("ACTIVE")
    last = call("least", replaced.c.over, replaced.c.until, scope.asker.today) - ONE
    is_over = month_end(replaced.c.last_visit) < replaced.c.over
    spans = (
        (case((active, literal("OVERDUE"))), replaced.c.visit_due_on + ONE, last),
        _if(is_over, event("SEEN", replaced.c.last_visit)),
    )
    return of_each(replaced, spans, replaced.c.over.is_not_null())


def _if(test: Value, span: tuple[Value, Value, Value]) -> tuple[Value, Value, Value]:
    key, since, until = span
    return case((test, key)), since, until


DIMENSIONS: dict[str, Dimension] = {
    "dispensary": Dimension(
        _observed,
        lambda _: KEYS,
        weight=3_600,
        disclosed=lambda _: Disclosure.EACH,
        trend=Trend(_by_month, events=("TAKEN", "SEEN"), weight=5_600),
    ),
}
