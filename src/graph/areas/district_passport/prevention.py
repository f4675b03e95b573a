"""Children by what is due of vaccinations and examinations, as the lines say that the viewer sees (docs/prevention.md)."""

from graph.areas.examination.tables import ExaminationDueRow
from graph.areas.vaccination.tables import VaccinationDueRow
from graph.schema.binding import Edge
from graph.sql.counted import Breakdown
from graph.sql.named import Dimension, Trend
from graph.sql.render import edge_conditions
from graph.sql.rows import Unnested, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.trend import ALWAYS, EVER
from graph.sql.value import (
    TRUE,
    Bool,
    Composed,
    Value,
    any_of,
    array,
    both,
    call,
    case,
    cast,
    literal,
    negated,
    text_array,
)

KEYS = ("DUE", "OVERDUE", "DONE", "REFUSED", "EXEMPT")
EXAMINATION_KEYS = ("DUE", "OVERDUE", "DONE")
GIVEN = ("DONE", "IMMUNE")
_EXEMPT = ("EXEMPT_TEMPORARY", "EXEMPT_PERMANENT")
# While a line says one of these, not all was given that is asked for.
OPEN = ("DUE", "OVERDUE", "REFUSED", *_EXEMPT)
STATUSES_OF = {"OVERDUE": ("OVERDUE",), "REFUSED": ("REFUSED",), "EXEMPT": _EXEMPT}  # keys by the statuses of one line
_LINES = Edge(on={"child_id": "child_id"})


def _vaccinations(scope: Scope, _: Breakdown) -> Select:
    """DUE is the predicate of `filter: {vaccinationDueBy}` with today; the rest is said by the lines together."""
    line = row_of(VaccinationDueRow)
    conditions = edge_conditions(_LINES, line, scope)
    statuses = select(cast(line.c.status, "TEXT")).select_from(line).where(*conditions).array()
    lines = select(statuses=statuses).fenced().lateral()  # else each key would look the lines up again
    statuses = lines.c.statuses
    settled = both(call("cardinality", statuses) > Composed("0"), negated(_one_of(statuses, OPEN)))
    keys = Unnested(
        key=array(
            [
                _when(scope.row.c.vaccination_due_on <= scope.asker.today, "DUE"),
                _when(literal("OVERDUE") == any_of(statuses), "OVERDUE"),
                _when(settled, "DONE"),
                _when(literal("REFUSED") == any_of(statuses), "REFUSED"),
                _when(_one_of(statuses, _EXEMPT), "EXEMPT"),
            ]
        )
    )
    return select(key=keys.c.key).select_from(lines.join(keys, TRUE))


def _one_of(statuses: Value, wanted: tuple[str, ...]) -> Bool:
    return statuses.op("&&", text_array(wanted))


def _when(test: Bool, key: str) -> Value:
    return case((test, literal(key)))


def _covered(scope: Scope, _: Breakdown) -> Select:
    line = row_of(VaccinationDueRow)
    given = cast(line.c.status, "TEXT").is_in([literal(status) for status in GIVEN])
    return select(key=line.c.vaccine_group).select_from(line).where(*edge_conditions(_LINES, line, scope), given)


def _covered_by_month(scope: Scope, _: Breakdown) -> Select:
    """Of who is covered today, from the last dose on; whoever needed none has always been."""
    line = row_of(VaccinationDueRow)
    given = cast(line.c.status, "TEXT").is_in([literal(status) for status in GIVEN])
    since = call("least", call("coalesce", line.c.last_dose_on, EVER), scope.asker.today)
    rows = select(key=line.c.vaccine_group, since=since, until=ALWAYS)
    return rows.select_from(line).where(*edge_conditions(_LINES, line, scope), given)


def _examinations(scope: Scope, _: Breakdown) -> Select:
    """DUE is the predicate of `filter: {examinationDueBy}` with today; the rest is said by the line of today's age."""
    line, today = row_of(ExaminationDueRow), scope.asker.today
    is_now = (line.c.starts_on <= today, line.c.ends_on >= today)
    statuses = (
        select(cast(line.c.status, "TEXT")).select_from(line).where(*edge_conditions(_LINES, line, scope), *is_now)
    )
    lines = select(statuses=statuses.array()).fenced().lateral()
    of_age = [_when(literal(status) == any_of(lines.c.statuses), status) for status in ("OVERDUE", "DONE")]
    keys = Unnested(key=array([_when(scope.row.c.examination_due_on <= today, "DUE"), *of_age]))
    return select(key=keys.c.key).select_from(lines.join(keys, TRUE))


# Told in no cell to who reads no row: those who lack something are few, and follow from `attached` and a cell that is nearly as big.
DIMENSIONS: dict[str, Dimension] = {
    "vaccinations": Dimension(_vaccinations, lambda _: KEYS, weight=2_400),
    "vaccination_coverage": Dimension(_covered, weight=1_800, trend=Trend(_covered_by_month)),
    "examinations": Dimension(_examinations, lambda _: EXAMINATION_KEYS, weight=2_000),
}
