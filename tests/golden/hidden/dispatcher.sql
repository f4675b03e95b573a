WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_1
        WHERE representative_1.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_2
        WHERE account_2.staff_id = viewer.staff_id
        AND (account_2.representative_id IS NOT NULL
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":{"nodes": [], "edges": [], "pageInfo": {"hasNextPage": false, "endCursor": null}},"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"__typename":"BloodGroupFact","status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"healthGroup":{"status": "HIDDEN", "value": null, "notice": "As of the date shown; the signed document is the source.", "document": null},"physicalEducationGroup":{"status": "HIDDEN", "value": null, "stale": null},"diagnoses":{"assertion": "HIDDEN", "items": null},"medications":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = passport_1.child_id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT any_within(medication_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(medication_1.labels) = 0
                    OR (medication_1.labels <@ CAST('{TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_2.display),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY medication_2.id ASC),
                ']') AS json
              FROM medication AS medication_2
              WHERE medication_2.child_id = passport_1.child_id
              AND (medication_2.state = 'CURRENT'
                OR medication_2.amendment_labels IS NOT NULL
                AND NOT any_within(medication_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(medication_2.labels) = 0
                OR (medication_2.labels <@ CAST('{TEEN}' AS TEXT[])))),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967328' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_1
      WHERE assignment_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_1.valid_from <= $4::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $4::DATE)))
  AND (EXISTS (
      SELECT 1
      FROM ambulance_call AS ambulance_call_1
      WHERE ambulance_call_1.child_id = child_1.id
      AND (ambulance_call_1.dispatcher_id = (
          SELECT viewer.staff_id
          FROM viewer)
        OR ambulance_call_1.doctor_id = (
          SELECT viewer.staff_id
          FROM viewer))
      AND ambulance_call_1.closed_at IS NULL
      AND (ambulance_call_1.expires_at IS NULL
        OR ambulance_call_1.expires_at > $5::TIMESTAMP WITH TIME ZONE)))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
