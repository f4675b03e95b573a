"""Codes, diseases and people are cut from a text however their letters are spelled (domain.md 5 C 26, 5 F 41)."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from types import ModuleType

from alembic import op

revision = "0036"
down_revision = "0035"
PEOPLE, DISEASES = "0034", "0035"  # what the functions were before

LETTERS = "A-Za-zА-Яа-яЁё"
CHARACTER = f"0-9{LETTERS}"
BEGINS, ENDS = f"(?<![{CHARACTER}])", f"(?![{CHARACTER}])"

# Nothing is seen of soft hyphens, of what has no width, of marks of direction and of selectors of a variant.
UNSEEN = (
    "[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f"
    "\\ufeff\\uffa0\\ufff9-\\ufffb\\U000e0000-\\U000e01ef]"
)
MARKS = "[\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff]"
# NFKD makes several characters of these.
KEPT = {"№": "\ue000", "…": "\ue001"}
COMPOSED = {"и\u0306": "й", "И\u0306": "Й", "е\u0308": "ё", "Е\u0308": "Ё"}
DASHES, BLANKS, DOTS = "‐‑‒–—―−⁃⸺⸻־", "\t\v\f\x85\u1680\u2028\u2029", "。·•∙⋅٫"
# Letters of other alphabets are read as those of the two of these texts that look like them.
ALIKE = {
    **{kept: sign for sign, kept in KEPT.items()},
    **{group: one * len(group) for one, group in {"-": DASHES, " ": BLANKS, ".": DOTS}.items()},
    "іїІЇјЈѕЅԁԛԝһҺѵѴӏєЄґҐөӨүҮұҰәӘқҚғҒңҢ": "iiIIjJsSdqwhHvVlеЕгГоОуУуУеЕкКгГнН",
    "αβεηικμνορςτυχγδλπφωθΑΒΓΔΕΖΗΙΚΛΜΝΟΠΡΣΤΥΦΧ": "аbеniкмvорстuxyдлпфwоАВГДЕZНIКЛМNОПРСТYФХ",
    "ɑɡɪᴀʙᴄᴅᴇꜰɢʜᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ": "agiabcdefghjklmnoprstuvwyz",
    "ıłŁøØđĐ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹": "ilLoOdD" + "0123456789" * 2,
}

# What looks the same in both alphabets. The other letters of a word say of which of the two it is.
TWINS = "ABCEHKMOPTXYaceopxykmtАВСЕНКМОРТХУасеорхукмт"
TO_CYRILLIC = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz01346",
    "АВСДЕФГНИЖКЛМНОРКРСТИВШХУЗабсдефгнийклмпоркгстившхузоизчб",
)
TO_LATIN = (
    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦШЫЬЭЮЯабвгдеёжзийклмнопрстуфхцшыьэюя01346",
    "ABBGDEEJZIIKLMHOPPCTYFXCWYBEURabvrdeejziiklmhonpctyfxcwyyeuroieab",
)
BOTH = "[A-Za-z][0-9]?[А-Яа-яЁё]|[А-Яа-яЁё][0-9]?[A-Za-z]|[А-Яа-яЁё][0-9][А-Яа-яЁё]"
# At least four letters, each by itself, with blanks or with signs between all of them: `д и а б е т`, `д. и. а. б. е. т.`
BETWEEN = f"[^{CHARACTER}]{{1,3}}"
SPACED = f"[{LETTERS}](?:(?: {{1,3}}[{LETTERS}]){{3,}}|(?:[^{CHARACTER} ]{{1,2}} ?[{LETTERS}]){{3,}})"
PIECES = f"{BEGINS}{SPACED}{ENDS}|[{LETTERS}](?:[{LETTERS}]|[01346](?=[{LETTERS}]))*|[^{LETTERS}]+"
# One after another, so that `9OO5` loses all of them.
ALONE = "(?![A-NP-Za-np-zА-НП-Яа-нп-яЁё])"
ZEROS = (f"(^|[^{LETTERS}])[OoОо](?=[OoОо]?[0-9])", *[f"([0-9])[OoОо]{ALONE}"] * 3)
HYPHENATED = f"([{LETTERS}])-[ \\r\\n]+(?=[a-zа-яё])"
ZERO = "[0-9][OoОо]|[OoОо][0-9]"
FOUR = f"[{LETTERS}]" + f"{BETWEEN}[{LETTERS}]" * 3
# A text without any of these is plain. Nothing here looks around itself, so that it costs next to nothing.
ODD = f"[^\\n\\r -~А-Яа-яЁё«»„“”…№°×±]|{BOTH}|{ZERO}|[{LETTERS}]-[ \\r\\n]+[a-zа-яё]|{FOUR}"


def translated(text: str, letters: Mapping[str, str]) -> str:
    """Letter for letter."""
    return f"translate({text}, '{''.join(letters)}', '{''.join(letters.values())}')"


def composed(text: str) -> str:
    """With й and ё, which have marks, as one character each."""
    for apart, one in COMPOSED.items():
        text = f"replace({text}, '{apart}', '{one}')"
    return text


def zeroed(text: str) -> str:
    """With the digit where the letter O stands in a number."""
    for place in ZEROS:
        text = f"regexp_replace({text}, '{place}', '\\10', 'g')"
    return text


ONE_ALPHABET = f"""
CREATE FUNCTION one_alphabet(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN word !~ '{BOTH}' THEN word
    WHEN length(regexp_replace(translate(word, '{TWINS}', ''), '[^А-Яа-яЁё]', '', 'g'))
      >= length(regexp_replace(translate(word, '{TWINS}', ''), '[^A-Za-z]', '', 'g'))
    THEN translate(word, '{"', '".join(TO_CYRILLIC)}') ELSE translate(word, '{"', '".join(TO_LATIN)}') END
$$
"""
RESPELLED = f"""
CREATE FUNCTION respelled(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  plain text := normalize({translated(f"regexp_replace(said, '{UNSEEN}', '', 'g')", KEPT)}, NFKD);
BEGIN
  plain := regexp_replace({composed("plain")}, '{MARKS}', '', 'g');
  plain := regexp_replace({translated("plain", ALIKE)}, '{HYPHENATED}', '\\1', 'g');
  IF plain ~ '{ZERO}' THEN plain := {zeroed("plain")}; END IF;
  IF plain !~ '{BOTH}|{FOUR}' THEN RETURN plain; END IF;
  RETURN (
    SELECT string_agg(one_alphabet(CASE WHEN piece[1] ~ '^[{LETTERS}][^{CHARACTER}]' THEN regexp_replace(piece[1], '[^{LETTERS}]', '', 'g')
      ELSE piece[1] END), '' ORDER BY number)
    FROM regexp_matches(plain, '{PIECES}', 'g') WITH ORDINALITY AS each (piece, number)
  );
END
$$
"""  # noqa: S608 - words of ours
PLAIN = f"""
CREATE FUNCTION plain_spelling(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN said ~ '{ODD}' THEN coalesce(respelled(said), '') ELSE said END
$$
"""

# Beginnings of words. No disease that a vaccine is named by, nor what happens in an allergy. Also as they are misspelled, and Russian
# ones in Latin letters.
WORDS = (
    "диаб|деаб|диобет|дибет|инсулинозависим|астм|астьм|эпилеп|эпелеп|епилеп|эпилип|эпилэп|зпилеп|эписин|эпи-син|эпиприс|эпи-прис"
    "|эпиприп|эпи-прип|эпистат|эпиактив|эпи-актив|гемофили|целиаки|муковисцид|фенилкетон|лейкоз|лейкеми|лимфом|онколог|саркоид"
    "|пиелонефр|гломерулонефр|нефротич|псориаз|эндометри|ревматоидн|волчанк|рассеянн склероз|тиреоидит|тиреотоксик|гипотиреоз"
    "|иммунодефиц|сифили|гоноре|хламидиоз|шизофр|аутизм|аутист|депресси|психоз|психиатр|биполярн|алкоголи|наркоман|нарколог"
    "|умственн|беременн|контрацеп|туберкулез|туберкулёз|порок серд|церебральн паралич"
    "|diabet|asthma|epilep|haemophil|hemophil|coeliac|celiac|cystic fibrosis|leukaem|leukem|lymphoma|psoria|lupus|hypothyroid"
    "|hyperthyroid|immunodef|syphili|gonorrh|chlamydia|schizophr|autis|depressi|psychos|psychiatr|bipolar|alcoholi|addict"
    "|pregnan|contracep|cerebral palsy"
    "|astm|actm|астнм|gemofil|celiak|tseliak|mukovis|leikoz|leykoz|limfom|onkolog|gipotireo|sifilis|shizofr|autizm"
    "|psihoz|psikhoz|psihiat|psikhiat|alkogol|narkoman|narkolog|beremen|kontratsep|tuberkulez|tuberkulyoz"
).split("|")
WHOLE = ("вич", "спид", "hiv", "aids", "сдвг", "adhd", "дцп", "vich", "spid")
# In capital letters alone.
SHORT = "БА(?![ №-]{0,2}[0-9])|ЗПРР?|ВПС|ХПН|ХБП|СКВ|Ю[РИ]А|РАС|ПТСР|ИЗСД|T[12]DM?|N?IDDM|DM ?[12]"
GAP = "[ .*_-]{0,2}"

# Letters that look like those of codes. Small Cyrillic ones are prepositions, and so are some capital ones before a blank: `в 21.30`.
LETTER, APART = "A-Za-zАВСЕКМНОРТХУавсекмнортху", "A-Za-zЕМНРТХ"
SPOKEN = "БГДЖЗИЙЛПФфЦЭ"  # as one says them: `Ф20.0`
BLANK = "[ \\n\\r._/-]{1,2}"
# Of a temperature, a vitamin, a coenzyme and a number of times: `t 38.5`, `B12`, `Q10`, `x10`. A capital Latin T or X is that of
# a poisoning or of what happened from without, and nobody takes a drug sixty times: those are wounds by the own hand.
TEMPERATURE = f"(?![tТт](?:{BLANK})?(?:3[5-9]|4[0-2])(?:[.,][0-9])?(?![0-9]))"
# Apart from its letter and without a point, a number is that of a code where no unit, day or range follows, nor a vitamin or a room leads.
UNIT = (
    "%|°|[cсCС]†|мг†|мкг†|г†|кг†|мл†|л†|ед†|ме†|мм†|см†|ч†|д†|м†|раз|таб|кап|амп|доз|день|дня|дней|сут|нед|мес|лет|год|час|мин"
    "|янв|фев|март|апр|мая|май|июн|июл|авг|сент|окт|нояб|дек|уч|чел|шт|до [0-9]|по [0-9]|[0-9]{3}|[:×/-] ?[0-9]"
    "|mg†|mcg†|ml†|g†|iu†|u†|tab|cap|day|time|year|week|hour|x†|х†"
)
# What stands between the words that a blank or a hyphen joins.
AFTER = {" ": f"[{CHARACTER}]*[ \\n\\r-]{{1,2}}", "-": "[ \\n\\r-]{1,2}"}
# A vitamin, a room or a series, which is kept from its number while codes are cut: to look back would cost the square of a text.
APART_FROM, LED = "\ue002", "вит|vit|каб|палат|корп|класс|групп|сери|лот|lot|room|ward|class|type"


def cased(words: str) -> str:
    """Alternatives in either case: in the locale C, PostgreSQL knows no cases of Cyrillic."""
    return "".join(f"[{letter}{letter.upper()}]" if letter.islower() else letter for letter in words)


def beginnings(words: Iterable[str]) -> str:
    """Words by their common letters: what is tried at each place of a text is one letter and not each word."""
    branches = []
    for first, group in groupby(sorted(set(words)), key=lambda word: word[:1]):
        if not first:
            return ""  # what ends here begins the others, too
        letter = AFTER.get(first) or cased(first)
        branches.append(letter + beginnings(word[1:] for word in group))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def apart(words: Iterable[str]) -> str:
    """Abbreviations, also with points or blanks between their letters."""
    return "|".join(GAP.join(map(cased, word)) for word in words)


UNITS = f"(?![ -]{{0,2}}(?:{'|'.join(unit if '[' in unit else cased(unit) for unit in UNIT.split('|'))}))".replace(
    "†", ENDS
)
ALIKE_NUMBERS = "(?![BВ][ -]{1,2}1[0-4])(?!Q[ -]{1,2}10)(?!T[ -]{1,2}(?:3[5-9]|4[0-2]))"
CODES = (
    f"{TEMPERATURE}(?:[{LETTER}]|[{APART}]{BLANK})[0-9]{{2}}[.,] ?[0-9]{{1,2}}[+*]?{ENDS}",
    f"{TEMPERATURE}(?![BВ]1[0-4])(?!Q10{ENDS})(?:[A-Za-wyzАВСЕКМНОРТУемнр][0-9]|[xХх][6-8])[0-9]{{1,2}}[+*]?{ENDS}",
    # N is a number of tablets, P a pulse, X a number of times.
    f"{ALIKE_NUMBERS}(?:[A-MOQ-WYZjfЕФ](?:[._~]|[ \\n-]{{1,2}})[0-9]|X[ -]{{1,2}}[6-8])[0-9][+*]?{ENDS}(?![.,][0-9]){UNITS}",
    f"(?:[Фф][ -]{{0,2}}|[{SPOKEN}]-?|[дД][жЖ][ -]{{0,2}})[0-9]{{2}}[.,] ?[0-9]{{1,2}}[+*]?{ENDS}",
    f"(?:Ф[0-9]{{2}}|Б2[0-4]|Г40|[дД][жЖ] ?[0-9]{{2}}){ENDS}",
    f"[A-ZЕ] ?[0-9] [0-9] ?[.,] ?[0-9]{ENDS}",
)
TYPE = f"[ .-]{{0,2}}(?:[12]|II?)(?:[ -]{{0,2}}{cased('го')})?"
ABBREVIATED = (
    f"(?:{apart(WHOLE)})[.]?(?:[а-яА-Я]{{1,2}}|[ -]?[12]|[ -]?(?:{cased('инф|поз|пол|нег|inf|pos')})[{LETTERS}]*)?{ENDS}",
    f"(?:{SHORT}){ENDS}",
    f"(?:СД(?:{TYPE}|[Ии]{{1,2}})?|(?:С[ .]{{1,2}}Д|сд){TYPE})[а-я]{{0,2}}(?:[ -]?(?:{cased('тип')})[{LETTERS}]*)?{ENDS}",
)
# Patterns of many words cost much, also where none of them stands: each is asked for by a smaller one first.
LEADS = f"((?:{cased(LED)})[{LETTERS}]{{0,7}}[ .№]{{0,2}}[A-ZЕФ])(?=[ -]{{1,2}}[0-9]{{2}}(?![.,]?[0-9]))"
CODE = f"(?:[{LETTER}{SPOKEN}]|[дД][жЖ])[ \\n\\r._/:;,№(-]{{0,3}}[0-9] ?[0-9]"
CUT = {
    beginnings(word.partition(" ")[0][:4] for word in WORDS): f"{beginnings(WORDS)}[{CHARACTER}]*",
    f"(?:{apart(WHOLE)}|{SHORT}|[сС][ .]{{0,2}}[дД][ .12IИ-]|СД)": "|".join(ABBREVIATED),
}
STEPS = "".join(
    f"  IF plain ~ '{BEGINS}{asked}' THEN less := regexp_replace(less, '{BEGINS}(?:{cut})', '…', 'g'); END IF;\n"
    for asked, cut in CUT.items()
)
UNDIAGNOSED = f"""
CREATE OR REPLACE FUNCTION undiagnosed(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  plain text := plain_spelling(said);
  less text := plain;
BEGIN
  IF plain ~ '{BEGINS}{CODE}' THEN
    less := regexp_replace(less, '{LEADS}', '\\1{APART_FROM}', 'g');
    less := replace(regexp_replace(less, '{BEGINS}(?:{"|".join(CODES)})', '…', 'g'), '{APART_FROM}', '');
  END IF;
{STEPS}  RETURN CASE WHEN less = plain THEN said ELSE less END;
END
$$
"""

# How a Russian letter is written in Latin ones: in passports of several years, by GOST, by habit.
LATIN = {
    "кс": "ks|x", "а": "a", "б": "b", "в": "v|w", "г": "g", "д": "d", "е": "e|ye|je|ie|yo|jo|io|o", "ж": "zh|j", "з": "z", "и": "i|y",
    "й": "y|i|j", "к": "k|c", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s|ss", "т": "t", "у": "u|ou",
    "ф": "f|ph", "х": "kh|h|x|ch", "ц": "ts|tc|c|tz", "ч": "ch|tch", "ш": "sh", "щ": "shch|sch|shh", "ъ": "|ie|y", "ы": "y|i",
    "ь": "|y|i", "э": "e", "ю": "yu|iu|ju|u", "я": "ya|ia|ja|a",
}  # fmt: skip


def latin(word: str) -> str:
    """The pattern of a word in small Russian letters as it is written in Latin ones."""
    for letter, ways in LATIN.items():
        word = f"replace({word}, '{letter}', '{f'(?:{ways})' if '|' in ways else ways}')"
    return word


def before(revision_id: str) -> ModuleType:
    """The migration that made the functions as they were."""
    environment = op.get_context().environment_context
    assert environment is not None
    found = environment.script.get_revision(revision_id)
    assert found is not None
    return found.module


def named(people: ModuleType) -> str:
    """A name as people write it in Russian, in Latin letters, and in Latin ones that look like the Russian ones."""
    small, stem = people.folded("said"), f"regexp_replace({people.folded('said')}, '(?<=.{{4}})(?:{people.BARE})$', '')"
    first, rest = latin(f"substr({stem}, 1, 1)"), latin(f"substr({stem}, 2)")
    looks = f"translate({stem}, 'авекмнорстух', 'abekmhopctyx')"
    return f"""
CREATE OR REPLACE FUNCTION named(said text, capital boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN said !~ '[А-Яа-яЁё]' THEN begun || small ELSE '(?:' || begun || regexp_replace(small, '(?:{people.BARE})$', '')
    || '¤|' || CASE WHEN capital THEN initcap(first) ELSE first END || rest || '(?:a|e|g|h|i|j|m|o|u|y){{0,3}}'
    || CASE WHEN {small} !~ '[^авекмнорстух]' THEN '|' || CASE WHEN capital THEN initcap(looks) ELSE looks END || '(?:a|e|m|o|x|y){{0,3}}'
      ELSE '' END || ')' END
  FROM (SELECT {people.folded("substr(said, 2)")}, {first}, {rest}, {looks}, CASE WHEN capital
    THEN translate(substr(said, 1, 1), '{people.SMALL}', '{people.SMALL.upper()}') ELSE {people.folded("substr(said, 1, 1)")} END
  ) AS each (small, first, rest, looks, begun)
$$
"""  # noqa: S608 - words of ours


def unnamed(people: ModuleType) -> str:
    """The function of this name."""
    return f"""
CREATE OR REPLACE FUNCTION unnamed(said text, known text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  plain text := plain_spelling(said);
  less text := regexp_replace(plain, known, '…', 'g');
BEGIN
  IF less ~ '[0-9@]' THEN less := regexp_replace(less, '{people.FORMS}', '…', 'g'); END IF;
  RETURN CASE WHEN less = plain THEN said ELSE less END;
END
$$
"""


def changed(function: str, *parts: tuple[str, str]) -> str:
    """A function with other words in some places."""
    for old, new in (("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"), *parts):
        assert old in function, old
        function = function.replace(old, new)
    return function


def upgrade() -> None:
    people = before(PEOPLE)
    stored = [(people.folded(text), people.folded(f"plain_spelling({text})")) for text in ("number.said", "a.text")]
    known = changed(people.KNOWN, *stored, ("to_table(said, '[^A", "to_table(plain_spelling(said), '[^A"))
    part = changed(
        people.PART,
        *((f"{text} !~ known", f"plain_spelling({text}) !~ known") for text in ("part ->> 'url'", "item #>> '{}'")),
    )
    content = changed(people.CONTENT, ("unnamed('0'", "unnamed('а б в г 0'"))
    for function in (ONE_ALPHABET, RESPELLED, PLAIN, UNDIAGNOSED, named(people), known, unnamed(people), part, content):
        op.get_bind().exec_driver_sql(function)  # op.execute would read (?: as a parameter


def downgrade() -> None:
    for revision_id in (DISEASES, PEOPLE):
        made = before(revision_id)
        made.downgrade()
        made.upgrade()
    op.execute("DROP FUNCTION plain_spelling, respelled, one_alphabet")
