"""By which names a document is cited, what it cites, and of which visits it tells: labels reach across bundles."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0029"
down_revision = "0027"

COLUMNS = ("names", "cites", "tells")
# As ingest/extract/kind.py had them on the day of this migration.
TYPES = (
    "AllergyIntolerance|CarePlan|ClinicalImpression|Composition|Condition|Consent|DiagnosticReport|DocumentReference|Encounter"
    "|ImagingStudy|Immunization|MedicationRequest|MedicationStatement|Observation|Procedure|QuestionnaireResponse|ServiceRequest"
)
FOLLOWING = (
    "'CarePlan', 'ClinicalImpression', 'Composition', 'DocumentReference', 'Encounter', 'MedicationRequest', 'MedicationStatement', "
    "'Procedure', 'ServiceRequest'"
)
# A reference as it is compared: without a version, an address of a server by its last two parts.
KEY = r"regexp_replace(regexp_replace({0}, '/_history/.*$', ''), '^https?://.*/([^/]+/[^/]+)$', '\1')"
STORED = rf"""
WITH part AS (
  SELECT d.child_id, d.id, resource ->> 'resourceType' AS kind, resource, entry ->> 'fullUrl' AS url
  FROM medical_document d,
  LATERAL (SELECT d.structured::jsonb AS body) whole,
  LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(body -> 'entry') = 'array' THEN body -> 'entry'
    ELSE jsonb_build_array(jsonb_build_object('resource', body)) END) AS entry,
  LATERAL (SELECT entry -> 'resource' AS resource) one
  WHERE jsonb_typeof(resource) = 'object'
),
said AS (
  SELECT p.child_id, p.id, p.kind, {KEY.format("found #>> '{}'")} AS target,
    coalesce(found IN (resource #> '{{encounter,reference}}', resource #> '{{context,reference}}')
      OR resource #> '{{context,encounter}}' @> jsonb_build_array(jsonb_build_object('reference', found)), false) AS is_visit
  FROM part p, LATERAL jsonb_path_query(p.resource, '$.**.reference') AS found
  WHERE jsonb_typeof(found) = 'string'
),
word AS (
  SELECT child_id, id, 'names' AS of, {KEY.format("source_id")} AS name FROM medical_document
  UNION SELECT child_id, id, 'names', {KEY.format("url")} FROM part WHERE url IS NOT NULL
  UNION SELECT child_id, id, 'names', kind || '/' || (resource ->> 'id') FROM part WHERE resource ->> 'id' IS NOT NULL
  UNION SELECT child_id, id, 'cites', target FROM said WHERE NOT is_visit OR kind IN ({FOLLOWING})
  UNION SELECT child_id, id, 'tells', target FROM said WHERE is_visit AND kind = 'Condition'
),
gathered AS (
  SELECT child_id, id,
    coalesce(array_agg(name ORDER BY name) FILTER (WHERE of = 'names'), '{{}}') AS names,
    coalesce(array_agg(name ORDER BY name) FILTER (WHERE of = 'cites'), '{{}}') AS cites,
    coalesce(array_agg(name ORDER BY name) FILTER (WHERE of = 'tells'), '{{}}') AS tells
  FROM word WHERE name ~ '^(urn:(uuid|oid):|({TYPES})/)' GROUP BY child_id, id
)
UPDATE medical_document d SET names = g.names, cites = g.cites, tells = g.tells
FROM gathered g WHERE d.child_id = g.child_id AND d.id = g.id
"""  # noqa: S608 - words of ours


def upgrade() -> None:
    for name in COLUMNS:
        column: sa.Column[list[str]] = sa.Column(
            name, postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False
        )
        op.add_column("medical_document", column)
    op.execute(STORED)


def downgrade() -> None:
    for name in COLUMNS:
        op.drop_column("medical_document", name)
