"""Blood groups as people write them: what is read, and above all what is not."""

import pytest
from hypothesis import given, strategies as st

from graph.ingest.blood_spelling import Blood, read_blood

ZERO, A, B, AB = "O", "A", "B", "AB"
POS, NEG, WEAK = "POSITIVE", "NEGATIVE", "WEAK_D"

READ = {
    # Russian forms
    "A(II) Rh+": (A, POS),
    "0 Rh-": (ZERO, NEG),
    "АВ(IV)": (AB, None),
    "О(I) Rh(+)": (ZERO, POS),
    "0(I) Rh+": (ZERO, POS),
    "A (II), Rh (-)": (A, NEG),
    "В III Rh (-) отр": (B, NEG),
    "АВ(IV)Rh(-)": (AB, NEG),
    "АВ (IV) Rh−": (AB, NEG),
    "AB0(IV) Rh-": (AB, NEG),
    "II Rh+": (A, POS),
    "II+": (A, POS),
    "III -": (B, NEG),
    "III отр": (B, NEG),
    "I (O) Rh(+) пол.": (ZERO, POS),
    "В(III) Rh (+) пол": (B, POS),
    "А(II) Rh-отрицательный": (A, NEG),
    "A Rh - отрицательный": (A, NEG),
    "2 группа Rh+": (A, POS),
    "2-я группа, Rh+": (A, POS),
    "Вторая положительная": (A, POS),
    "Группа крови четвертая, резус отрицательный": (AB, NEG),
    "четвёртая группа, резус-фактор отрицательный": (AB, NEG),
    "группа крови: A(II), резус-фактор: положительный": (A, POS),
    "А (II) вторая, Rh (+) положительный": (A, POS),
    "O (I) рез. +": (ZERO, POS),
    "O αβ (I) Rh+": (ZERO, POS),
    "Aβ(II)": (A, None),
    "Ⅱ Rh＋": (A, POS),
    "ІІ Rh+": (A, POS),
    "A(2) Rh+": (A, POS),
    "AB IV": (AB, None),
    "первая": (ZERO, None),
    # International forms
    "O POS": (ZERO, POS),
    "O RH POSITIVE": (ZERO, POS),
    "O Rh(D) Pos": (ZERO, POS),
    "AB Negative": (AB, NEG),
    "B Rhesus negative": (B, NEG),
    "A+": (A, POS),
    "A-": (A, NEG),
    "0+": (ZERO, POS),
    "Apos": (A, POS),
    "ARh+": (A, POS),
    "A-pos": (A, POS),
    "A RhD positive": (A, POS),
    "A plus": (A, POS),
    "Blood group A Rh(D) Positive": (A, POS),
    "A2B Rh-": (AB, NEG),
    "A1 pos": (A, POS),
    "0": (ZERO, None),
    "a(ii) rh+": (A, POS),
    # Rh alone
    "Rh+": (None, POS),
    "Rh(D)+": (None, POS),
    "D neg": (None, NEG),
    "Резус - положительный": (None, POS),
    "weak D": (None, WEAK),
    "D слабый": (None, WEAK),
    # With a phenotype or Kell beside it
    "A(II) CcDee Rh+ K-": (A, POS),
    "A(II) ccddee Rh-": (A, NEG),
}

NOT_READ = [
    "",
    " ",
    "-",
    "(-)",
    "+/-",
    "A?",
    "A(III)",
    "O(II) Rh+",
    "A/B",
    "A или B",
    "A or B",
    "A;B",
    "AB/O",
    "2+",
    "2",
    "1",
    "01",
    "A(II) Rh",
    "A(II) Rh?",
    "A(II) Rh+ отр",
    "A(II) Rh- пол",
    "A- Rh+",
    "A- pos",
    "A+-",
    "A±",
    "AB-/+",
    "Aα(II)",
    "A(II) ccddee Rh+",
    "A Rh null",
    "Bombay",
    "ABO",
    "Ш Rh+",
    "П",
    "OR",
    "NO",
    "not determined",
    "не определялась",
    "unknown",
    "кровь взята",
    "A(II) Rh+ B(III)",
    "5 группа",
    "V Rh+",
    "группа крови",
    "A" * 200,
    "A(II) Rh+ со слов матери",
    "\x00A",
]


@pytest.mark.parametrize(("written", "expected"), READ.items())
def test_reads(written: str, expected: tuple[str | None, str | None]) -> None:
    assert read_blood(written) == Blood(*expected)


@pytest.mark.parametrize("written", NOT_READ)
def test_does_not_guess(written: str) -> None:
    assert read_blood(written) is None


@given(st.text(max_size=120))
def test_any_text_is_read_or_not_read(written: str) -> None:
    blood = read_blood(written)
    assert blood is None or (blood.group in {ZERO, A, B, AB, None} and blood.rh in {POS, NEG, WEAK, None})


@given(st.sampled_from(sorted(READ)), st.sampled_from(["?", "или", "нет", "x", "B(III)", "Rh"]))
def test_a_word_too_many_makes_it_unread_or_changes_nothing(written: str, extra: str) -> None:
    blood = read_blood(f"{written} {extra}")
    assert blood is None or blood == Blood(*READ[written]) or READ[written][0] in (None, B)
