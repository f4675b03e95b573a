"""Children by their diseases of a period: chapters and blocks of ICD-10 (domain.md 3.4, 3.13)."""

from collections.abc import Mapping
from dataclasses import replace

from graph.areas.condition.tables import ConditionRow
from graph.areas.district_passport.ages import BANDS, is_of
from graph.areas.district_passport.rules import mean_attached
from graph.ingest.icd10_table import blocks, chapters
from graph.schema.binding import Edge
from graph.sql.counted import Breakdown
from graph.sql.disclosure import Disclosure
from graph.sql.gathered import CHILD, child_of, gathered, made_of
from graph.sql.named import Dimension
from graph.sql.render import edge_conditions
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, Union, select
from graph.sql.value import Composed, Value, both, call, case, cast, negated

OF_CHILD = Edge(on={"child_id": "child_id"})
GROUPS = {"ICD10_CHAPTER": "icd10_chapter", "ICD10_BLOCK": "icd10_block"}  # functions of migration 0066


def _diseases(scope: Scope, breakdown: Breakdown) -> Select:
    """The keys of the diseases that a child has in the period; each once, however many documents state it."""
    stated = stated_diseases(scope, breakdown)
    conditions = [breakdown.period.has(day_of(stated, breakdown))]
    if band := breakdown.options.get("ageBand"):
        conditions.append(is_of(BANDS[band], stated, breakdown.period.last))
    return select(**child_of(stated), key=stated.c.key).select_from(stated).where(*conditions)


def day_of(stated: Rows, breakdown: Breakdown) -> Value:
    """The day by which a statement counts: GENERAL, that of the document; PRIMARY, that on which the disease began."""
    return stated.c.began if breakdown.options["measure"] == "PRIMARY" else stated.c.stated_on


def stated_diseases(scope: Scope, breakdown: Breakdown) -> Rows:
    """All statements of diseases that the viewer may see, each under the `key` of the newest of its disease: an item of Passport.diagnoses.

    `began`: the day on which the disease began, by this statement; a chronic one began once, by the first of all. Most diseases have
    one statement alone, so that the others are few to be put in order.
    """
    each, by = _statements(scope), breakdown.options["by"]
    counts = [each.c.counts] if "counts" in each.c else []
    own = {**child_of(each), "birth_date": each.c.birth_date, "stated_on": each.c.stated_on}
    alone = select(**own, began=each.c.began, icd10=each.c.icd10).select_from(each)
    alone = alone.where(negated(each.c.restated), *counts)
    rows = Union(alone, _restated(each, own), word=" UNION ALL ").subquery()
    key = call(GROUPS[by], rows.c.icd10)
    keyed = select(**{name: rows.c[name] for name in (*own, "began")}, key=key).select_from(rows)
    return made_of(scope, f"diseases by {by}", keyed.where(rows.c.icd10.is_not_null()))


def _restated(each: Rows, own: dict[str, Value]) -> Select:
    """Statements of diseases that have several, with the code of the newest; `counts`: what a mask leaves, of the item and of these."""
    counts = [each.c.counts] if "counts" in each.c else []
    disease = Composed(" OVER (PARTITION BY ", each.c[CHILD], ", ", each.c.disease, ", ", each.c.chronic)
    newest = Composed(disease, " ORDER BY ", each.c.stated_on.desc(), ", ", each.c.statement.desc(), ")")
    first = call("min", each.c.began)
    first = Composed(first.filter(each.c.counts) if counts else first, disease, ")")
    columns = {
        **own,
        "began": case((each.c.chronic, first), otherwise=each.c.began),
        "icd10": Composed(call("first_value", each.c.icd10), newest),
        **(
            {"counts": each.c.counts, "is_item": Composed(call("first_value", each.c.counts), newest)} if counts else {}
        ),
    }
    rows = select(**columns).select_from(each).where(each.c.restated).subquery()
    left = [rows.c.counts, rows.c.is_item] if counts else []
    return select(**{name: rows.c[name] for name in (*own, "began", "icd10")}).select_from(rows).where(*left)


def _statements(scope: Scope) -> Rows:
    row, child = row_of(ConditionRow), scope.child
    assert child is not None
    columns = {name: row.c[name] for name in ("disease", "chronic", "restated", "icd10", "stated_on")}
    began = call("coalesce", row.c.since, row.c.stated_on)
    counts = {"counts": both(*[each(row, scope) for each in scope.restrictions])} if scope.restrictions else {}
    rows = select(birth_date=child.c.birth_date, statement=row.c.id, **columns, began=began, **counts).select_from(row)
    conditions = edge_conditions(OF_CHILD, row, replace(scope, restrictions=()))
    return gathered(scope, "statements of diseases", rows.where(*conditions))


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
