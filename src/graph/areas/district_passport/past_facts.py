"""What the passport said in past months: groups, the blood group, conflicts, as far as documents with dates say so."""

from collections.abc import Callable

from graph.areas.district_passport.dimensions import DIMENSIONS, FACTS, UNKNOWN
from graph.areas.district_passport.spans import OF_CHILD, from_today, moscow_day, rows_of
from graph.ingest.evidence import CONFIRMING_RANK
from graph.sql.counted import Breakdown
from graph.sql.gathered import CHILD, made_of, of_children, union_of
from graph.sql.render import edge_conditions
from graph.sql.rows import Rows, Unnested, beside, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, Subquery, select
from graph.sql.trend import ALWAYS, EVER, MONTHS, has_trend, last_days
from graph.sql.value import DATE, ONE, TRUE, Composed, Value, array, both, call, case, cast, item, literal, ordered
from graph.tables import FactConflictRow, FactRow

GROUPS = ("health_group", "physical_education_group")


def stated_groups(fact: str) -> Callable[[Scope, Breakdown], Select]:
    """What the group of a child in past months follows from: `first`, that before them, what documents of them say, and today's.

    `edges`: how many of the months were over before each of these documents; two of one month are in their order.
    """

    def alike(scope: Scope, _: Breakdown) -> Select:
        facts, base = _by_month(fact, scope), scope.row
        before, stated, edges = (facts.c[f"{fact}_{name}"] for name in ("before", "stated", "edges"))
        columns = {"first": item(before, call("cardinality", before)), "stated": stated, "edges": edges}
        known = call("coalesce", base.c[f"{fact}_value"], literal(UNKNOWN))
        return select(**columns, known=known).select_from(beside(base, facts, facts.c[CHILD] == base.c.id))

    return alike


def group(scope: Scope, _: Breakdown) -> Select:
    """The group that the newest document said on a day, and before the first one none; today's is that of the passport."""
    row = scope.row.c
    keys = Composed(array([call("coalesce", row.first, literal(UNKNOWN))]), " || ", row.stated)
    last = array([Composed(str(MONTHS - 1))])
    since = Composed(array([Composed("0")]), " || ", row.edges, " || ", last)
    over = Composed(row.edges, " || ", last, " || ", array([Composed(str(MONTHS))]))
    rows = Unnested(key=Composed(keys, " || ", array([row.known])), since=since, over=over)
    months = Composed("(1 << ", rows.c.over, ") - (1 << ", rows.c.since, ")")
    return select(key=rows.c.key, months=months).select_from(rows)


def stale(scope: Scope, breakdown: Breakdown) -> Select:
    """From a year after the day of a group on, while no newer one is there; today as the passport says."""
    today = scope.asker.today
    now = DIMENSIONS["stale"].keys(scope, breakdown)
    assert isinstance(now, Select)
    parts = [from_today(now, today)]
    for fact in GROUPS:
        facts = _facts(fact, scope)
        over = Composed(facts.c.days, "[2:] || ", array([today]))
        rows = Unnested(day=facts.c.days, over=over)
        since = cast(Composed(rows.c.day, " + INTERVAL '1 year'"), DATE) + ONE
        past = select(key=literal(fact.upper()), since=since, until=rows.c.over - ONE).select_from(
            facts.join(rows, TRUE)
        )
        parts.append(past.where(rows.c.day.is_not_null()))
    return union_of(*parts)


def conflicting(scope: Scope, breakdown: Breakdown) -> Select:
    """While documents disagreed: from the day on which it was noticed until that on which it was resolved."""
    today, row = scope.asker.today, row_of(FactConflictRow)
    now = DIMENSIONS["conflict"].keys(scope, breakdown)
    assert isinstance(now, Select)
    until = call("least", call("coalesce", moscow_day(row.c.resolved_at), today), today) - ONE
    past = select(key=row.c.kind, since=moscow_day(row.c.opened_at), until=until).select_from(row)
    past = past.where(*edge_conditions(OF_CHILD, row, scope), row.c.kind.is_in([literal(fact) for fact in FACTS]))
    return union_of(from_today(now, today), past)


def _by_month(fact: str, scope: Scope) -> Rows:
    """What documents say of each group in the order of their days: of those until the end of the first month, and of later ones."""
    facts, each = _read_together(fact, scope), _stated(fact, scope)
    order = [each.c.day, each.c.recorded_at.desc(), each.c.fact]
    values, edges = (call("array_agg", ordered(value, order)) for value in (each.c.value, each.c.edge))
    columns: dict[str, Value] = {}
    for name in facts:
        own = each.c.kind == literal(name.upper())
        later = both(own, each.c.edge > Composed("0"))
        columns[f"{name}_before"] = values.filter(both(own, each.c.edge == Composed("0")))
        columns |= {f"{name}_stated": values.filter(later), f"{name}_edges": edges.filter(later)}
    rows = select(**{CHILD: each.c[CHILD]}, **columns).select_from(each).group_by(each.c[CHILD])
    return made_of(scope, f"{facts} by month", rows)


def _stated(fact: str, scope: Scope) -> Rows:
    """What documents say of the groups whose trends are asked for, each with its day and how many months were over before that."""
    row, asker = row_of(FactRow), scope.asker
    days = Unnested(day=last_days(asker))
    # A moment is held against the midnights of Moscow, which is cheaper than to tell its day.
    midnight = Composed(cast(cast(days.c.day, DATE) + ONE, "TIMESTAMP"), " AT TIME ZONE 'Europe/Moscow'")
    midnights = asker.once("month_midnights", select(midnight).select_from(days).order_by(days.c.n).array())
    columns = {name: row.c[name] for name in ("kind", "value", "recorded_at")}
    edge = call("width_bucket", row.c.effective_at, midnights)
    rows = select(fact=row.c.id, **columns, day=moscow_day(row.c.effective_at), edge=edge).select_from(row)
    facts = _read_together(fact, scope)
    kinds = row.c.kind.is_in([literal(each.upper()) for each in facts])
    # What is of this month is said by the passport.
    before = row.c.effective_at < item(Composed("(", midnights, ")"), MONTHS - 1)
    rows = rows.where(*edge_conditions(OF_CHILD, row, scope), kinds, before)
    # Read once, so not kept; behind a fence, else what is asked of a day would be worked out for each list.
    return of_children(scope, rows).fenced().subquery()


def _read_together(fact: str, scope: Scope) -> list[str]:
    """This group and those others of which the months are asked for, too: their documents are read at once."""
    asked = scope.counted.numbers if scope.counted else ()
    return sorted({fact} | {cells.binding.dimension for cells in asked if has_trend(cells)}.intersection(GROUPS))


def _facts(fact: str, scope: Scope) -> Subquery:
    """What documents say of a group in the order of their days: one row of `values` and of the `days` from which they hold."""
    row = row_of(FactRow)
    day = moscow_day(row.c.effective_at)
    order = [day, row.c.recorded_at.desc(), row.c.id]
    days = call("array_agg", ordered(call("least", day, scope.asker.today), order))
    facts = select(values=call("array_agg", ordered(row.c.value, order)), days=days).select_from(row)
    conditions = edge_conditions(OF_CHILD, row, scope)
    return facts.where(*conditions, row.c.kind == literal(fact.upper()), row.c.effective_at.is_not_null()).subquery()


def blood_group(scope: Scope, _: Breakdown) -> Select:
    """UNKNOWN until a document says it, then as sure as the documents until then make it, but for the days of a conflict.

    Today's status is that of the passport. Few children have had a conflict: theirs is looked up month by month.
    """
    days, disputes = _stated_days(scope), _disputes(scope)
    status = scope.row.c.blood_group_status
    today = scope.asker.today
    day_before = call("coalesce", days.c.sure, today) - ONE
    spans = rows_of(
        (literal(UNKNOWN), EVER, call("coalesce", days.c.first, today) - ONE),
        (literal("PROVISIONAL"), days.c.first, call("least", day_before, today - ONE)),
        (literal("CONFIRMED"), days.c.sure, today - ONE),
        (status, today, ALWAYS),
    )
    calm = select(key=spans.c.key, since=spans.c.since, until=spans.c.until)
    calm = calm.select_from(days.join(disputes, TRUE).join(spans, TRUE)).where(disputes.c.opened.is_null())
    each = Unnested(day=last_days(scope.asker))
    day = cast(each.c.day, DATE)
    dispute = Unnested(opened=disputes.c.opened, over=disputes.c.over)
    within = both(dispute.c.opened <= day, dispute.c.over > day)
    is_disputed = select(ONE).select_from(dispute).where(within).exists()
    known = [(days.c.sure <= day, literal("CONFIRMED")), (days.c.first <= day, literal("PROVISIONAL"))]
    then = case((day == today, status), (is_disputed, literal("CONFLICTING")), *known, otherwise=literal(UNKNOWN))
    disputed = select(key=then, since=day, until=day).select_from(days.join(disputes, TRUE).join(each, TRUE))
    return union_of(calm, disputed.where(disputes.c.opened.is_not_null()))


def _stated_days(scope: Scope) -> Subquery:
    """One row: the day of the `first` document that says a blood group, and of the first that alone makes it `sure`."""
    row = row_of(FactRow)
    day = moscow_day(row.c.effective_at)
    confirms = both(row.c.provisional_until.is_null(), row.c.source_rank <= Composed(str(CONFIRMING_RANK)))
    facts = select(first=call("min", day), sure=call("min", day).filter(confirms)).select_from(row)
    conditions = edge_conditions(OF_CHILD, row, scope)
    return facts.where(*conditions, row.c.kind == literal("BLOOD_GROUP")).fenced().subquery()


def _disputes(scope: Scope) -> Subquery:
    """One row: when documents began to disagree about the blood group, and when each of these conflicts was over."""
    row = row_of(FactConflictRow)
    over = call("coalesce", moscow_day(row.c.resolved_at), ALWAYS)
    opened = call("array_agg", ordered(moscow_day(row.c.opened_at), [row.c.id]))
    disputes = select(opened=opened, over=call("array_agg", ordered(over, [row.c.id]))).select_from(row)
    conditions = edge_conditions(OF_CHILD, row, scope)
    return disputes.where(*conditions, row.c.kind == literal("BLOOD_GROUP")).fenced().subquery()
