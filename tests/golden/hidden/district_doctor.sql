WITH viewer AS MATERIALIZED (
  SELECT account_1.subject AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1 JOIN account_role AS account_role_1 ON account_role_1.subject = account_1.subject
  WHERE account_1.subject = $1::VARCHAR
  AND account_role_1.role = $2::VARCHAR
  AND account_1.disabled_at IS NULL) SELECT CAST(json_build_object('child', anon_1.json) AS TEXT) AS data, concat_ws(',',
  '', anon_1.touched) AS touched, 0 | coalesce(anon_1.relations, 0) AS relations, EXISTS (
  SELECT viewer.subject
  FROM viewer) AS known
FROM (
  SELECT 1 AS one) AS anon_2
LEFT OUTER JOIN LATERAL (
  SELECT json_build_object('documents', (
      SELECT json_build_object('nodes', coalesce(json_agg(json_build_object('title', anon_3.title)) FILTER (WHERE anon_3.n <= $3::INTEGER),
          '[]'::json),
        'edges', coalesce(json_agg(json_build_object('cursor', translate(encode(uuid_send(anon_3.id),
                  'base64'),
                '+/=',
                '-_'))) FILTER (WHERE anon_3.n <= $3::INTEGER),
          '[]'::json),
        'pageInfo', json_build_object('hasNextPage', count(*) > $3::INTEGER,
          'endCursor', array_to_json(array_agg(translate(encode(uuid_send(anon_3.id),
                  'base64'),
                '+/=',
                '-_')
              ORDER BY anon_3.n DESC) FILTER (WHERE anon_3.n <= $3::INTEGER)) -> 0)) AS json
      FROM (
        SELECT medical_document_1.id AS id, medical_document_1.title AS title, row_number() OVER (ORDER BY medical_document_1.date DESC, medical_document_1.id DESC) AS n
        FROM medical_document AS medical_document_1
        WHERE medical_document_1.child_id = child_1.id
        AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))
        ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
        LIMIT $3::INTEGER + 1) AS anon_3
      HAVING true),
    'passport', (
      SELECT json_build_object('bloodGroup', json_build_object('__typename',
          'BloodGroupFact',
          'status', passport_1.blood_group_status,
          'value', passport_1.blood_group_value,
          'notice',
          'Orientation only: re-determine blood group and Rh before any transfusion.'),
        'healthGroup', json_build_object('status', passport_1.health_group_status,
          'value', passport_1.health_group_value,
          'notice',
          'As of the date shown; the signed document is the source.',
          'document', (
            SELECT json_build_object('title', medical_document_2.title) AS json
            FROM medical_document AS medical_document_2
            WHERE medical_document_2.child_id = passport_1.child_id
            AND medical_document_2.id = passport_1.health_group_document_id
            AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[])))),
        'physicalEducationGroup', json_build_object('status', passport_1.physical_education_group_status,
          'value', passport_1.physical_education_group_value,
          'stale', passport_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)),
        'diagnoses', json_build_object('assertion', CASE
          WHEN (EXISTS (
              SELECT 1
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND condition_1.state = 'CURRENT'
              AND (condition_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[])))) THEN 'HAS_ITEMS'
          WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
          ELSE 'NO_INFORMATION' END,
          'items', (
            SELECT coalesce(json_agg(json_build_object('icd10', condition_2.icd10)
                ORDER BY coalesce(condition_2.since, CAST('-infinity' AS DATE)) DESC, condition_2.id ASC),
              '[]'::json) AS json
            FROM condition AS condition_2
            WHERE condition_2.child_id = passport_1.child_id
            AND condition_2.state = 'CURRENT'
            AND (condition_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[])))),
        'medications', json_build_object('assertion', CASE
          WHEN (EXISTS (
              SELECT 1
              FROM medication AS medication_1
              WHERE medication_1.child_id = passport_1.child_id
              AND medication_1.state = 'CURRENT'
              AND (medication_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[])))) THEN 'HAS_ITEMS'
          ELSE 'NO_INFORMATION' END,
          'items', (
            SELECT coalesce(json_agg(json_build_object('display', medication_2.display)
                ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
              '[]'::json) AS json
            FROM medication AS medication_2
            WHERE medication_2.child_id = passport_1.child_id
            AND medication_2.state = 'CURRENT'
            AND (medication_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))))) AS json
      FROM passport AS passport_1
      WHERE passport_1.child_id = child_1.id)) AS json, CAST(child_1.id AS TEXT) AS touched, coalesce(1, 0) AS relations
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_1.district_id
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.district_id IS NOT NULL
        AND assignment_1.valid_from <= $6::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $6::DATE))))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
