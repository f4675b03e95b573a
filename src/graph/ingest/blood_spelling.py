"""Reading a blood group as people write it.

A value is taken only when every character of it is understood and nothing contradicts: a wrong group kills. The string
is cut into tokens from the left; each is evidence for a group, evidence for a factor, or known noise ("группа крови").
Anything else ("?", "or", a lone "Rh") makes the whole string unread, and so does evidence that disagrees ("A(III)",
"Rh+ отр", "A/B"). Three habits are never read: a bare "2+" (a degree of agglutination), a bare "-" ("no data"), "П" and
"Ш" for II and III.
"""

import re
import unicodedata
from typing import NamedTuple

LONGEST = 80
LOOK_ALIKE = str.maketrans("АВСЕКМНОРТХІЁ", "ABCEKMHOPTXIE")
PHENOTYPE_ALIKE = str.maketrans("СсЕе", "CcEe")
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\u02d7]")
LETTERS = "A-ZА-ЯΑ-Ω"


class Blood(NamedTuple):
    """A group (O A B AB) and a factor (POSITIVE NEGATIVE WEAK_D); None where it is not stated."""

    group: str | None
    rh: str | None


def _alike(pattern: str) -> str:
    """A pattern in the mixed alphabet that a string has after LOOK_ALIKE."""
    return pattern.translate(LOOK_ALIKE)


END = f"(?![{LETTERS}])"
POSITIVE = (
    _alike(r"(?:POSITIVE|POSITIV|POS|PLUS|ПЛЮС|ПОЛОЖИТЕЛЬН[А-ЯA-Z]{2,3}|ПОЛОЖИТ|ПОЛОЖ|ПОЛ|ПОЗИТИВН[А-ЯA-Z]{2,3})") + END
)
NEGATIVE = (
    _alike(r"(?:NEGATIVE|NEGATIV|NEG|MINUS|МИНУС|ОТРИЦАТЕЛЬН[А-ЯA-Z]{2,3}|ОТРИЦАТ|ОТРИЦ|ОТР|НЕГАТИВН[А-ЯA-Z]{2,3})")
    + END
)
FACTOR = _alike(r"(?:\s*-?\s*(?:FACTOR|ФАКТОР|ПРИНАДЛЕЖНОСТЬ))?")
RH = _alike(rf"(?:(?:RHESUS|RH|РЕЗУС|РЕЗ\.){FACTOR}(?:\s*\(?[0O]?\s*\(?D\)?)?|\(D\)|D)")
WEAK = (
    _alike(r"(?:(?:WEAK|PARTIAL|СЛАБЫЙ|ЧАСТИЧНЫЙ)\s*D|D\s*(?:WEAK|PARTIAL|СЛАБЫЙ|СЛАБ|ЧАСТИЧНЫЙ)|DU(?!\s*-)\s*\+?)")
    + END
)
ROMAN = rf"(?:IV|III|II|I){END}"
# A letter may run into what follows it: ARh+, OPOS, AII.
AFTER_LETTER = rf"(?=[^{LETTERS}0-9]|[ΑΒ]|$|RH|{_alike('РЕЗУС')}|{POSITIVE}|{NEGATIVE}|{ROMAN})"

TOKENS = re.compile(
    "|".join(
        (
            rf"(?P<weak>(?:{RH}\s*[:=\-]?\s*)?\(?{WEAK}\)?)",
            rf"(?P<rh_word>{RH}\s*(?!(?<=\S)-\s+{POSITIVE})[.:=,\-]?\s*\(?\s*(?:(?P<rh_pos>{POSITIVE})|(?P<rh_neg>{NEGATIVE})))",
            rf"(?P<rh_sign>{RH}\s*[:=]?\s*\(?\s*(?:(?P<rh_plus>\+{{1,3}})|(?P<rh_minus>-(?!\s*[{LETTERS}0-9])))\s*\)?)",
            r"(?P<kell>\b(?:KELL|K)\s*[:=]?\s*\(?[+\-]\)?)",
            rf"(?P<word_pos>{POSITIVE})",
            rf"(?P<word_neg>{NEGATIVE})",
            _alike(
                rf"(?P<noise>(?:ГРУППА\s+КРОВИ|ГРУППА|ГРУППЫ|ГР|BLOOD\s+(?:GROUP|TYPE)|BLOOD|GROUP|TYPE|КРОВЬ|КРОВИ){END})"
            ),
            rf"(?P<system>AB[O0]{END}(?!\d))",
            _alike(rf"(?P<ordinal>(?:ПЕРВАЯ|ВТОРАЯ|ТРЕТЬЯ|ЧЕТВЕРТАЯ){END})"),
            rf"(?P<letter>A[12]?B|A[12](?!\d)|A|B|O|0){AFTER_LETTER}",
            rf"(?P<serum>(?:ΑΒ|Α|Β)(?![{LETTERS}]))",
            _alike(rf"(?P<numeral>(?:IV|III|II|I|(?<!\d)[1-4](?!\d))(?:-?[АЯ])?{END}(?!\d))"),
            r"(?P<plus>\(\s*\+{1,3}\s*\)|\+{1,3})",
            r"(?P<minus>\(\s*-\s*\)|-)",
            r"(?P<blank>[\s(),;.:=/]+)",
        )
    )
)
PHENOTYPE = re.compile(r"\(?\b(?:[Cc]w?){2}(?P<d>[Dd]{1,2})[Ee]{2}\b\)?")

LETTER = {"O": "O", "0": "O", "A": "A", "B": "B", "AB": "AB", "A1": "A", "A2": "A", "A1B": "AB", "A2B": "AB"}
NUMERAL = {"I": "O", "II": "A", "III": "B", "IV": "AB", "1": "O", "2": "A", "3": "B", "4": "AB"}
ORDINAL = {
    _alike(word): group
    for word, group in zip("ПЕРВАЯ ВТОРАЯ ТРЕТЬЯ ЧЕТВЕРТАЯ".split(), ("O", "A", "B", "AB"), strict=True)
}
SERUM = {"O": "ΑΒ", "A": "Β", "B": "Α", "AB": ""}


class _BloodEvidence:
    """The evidence of the tokens of one string; a digit counts as a group only where a word or letter vouches for it."""

    def __init__(self) -> None:
        self.groups: set[str] = set()
        self.factors: set[str] = set()
        self.sera: set[str] = set()
        self.digit = False
        self.vouched = False


def read_blood(written: str) -> Blood | None:
    """Group and factor of a string such as `A(II) Rh+`, `0 Rh-`, `АВ(IV)`, `O POS`; None when not wholly understood."""
    if len(written) > LONGEST:
        return None
    plain = DASHES.sub("-", unicodedata.normalize("NFKC", written)).translate(PHENOTYPE_ALIKE)
    phenotype = PHENOTYPE.search(plain)
    value = PHENOTYPE.sub(" ", plain).upper().translate(LOOK_ALIKE).strip()
    evidence = _read_tokens(value) if value not in ("", "-", "(-)") else None
    if evidence is None or len(evidence.groups) > 1 or len(evidence.factors) > 1:
        return None
    if evidence.digit and not evidence.vouched:
        return None
    if any(SERUM[group] != serum for group in evidence.groups for serum in evidence.sera):
        return None
    blood = Blood(next(iter(evidence.groups), None), next(iter(evidence.factors), None))
    if phenotype is not None and blood.rh is not None and ("D" in phenotype["d"]) != (blood.rh != "NEGATIVE"):
        return None
    return blood if blood != Blood(None, None) else None


def _read_tokens(value: str) -> _BloodEvidence | None:
    evidence, position = _BloodEvidence(), 0
    while position < len(value):
        match = TOKENS.match(value, position)
        if match is None or not _take(match, evidence):
            return None
        position = match.end()
    return evidence


def _take(match: re.Match[str], evidence: _BloodEvidence) -> bool:
    """Add the evidence of one token; False where its place makes it ambiguous."""
    tokens = {name for name, value in match.groupdict().items() if value is not None}
    if "minus" in tokens and not _take_minus(match, evidence):
        return False
    if "weak" in tokens:
        evidence.factors.add("WEAK_D")
    if tokens & {"rh_pos", "rh_plus", "word_pos", "plus"}:
        evidence.factors.add("POSITIVE")
    if tokens & {"rh_neg", "rh_minus", "word_neg"}:
        evidence.factors.add("NEGATIVE")
    if "noise" in tokens or "ordinal" in tokens:
        evidence.vouched = True
    if "ordinal" in tokens:
        evidence.groups.add(ORDINAL[match["ordinal"]])
    if "letter" in tokens:
        evidence.groups.add(LETTER[match["letter"]])
        evidence.vouched = True
    if "serum" in tokens:
        evidence.sera.add(match["serum"])
    if "numeral" in tokens:
        numeral = match["numeral"].rstrip(_alike("АЯ-"))
        evidence.groups.add(NUMERAL[numeral])
        evidence.digit = evidence.digit or numeral.isdigit()
    return True


def _take_minus(match: re.Match[str], evidence: _BloodEvidence) -> bool:
    """A dash is a negative factor at the end of the value, a separator before a factor that is spelled out."""
    after = match.string[match.end() :]
    if match[0] != "-" or not after.strip(" ().,;"):
        evidence.factors.add("NEGATIVE")
        return True
    follows = TOKENS.match(after.lstrip())
    if follows is None or not any(follows[name] for name in ("weak", "rh_word", "rh_sign", "word_pos", "word_neg")):
        return False
    # "A- pos" may be a sign that is contradicted: the dash stands by the group and apart from the word.
    positive = bool(follows["rh_pos"] or follows["rh_plus"] or follows["word_pos"])
    stuck = match.start() > 0 and not match.string[match.start() - 1].isspace() and after[:1].isspace()
    return not (stuck and positive)
