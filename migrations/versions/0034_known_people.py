"""What a text says without who people are: a child's stored numbers, contacts, addresses and names, and what has the form of them."""

from alembic import op

revision = "0034"
down_revision = "0033"

SMALL = "abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
LETTERS, CHARACTER = "A-Za-zА-Яа-яЁё", "0-9A-Za-zА-Яа-яЁё"
BEGINS, ENDS, APART = f"(?<![{CHARACTER}])", f"(?![{CHARACTER}])", f"[^{CHARACTER}]{{0,3}}"
SHORTEST_NUMBER, SHORTEST_FAMILY, SHORTEST_NAME, LONG_NAME = 6, 3, 4, 5  # characters


# What a Russian name or an adjective of a street ends in, in any case of grammar.
BARE = "ая|яя|ой|ый|ий|[аяоеуюыиьй]"
STREET = (
    "улица|улицы|улице|ул|проспект|просп|пр-т|переулок|пер|бульвар|б-р|шоссе|проезд|набережная|наб|площадь|аллея|тупик"
    "|street|st|avenue|ave|road|rd|lane|drive|blvd"
)
WAY = "улица|улице|ул|проспект|пр|пер|street|st"
WRITTEN = "улица|улице|улицы|ул|проспект|проспекте|пр-т|переулок|переулке|бульвар|б-р|шоссе|street|avenue"
HOUSE = "дом|д|корпус|корп|к|строение|стр|с|квартира|кв|house|apt|flat"
# Streets are called so, and so are parts of the body: alone they name none.
PLAIN = (
    "больш|мал|верхн|нижн|нов|стар|средн|лев|прав|передн|задн|центральн|северн|южн|восточн|западн|перв|втор|красн|бел|главн|длинн"
    "|коротк|больнич|парков"
)
# A pattern is put together of small letters, which stand for both, of capital ones, which stand for themselves, and of signs.
SIGNS = {
    "§": APART,
    "¶": f"[^{CHARACTER}]{{1,3}}",
    "¤": "[аеиоуыюяйьгмхАЕИОУЫЮЯЙЬГМХ]{0,3}",
    "†": ENDS,
    "‡": f"[{LETTERS}]",
}
AFTER = rf"(?:¶(?:(?:{HOUSE}|{WAY}|№)§)*[0-9]+‡?†)*"
FOLD = (SMALL.upper(), SMALL.replace("ё", "е"))


def folded(text: str) -> str:
    """In small letters, without ё: in the locale C, PostgreSQL knows no cases of Cyrillic."""
    return f"translate({text}, 'ё{FOLD[0]}', 'е{FOLD[1]}')"


def spelled(pattern: str) -> str:
    """The pattern with both cases of its small letters, and what its signs stand for."""
    pairs = [("Е", "[ЕЁ]"), ("е", "[еЕёЁ]")]
    pairs += [(letter, f"[{letter}{letter.upper()}]") for letter in SMALL if letter not in "её"]
    for letter, both in (*pairs, *SIGNS.items()):
        pattern = f"replace({pattern}, '{letter}', '{both}')"
    return pattern


def cased(words: str) -> str:
    """Alternatives in either case."""
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else letter for letter in words)


NUMBERED = f"(?:(?:{cased(HOUSE)})[. ]*)?[0-9]+"
# What has the form of a number or an address of a person, whoever it is: an e-mail, a telephone, a SNILS, a policy, a house.
FORMS = "|".join(
    (
        rf"[0-9A-Za-z._%+-]+@[{CHARACTER}.-]+\.[{LETTERS}]{{2,}}",
        rf"(?<![{CHARACTER}.+])\+?[78][ (.-]{{0,2}}[0-9]{{3}}[ ).-]{{0,2}}[0-9]{{3}}[ .-]?[0-9]{{2}}[ .-]?[0-9]{{2}}{ENDS}",
        rf"{BEGINS}[0-9]{{3}}-[0-9]{{3}}-[0-9]{{3}}[ -]?[0-9]{{2}}{ENDS}",
        rf"(?<![{CHARACTER}.])(?:[0-9]{{11}}|[0-9]{{4}}[ -]?[0-9]{{4}}[ -]?[0-9]{{4}}[ -]?[0-9]{{4}}){ENDS}",
        rf"\+[1-9][0-9]{{9,14}}{ENDS}",
        rf"{BEGINS}(?:{cased(WRITTEN)})[. ][^,;.0-9…]{{2,40}}[, ]+{NUMBERED}[A-Za-zА-Яа-я]?(?:[, ]{{1,2}}{NUMBERED})*{ENDS}",
    )
)

# `said` is a word as it is written; a name that reads as an adjective, or is short, is one only where it begins with a capital letter.
NAMED = rf"""
CREATE FUNCTION named(said text, capital boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN capital THEN translate(substr(said, 1, 1), '{SMALL}', '{SMALL.upper()}') ELSE {folded("substr(said, 1, 1)")} END
    || CASE WHEN said ~ '[А-Яа-яЁё]' THEN regexp_replace({folded("substr(said, 2)")}, '(?:{BARE})$', '') || '¤'
      ELSE {folded("substr(said, 2)")} END
$$
"""

KNOWN = rf"""
CREATE FUNCTION known_of(child uuid) RETURNS text LANGUAGE plpgsql STABLE PARALLEL RESTRICTED AS $$
DECLARE
  pattern text;
BEGIN
  WITH person AS (
    SELECT c.family, c.given, c.patronymic, NULL AS phone FROM child c WHERE c.id = known_of.child
    UNION ALL
    SELECT r.family, r.given, r.patronymic, r.phone
    FROM representation p JOIN representative r ON r.id = p.representative_id WHERE p.child_id = known_of.child
  ),
  number AS (
    SELECT policy_number AS said, false AS is_phone FROM child c WHERE c.id = known_of.child
    UNION ALL SELECT snils, false FROM child c WHERE c.id = known_of.child
    UNION ALL SELECT value, false FROM identifier i WHERE i.child_id = known_of.child AND system <> 'urn:ietf:rfc:3986'
    UNION ALL SELECT phone, true FROM person
  ),
  home AS (
    SELECT {folded("a.text")} AS said FROM address a WHERE a.child_id = known_of.child
    UNION SELECT {folded("replace(a.text, a.locality, '')")} FROM address a WHERE a.child_id = known_of.child AND locality <> ''
  ),
  street AS (
    SELECT DISTINCT array_agg(word ORDER BY number) AS words
    FROM home, LATERAL regexp_split_to_table(said, '[,;]') WITH ORDINALITY AS part (part, place),
    LATERAL regexp_split_to_table(part, '[^{CHARACTER}-]+') WITH ORDINALITY AS each (word, number)
    WHERE part ~ '{BEGINS}(?:{STREET}){ENDS}' AND word ~ '^[{LETTERS}-]{{2,}}$' AND word !~ '^(?:{STREET}|{HOUSE})$'
    GROUP BY said, place
  ),
  shape AS (
    SELECT CASE WHEN is_phone THEN '(?:\+?[0-9]§)?' ELSE '' END
      || regexp_replace(CASE WHEN is_phone THEN right(bare, 10) ELSE bare END, '(.)(?!$)', '\1§', 'g') AS one
      FROM number, LATERAL regexp_replace({folded("number.said")}, '[^{CHARACTER}]', '', 'g') AS bare
      WHERE length(bare) >= {SHORTEST_NUMBER}
    UNION SELECT named(word, kind > 1 OR length(word) < {LONG_NAME} OR word ~ '(?:ая|яя|ой|ый|ий)$')
      FROM person, LATERAL (VALUES (1, family), (2, given), (3, patronymic)) AS name (kind, said),
      LATERAL regexp_split_to_table(said, '[^{LETTERS}]+') AS word
      WHERE length(word) >= CASE WHEN kind = 1 THEN {SHORTEST_FAMILY} ELSE {SHORTEST_NAME} END
    UNION SELECT regexp_replace(bare, '[^{CHARACTER}]+', '§', 'g')
      FROM home, LATERAL btrim(said, ' .,;-') AS bare WHERE length(bare) > 5
    UNION SELECT CASE
        WHEN cardinality(words) > 1 OR (length(words[1]) > 4 AND words[1] !~ '^(?:{PLAIN})[{LETTERS}]{{2,3}}$') THEN name
        ELSE '(?:(?:{WAY})¶' || name || '|' || name || '¶(?:{WAY})†)' END || '{AFTER}'
      FROM street, LATERAL (SELECT string_agg(named(word, false), '¶' ORDER BY n) AS name
        FROM unnest(words) WITH ORDINALITY AS each (word, n)) AS named_street
  )
  SELECT string_agg(one, '|' ORDER BY length(one) DESC, one) INTO pattern FROM shape WHERE one <> '';
  -- What matches nothing, where nothing is known.
  RETURN coalesce('{BEGINS}(?:' || {spelled("pattern")} || '){ENDS}', '(?=a)b');
END
$$
"""  # noqa: S608 - words of ours

UNNAMED = rf"""
CREATE FUNCTION unnamed(said text, known text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN said ~ '[0-9@]' THEN regexp_replace(regexp_replace(said, known, '…', 'g'), '{FORMS}', '…', 'g')
    ELSE regexp_replace(said, known, '…', 'g') END
$$
"""
OF_CHILD = """
CREATE FUNCTION unnamed_of(said text, child uuid) RETURNS text LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
  SELECT unnamed(said, known_of(child))
$$
"""

# Resources that tell how a child is insured and who pays, and of a Location that somebody lives there; elements that name whom it is about.
INSURED = "{Account,Coverage}"
ABOUT = "{beneficiary,focus,for,patient,payor,policyHolder,subject,subscriber}"
# Read as written, or not at all: a part that is cut out would make them another.
EXACT = "{code,fullUrl,id,profile,reference,resourceType,status,system,url,version,versionId}"
# Extensions whose meaning is one of medicine, and of these what is no free text and names nobody.
CLINICAL = (
    r"^(?:http://hl7\.org/fhir/StructureDefinition/(?:data-absent-reason|ordinalValue|bodySite|codesystem-ordinalValue"
    r"|(?:allergyintolerance|bodyStructure|careplan|condition|diagnosticReport|familymemberhistory|goal|hla-genotyping-results"
    r"|medicationdispense|observation|openEHR|procedure|quantity|servicerequest|specimen|timing|valueset)-[A-Za-z0-9.-]+)"
    r"|urn:passport:(?:chronic|last-visit|next-visit|specialty|visits-per-year))$"
)
TOLD = (
    "^value(?:Boolean|Code|Coding|CodeableConcept|Decimal|Integer|PositiveInt|UnsignedInt|Date|DateTime|Time|Instant|Period|Quantity"
    "|Range|Ratio|Duration|Age)$"
)

APART_KINDS = f"""
CREATE FUNCTION is_apart(part jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(part ->> 'resourceType' = ANY ('{INSURED}'), false) OR coalesce(part ->> 'resourceType' = 'Location', false) AND (
    jsonb_path_exists(part, '$.physicalType.**.code ? (@ == "ho")') OR jsonb_path_exists(part, '$.type.**.code ? (@ == "PTRES")'))
$$
"""
PART = rf"""
CREATE FUNCTION coded_part(part jsonb, place text, known text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  kind text := part ->> 'resourceType';
BEGIN
  IF jsonb_typeof(part) = 'array' THEN
    RETURN (
      SELECT jsonb_agg(kept ORDER BY number) FROM (
        SELECT number, CASE jsonb_typeof(item) WHEN 'string' THEN to_jsonb(unnamed(item #>> '{{}}', known))
          WHEN 'object' THEN coded_part(item, place, known) WHEN 'array' THEN coded_part(item, place, known) ELSE item END
        FROM jsonb_array_elements(part) WITH ORDINALITY AS each (item, number) OFFSET 0
      ) AS found (number, kept) WHERE kept IS NOT NULL
    );
  END IF;
  IF is_apart(part) OR is_apart(part -> 'resource') OR part ?& '{{latitude,longitude}}' THEN
    RETURN NULL;
  END IF;
  IF place IN ('extension', 'modifierExtension') AND coalesce(part ->> 'url' !~ '{CLINICAL}', true) THEN
    -- That there is something which changes the meaning must not be lost.
    RETURN CASE WHEN place = 'modifierExtension' AND part ->> 'url' !~ known THEN jsonb_build_object('url', part -> 'url') END;
  END IF;
  RETURN (
    SELECT jsonb_object_agg(name, kept) FROM (
      SELECT name, CASE jsonb_typeof(item)
        WHEN 'object' THEN coded_part(item, ltrim(name, '_'), known)
        WHEN 'array' THEN coded_part(item, ltrim(name, '_'), known)
        WHEN 'string' THEN CASE
          WHEN name <> ALL ('{EXACT}') THEN to_jsonb(unnamed(item #>> '{{}}', known))
          WHEN item #>> '{{}}' !~ known AND item #>> '{{}}' !~ '^(?:tel|sms|mailto|geo|data):' THEN item END
        WHEN 'number' THEN CASE WHEN length(item::text) < 7 OR item::text !~ known THEN item END
        ELSE item END
      FROM jsonb_each(part) AS each (name, item)
      WHERE name ~ '^_?[A-Za-z][A-Za-z0-9]*$' AND name !~ 'Base64Binary$'
        AND (place NOT IN ('extension', 'modifierExtension') OR name ~ '{TOLD}' OR name IN ('url', 'id'))
        AND (name <> 'data' OR jsonb_typeof(item) <> 'string' OR (part ? 'origin' AND item #>> '{{}}' ~ '^[-+0-9. EUL]*$'))
        AND (name <> 'url' OR NOT part ? 'contentType')
        AND (place <> 'answer' OR ltrim(name, '_') NOT IN ('valueString', 'valueUri'))
        AND (place <> 'entity' OR name <> 'query')
        AND (ltrim(name, '_') <> 'display' OR place <> ALL ('{ABOUT}'))
        AND (jsonb_typeof(item) <> 'string' OR position('<div' IN item #>> '{{}}') = 0)
      OFFSET 0
    ) AS found (name, kept) WHERE kept IS NOT NULL
  );
END
$$
"""  # noqa: S608 - words of ours
CONTENT = """
CREATE FUNCTION coded_content(original jsonb, child uuid) RETURNS jsonb LANGUAGE plpgsql STABLE PARALLEL RESTRICTED AS $$
DECLARE
  known text := known_of(child);
BEGIN
  -- Each expression is compiled here, since deep within a document no stack is left for that.
  PERFORM unnamed('0', known);
  RETURN coded_part(clinical_content(original, false), '', known);
END
$$
"""


def upgrade() -> None:
    for function in (NAMED, KNOWN, UNNAMED, OF_CHILD, APART_KINDS, PART, CONTENT):
        op.get_bind().exec_driver_sql(function)  # op.execute would read (?: as a parameter


def downgrade() -> None:
    op.execute("DROP FUNCTION coded_content, coded_part, is_apart, unnamed_of, unnamed, known_of, named")
