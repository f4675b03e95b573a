"""Those who have no account are bounded by their address, and all together: one guesser keeps nobody else out."""

import pytest

from graph.errors import Refusal
from graph.execute.visitors import Visitors, network_of

SLOWLY = 1e-6


def test_who_has_asked_too_much_is_refused_alone() -> None:
    visitors = Visitors((SLOWLY, 3), (SLOWLY, 10))
    for _ in range(3):
        visitors.spend("198.51.100.1")
    for _ in range(50):
        with pytest.raises(Refusal):
            visitors.spend("198.51.100.1")
    visitors.spend("198.51.100.2")


def test_all_together_are_bounded_too() -> None:
    visitors = Visitors((SLOWLY, 3), (SLOWLY, 5))
    for number in range(5):
        visitors.spend(f"198.51.100.{number}")
    with pytest.raises(Refusal):
        visitors.spend("198.51.100.9")


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("::ffff:198.51.100.1", "198.51.100.1", True),
        ("198.51.100.1", "198.51.100.2", False),
        ("", "socket", True),
    ],
)
def test_what_counts_as_one_address(one: str, other: str, is_same: bool) -> None:
    assert (network_of(one) == network_of(other)) is is_same
