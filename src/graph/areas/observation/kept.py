"""When the next visit of an observation is due: as its document says, else by its planned visits, else by the norm (docs/risks.md).

A visit is counted from the last one, and by the version of the norm that was in force on that day: so a later version changes
nothing until somebody has seen the child again, and no day has to be looked at by the turn.
"""

# The longest prefix of the code decides. Of an observation that was ended the stated day stays as it is.
VISITS = """
with version as (
  select id, content, valid_from, least(valid_to, lead(valid_from) over (order by valid_from) - 1) as valid_to
  from norm where kind = 'DISPENSARY' and region is null
),
line as materialized (
  select v.id, v.valid_from, coalesce(v.valid_to, 'infinity') as valid_to, code, r.specialty, r."everyMonths" as months
  from version v
  cross join lateral jsonb_to_recordset(v.content::jsonb -> 'dispensary') as r (icd10 text[], specialty text, "everyMonths" int)
  cross join lateral unnest(r.icd10) as code
),
counted as (
  select o.child_id, o.id, coalesce(o.specialty, l.specialty) as specialty,
    case when o.next_visit is not null or o.status <> 'ACTIVE' then o.next_visit
      when o.visits_per_year is not null then s.day + 365 / o.visits_per_year
      else (s.day + make_interval(months => l.months))::date end as due_on,
    case when o.next_visit is null and o.visits_per_year is null and o.status = 'ACTIVE' then l.id end as norm_id
  from observation o
  cross join lateral (select coalesce(o.last_visit, o.since) as day) s
  left join lateral (
    select * from line where starts_with(o.icd10, line.code) and s.day between line.valid_from and line.valid_to
    order by length(line.code) desc limit 1
  ) l on true
  where o.child_id = any($1::uuid[])
)
update observation o set visit_due_on = c.due_on, visit_specialty = c.specialty, visit_norm_id = c.norm_id from counted c
where o.child_id = c.child_id{of o.child_id} and o.id = c.id
and (o.visit_due_on, o.visit_specialty, o.visit_norm_id) is distinct from (c.due_on, c.specialty, c.norm_id)
"""
