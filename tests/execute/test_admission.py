"""Who is admitted where much is asked."""

import pytest

from graph.errors import Code, Refusal
from graph.execute.admission import Admission


def test_below_the_limit_everybody_is_admitted() -> None:
    admission = Admission(1.0, 4)
    taken = [admission.admit("a", 0.1) for _ in range(9)]
    for work in taken:
        admission.leave("a", work)
    assert admission.pending == 0


def test_above_it_a_subject_has_a_fair_part() -> None:
    admission = Admission(1.0, 4)
    for _ in range(9):
        admission.admit("greedy", 0.1)
    modest = [admission.admit(name, 0.1) for name in ("b", "c", "d")]
    with pytest.raises(Refusal) as refusal:
        admission.admit("greedy", 0.1)
    assert refusal.value.code is Code.RATE_LIMITED
    assert refusal.value.details == {"retryAfter": 1}
    admission.admit("b", 0.05)  # less than its part of a quarter
    assert len(modest) == 3


def test_whose_first_question_is_long_is_admitted_while_no_more_than_twice_as_much_waits() -> None:
    admission = Admission(1.0, 4)
    admission.admit("a", 5.0)
    with pytest.raises(Refusal) as refusal:
        admission.admit("b", 5.0)
    assert refusal.value.code is Code.UNAVAILABLE
    assert refusal.value.details == {"retryAfter": 2}
    admission.admit("c", 0.01)


def test_work_that_is_done_makes_room() -> None:
    admission = Admission(1.0, 4)
    work = admission.admit("a", 1.5)
    with pytest.raises(Refusal):
        admission.admit("a", 0.1)
    admission.leave("a", work)
    admission.admit("a", 0.1)
    assert admission.refused == 1
