"""What goes on record of ways to children is remembered for all plans together, within a bound in bytes."""

from graph.execute.alike import Alike
from graph.execute.byte_size import measure
from graph.trail.audited import Audited

FIELDS = tuple(f"Passport.field{number}" for number in range(50))


def test_what_was_used_longest_ago_is_forgotten() -> None:
    alike = Alike(10_000)
    for number in range(50):
        audited = Audited("nurse", "1", None, FIELDS, relations=(str(number),))
        assert alike.put(("a", b"places", (number,)), audited) is audited
        assert alike.get(("a", b"places", (number,))) is audited
        assert alike.get(("a", b"places", (0,))) is not None  # it is used again and again
        assert alike.size <= 10_000
    assert alike.get(("a", b"places", (1,))) is None


def test_plans_of_other_places_and_words_are_told_apart() -> None:
    alike = Alike()
    first, second = Audited("nurse", "1", "a", FIELDS), Audited("nurse", "1", "b", FIELDS)
    alike.put((first.id, b"1", (1,)), first)
    assert alike.get((first.id, b"2", (1,))) is None
    assert alike.get((second.id, b"1", (1,))) is None
    assert alike.get((first.id, b"1", (1,))) is first


def test_it_is_no_part_of_a_plan() -> None:
    alike = Alike()
    before = measure(("plan", alike))
    alike.put(("a", b"", (1,)), Audited("nurse", "1", None, FIELDS))
    assert measure(("plan", alike)) == before
