with base as materialized (
  select c.id, c.birth_date, c.sex, p.health_group_value, p.physical_education_group_value
  from child c join passport p on p.child_id = c.id where c.district_id = any ($1::uuid[])
), aged as (
  select *, extract(year from age($4::date, birth_date))::int as years from base
), groups as (
  select concat(case when years < 1 then '0' when years < 3 then '1-2' when years < 7 then '3-6' when years < 15 then '7-14'
      when years < 18 then '15-17' else '18+' end, ' ', sex) as age, coalesce(health_group_value, 'UNKNOWN') as health,
    coalesce(physical_education_group_value, 'UNKNOWN') as physical, count(*) as n
  from aged group by 1, 2, 3
), diseases as (
  select distinct on (d.child_id, d.disease, d.chronic) d.child_id, d.disease, d.chronic, d.icd10
  from condition d join base on base.id = d.child_id where d.state = 'CURRENT'
  order by d.child_id, d.disease, d.chronic, d.stated_on desc, d.id desc
), said as (
  select d.child_id, d.disease, d.chronic, bool_or(d.stated_on between $3 and $2) as general,
    bool_or(coalesce(d.since, d.stated_on) between $3 and $2)
      and not bool_or(d.chronic and coalesce(d.since, d.stated_on) < $3) as is_new
  from condition d join base on base.id = d.child_id where d.state = 'CURRENT' group by 1, 2, 3
), sick as (
  select d.child_id, icd10_chapter(d.icd10) as chapter, bool_or(s.general) as general, bool_or(s.is_new) as is_new
  from diseases d join said s on (s.child_id, s.disease, s.chronic) = (d.child_id, d.disease, d.chronic)
  where d.icd10 is not null group by 1, 2
), social as (
  select s.child_id, s.kind from social_status s join base on base.id = s.child_id
  where s.state = 'CURRENT' and (s.valid_from is null or s.valid_from <= $4) and (s.valid_to is null or s.valid_to >= $4)
    and s.kind = any ($5::text[]) group by 1, 2
), observed as (
  select o.child_id, bool_or(o.status = 'ACTIVE') as observed, bool_or(o.since between $3 and $2) as taken,
    bool_or(o.last_visit between $3 and $2) as seen, bool_or(o.status = 'ACTIVE' and o.visit_due_on < $4) as overdue
  from observation o join base on base.id = o.child_id where o.state = 'CURRENT' group by 1
), mean as (
  select round(sum(greatest(least(coalesce(valid_to, $2), $2) - greatest(valid_from, $3) + 1, 0)) / ($2 - $3 + 1)::numeric, 1) as mean
  from attachment where district_id = any ($1) and valid_from <= $2 and coalesce(valid_to, 'infinity') >= $3
)
select json_build_object(
  'attached', (select sum(n) from groups), 'mean', (select mean from mean),
  'byAgeAndSex', (select json_object_agg(age, n) from (select age, sum(n) as n from groups group by age) a),
  'healthGroups', (select json_object_agg(health, n) from (select health, sum(n) as n from groups group by health) h),
  'physicalEducationGroups', (select json_object_agg(physical, n) from (select physical, sum(n) as n from groups group by 1) p),
  'general', (select json_object_agg(chapter, n) from (select chapter, count(*) as n from sick where general and chapter is not null group by 1) g),
  'primary', (select json_object_agg(chapter, n) from (select chapter, count(*) as n from sick where is_new and chapter is not null group by 1) g),
  'socialServiceEligible', (select json_object_agg(kind, n) from
    (select kind, count(*) as n from social group by 1 union all select 'ANY', count(distinct child_id) from social) s),
  'dispensary', (select json_build_object('OBSERVED', count(*) filter (where observed), 'TAKEN', count(*) filter (where taken),
    'SEEN', count(*) filter (where seen), 'OVERDUE', count(*) filter (where overdue)) from observed)
)
