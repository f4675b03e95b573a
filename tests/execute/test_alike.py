"""What goes on record of ways to children is remembered for all plans together, within a bound in bytes."""

from functools import partial

from graph.execute.alike import Alike
from graph.execute.byte_size import measure
from graph.trail.audited import Audited

FIELDS = tuple(f"Passport.field{number}" for number in range(50))


def test_what_was_used_longest_ago_is_forgotten() -> None:
    alike, made = Alike(10_000), []

    def make(number: int) -> Audited:
        made.append(number)
        return Audited("nurse", "1", None, FIELDS, relations=(str(number),))

    for number in range(50):
        for each in (0, number):  # one is used again and again, so it stays
            assert alike.get(("a", b"places", (each,)), partial(make, each)).relations == (str(each),)
        assert alike.size <= 10_000
    assert made == list(range(50))
    alike.get(("a", b"places", (1,)), partial(make, 1))
    assert made[-1] == 1  # it was forgotten


def test_plans_of_other_places_and_words_are_told_apart() -> None:
    alike = Alike()
    first, second = Audited("nurse", "1", "a", FIELDS), Audited("nurse", "1", "b", FIELDS)
    assert alike.get((first.id, b"1", (1,)), lambda: first) is first
    assert alike.get((first.id, b"2", (1,)), lambda: second) is second
    assert alike.get((second.id, b"1", (1,)), lambda: second) is second
    assert alike.get((first.id, b"1", (1,)), lambda: second) is first


def test_it_is_no_part_of_a_plan() -> None:
    alike = Alike()
    before = measure(("plan", alike))
    alike.get(("a", b"", (1,)), lambda: Audited("nurse", "1", None, FIELDS))
    assert measure(("plan", alike)) == before
