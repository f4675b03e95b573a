"""What children had in past months: spans of days, as far as rows with dates say so (docs/district-passport.md, Trend).

That of today is what the cell counts, so that the last point of a trend is the number that stands beside it.
"""

from dataclasses import replace

from graph.areas.attachment.tables import AttachmentRow
from graph.areas.condition.tables import ConditionRow
from graph.areas.district_passport.ages import BANDS, birthday, years_on
from graph.areas.district_passport.dimensions import DIMENSIONS as OF_CHILDREN, ENTITLING, age_and_sex
from graph.areas.district_passport.dispensary import DIMENSIONS as OF_OBSERVATIONS
from graph.areas.district_passport.hospital import DIMENSIONS as OF_STAYS, KEYS as STAYS, stayed_by_month
from graph.areas.district_passport.morbidity import DIMENSIONS as OF_DISEASES, DISEASES, GROUPS, STATEMENTS, began
from graph.areas.district_passport.past_facts import blood_group, conflicting, group, stale, stated_groups
from graph.areas.district_passport.past_vaccinations import vaccinations_by_month
from graph.areas.district_passport.prevention import DIMENSIONS as OF_PREVENTION
from graph.areas.district_passport.spans import OF_CHILD, all_of, event, from_today, of_each, rows_of
from graph.areas.examination.tables import ExaminationDueRow, ExaminationRow
from graph.areas.social.tables import SocialStatusRow
from graph.ingest.icd10_table import chapters
from graph.sql.compartment import of_child
from graph.sql.counted import Breakdown
from graph.sql.family import is_stranger
from graph.sql.named import Dimension, Expression, Trend
from graph.sql.render import edge_conditions
from graph.sql.rows import Rows, Unnested, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.told_trend import LEFT, told_by_month
from graph.sql.trend import ALWAYS, EVER, MONTHS, by_month, first_day, months_in
from graph.sql.units import UNITS
from graph.sql.value import DATE, ONE, TRUE, Composed, Value, array, both, call, case, cast, either, literal
from graph.tables import ChildRow


def _age_and_sex(scope: Scope, _: Breakdown) -> Select:
    """The band of the first of the months until the last birthday, and that of today from then on: there is one birthday in a year."""
    child, today = scope.child, scope.asker.today
    assert child is not None
    now = years_on(child, today)
    changed = birthday(child, now)
    before, since = age_and_sex(child, first_day(scope.asker)), age_and_sex(child, today)
    rows = rows_of((before, EVER, changed - ONE), (since, changed, ALWAYS))
    return select(key=rows.c.key, since=rows.c.since, until=rows.c.until).select_from(rows)


def _birth_and_sex(scope: Scope, _: Breakdown) -> Select:
    assert scope.child is not None
    return select(birth_date=scope.child.c.birth_date, sex=scope.child.c.sex)


def _entitled(scope: Scope, _: Breakdown) -> Select:
    row = row_of(SocialStatusRow)
    since, until = call("coalesce", row.c.valid_from, EVER), call("coalesce", row.c.valid_to, ALWAYS)
    conditions = edge_conditions(OF_CHILD, row, scope)
    conditions.append(row.c.kind.is_in([literal(kind) for kind in ENTITLING]))
    return of_each(rows_of((literal("ANY"), since, until), (row.c.kind, since, until)), row, *conditions)


def _diseases(scope: Scope, breakdown: Breakdown) -> Select:
    """The months in which a disease was stated (GENERAL), or in which it began (PRIMARY); a chronic one begins once."""
    row = row_of(ConditionRow)
    conditions = [*edge_conditions(DISEASES, row, scope), row.c.icd10.is_not_null()]
    is_primary = breakdown.options["measure"] == "PRIMARY"
    other = row_of(ConditionRow)
    same = (other.c.disease == row.c.disease, other.c.chronic == row.c.chronic)
    several = select(_day(other, is_primary)).select_from(other)
    several = several.where(*edge_conditions(STATEMENTS, other, scope), *same)
    days = case((row.c.restated, several.array()), otherwise=array([_day(row, is_primary)]))
    if is_primary:
        once = select(call("min", _day(other, is_primary))).select_from(other)
        once = once.where(*edge_conditions(STATEMENTS, other, scope), *same)
        days = case((both(row.c.restated, row.c.chronic), array([once.scalar()])), otherwise=days)
    on = Unnested(day=days)
    day = cast(on.c.day, DATE)
    key, since, until = event(call(GROUPS[breakdown.options["by"]], row.c.icd10), day)
    if "ageBand" in breakdown.options:
        first, last = _of_age(scope, breakdown)
        since, until = call("greatest", since, first), call("least", until, last)
    rows = select(key=key, since=since, until=until).select_from(row.join(on, TRUE))
    return rows.where(*conditions)


def _day(row: Rows, is_primary: bool) -> Value:
    return began(row) if is_primary else row.c.stated_on


def _of_age(scope: Scope, breakdown: Breakdown) -> tuple[Value, Value]:
    """The days on which a child is in the band that is asked for, or ever."""
    assert scope.child is not None
    if "ageBand" not in breakdown.options:
        return EVER, ALWAYS
    band = BANDS[breakdown.options["ageBand"]]
    return birthday(scope.child, band.since), birthday(scope.child, band.until) - ONE


def _examinations(scope: Scope, breakdown: Breakdown) -> Select:
    """By the lines of all ages: an examination is due from the day of its age on, overdue later, until it is made or the age is over."""
    today, line = scope.asker.today, row_of(ExaminationDueRow)
    made = row_of(ExaminationRow)
    day = select(call("min", made.c.date)).select_from(made)
    day = day.where(*edge_conditions(OF_CHILD, made, scope), made.c.document_id == line.c.document_id)
    lines = select(status=line.c.status, since=line.c.starts_on, late=line.c.overdue_after, until=line.c.ends_on)
    done = line.c.status == literal("DONE")
    lines.columns["made"] = case((done, call("least", call("coalesce", day.scalar(), today), today)))
    of_year = (line.c.starts_on <= today, line.c.ends_on >= first_day(scope.asker))
    each = lines.select_from(line).where(*edge_conditions(OF_CHILD, line, scope), *of_year).subquery()
    over = call("least", each.c.until, call("least", each.c.made, today) - ONE)
    rows = rows_of(
        (literal("DUE"), each.c.since, over),
        (literal("OVERDUE"), call("greatest", each.c.since, each.c.late + ONE), over),
        (literal("DONE"), call("greatest", each.c.since, each.c.made), call("least", each.c.until, today - ONE)),
    )
    past = select(key=rows.c.key, since=rows.c.since, until=rows.c.until)
    past = past.select_from(each.join(rows, TRUE)).where(
        either(rows.c.key != literal("DONE"), each.c.made.is_not_null())
    )
    now = OF_PREVENTION["examinations"].keys(scope, breakdown)
    assert isinstance(now, Select)
    return all_of(from_today(now, today), past)


def _months_attached(scope: Scope) -> Value:
    """The months at whose end a child was attached to the unit at hand, as bits of a number; now it is."""
    assert scope.counted is not None
    assert scope.child is not None
    row = row_of(AttachmentRow)
    months = months_in(row.c.valid_from, call("coalesce", row.c.valid_to, ALWAYS), scope.asker)
    then = select(call("coalesce", call("bit_or", months), Composed("0"))).select_from(row)
    of_unit = UNITS[scope.counted.unit].has(row.c.district_id, scope.row)
    then = then.where(of_child(row, scope.child.c.id), of_unit)
    return Composed("(", then.scalar(), f" | {1 << (MONTHS - 1)})")


def _attached_by_month(scope: Scope) -> Value:
    """How many were attached at the end of each month, wherever they are now, but for the viewer's own family, as with the mean."""
    assert scope.counted is not None
    row, child = row_of(AttachmentRow), row_of(ChildRow)
    unit = UNITS[scope.counted.unit]
    months = months_in(row.c.valid_from, call("coalesce", row.c.valid_to, ALWAYS), scope.asker)
    strangers = () if scope.asker.is_family else (is_stranger(row.c.child_id, scope.asker),)
    within = (unit.has(row.c.district_id, scope.row), *strangers)
    if not scope.counted.unread:
        children = select(key=literal(""), months=call("bit_or", months)).select_from(row)
        return by_month(children.where(*within).group_by(row.c.child_id))
    # Looked up for each: joined, all children of the city may be read.
    home = select(child.c.district_id).select_from(child).where(child.c.id == row.c.child_id).scalar()
    here = call("bool_or", unit.has(home, scope.row))
    children = select(key=case((here, literal("")), otherwise=literal(LEFT)), months=call("bit_or", months))
    children = children.select_from(row)
    return told_by_month(children.where(*within).group_by(row.c.child_id))


TRENDS = {
    "age_and_sex": Trend(_age_and_sex, alike=_birth_and_sex),
    "blood_group_status": Trend(blood_group, weight=4_800),
    "conflict": Trend(conflicting),
    "examinations": Trend(_examinations, weight=4_800),
    "health_group": Trend(group, alike=stated_groups("health_group"), in_months=True, weight=3_600),
    "hospital_stay": Trend(stayed_by_month, events=STAYS, weight=4_800),
    "morbidity": Trend(_diseases, among=_of_age, among_by=("ageBand",), events=tuple(chapters()), weight=8_500),
    "physical_education_group": Trend(
        group, alike=stated_groups("physical_education_group"), in_months=True, weight=3_600
    ),
    "social_service": Trend(_entitled),
    "stale": Trend(stale, weight=4_800),
    "vaccinations": Trend(vaccinations_by_month, weight=4_600, in_months=True),
}
DIMENSIONS: dict[str, Dimension] = {
    name: replace(dimension, trend=TRENDS.get(name, dimension.trend))
    for name, dimension in (OF_CHILDREN | OF_DISEASES | OF_OBSERVATIONS | OF_PREVENTION | OF_STAYS).items()
}
EXPRESSIONS: dict[str, Expression] = {
    "months_attached": Expression(_months_attached),
    "attached_by_month": Expression(_attached_by_month, 900, across_children=True),
}
