select json_build_object('child', json_build_object(
    'name', json_build_object('family', c.family, 'given', c.given, 'patronymic', c.patronymic),
    'birthDate', c.birth_date,
    'sex', c.sex,
    'policyNumber', c.policy_number,
    'district', (
        select json_build_object('code', d.code, 'name', d.name, 'polyclinic', o.name)
        from district d join organization o on o.id = d.organization_id where d.id = c.district_id),
    'passport', json_build_object(
        'bloodGroup', json_build_object('status', p.blood_group_status, 'value', p.blood_group_value,
            'effectiveAt', p.blood_group_effective_at, 'recordedAt', p.blood_group_recorded_at),
        'rhFactor', json_build_object('status', p.rh_factor_status, 'value', p.rh_factor_value,
            'effectiveAt', p.rh_factor_effective_at, 'recordedAt', p.rh_factor_recorded_at),
        'healthGroup', json_build_object('status', p.health_group_status, 'value', p.health_group_value,
            'effectiveAt', p.health_group_effective_at),
        'physicalEducationGroup', json_build_object('status', p.physical_education_group_status,
            'value', p.physical_education_group_value, 'effectiveAt', p.physical_education_group_effective_at),
        'allergies', json_build_object('items', (
            select coalesce(json_agg(json_build_object('substance', a.substance, 'category', a.category,
                'criticality', a.criticality) order by a.effective_at desc nulls last, a.id), '[]'::json)
            from allergy a where a.child_id = c.id and a.state = 'CURRENT')),
        'chronicConditions', json_build_object('items', (
            select coalesce(json_agg(json_build_object('icd10', k.icd10, 'display', k.display,
                'clinicalStatus', k.clinical_status) order by k.since desc nulls last, k.id), '[]'::json)
            from condition k where k.child_id = c.id and k.state = 'CURRENT' and k.chronic)),
        'anthropometry', json_build_object('heightCm', p.height_cm, 'heightAt', p.height_at,
            'weightKg', p.weight_kg, 'weightAt', p.weight_at),
        'updatedAt', p.updated_at),
    'documents', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object('kind', m.kind, 'title', m.title, 'date', m.date,
            'status', m.status, 'author', m.author)), '[]'::json)
        from (select * from medical_document where child_id = c.id order by date desc, id desc limit 5) as m)),
    'representatives', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object('kind', r.kind, 'status', r.status,
            'isPrimaryContact', r.is_primary_contact,
            'representative', json_build_object(
                'name', json_build_object('family', w.family, 'given', w.given, 'patronymic', w.patronymic),
                'phone', w.phone)) order by r.id), '[]'::json)
        from (select * from representation where child_id = c.id order by id limit 10) as r
        join representative w on w.id = r.representative_id))))::text
from child c join passport p on p.child_id = c.id
where c.id = $1
