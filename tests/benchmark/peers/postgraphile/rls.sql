-- PostGraphile's own way of authorization: a database role per role, column grants, row policies over pgSettings.
-- The policies say what sql/reach.py says, each test written so that PostgreSQL evaluates it once per statement.
do $$
declare name text;
begin
    foreach name in array array['nurse', 'district_doctor', 'dispatcher', 'parent'] loop
        if not exists (select from pg_roles where rolname = 'benchmark_' || name) then
            execute format('create role %I nologin', 'benchmark_' || name);
        end if;
        execute format('grant usage on schema public to %I', 'benchmark_' || name);
        execute format('grant select on all tables in schema public to %I', 'benchmark_' || name);
        execute format('revoke all on audit_entry, audit_plan, alembic_version from %I', 'benchmark_' || name);
    end loop;
end $$;

-- Columns a nurse may not read: the insurance number, and documents in the original.
revoke select on child, medical_document from benchmark_nurse;
grant select (id, family, given, patronymic, birth_date, sex, policy_number, district_id, synthetic, created_at)
    on child to benchmark_nurse;
grant select (child_id, id, kind, title, date, status, author, organization, setting, sha256, source_system, source_id,
    source_kind, source_rank, labels, replaced_by_id, registered_at, annulled_at) on medical_document to benchmark_nurse;

create or replace function benchmark_staff() returns uuid stable parallel safe security definer language sql as $$
    select a.staff_id from account a
    where a.subject = current_setting('jwt.claims.sub', true) and a.disabled_at is null
        and substr(current_setting('role'), 11) = any(a.roles)
$$;
create or replace function benchmark_representative() returns uuid stable parallel safe security definer language sql as $$
    select a.representative_id from account a
    where a.subject = current_setting('jwt.claims.sub', true) and a.disabled_at is null
        and substr(current_setting('role'), 11) = any(a.roles)
$$;
create or replace function benchmark_districts(whole_organization boolean) returns uuid[]
stable parallel safe security definer language sql as $$
    select array(
        select a.district_id from assignment a
        where a.staff_id = benchmark_staff() and a.district_id is not null
            and a.valid_from <= current_date and (a.valid_to is null or a.valid_to >= current_date)
        union
        select d.id from assignment a join district d on d.organization_id = a.organization_id
        where whole_organization and a.staff_id = benchmark_staff()
            and a.valid_from <= current_date and (a.valid_to is null or a.valid_to >= current_date)
    )
$$;
-- A function, not a policy that reads `representation`: whose own policy reads `child`.
create or replace function benchmark_children() returns uuid[] stable parallel safe security definer language sql as $$
    select array(
        select r.child_id from representation r
        where r.representative_id = benchmark_representative() and r.status = 'ACTIVE' and not r.court_restricted
            and r.valid_from <= current_date and (r.valid_to is null or r.valid_to >= current_date))
$$;

drop policy if exists nurse on child;
drop policy if exists district_doctor on child;
drop policy if exists dispatcher on child;
drop policy if exists parent on child;
create policy nurse on child for select to benchmark_nurse
    using (district_id = any ((select benchmark_districts(true))::uuid[]));
create policy district_doctor on child for select to benchmark_district_doctor
    using (district_id = any ((select benchmark_districts(false))::uuid[]));
create policy dispatcher on child for select to benchmark_dispatcher
    using (exists (
        select from ambulance_call c
        where c.child_id = child.id and c.dispatcher_id = (select benchmark_staff()) and c.closed_at is null));
create policy parent on child for select to benchmark_parent
    using (birth_date > current_date - interval '18 years' and id = any ((select benchmark_children())::uuid[]));

-- A compartment follows its child; labelled rows are for nobody here.
do $$
declare name text;
begin
    foreach name in array array['passport', 'representation', 'medical_document', 'allergy', 'condition', 'vaccination'] loop
        execute format('drop policy if exists compartment on %I', name);
        execute format(
            'create policy compartment on %I for select to benchmark_nurse, benchmark_district_doctor, '
            'benchmark_dispatcher, benchmark_parent using (exists (select from child c where c.id = child_id)%s)',
            name, case when name in ('passport', 'representation') then '' else ' and labels = ''{}''' end);
    end loop;
end $$;

-- The passport's own gate stands before the same tables: for its own roles alone, so that no one else pays for it. What
-- this peer has no policy for, it reads as it likes.
do $$
declare name text;
begin
    -- Devices have a policy of their own, and are for nobody here.
    for name in select tablename from pg_policies where schemaname = 'public' and policyname = 'gate' loop
        execute format('alter policy gate on %I to passport_reader, passport_writer', name);
        execute format('drop policy if exists open on %I', name);
        if name not in ('child', 'passport', 'representation', 'medical_document', 'allergy', 'condition', 'vaccination') then
            execute format(
                'create policy open on %I for select to benchmark_nurse, benchmark_district_doctor, '
                'benchmark_dispatcher, benchmark_parent using (true)', name);
        end if;
    end loop;
end $$;
