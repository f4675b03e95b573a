"""Words, Russian and English, that call for a sensitivity label (domain.md 3.14).

A label too many hides a document from some who might read it; one too few shows a secret: "HIV negative" is labelled, too. Words that
most records of children hold are left out: a mother's pregnancy stands in every history.
"""

import re

# Patterns, divided by semicolons, of the beginning of a word and what follows, in small letters with `е` for `ё`.
# The first three characters of each are letters.
WORDS = {
    "HIV": (
        r"вич(?!\w); вичинф; bич(?!\w); спид(?:а|у|е|ом)?(?!\w); иммунодефицит\w* человека; антиретровирус; арвт(?!\w); hiv; "
        r"human immun\w+ virus; acquired immun; aids[- ](?:related|defining|virus|cent); antiretrovir; zidovudin; lamivudin; "
        r"dolutegravir; efavirenz; abacavir; lopinavir; nevirapin; raltegravir; зидовудин; ламивудин; долутегравир; эфавиренз; "
        r"абакавир; лопинавир; невирапин; ралтегравир"
    ),
    "STI": (
        r"сифили; гоноре; гонорр; гонококк; трихомони; венерическ; кондилом; бледн\w+ трепонем; генитальн\w+ герпес; "
        r"урогенитальн\w+ хламид; иппп(?!\w); зппп(?!\w); syphili; gonorrh; gonococc; trichomon; chancroid; condylom; treponem; "
        r"chlamydia trach; genital (?:herpes|wart|chlamyd); sexually transmitted; venereal"
    ),
    "MENTAL": (
        r"шизофр; шизотип; биполярн\w+ (?:аффект|расстр); психоз; психотич; психотер; психиатр; психоневр; "
        r"депресси(?!\w* (?:st|сегм|дых|цнс|костн)); антидепресс; суицид; самоубий; самоповрежд; аутизм; аутист; сдвг(?!\w); "
        r"гиперкинетич\w+ расстр; птср(?!\w); тревожн\w* расстройств; паническ\w* расстройств; обсессивн; психическ\w* расстройств; "
        r"аффективн\w* расстройств; нервн\w+ (?:анорекси|булими); булими; умственн\w+ отстал; "
        r"schizophr; schizoaff; schizotyp; bipolar (?:dis|aff); psychos[ei]s; psychotic; psychother; psychiatr; "
        r"mental (?:dis|ill|retard); depressive (?:dis|epi|scr); depression(?! of); antidepress; suicid; self[- ]?(?:harm|injur); "
        r"autis; adhd(?!\w); attention[- ]deficit; ptsd(?!\w); post-?traumatic stress; anxiety disorder; panic disorder; "
        r"conduct disorder; obsessive[- ]compulsive; anorexia nervosa; bulimi; intellectual disab"
    ),
    "SUBSTANCE": (
        r"алкоголиз; алкогольн\w+ (?:завис|опьян|интокс); наркоман; наркологич; наркотическ\w+ (?:опьян|завис|вещ|средств); "
        r"токсикоман; психоактивн\w+ вещ; опиоидн\w+ завис; марихуан; каннабин; кокаин; героин(?![еяь]); метадон; "
        r"alcoholism; alcoholic dep; alcohol (?:abus|dep|use dis|intox|misus); drug (?:abus|dep|addict|misus|use dis); "
        r"substance (?:abus|dep|misus|use dis); opioid (?:abus|dep|misus|use dis); cannabis (?:abus|dep|misus|use); addict; "
        r"marijuana; cocaine (?:use|abus|dep); heroin(?!e); drugs? of abuse; methadon"
    ),
    "REPRODUCTIVE": (
        r"контрацеп; прерыван\w+ беременн; медицинск\w+ аборт; тест на беременн; подростков\w+ беременн; беременна(?!\w); "
        r"contracep; induced abort; medical abort; therapeutic abort; termination of pregn; pregnancy test; teen\w* pregn; "
        r"intrauterine device; pregnant(?!\w)"
    ),
    "MALTREATMENT": (
        r"жесток\w+ обращ; изнасил; насили[еяю](?!\w); насилием(?!\w); child abus; sexual abus; physical abus; emotional abus; "
        r"domestic abus; victim of abus; abused child; maltreat; sexual assault; rape(?!\w); child neglect; neglect of child; "
        r"domestic viol; intimate partner (?:viol|abus)"
    ),
    "GENETIC": (
        r"генетическ\w+ (?:тест|исслед|анализ|консульт|заболев); кариотип; genetic (?:test|couns|analys|dis); karyotyp"
    ),
    "ADOPTION": r"усыновл; удочер; adoption; adoptive; adopted (?:child|son|daughter|from)",
    "SOCIAL_DANGER": r"социально[- ]опасн",
}
# As written: in small letters these are words of their own, as in "hearing aids".
ACRONYMS = re.compile(r"\b(?:(?P<HIV>(?<!HEARING )AIDS)|(?P<STI>ST[ID]s?))\b")
BEGINNING = re.compile(r"\b\w{3}")
BY_BEGINNING: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
for _label, _patterns in WORDS.items():
    for _pattern in _patterns.split("; "):
        BY_BEGINNING.setdefault(_pattern[:3], []).append((_label, re.compile(rf"\b{_pattern}")))


def word_labels(text: str) -> set[str]:
    """The labels that the words of a text call for."""
    found: set[str] = set()
    if "AIDS" in text or "STI" in text or "STD" in text:
        found.update(name for match in ACRONYMS.finditer(text) for name, each in match.groupdict().items() if each)
    small = text.lower().replace("ё", "е")
    for beginning in BY_BEGINNING.keys() & BEGINNING.findall(small):
        found.update(label for label, pattern in BY_BEGINNING[beginning] if pattern.search(small) is not None)
    return found
