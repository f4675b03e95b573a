"""Words, Russian and English, that call for a sensitivity label (domain.md 3.14).

A label too many hides a document from some who might read it; one too few shows a secret: "HIV negative" is labelled, too. Words that
most records of children hold are left out: a mother's pregnancy stands in every history.
"""

import re

# Patterns, divided by semicolons, of the beginning of a word and what follows, in small letters with `е` for `ё`.
# The first three characters of each are letters. Drugs stand here where they treat little else; titles of ICD-10 as far as no
# history of a healthy child holds their words.
WORDS = {
    "HIV": (
        r"вич(?!\w); вичинф; вич\d; спид(?:а|у|е|ом)?(?!\w); иммунодефицит\w* человека; антиретровир; арвт(?!\w); ваарт(?!\w); "
        r"анти-?вич; hiv; human immun\w+ virus; acquired immun; aids[- ](?:related|defining|virus|cent); antiretrovir; haart(?!\w); "
        r"зидовуд; ламивуд; долутегр; эфавирен; абакав; лопинав; невирап; ралтегр; тенофов; эмтрицит; ритонав; дарунав; атазанав; "
        r"рилпивир; этравир; биктегр; ставуд; диданоз; саквинав; фосампрен; маравир; кабозид; кабенув; трувад; калетр; комбивир; "
        r"ретровир; тивика; триумек; исентресс; презист; реатаз; эвиплер; генвой; биктарв; "
        r"zidovud; lamivud; dolutegr; efaviren; abacav; lopinav; nevirap; raltegr; tenofov; emtricit; ritonav; darunav; atazanav; "
        r"rilpivir; etravir; bictegr; stavud; didanos; saquinav; fosampren; maraviroc; truvada; kaletra; combivir; tivicay; triumeq; "
        r"isentress; prezista; reyataz; genvoya; biktarvy; descovy"
    ),
    "STI": (
        r"венеролог(?<!кожно-венеролог)(?<!дермато-венеролог); "
        r"сифили; гоноре; гонорр; гонококк; трихомон; венерическ; кондилом; бледн\w+ трепонем; вассерман; преципитац\w+ с кардиолип; "
        r"микрореакци\w+ преципит; генитальн\w+ герпес; генитальн\w+ бородав; аногенитал; урогенитальн\w+ хламид; шанкр; "
        r"хламидийн\w+ лимфогран; хламидийн\w+ болезн; хламидиоз(?<!респираторный хламидиоз)(?<!респираторного хламидиоз)"
        r"(?<!респираторным хламидиоз); пахов\w+ гранулем; половым пут; иппп(?!\w); зппп(?!\w); "
        r"venereolog(?<!dermato-venereolog); "
        r"syphili; gonorrh; gonococc; trichomon; chancroid; condylom; treponem; wassermann; chlamydia trach; "
        r"chlamydial (?:lymph|geni|uro|dis); genital (?:herp|wart|chlamyd); anogenital; granuloma inguin; sexually transmitted; "
        r"sexual mode of trans; venereal"
    ),
    "MENTAL": (
        r"шизофр; шизотип; шизоаффект; шизоид; биполярн\w+ (?:аффект|расстр); психоз; психотич; психотер; психиатр; психоневр; психдисп; "
        r"депресси(?!\w* (?:st|сегм|дых|цнс|костн)); депрессивн\w+ (?:эпиз|расстр|сост|синдр|реакц); антидепресс; нейролепт; суицид; "
        r"самоубий; самоповрежд; аутизм; аутист; аспергер; синдром\w* ретта; туретт; сдвг(?!\w); гиперкинетич\w+ расстр; птср(?!\w); "
        r"посттравматич\w+ стресс; тревожн\w* (?:\W*\w+ )?расстройств; паническ\w* (?:расстройств|атак); обсессив; компульсив; "
        r"психическ\w* (?:и поведенческ\w+ )?расстройств; аффективн\w* расстройств; невротич; невроз; неврасте; соматоформн; бредов; "
        r"маниакальн; гипомани; дистими; циклоти; диссоциат\w+ (?:\W*\w+\W* )?расстр; конверсион\w+ расстр; фобическ; фоби[яию](?!\w); "
        r"поведенческ\w+ (?:синдром|расстр); эмоциональн\w+ расстр; личностн\w+ расстр; мутизм; деменци; слабоум; галлюцин; "
        r"расстройств\w* (?:зрелой )?личност; расстройств\w* поведен; расстройств\w* настроен; расстройств\w* психологич; "
        r"расстройств\w* психик; расстройств\w* адаптац; расстройств\w* прием\w+ пищи; расстройств\w* привыч; "
        r"расстройств\w* социальн\w+ функц; расстройств\w* (?:половой|гендер|сексуальн); расстройств\w* аутист; "
        r"расстройств\w* развития (?:речи|учебн|школьн|мотор|двигат); нарушени\w+ адаптации; реакци\w+ на тяжел\w+ стресс; "
        r"нервн\w+ (?:анорекси|булими); булими; умственн\w+ отстал; задержк\w+ псих; "
        r"рисперид; галоперид; аминазин; хлорпромаз; хлорпротикс; кветиап; оланзап; арипипраз; клозап; азалепт; палиперид; зипрасид; "
        r"перициаз; неулеп; тиорид; сонапакс; трифтаз; трифлуопер; тиаприд; флуоксет; сертрал; пароксет; циталопр; эсциталопр; "
        r"флувокс; венлафакс; дулоксет; миртазап; амитрипт; имипрам; кломипрам; атомоксет; метилфенид; лити[йяю](?!\w); пнд(?!\w); "
        r"карбонат\w* лити; risperid; haloperid; chlorpromaz; quetiap; olanzap; aripipraz; clozap; paliperid; ziprasid; fluoxet; "
        r"sertral; paroxet; citalopr; escitalopr; fluvoxam; venlafax; duloxet; mirtazap; amitript; imipram; clomipram; atomoxet; "
        r"methylphenid; lisdexam; lithium carb; "
        r"schizophr; schizoaff; schizotyp; delusional; bipolar (?:dis|aff); psychos[ei]s; psychotic; psychother; psychiatr; asperger; "
        r"tourette; rett synd; mental (?:and behav|dis|ill|retard); depressive (?:dis|epi|scr); depression(?! of); antidepress; suicid; "
        r"self[- ]?(?:harm|injur|poison); autis; adhd(?!\w); attention[- ]deficit; ptsd(?!\w); post-?traumatic stress; "
        r"anxiety disorder; panic dis; phobic; conduct disorder; obsessive[- ]compulsive; neurotic; stress-related; somatoform; "
        r"dissociative (?:\W*\w+\W* )?dis; manic epi; hypomani; dysthymi; cyclothymi; mood \W*(?:aff|dis); affective\W* dis; "
        r"personality (?:dis|and behav); adult personality; behaviou?ral (?:synd|and emo|dis); emotional dis; hyperkinetic dis; "
        r"psychological dev\w* dis; disorders? of psychological; developmental dis\w+ of (?:speech|schol|motor); adjustment dis; "
        r"eating disorder; anorexia nervosa; bulimi; dementia; intellectual disab"
    ),
    "SUBSTANCE": (
        r"алкоголиз; алкогольн\w+ (?:завис|опьян|интокс|психоз); наркоман; нарколог; наркодисп; наркокаб; наркотик(?!\w* анальг); "
        r"наркотическ\w+ (?:опьян|завис|вещ|средств); токсикоман; психоактивн\w+ вещ; употреблени\w+ (?:\w+ )?(?:алког|спирт|пав(?!\w)); "
        r"вызванн\w+ употреблением; злоупотреб\w+ (?:\w+ )?(?:алког|спирт|вещест|лекарст|летуч|пав(?!\w)); опиоидн\w+ завис; "
        r"марихуан; каннаб; кокаин; героин(?![еяь]); метадон; мефедрон; амфетамин; дисульфир; антабус; налтрекс; бупренорф; акампрос; "
        r"alcoholism; alcoholic dep; alcohol (?:abus|dep|use|intox|misus); use of alcohol; "
        r"use of (?:opio|cannab|seda|coca|hallu|tobac|vola); "
        r"drug (?:abus|dep|addict|misus|use dis); substance (?:abus|dep|misus|use); opioid (?:abus|dep|misus|use dis); "
        r"cannabis (?:abus|dep|misus|use); narcolog; addict; marijuana; cocaine (?:use|abus|dep); heroin(?!e); drugs? of abuse; "
        r"methadon; buprenorph; naltrex; disulfir; acampros"
    ),
    "REPRODUCTIVE": (
        r"контрацеп; противозачат; прерыван\w+ беременн; аборт(?!ивн\w* (?:теч|форм)); тест на беременн; подростков\w+ беременн; "
        r"беременна(?!\w); репродуктивн\w+ функц; внутриматочн\w+ (?:спирал|сист|средст); постинор; эскапел; мифеприст; левоноргест; "
        r"протеинурия и гипертенз\w+ расстр; болезни матери, связанн; медицинск\w+ помощь матери в связи; "
        r"осложнения родов и родоразр; связанные преимущественно с (?:берем|послерод); акушерские состояния, не; "
        r"мизопрост; женских тазовых; женск\w+ бесплод; привычн\w+ выкид; "
        r"contracep; abortion; abortive outc; termination of pregn; pregnancy test; teen\w* pregn; intrauterine device; pregnant(?!\w); "
        r"levonorgest; mifeprist; ulipristal; related to reproduct; hypertensive disorders in pregn; maternal disorders pred; "
        r"maternal care (?:related|for); complications of labou?r; related to the puerp; obstetric conditions, n; female pelvic; "
        r"female infert; habitual abort; recurrent pregnancy loss"
    ),
    "MALTREATMENT": (
        r"жесток\w+ обращ; неправильн\w+ обращени; изнасил; насили[еяю](?!\w); насилием(?!\w); побо(?:и|ев|ям|ями|ях)(?!\w); "
        r"избиени; сексуальн\w+ (?:нападен|домогат|злоупотр|эксплуат); оставлени\w+ без присмотра; заброшенност; "
        r"неблагоприятн\w+ жизненн\w+ соб; child abus; sexual abus; physical abus; emotional abus; domestic abus; victim of abus; "
        r"abused child; battered; maltreat; sexual assault; rape(?!\w); child neglect; neglect (?:of child|and aband|or aband); "
        r"domestic viol; intimate partner (?:viol|abus); negative life ev; adverse childhood"
    ),
    "GENETIC": (
        r"генетическ\w+ (?:тест|исслед|анализ|консульт|заболев); кариотип; genetic (?:test|couns|analys|dis); karyotyp"
    ),
    "ADOPTION": r"усыновл; удочер; adoption; adoptive; adopted (?:child|son|daughter|from)",
    "SOCIAL_DANGER": r"социально[- ]опасн",
}
# Compared with their capitals: in small letters these are other words, as in "hearing aids".
ACRONYMS = re.compile(r"\b(?:(?P<HIV>(?<!HEARING )AIDS)|(?P<STI>ST[ID]s?|RW))\b")
BEGINNING = re.compile(r"\b\w{3}")
BY_BEGINNING: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
for _label, _patterns in WORDS.items():
    for _pattern in _patterns.split("; "):
        BY_BEGINNING.setdefault(_pattern[:3], []).append((_label, re.compile(rf"\b{_pattern}")))


def word_labels(text: str) -> set[str]:
    """The labels that the words of a text call for; the text comes from `spellings`."""
    labels: set[str] = set()
    if "AIDS" in text or "STI" in text or "STD" in text or "RW" in text:
        labels.update(name for match in ACRONYMS.finditer(text) for name, value in match.groupdict().items() if value)
    small = text.lower().replace("ё", "е")
    for beginning in BY_BEGINNING.keys() & BEGINNING.findall(small):
        labels.update(label for label, pattern in BY_BEGINNING[beginning] if pattern.search(small) is not None)
    return labels
