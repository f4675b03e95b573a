"""One primary at a time: a new history ends the connections to the last, and one of the past is refused."""

from dataclasses import dataclass

import asyncpg
import pytest

from graph.database.primary import Primary, primary_of


@dataclass(eq=False)
class Connection:
    """Counts its ends."""

    ends: int = 0

    def terminate(self) -> None:
        self.ends += 1


def test_a_new_primary_ends_what_leads_to_the_last() -> None:
    primary, first, second, new = Primary(), Connection(), Connection(), Connection()
    primary.admit(0, 3, first)
    primary.admit(0, 3, second)
    assert (first.ends, second.ends) == (0, 0)
    primary.admit(2, 4, new)
    assert (first.ends, second.ends, new.ends) == (1, 1, 0)
    assert (primary.host, primary.timeline) == (2, 4)
    primary.admit(1, 5, Connection())
    assert (first.ends, new.ends) == (1, 1)


def test_a_primary_of_the_past_is_refused_as_a_standby_is() -> None:
    primary, new, past = Primary(), Connection(), Connection()
    primary.admit(2, 4, new)
    with pytest.raises(asyncpg.TargetServerAttributeNotMatched):
        primary.admit(0, 3, past)
    assert new.ends == 0
    assert primary.host == 2


async def test_it_is_known_by_its_address() -> None:
    assert primary_of("a") is primary_of("a")
    assert primary_of("a") is not primary_of("b")
