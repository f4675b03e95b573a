"""What a document says without who people are: a function, so that it holds for every row there is."""

from alembic import op

revision = "0025"
down_revision = "0024"

# Elements of FHIR R4 by which somebody can be known or found, wherever they stand; also those whose name ends as a type of R4 does.
CUT = (
    "identifier requisition authorisationReferenceNumber subscriberId telecom address birthDate bornDate bornPeriod bornString photo "
    "authorString ifNoneExist"
).split()
CUT_ENDINGS = "(Identifier|ContactPoint|Address|HumanName)$"
PEOPLE = "Patient RelatedPerson Person".split()
# A reference that does not say what it leads to keeps its words only where R4 lets it lead to nobody of the child's people.
NOBODY = (
    "addresses allergyIntolerance assessor careManager careTeam condition custodian device diagnosisReference encounter endpoint facility "
    "generalPractitioner goal hasMember healthcareService imagingStudy immunizationEvent insurer itemReference location "
    "locationReference managingOrganization manufacturer medicationReference organization practitioner prescriber procedureReference "
    "provider referrer report result resultsInterpreter serviceProvider site specimen supplier"
).split()
# Parts of a name or an address, in whatever it stands.
PARTS = "family given line city postalCode".split()
DEEPEST = 60


def words(names: list[str]) -> str:
    """A text[] constant."""
    return "'{" + ",".join(names) + "}'::text[]"


FUNCTION = rf"""
CREATE FUNCTION clinical_content(part jsonb, narrative boolean, place text DEFAULT '', depth integer DEFAULT 0) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  kind text;
  target text;
  named boolean := true;
BEGIN
  -- OFFSET 0 keeps PostgreSQL from computing `kept` twice, which doubles with each level of depth.
  -- Nothing of medicine is nested this deep; a stack that overflows would refuse the whole answer.
  IF depth > {DEEPEST} THEN RETURN NULL; END IF;
  IF jsonb_typeof(part) = 'array' THEN
    RETURN (
      SELECT jsonb_agg(kept ORDER BY number) FROM (
        SELECT number, CASE
          WHEN jsonb_typeof(item) IN ('object', 'array') THEN clinical_content(item, narrative, place, depth + 1) ELSE item END
        FROM jsonb_array_elements(part) WITH ORDINALITY AS each (item, number) OFFSET 0
      ) AS found (number, kept) WHERE kept IS NOT NULL
    );
  END IF;
  kind := part ->> 'resourceType';
  IF kind = ANY ({words(PEOPLE)}) OR part -> 'resource' ->> 'resourceType' = ANY ({words(PEOPLE)})
    OR jsonb_typeof(part -> 'value') = 'string' OR part ?| {words(PARTS)} THEN
    RETURN NULL;
  END IF;
  IF part ? 'display' AND (part ? 'reference'
    OR NOT (part ? 'code' OR part ? 'system' OR place ~ '^(coding|class|security|tag)$|Coding$')) THEN
    target := substring(part ->> 'reference' FROM '(?:^|/)([A-Z][A-Za-z]+)(?:/[^/?]+(?:/_history/[^/]*)?|\?.*)$');
    named := coalesce(target <> ALL ({words(PEOPLE)}), true) AND coalesce(part ->> 'type' <> ALL ({words(PEOPLE)}), true)
      AND (target IS NOT NULL OR part ->> 'type' ~ '^[A-Z]' OR place = ANY ({words(NOBODY)}));
  END IF;
  RETURN (
    SELECT jsonb_object_agg(name, kept) FROM (
      SELECT name, CASE
        WHEN jsonb_typeof(item) NOT IN ('object', 'array') THEN item
        WHEN kind = 'Practitioner' AND name = 'name' THEN item
        ELSE clinical_content(item, narrative, name, depth + 1) END
      FROM jsonb_each(part) AS each (name, item)
      WHERE ltrim(name, '_') <> ALL ({words(CUT)})
        AND name !~ '{CUT_ENDINGS}'
        AND (named OR ltrim(name, '_') <> 'display')
        AND (ltrim(name, '_') <> 'name' OR kind IS NOT DISTINCT FROM 'Practitioner'
          OR (jsonb_typeof(item) = 'string' AND kind IS DISTINCT FROM 'FamilyMemberHistory'))
        AND (narrative OR (name <> 'div' AND (name <> 'text' OR jsonb_typeof(item) <> 'object')))
        AND (jsonb_typeof(item) <> 'string' OR position('identifier=' IN item #>> '{{}}') = 0)
      OFFSET 0
    ) AS found (name, kept) WHERE kept IS NOT NULL
  );
END
$$
"""  # noqa: S608 - words of ours


def upgrade() -> None:
    op.execute(FUNCTION)


def downgrade() -> None:
    op.execute("DROP FUNCTION clinical_content (jsonb, boolean, text, integer)")
