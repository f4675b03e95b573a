select json_build_object('myChildren', json_build_object('nodes', coalesce(json_agg(json_build_object(
    'name', json_build_object('family', c.family, 'given', c.given, 'patronymic', c.patronymic),
    'birthDate', c.birth_date,
    'passport', json_build_object(
        'bloodGroup', json_build_object('status', p.blood_group_status, 'value', p.blood_group_value),
        'rhFactor', json_build_object('status', p.rh_factor_status, 'value', p.rh_factor_value),
        'healthGroup', json_build_object('status', p.health_group_status, 'value', p.health_group_value),
        'physicalEducationGroup', json_build_object('status', p.physical_education_group_status,
            'value', p.physical_education_group_value)),
    'vaccinations', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object('vaccine', v.vaccine, 'date', v.date, 'status', v.status,
            'doseNumber', v.dose_number)), '[]'::json)
        from (select * from vaccination where child_id = c.id and state = 'CURRENT'
            order by date desc, id desc limit 50) as v)),
    'documents', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object('kind', m.kind, 'title', m.title, 'date', m.date)), '[]'::json)
        from (select * from medical_document where child_id = c.id order by date desc, id desc limit 5) as m))
    ) order by c.id), '[]'::json)))::text
from (
    select * from child where id in (select child_id from representation where representative_id = $1
        and status = 'ACTIVE' and not court_restricted and valid_from <= current_date
        and (valid_to is null or valid_to >= current_date))
    order by id limit 20
) as c join passport p on p.child_id = c.id
