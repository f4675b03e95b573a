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
# A group that was stated is a letter of its month and the word, so that a child has one text of each kind.
_FIRST, _BETWEEN = "A", literal(",")


def stated_groups(fact: str) -> Callable[[Scope, Breakdown], Select]:
    """What the group of a child in past months follows from: what documents `stated` of it, month by month, and today's."""

    def alike(scope: Scope, _: Breakdown) -> Select:
        facts, base = _by_month(fact, scope), scope.row
        known = call("coalesce", base.c[f"{fact}_value"], literal(UNKNOWN))
        stated = select(stated=facts.c[fact], known=known)
        return stated.select_from(beside(base, facts, facts.c[CHILD] == base.c.id))

    return alike


def group(scope: Scope, _: Breakdown) -> Select:
    """The group that the newest document said on a day, and before the first one none; today's is that of the passport."""
    row = scope.row.c
    first, last = literal(f"{_mark(0)}{UNKNOWN}"), Composed(literal(_mark(MONTHS - 1)), " || ", row.known)
    marks = call("string_to_array", call("concat_ws", _BETWEEN, first, row.stated, last), _BETWEEN)
    each = select(marks=marks).lateral()
    rows = Unnested(
        mark=each.c.marks, following=call("array_append", Composed(each.c.marks, "[2:]"), literal(_mark(MONTHS)))
    )
    since, over = (_month_of(mark) for mark in (rows.c.mark, rows.c.following))
    months = Composed("(1 << ", over, ") - (1 << ", since, ")")
    return select(key=call("substr", rows.c.mark, Composed("2")), months=months).select_from(each.join(rows, TRUE))


def _mark(month: int) -> str:
    """What stands before a group that a document of this month stated."""
    return chr(ord(_FIRST) + month)


def _month_of(mark: Value) -> Value:
    return Composed(call("ascii", mark), f" - {ord(_FIRST)}")


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
    """What documents say of each group, one of a month, in the order of months: a text, since 200,000 of these are compared.

    `AII,FIII`: II before the end of the first month, and III since the sixth.
    """
    facts, each = _read_together(fact, scope), _stated(fact, scope)
    # In the order in which the rows are: nothing is sorted once more, as long as what is put together is a column of theirs.
    marks = call("string_agg", each.c.mark, ordered(_BETWEEN, [each.c.kind, each.c.edge]))
    columns = {name: marks.filter(each.c.kind == literal(name.upper())) for name in facts}
    rows = select(**{CHILD: each.c[CHILD]}, **columns).select_from(each).group_by(each.c[CHILD])
    return made_of(scope, f"{facts} by month", rows)


def _stated(fact: str, scope: Scope) -> Rows:
    """What the newest document of each month says of the groups whose trends are asked for, with the `mark` of its month.

    `edge`: how many of the months were over before it; all that is older is of one month.
    """
    row, asker = row_of(FactRow), scope.asker
    days = Unnested(day=last_days(asker))
    # A moment is held against the midnights of Moscow, which is cheaper than to tell its day.
    midnight = Composed(cast(cast(days.c.day, DATE) + ONE, "TIMESTAMP"), " AT TIME ZONE 'Europe/Moscow'")
    midnights = asker.once("month_midnights", select(midnight).select_from(days).order_by(days.c.n).array())
    edge = call("width_bucket", row.c.effective_at, midnights)
    rows = select(kind=row.c.kind, value=row.c.value, edge=edge).select_from(row)
    order = {"day": moscow_day(row.c.effective_at), "recorded_at": row.c.recorded_at, "fact": row.c.id}
    kinds = row.c.kind.is_in([literal(each.upper()) for each in _read_together(fact, scope)])
    # What is of this month is said by the passport.
    before = row.c.effective_at < item(Composed("(", midnights, ")"), MONTHS - 1)
    rows = rows.where(*edge_conditions(OF_CHILD, row, scope), kinds, before)
    facts = of_children(scope, rows.of(**rows.columns, **order))
    # Behind a fence, else what is worked out of a moment would be so for each place that reads it.
    each = facts.order_by(facts.columns[CHILD]).fenced().subquery()
    mark = Composed(call("chr", Composed(f"{ord(_FIRST)} + ", each.c.edge)), " || ", each.c.value)
    of_month = [each.c[name] for name in (CHILD, "kind", "edge")]
    newest = [each.c.day.desc(), each.c.recorded_at, each.c.fact.desc()]
    marked = select(*of_month, mark=mark).select_from(each)
    return marked.distinct(*of_month).order_by(*of_month, *newest).subquery()


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
