"""However a code, a disease or a name is spelled, it is cut; and what only looks like one stays as it was written."""

import asyncio
from collections.abc import AsyncIterator
from typing import TypeAlias

import asyncpg
import pytest
import pytest_asyncio

from tests.http.world import ANNA, build_world
from tests.security.test_known_people import STORED

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

# Each way of spelling, by what is odd about it.
DISEASES = {
    "a blank or a dash within a code": ("J\u00a045.0", "J\t45.0", "J\n45.0", "J-45.0", "J–45.0", "J−45.0", "J 45",
        "B 20", "J_45", "j 45", "X 60"),
    "spaced out": ("J 4 5 . 0", "д и а б е т", "Д.И.А.Б.Е.Т", "д\u2009и\u2009а\u2009б\u2009е\u2009т", "д, и, а, б, е, т"),
    "other forms of characters": ("Ｊ45.0", "Ｊ４５．０", "Ⓙ45", "J⁴⁵", "𝐉𝟒𝟓.𝟎", "Ⅰ10.9", "ｄｉａｂｅｔ", "ᴅɪᴀʙᴇᴛᴇꜱ"),
    "characters that are not seen": ("J\u200b45.0", "J4\u00ad5.0", "диа\u00adбет", "ди\u200bа\u2060бет",
        "\ufeffдиабет", "диа-\nбет", "диа- бет"),
    "marks": ("диабе\u0301т", "diabète", "д\u0336иабет"),
    "abbreviations": ("H.I.V", "В.И.Ч", "в и ч", "H I V", "HIV-1", "ВИЧ1", "С.Д.В.Г", "д. ц. п", "ИЗСД", "БА", "T1DM"),
    "diabetes": ("СД", "СД 1 типа", "СД2", "СД 2", "сд-1", "СД II типа", "СД 1-го типа", "С Д 1", "СДI", "сд2 тип", "СД1т"),
    "parts of epilepsy": ("эписиндром", "эпи-синдромом", "эпиприступ", "эпи приступы", "эпистатус", "эпиактивность"),
    "letters of the other alphabet": ("дuабет", "эпилепcия", "аstma", "AСТМА", "ACTMA", "вiч", "НIV", "ДИАБEТ",
        "ши3офрения", "псих0з", "AСTHMA", "wизофрения"),
    "letters of a third alphabet": ("αstma", "діабет", "ԁiаbеtеs", "аѕtма"),
    "codes as they are spoken": ("Ф20.0", "Ф20", "ф84.1", "Г40.9", "Г40", "Б20", "Дж45", "Э10.9"),
    "a letter for a digit": ("E1O.9", "E1О.9"),
    "misspelled": ("эпелепсия", "астьма", "деабет", "зпилепсия"),
    "Russian in Latin letters": ("astma", "epilepsiya", "VICH", "shizofreniya", "autizm"),
}  # fmt: skip
# What a school nurse needs to read; some of it is odd, and comes back as it was written all the same.
HARMLESS = (
    "5 мл 3 раза, 10–15 мл — 7 дней", "t 38", "T 38", "t 38.5", "Т 36,6", "т. 38,2", "38,5\u00a0°C", "x 10", "х 10 дней", "Х 10",
    "вит. B 12, B12, Q10", "витамин Е 50, витамин C 50", "витамин Д3 2000 МЕ", "A 10 мг", "в 21.30", "В 12 часов", "с 10 до 15",
    "C 7 до 9, C 12 марта", "12.03.2020 14:30", "ОРЗ", "ОРВИ 2 раза", "5-НОК", "класс 5 Б", "класс Б 12",
    "кабинет B 21", "сдал, сдать 2 раза",
    "СДЭК", "таб. 500 мг N 20, № 20", "1/2 таб., 2 × 5 мл, 1,2 м²", "А. С. Пушкин, и т. д. и т. п.", "эпикриз, эпинефрин, эпидпаротит",
    "эпикриз синусит", "Hb 120-140, pH 7,35, IgE 20", "группа крови A (II) Rh+", "бабушка, рас, расписание",
    "серия БА 123", "Петрович, спидометр",
    "АД 110/70, ЧСС 80, P 80", "туберкулин", "tongue depressor", "гемофильная палочка", "a 12 year old, 10 mg",
    "Coca‑Cola", "В 1й день",
    "по 10 кап. 2 р/д", "α-токоферол, β-каротин", "ибупрофeн", "за\u00adвтрак", "ёжик, йод, Йод, Ёж", "и\u0306од",
)  # fmt: skip
NAMES = {
    "by the tables of passports and GOST": ("Vetrova", "VETROVOY", "Mariya", "Mariia", "Maria", "Ivanovna",
        "Aleksandr", "Tsoy", "Tsoi"),
    "by habit": ("Wetrowa", "Alexandr", "Coj", "Lazarya"),
    "letters of the other alphabet": ("Ветpовой", "Bетрова", "BETPOBA", "Цoй", "Vетrова"),
    "characters that are not seen": ("Be\u200bтрова", "Ве\u00adтровой", "Ве\u0301трова", "Ветро- вой"),
    "spaced out": ("В е т р о в а", "V.e.t.r.o.v.a"),
    "digits of another form": ("８９９９０００１１２２", "８ （９１５） １２３-４５-６７", "٨٩٩٩٠٠٠١١٢٢", "8 9O5 OO1 22 33"),
    "blanks and dashes": (
        *(f"8{blank}915{blank}123{blank}45{blank}67" for blank in "\u00a0\u2007\u2009\u202f\u3000\u2028"),
        *(f"8{dash}915{dash}123{dash}45{dash}67" for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"),
        "7700\u200b0000\u00a00000–0101", "111–000–001 01",
    ),
    "signs": ("mama.tsoy＠mail.test", "mama.tsoy@mail\u200b.test"),
    "streets": ("Zarechnaya 5", "Зapeчной, 5"),
}  # fmt: skip
OTHERS = (
    "Т 38.5, 12.03.2020 14:30, лев. лёгкое, код 46635009, Hb 120-140, инсулин 10 ЕД", "Кашель — 3 дня, «сухой», 38,5\u00a0°C",
    "Vitamin C, very good, Salbutamol 100 mcg", "А. С. Пушкин, и т. д. и т. п.", "ибупрофeн, α-токоферол, 1,2 м²",
    "за\u00adвтрак, и\u0306од",
)  # fmt: skip


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def connection(database: str) -> AsyncIterator[Connection]:
    await asyncio.to_thread(asyncio.run, build_world(database))
    own = await asyncpg.connect(database)
    await own.execute("set passport.subject = 'test'")
    await own.execute(STORED)
    yield own
    await own.close()


@pytest.mark.parametrize("spelling", DISEASES)
@pytest.mark.asyncio(loop_scope="module")
async def test_no_spelling_brings_a_disease_to_a_school(connection: Connection, spelling: str) -> None:
    """domain.md 5 C 26."""
    for written in DISEASES[spelling]:
        for text in (f"до ({written}) после", written):
            cut = await connection.fetchval("select undiagnosed($1)", text)
            assert cut.strip(".") == text.replace(written, "…"), (ascii(written), cut)


@pytest.mark.parametrize("written", HARMLESS)
@pytest.mark.asyncio(loop_scope="module")
async def test_what_names_no_disease_comes_back_as_it_was_written(connection: Connection, written: str) -> None:
    for text in (f"до ({written}) после", written):
        assert await connection.fetchval("select undiagnosed($1)", text) == text


@pytest.mark.parametrize("spelling", NAMES)
@pytest.mark.asyncio(loop_scope="module")
async def test_no_spelling_names_the_child_s_people(connection: Connection, spelling: str) -> None:
    """domain.md 5 F 41."""
    for written in NAMES[spelling]:
        for text in (f"Кашель ({written}) АД", written):
            cut = await connection.fetchval("select unnamed($1, known_of($2))", text, ANNA.id)
            assert cut == text.replace(written, "…"), (ascii(written), cut)


@pytest.mark.parametrize("written", OTHERS)
@pytest.mark.asyncio(loop_scope="module")
async def test_what_names_nobody_comes_back_as_it_was_written(connection: Connection, written: str) -> None:
    assert await connection.fetchval("select unnamed($1, known_of($2))", written, ANNA.id) == written


@pytest.mark.asyncio(loop_scope="module")
async def test_a_stored_name_may_be_odd_itself(connection: Connection) -> None:
    odd = connection.transaction()
    await odd.start()
    await connection.execute("update child set family = E'Бе\\u200bлoв' where id = $1", ANNA.id)
    for written in ("Белов", "Бeлов", "Belova"):
        assert (
            await connection.fetchval("select unnamed($1, known_of($2))", f"У {written} кашель", ANNA.id)
            == "У … кашель"
        )
    await odd.rollback()


@pytest.mark.asyncio(loop_scope="module")
async def test_an_id_is_read_in_plain_spelling_too(connection: Connection) -> None:
    query = "select coded_part($1::jsonb, '', known_of($2))::text"
    part = '{"id": "ветр\\u043e\\u200bва", "code": "８９９９０００１１２２", "status": "final"}'
    assert await connection.fetchval(query, part, ANNA.id) == '{"status": "final"}'


@pytest.mark.asyncio(loop_scope="module")
async def test_a_text_is_folded_where_something_is_cut_and_nowhere_else(connection: Connection) -> None:
    text = "№\u00a01 — ибупрофeн… диа\u00adбет"
    assert await connection.fetchval("select undiagnosed($1)", text) == "№ 1 - ибупрофен… …"
    assert await connection.fetchval("select undiagnosed($1)", "\u200b") == "\u200b"
    assert await connection.fetchval("select undiagnosed(null)") is None


@pytest.mark.parametrize(
    "unit", ["а б ", "а б, в. г - ", "кашeль ", "1OOO0 ", "J 45 ", "вит. B 12 ", "аa", "Ветрова ", "8 999 000 11 22, "]
)
@pytest.mark.asyncio(loop_scope="module")
async def test_a_long_text_costs_no_more_than_its_length(connection: Connection, unit: str) -> None:
    """A sender chooses it: what looks back, or for the same again, cost minutes."""
    await connection.execute("set statement_timeout = '5s'")
    text = unit * (30_000 // len(unit))
    await connection.fetchval("select undiagnosed($1)", text)
    await connection.fetchval("select unnamed($1, known_of($2))", text, ANNA.id)
    await connection.execute("reset statement_timeout")
