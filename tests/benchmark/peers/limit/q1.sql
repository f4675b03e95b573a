select json_build_object('child', json_build_object('passport', json_build_object(
    'bloodGroup', json_build_object('status', p.blood_group_status, 'value', p.blood_group_value),
    'rhFactor', json_build_object('status', p.rh_factor_status, 'value', p.rh_factor_value))))::text
from child c join passport p on p.child_id = c.id
where c.policy_number = $1 limit 1
