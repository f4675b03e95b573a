"""A text without codes of ICD-10 and names of diseases: what a sender writes beside a drug reaches a school, too (domain.md 5 C 26)."""

from alembic import op

revision = "0035"
down_revision = "0034"

CHARACTER = "0-9A-Za-zА-Яа-яЁё"
BEGINS, ENDS = f"(?<![{CHARACTER}])", f"(?![{CHARACTER}])"
# Letters that look like those of codes. Small Cyrillic ones are prepositions, and so are some capital ones before a blank: `в 21.30`.
LETTER, APART = "A-Za-zАВСЕКМНОРТХУавсекмнортху", "A-Za-zЕМНРТХ"
# Of a temperature, a vitamin, a coenzyme and a number of times: `t 38.5`, `B12`, `Q10`, `x10`.
TEMPERATURE = "(?![TtТт] ?(?:3[5-9]|4[0-2])(?:[.,][0-9])?(?![0-9]))"
CODES = (
    rf"{BEGINS}{TEMPERATURE}(?:[{LETTER}]|[{APART}] )[0-9]{{2}}[.,] ?[0-9]{{1,2}}[+*]?{ENDS}",
    rf"{BEGINS}{TEMPERATURE}(?![BВ]1[0-4])(?!Q10{ENDS})[A-WYZa-wyzАВСЕКМНОРТУемнр][0-9]{{2,3}}[+*]?{ENDS}",
)
# Beginnings of words. No disease that a vaccine is named by, nor what happens in an allergy.
WORDS = (
    "диабет|инсулинозависим|астм[аыуео]|астматич|эпилеп|гемофили|целиаки|муковисцид|фенилкетон|лейкоз|лейкеми|лимфом|онколог|саркоид"
    "|пиелонефр|гломерулонефр|нефротич|псориаз|эндометри|ревматоидн|волчанк|рассеянн склероз|тиреоидит|тиреотоксик|гипотиреоз"
    "|вич|спид|сифили|гоноре|хламидиоз|шизофр|аутизм|аутист|депресси|психоз|психиатр|биполярн|сдвг|алкоголи|наркоман|нарколог"
    "|умственн|беременн|контрацеп|туберкулез|туберкулёз|порок сердца|дцп|церебральн паралич"
    "|diabet|asthma|epilep|haemophil|hemophil|coeliac|celiac|cystic fibrosis|leukaem|leukem|lymphoma|psoria|lupus|hypothyroid"
    "|hyperthyroid|hiv|aids|syphili|gonorrh|chlamydia|schizophr|autis|depressi|psychos|psychiatr|bipolar|adhd|alcoholi|addict"
    "|pregnan|contracep|cerebral palsy"
)
WHOLE = ("вич", "спид", "hiv", "aids", "сдвг", "adhd", "дцп")


def cased(words: str) -> str:
    """Alternatives in either case: in the locale C, PostgreSQL knows no cases of Cyrillic."""
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else letter for letter in words)


def pattern() -> str:
    """All that is cut; a word goes with its ending."""
    each = WORDS.replace("[аыуео]", "#").split("|")
    begun = (
        cased("|".join(word for word in each if word not in WHOLE))
        .replace("#", "[аыуеоАЫУЕО]")
        .replace(" ", f"[{CHARACTER}]* ")
    )
    words = (
        rf"{BEGINS}(?:{begun})[{CHARACTER}]*",
        rf"{BEGINS}(?:{cased('|'.join(WHOLE))})(?:[а-яА-Я]{{1,2}}|-?[иИ][нН][фФ][{CHARACTER}]*)?{ENDS}",
    )
    return "|".join((*CODES, *words))


def upgrade() -> None:
    function = f"""
CREATE FUNCTION undiagnosed(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(said, '{pattern()}', '…', 'g')
$$
"""
    op.get_bind().exec_driver_sql(function)  # op.execute would read (?: as a parameter


def downgrade() -> None:
    op.execute("DROP FUNCTION undiagnosed")
