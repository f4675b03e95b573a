"""What children had in past months: spans of days, as far as rows with dates say so (docs/district-passport.md, Trend).

That of today is what the cell counts, so that the last point of a trend is the number that stands beside it.
"""

from dataclasses import replace

from graph.areas.district_passport.ages import BANDS, band_of, birthday, born_since
from graph.areas.district_passport.dimensions import (
    AGES,
    DIMENSIONS as OF_CHILDREN,
    age_and_sex,
    bands_today,
    entitling_statuses,
)
from graph.areas.district_passport.dispensary import DIMENSIONS as OF_OBSERVATIONS
from graph.areas.district_passport.hospital import DIMENSIONS as OF_STAYS, KEYS as STAYS, stayed_by_month
from graph.areas.district_passport.morbidity import DIMENSIONS as OF_DISEASES, day_of, stated_diseases
from graph.areas.district_passport.past_facts import blood_group, conflicting, group, stale, stated_groups
from graph.areas.district_passport.past_vaccinations import vaccinations_by_month
from graph.areas.district_passport.prevention import DIMENSIONS as OF_PREVENTION
from graph.areas.district_passport.spans import OF_CHILD, from_today, of_each, rows_of
from graph.areas.examination.tables import ExaminationDueRow, ExaminationRow
from graph.ingest.icd10_table import chapters
from graph.sql.counted import Breakdown
from graph.sql.gathered import child_of, union_of
from graph.sql.named import Dimension, Trend
from graph.sql.render import edge_conditions
from graph.sql.rows import row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.trend import ALWAYS, EVER, begins, first_day, month_end, month_of
from graph.sql.value import ONE, TRUE, Composed, Value, call, case, either, literal


def _age_and_sex(scope: Scope, _: Breakdown) -> Select:
    """The band of the first of the months until that of today begins, and this from then on: there is one birthday in a year."""
    child, asker = scope.child, scope.asker
    assert child is not None
    bands = bands_today(asker)
    since_age = Composed(f"(ARRAY{sorted(AGES.values(), reverse=True)})[", band_of(child, bands), "]")
    changed = birthday(child, since_age)
    then = asker.once("ages_before", born_since(first_day(asker), AGES.values()))
    before, since = age_and_sex(child, then), age_and_sex(child, bands)
    rows = rows_of((before, EVER, changed - ONE), (since, changed, ALWAYS))
    return select(key=rows.c.key, since=rows.c.since, until=rows.c.until).select_from(rows)


def _birth_and_sex(scope: Scope, _: Breakdown) -> Select:
    assert scope.child is not None
    return select(birth_date=scope.child.c.birth_date, sex=scope.child.c.sex)


def _entitled(scope: Scope, _: Breakdown) -> Select:
    row = entitling_statuses(scope)
    since, until = call("coalesce", row.c.valid_from, EVER), call("coalesce", row.c.valid_to, ALWAYS)
    return of_each(row, [(literal("ANY"), since, until), (row.c.kind, since, until)])


def _diseases(scope: Scope, breakdown: Breakdown) -> Select:
    """The months in which a disease was stated (GENERAL), or in which it began (PRIMARY); a chronic one begins once."""
    stated = stated_diseases(scope, breakdown)
    day = day_of(stated, breakdown)
    if "ageBand" not in breakdown.options:
        months: dict[str, Value] = {"months": month_of(day, scope.asker)}
    else:
        first, last = _of_age(replace(scope, child=stated), breakdown)
        months = {"since": call("greatest", day, first), "until": call("least", month_end(day), last)}
    rows = select(**child_of(stated), key=stated.c.key, **months).select_from(stated)
    return rows.where(day >= begins(scope.asker))


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
    return union_of(from_today(now, today), past)


TRENDS = {
    "age_and_sex": Trend(_age_and_sex, alike=_birth_and_sex),
    "blood_group_status": Trend(blood_group, weight=4_850),
    "conflict": Trend(conflicting),
    "examinations": Trend(_examinations, weight=4_900),
    "health_group": Trend(group, alike=stated_groups("health_group"), weight=3_600),
    "hospital_stay": Trend(stayed_by_month, events=STAYS, weight=4_800),
    "morbidity": Trend(_diseases, among=_of_age, among_by=("ageBand",), events=tuple(chapters()), weight=7_000),
    "physical_education_group": Trend(group, alike=stated_groups("physical_education_group"), weight=3_600),
    "social_service": Trend(_entitled),
    "stale": Trend(stale, weight=4_800),
    "vaccinations": Trend(vaccinations_by_month, weight=4_600),
}
DIMENSIONS: dict[str, Dimension] = {
    name: replace(dimension, trend=TRENDS.get(name, dimension.trend))
    for name, dimension in (OF_CHILDREN | OF_DISEASES | OF_OBSERVATIONS | OF_PREVENTION | OF_STAYS).items()
}
