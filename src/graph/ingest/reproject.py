"""Recompute the passports of some children from stored rows, and write the changed ones."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from uuid import UUID

from graph.database.citus.by_shard import fetch_children
from graph.database.citus.spread import is_distributed
from graph.identity import NewId
from graph.ingest.evidence import COUNTS, Evidence, Resolution, Row, StoredFact
from graph.ingest.identity import Connection
from graph.ingest.insert import insert
from graph.ingest.project import FACTS as OF_FACTS, Projection, project
from graph.ingest.reading import assertions, brought_columns, keepers, remind, upkeep, upkeep_steps
from graph.ingest.resolution import AGREED
from graph.ingest.rows import Fact
from graph.record import TEEN

BIRTHS = "select id, birth_date from child where id = any($1::uuid[])"
FACTS = f"""
select child_id, id, kind, value, case when {COUNTS} then 'CURRENT' else state end, source_rank, document_id,
coalesce(effective_at, recorded_at), recorded_at, provisional_until, lab_confirmed from fact
where child_id = any($1::uuid[])
  and (labels <@ '{{{TEEN}}}' or kind in ('BLOOD_GROUP', 'RH_FACTOR'))
"""  # noqa: S608 - text of ours
OPEN = "select child_id, id, kind from fact_conflict where child_id = any($1::uuid[]) and resolved_at is null"

# The later versions of each document, the nearest first: a viewer is shown the nearest one that they may see (domain.md 5 F 44).
# Annulled ones are among them. Most amendments have no label; then the first decides. `path` ends documents that amend each other.
AMENDMENTS = """
with recursive later(child_id, first, id, path) as (
    select child_id, replaces_id, id, array[replaces_id, id] from medical_document
    where child_id = any($1::uuid[]) and replaces_id is not null
    union all
    select l.child_id, l.first, d.id, l.path || d.id from later l
    join medical_document d on d.child_id = l.child_id{of d.child_id} and d.replaces_id = l.id where d.id <> all(l.path)
),
versions as (
    select l.child_id, l.first, bool_or(d.labels = '{}') as by_all, array_agg(d.id order by cardinality(l.path), d.id) as ids,
        array_agg(distinct array_to_string(d.labels, ' ')) as sets
    from later l join medical_document d on d.child_id = l.child_id{of d.child_id} and d.id = l.id group by l.child_id, l.first
),
amended as (
    select v.child_id, v.first, case when not by_all then sets end as sets, case when a.labels <> '{}' then ids end as ids
    from versions v join medical_document d on d.child_id = v.child_id{of d.child_id} and d.id = v.first
    join medical_document a on a.child_id = d.child_id{of a.child_id} and a.id = d.replaced_by_id
)
update medical_document d set amendment_labels = a.sets, amendments = a.ids from amended a
where d.child_id = a.child_id{of d.child_id} and d.id = a.first
and (d.amendment_labels is distinct from a.sets or d.amendments is distinct from a.ids)
"""

# The state of an assertion follows the status of its document, `amendment_labels` those of the document; RETRACTED is final.
SETTLE = """
update {table} t set state = case when d.status = 'ANNULLED' then 'RETRACTED' else 'SUPERSEDED' end,
    amendment_labels = {labels}
from medical_document d
where t.child_id = any($1::uuid[]) and d.child_id = t.child_id{{of d.child_id}} and d.id = t.document_id
and ((d.status = 'ANNULLED' and t.state <> 'RETRACTED') or (d.status = 'AMENDED' and t.state <> 'RETRACTED'
    and (t.state = 'CURRENT' or t.amendment_labels is distinct from {labels})))
"""
LABELS = "case when d.status = 'AMENDED' then d.amendment_labels end"
# Facts of blood have no labels: where an amendment states one of the same kind, every viewer sees that one instead.
BLOOD_LABELS = """case when d.status = 'ANNULLED' or t.kind in ('BLOOD_GROUP', 'RH_FACTOR') and exists (
    select from fact n where n.child_id = d.child_id{of n.child_id} and n.document_id = any(d.amendments) and n.kind = t.kind
) then null else d.amendment_labels end"""

# GraphQL fields by the columns of facts that they show; those of areas are in their `Columns`.
FIELDS: dict[str, tuple[str, ...]] = {
    "blood_group": ("bloodGroup",),
    "rh_factor": ("rhFactor",),
    "health_group": ("healthGroup",),
    "physical_education_group": ("physicalEducationGroup",),
    "completeness": ("completeness",),
}
assert set(OF_FACTS) <= FIELDS.keys()


async def settle(connection: Connection, child_ids: Sequence[UUID]) -> None:
    """Bring the states of all assertions in line with the status of their documents."""
    await fetch_children(connection, AMENDMENTS, child_ids)
    for assertion in assertions():
        labels = BLOOD_LABELS if assertion is Fact else LABELS
        await fetch_children(connection, SETTLE.format(table=assertion.table, labels=labels), child_ids)


async def reproject(
    connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime
) -> dict[UUID, set[str]]:
    """Write the passports that changed; their changed fields, by child. Every child has exactly one passport afterwards."""
    for statement in upkeep_steps() if is_distributed(connection) else upkeep():
        await fetch_children(connection, statement, child_ids)
    for keep in keepers():
        await keep(connection, child_ids, new_id, now)
    await remind(connection, child_ids, new_id, now)
    evidence = await gather(connection, child_ids)
    stored = {
        row["child_id"]: row
        for row in await connection.fetch("select * from passport where child_id = any($1::uuid[])", child_ids)
    }
    changed: dict[UUID, set[str]] = {}
    created, updated = [], []
    projections = {child_id: project(evidence[child_id]) for child_id in child_ids}
    names = _columns()
    for child_id, projection in projections.items():
        row, values = stored.get(child_id), projection.values
        if row is None:
            created.append((child_id, *values.values(), now))
            changed[child_id] = _fields_of(
                [name for name, value in values.items() if value not in (None, "UNKNOWN", 0.0)]
            )
        elif different := [name for name, value in values.items() if row[name] != value]:
            updated.append((child_id, *values.values(), now))
            changed[child_id] = _fields_of(different)
    if created:
        columns = ["child_id", *names, "updated_at"]
        await insert(connection, "passport", columns, created)
    if updated:
        assignments = ", ".join(f"{name} = ${place}" for place, name in enumerate((*names, "updated_at"), 2))
        statement = f"update passport set {assignments} where child_id = $1"  # noqa: S608 - names of our own columns
        await connection.executemany(statement, updated)
    await _note_conflicts(connection, projections, changed, (new_id, now))
    return changed


async def gather(connection: Connection, child_ids: Sequence[UUID]) -> dict[UUID, Evidence]:
    """The evidence for the passports of these children."""
    facts: dict[UUID, list[StoredFact]] = {}
    rows: dict[UUID, dict[str, list[Row]]] = {}
    births = await connection.fetch(BIRTHS, child_ids)
    for row in await connection.fetch(FACTS, child_ids):
        facts.setdefault(row[0], []).append(StoredFact(*row[1:]))
    for columns in brought_columns():
        for row in await connection.fetch(columns.rows, child_ids):
            rows.setdefault(row[0], {}).setdefault(columns.name, []).append(tuple(row[1:]))
    resolutions: dict[UUID, list[Resolution]] = {}
    for child_id, key, kind, document_id, considered in await connection.fetch(AGREED, child_ids):
        resolution = Resolution(key, kind, document_id, frozenset(considered))
        resolutions.setdefault(child_id, []).append(resolution)
    return {
        child_id: Evidence(born, facts.get(child_id, ()), rows.get(child_id, {}), resolutions.get(child_id, ()))
        for child_id, born in births
    }


async def _note_conflicts(
    connection: Connection,
    projections: Mapping[UUID, Projection],
    changed: dict[UUID, set[str]],
    stamp: tuple[NewId, datetime],
) -> None:
    """Insert a row for each new conflict, close those that have ended."""
    new_id, now = stamp
    open_conflicts = {(row[0], row[2]): row[1] for row in await connection.fetch(OPEN, list(projections))}
    current = {
        (child_id, kind) for child_id, projection in projections.items() for kind in sorted(projection.conflicts)
    }
    opened = sorted(current - open_conflicts.keys())
    ended = [(key[0], row_id, now) for key, row_id in open_conflicts.items() if key not in current]
    if opened:
        records = [(child_id, new_id(), kind, now) for child_id, kind in opened]
        await insert(connection, "fact_conflict", ["child_id", "id", "kind", "opened_at"], records)
    if ended:
        await connection.executemany("update fact_conflict set resolved_at = $3 where child_id = $1 and id = $2", ended)
    for child_id in [key[0] for key in opened] + [item[0] for item in ended]:
        changed.setdefault(child_id, set()).add("conflicts")


@cache
def _columns() -> tuple[str, ...]:
    """All projected columns of the passport."""
    return tuple(project(Evidence(date(2000, 1, 1))).values)


def _fields_of(names: Sequence[str]) -> set[str]:
    fields_by_prefix = [FIELDS, *(columns.fields for columns in brought_columns())]
    return {
        field
        for name in names
        for by_prefix in fields_by_prefix
        for prefix, fields in by_prefix.items()
        if name.startswith(prefix)
        for field in fields
    }
