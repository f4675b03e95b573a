"""Children by what was due of vaccinations in past months, by what lines say of these (docs/prevention.md, Past months)."""

from collections.abc import Mapping

from graph.areas.district_passport.prevention import OPEN, STATUSES_OF
from graph.areas.district_passport.spans import OF_CHILD
from graph.areas.vaccination.tables import EVERY_LETTER, PAST_LETTERS, PAST_MONTHS, VaccinationDueRow
from graph.sql.compartment import of_child
from graph.sql.counted import Breakdown
from graph.sql.render import edge_conditions
from graph.sql.rows import Rows, Unnested, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import Select, Subquery, select
from graph.sql.trend import ALWAYS, EVER, last_days, months_in
from graph.sql.value import (
    DATE,
    INTEGER,
    ONE,
    TRUE,
    Composed,
    Value,
    array,
    call,
    case,
    cast,
    literal,
    text_array,
)

EVERY_MONTH, BEFORE, THIS_MONTH = (1 << PAST_MONTHS + 1) - 1, (1 << PAST_MONTHS) - 1, 1 << PAST_MONTHS
_ZERO = Composed("0")


def vaccinations_by_month(scope: Scope, _: Breakdown) -> Select:
    """As of today: DUE by the lines that everybody reads, the rest by those that the viewer sees."""
    lines, listed = _lines(scope), _listed(scope)
    is_due = case((scope.row.c.vaccination_due_on <= scope.asker.today, Composed(str(THIS_MONTH))), otherwise=_ZERO)
    due = Composed("(", call("coalesce", listed.c.months, _ZERO), f" & {BEFORE} | ", is_due, ")")
    done = case((lines.c.n > _ZERO, Composed(f"({EVERY_MONTH} & ~ ", lines.c.open, ")")))
    keys = Unnested(
        key=array([literal(key) for key in ("DUE", "DONE", *STATUSES_OF)]),
        months=array([due, done, *(lines.c[key.lower()] for key in STATUSES_OF)]),
    )
    rows = select(key=keys.c.key, months=cast(keys.c.months, INTEGER))
    return rows.select_from(lines.join(listed, TRUE).join(keys, TRUE)).where(keys.c.months > _ZERO)


def _lines(scope: Scope) -> Subquery:
    """One row: the months in which a line stood under each key, those in which one was `open`, and how many lines there are."""
    line = row_of(VaccinationDueRow)
    each = _each(line, scope.asker).where(*edge_conditions(OF_CHILD, line, scope)).subquery()
    keyed: Mapping[str, tuple[str, ...]] = {key.lower(): words for key, words in STATUSES_OF.items()} | {"open": OPEN}
    months = {name: _either(_past(each, words), _since(each, words)) for name, words in keyed.items()}
    return select(**months, n=call("count", "*")).select_from(each).fenced().lateral()


def _listed(scope: Scope) -> Subquery:
    """One row: the months at whose end something stood on lists, of which the first day in the passport is that of today."""
    assert scope.child is not None
    line, asker = row_of(VaccinationDueRow), scope.asker
    each = _each(line, asker).where(of_child(line, scope.child.c.id), line.c.labels == text_array([])).subquery()
    since = call("greatest", each.c.since, each.c.due_on)
    now = case((each.c.due_on.is_not_null(), months_in(since, ALWAYS, asker)), otherwise=_ZERO)
    past = _bits(each, [one for one in EVERY_LETTER if one.isupper()])
    return select(months=_either(past, now)).select_from(each).fenced().lateral()


def _each(line: Rows, asker: Asker) -> Select:
    """The lines with the day after their past months, and how many months ago the last of these was."""
    until = call("coalesce", line.c.past_until, EVER)
    since = call("coalesce", line.c.past_until + ONE, asker.today)
    ago = Composed(
        f"greatest({PAST_MONTHS} - ", call("width_bucket", until, Composed("(", last_days(asker), ")")), ", 0)"
    )
    status = cast(line.c.status, "TEXT")
    columns = {"status": status, "past": line.c.past, "due_on": line.c.due_on, "since": cast(since, DATE)}
    # Behind a fence: else each number works these out anew.
    return select(**columns, ago=ago, now=months_in(since, ALWAYS, asker)).select_from(line).fenced()


def _either(past: Value, now: Value) -> Value:
    return call("coalesce", call("bit_or", Composed("(", past, " | ", now, ")")), _ZERO)


def _since(each: Rows, words: tuple[str, ...]) -> Value:
    return case((each.c.status.is_in([literal(word) for word in words]), each.c.now), otherwise=_ZERO)


def _past(each: Rows, words: tuple[str, ...]) -> Value:
    letters = {PAST_LETTERS[word] for word in words}
    return _bits(each, sorted(letters | {one.upper() for one in letters}))


def _bits(each: Rows, letters: list[str]) -> Value:
    """The past months that have one of the letters, the newest as the highest bit."""
    marks = "".join("1" if one in letters else "0" for one in EVERY_LETTER)
    read = call("translate", each.c.past, literal(EVERY_LETTER), literal(marks))
    bits = cast(cast(read, f"BIT({PAST_MONTHS})"), INTEGER)
    return case((each.c.past.is_not_null(), Composed("(", bits, " >> ", each.c.ago, ")")), otherwise=_ZERO)
