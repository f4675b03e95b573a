-- A dispatcher with open calls for a sample of children, so that Q1 draws from many; the seeded ones have a handful each.
insert into staff (id, family) values (gen_random_uuid(), 'benchmark-dispatcher');
insert into account (subject, staff_id, roles, level)
    select family, id, '{dispatcher}', 'FULL' from staff where family = 'benchmark-dispatcher';
insert into assignment (staff_id, id, organization_id, valid_from)
    select s.id, gen_random_uuid(), o.id, '2020-01-01'
    from staff s, (select id from organization where kind = 'AMBULANCE' order by id limit 1) as o
    where s.family = 'benchmark-dispatcher';
insert into ambulance_call (child_id, id, number, dispatcher_id, opened_at)
    select c.id, gen_random_uuid(), 'B-' || c.policy_number, s.id, now()
    from staff s, (
        select id, policy_number from child where policy_number is not null order by md5(policy_number) limit 2_000
    ) as c
    where s.family = 'benchmark-dispatcher';
