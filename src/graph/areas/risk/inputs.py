"""What the rules look at: rows of other areas, as far as they stand for somebody, in one shape."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from graph.database.citus.by_shard import fetch_children
from graph.ingest.identity import Connection

ACTIVE = "('ACTIVE', 'RECURRENCE', 'RELAPSE')"
STANDS = "{0}.state <> 'RETRACTED' and ({0}.state = 'CURRENT' or {0}.amendment_labels is not null)"
MOSCOW_DAY = "({0}.effective_at at time zone 'Europe/Moscow')::date"


class Input(NamedTuple):
    """A fact of one child. `key`: what of its source it is; `code`: of ICD-10, by its source; `flag`: that it goes on.

    `later`: labels of each document that came after its document, where all of them have some.
    """

    source: str
    key: str
    day: date | None
    value: float | None
    z_score: float | None
    code: str | None
    flag: bool
    words: str
    documents: Sequence[UUID]
    is_in_force: bool
    labels: Sequence[str]
    later: Sequence[str] | None


# Of measurements those that may still count, and those of the first days of life.
_RECENT = "(m.effective_at > ($2::date - interval '25 months') or m.effective_at < c.birth_date + interval '8 days')"
_MEASURED = f"""
measured as materialized (
  select m.child_id, m.id, m.kind, m.value, c.sex, {MOSCOW_DAY.format("m")} as day, {MOSCOW_DAY.format("m")} - c.birth_date as days,
    m.document_id, m.state = 'CURRENT' as stands, m.labels, m.amendment_labels as later
  from measurement m join child c on c.id = m.child_id{{of c.id}}
  where m.child_id = any($1::uuid[]) and {STANDS.format("m")} and m.effective_at is not null and {_RECENT})
"""  # noqa: S608 - text of ours
# A height and a weight of one day are a body mass index, for who sees both.
_INDEX = """
indexed as (
  select h.child_id, w.id, 'BODY_MASS_INDEX' as kind, round((w.value / (h.value / 100) ^ 2)::numeric, 2)::float8 as value, h.sex, h.day,
    h.days, array[h.document_id, w.document_id] as documents, h.stands and w.stands as stands,
    array(select distinct unnest(h.labels || w.labels) order by 1) as labels,
    case when h.stands then '{}' else h.later end || case when w.stands then '{}' else w.later end as later
  from measured h join measured w using (child_id, day) where h.kind = 'HEIGHT' and w.kind = 'WEIGHT' and h.value > 0)
"""
_Z = "growth_z_score(kind, sex, days, value)"
_SOURCES = {
    "MEASUREMENT": f"""
select child_id, 'MEASUREMENT' as source, kind as key, day, value, case when kind in ('HEIGHT', 'BODY_MASS_INDEX') then {_Z} end as z,
  null::text as code, true as flag, '' as words, array[document_id] as documents, stands, labels, later, id from measured
union all
select child_id, 'MEASUREMENT', kind, day, value, {_Z}, null, true, '', documents, stands, labels, later, id from indexed
""",  # noqa: S608 - text of ours
    "DOSES": """
select child_id, 'DOSES', vaccine_group, last_dose_on, null, null, null, last_dose_on is not null, '', '{}'::uuid[], state = 'CURRENT',
  labels, amendment_labels, id from vaccination_due where child_id = any($1)
""",
    "DISEASE": f"""
select t.child_id, 'DISEASE', t.disease, t.stated_on, null, null, t.icd10, t.chronic and t.clinical_status in {ACTIVE}, t.display,
  array[t.document_id], t.state = 'CURRENT', t.labels, t.amendment_labels, t.id
from condition t where t.child_id = any($1) and t.icd10 is not null and {STANDS.format("t")}
""",  # noqa: S608 - text of ours
    "OBSERVATION": f"""
select t.child_id, 'OBSERVATION', t.display, t.visit_due_on, null, null, t.icd10, t.status = 'ACTIVE', t.display,
  array[t.document_id], t.state = 'CURRENT', t.labels, t.amendment_labels, t.id
from observation t where t.child_id = any($1) and {STANDS.format("t")}
""",  # noqa: S608 - text of ours
    "ALLERGY": f"""
select t.child_id, 'ALLERGY', t.category, {MOSCOW_DAY.format("t")}, null, null, null,
  t.criticality = 'HIGH' and t.clinical_status = 'ACTIVE', t.substance, array[t.document_id], t.state = 'CURRENT', t.labels,
  t.amendment_labels, t.id
from allergy t where t.child_id = any($1) and {STANDS.format("t")}
""",  # noqa: S608 - text of ours
}


async def inputs_of(
    connection: Connection, child_ids: Sequence[UUID], today: date, sources: Collection[str]
) -> dict[UUID, list[Input]]:
    """The facts of these sources of some children, the oldest first."""
    parts = "\nunion all\n".join(_SOURCES[source] for source in sorted(sources, key=list(_SOURCES).index))
    if not parts:
        return {}
    measured = f"with {_MEASURED}, {_INDEX}" if "MEASUREMENT" in sources else "with day as (select $2::date)"
    columns = "child_id, source, key, day, value, z, code, flag, words, documents, stands, labels, later, id"
    names = f"facts ({columns})"
    statement = f"{measured}, {names} as ({parts}) select {columns} from facts order by child_id, day nulls first, id"  # noqa: S608
    inputs: dict[UUID, list[Input]] = {}
    for row in await fetch_children(connection, statement, child_ids, today):
        child_id, *values, _ = row
        inputs.setdefault(child_id, []).append(Input(*values))
    return inputs
