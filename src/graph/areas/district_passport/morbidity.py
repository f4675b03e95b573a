"""Children by their diseases of a period: chapters and blocks of ICD-10 (domain.md 3.4, 3.13)."""

from collections.abc import Callable, Mapping

from graph.areas.condition.tables import ConditionRow
from graph.areas.district_passport.ages import BANDS, is_of
from graph.areas.district_passport.rules import mean_attached
from graph.ingest.icd10_table import blocks, chapters
from graph.schema.binding import Edge
from graph.sql.counted import Breakdown, Period
from graph.sql.disclosure import Disclosure
from graph.sql.named import Dimension
from graph.sql.render import edge_conditions
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.value import Bool, Value, both, call, case, cast, negated

Counts = Callable[[Rows, Callable[[Bool], Bool]], Bool]  # of each statement, and how what they say is put together
STATEMENTS = Edge(on={"child_id": "child_id"})
DISEASES = Edge(on={"child_id": "child_id"}, only="newest")  # the items of Passport.diagnoses
GROUPS = {"ICD10_CHAPTER": "icd10_chapter", "ICD10_BLOCK": "icd10_block"}  # functions of migration 0066


def _diseases(scope: Scope, breakdown: Breakdown) -> Select:
    """The keys of the diseases that a child has in the period; each once, however many documents state it."""
    row, child = row_of(ConditionRow), scope.child
    assert child is not None
    counts = (_primary if breakdown.options["measure"] == "PRIMARY" else _general)(breakdown.period)
    conditions = [*edge_conditions(DISEASES, row, scope), row.c.icd10.is_not_null()]
    conditions.append(_stated(row, scope, counts))
    if band := breakdown.options.get("ageBand"):
        conditions.append(is_of(BANDS[band], child, breakdown.period.last))
    key = call(GROUPS[breakdown.options["by"]], row.c.icd10)
    return select(key=key).select_from(row).where(*conditions)


def _stated(row: Rows, scope: Scope, counts: Counts) -> Bool:
    """What the statements of a disease say together, as far as the viewer may see them; most diseases have one alone."""
    other = row_of(ConditionRow)
    same = (other.c.disease == row.c.disease, other.c.chronic == row.c.chronic)
    several = select(counts(other, lambda value: call("bool_or", value))).select_from(other)
    several = several.where(*edge_conditions(STATEMENTS, other, scope), *same)
    return case((row.c.restated, several.scalar()), otherwise=counts(row, lambda value: value))


def _general(period: Period) -> Counts:
    """That a document of the period states it."""
    return lambda each, any_of: any_of(period.has(each.c.stated_on))


def _primary(period: Period) -> Counts:
    """That it began in the period; a chronic disease not before."""

    def is_new(each: Rows, any_of: Callable[[Bool], Bool]) -> Bool:
        before = both(each.c.chronic, began(each) < period.first)
        return both(any_of(period.has(began(each))), negated(any_of(before)))

    return is_new


def began(row: Rows) -> Value:
    """The day on which a disease began, by one statement of it."""
    return call("coalesce", row.c.since, row.c.stated_on)


def _mean(scope: Scope, breakdown: Breakdown) -> Value:
    band = breakdown.options.get("ageBand")
    mean = mean_attached(scope, breakdown.period, BANDS[band] if band else None)
    return cast(call("round", mean), "INTEGER")


def _disclosed(options: Mapping[str, str]) -> Disclosure | None:
    """Chapters of all ages: blocks and bands are parts of these, and a part could be reckoned from the rest."""
    whole = options["by"] == "ICD10_CHAPTER" and "ageBand" not in options
    return Disclosure.EACH if whole else None


def _every(options: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(chapters()) if options["by"] == "ICD10_CHAPTER" else tuple(block.code for block in blocks())


DIMENSIONS: dict[str, Dimension] = {
    "morbidity": Dimension(
        _diseases,
        lambda options: tuple(chapters()) if options["by"] == "ICD10_CHAPTER" else (),
        _mean,
        weight=5_900,
        across_children=True,
        disclosed=_disclosed,
        every=_every,
        held_by=("ageBand",),
    ),
}
