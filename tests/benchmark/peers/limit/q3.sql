select json_build_object('district', json_build_object('code', d.code, 'name', d.name, 'children', (
    select json_build_object(
        'nodes', coalesce(json_agg(json_build_object(
            'name', json_build_object('family', c.family, 'given', c.given, 'patronymic', c.patronymic),
            'birthDate', c.birth_date,
            'sex', c.sex,
            'passport', json_build_object(
                'bloodGroup', json_build_object('status', p.blood_group_status, 'value', p.blood_group_value),
                'rhFactor', json_build_object('status', p.rh_factor_status, 'value', p.rh_factor_value),
                'healthGroup', json_build_object('status', p.health_group_status, 'value', p.health_group_value),
                'physicalEducationGroup', json_build_object('status', p.physical_education_group_status,
                    'value', p.physical_education_group_value)),
            'documents', json_build_object('nodes', (
                select coalesce(json_agg(json_build_object('kind', m.kind, 'title', m.title, 'date', m.date)), '[]'::json)
                from (select * from medical_document where child_id = c.id order by date desc, id desc limit 3) as m))
            ) order by c.n) filter (where c.n <= 50), '[]'::json),
        'pageInfo', json_build_object('hasNextPage', count(*) > 50))
    from (
        select *, row_number() over (order by id) as n from child where district_id = d.id order by id limit 51
    ) as c join passport p on p.child_id = c.id)))::text
from district d
where d.id = $1
