"""Some rounds of `python -m tests.failover`."""

import asyncio
from pathlib import Path

import pytest

from tests.failover.__main__ import played
from tests.failover.trio import Trio, obstacle

KINDS = ["switchover", "kill"]


def test_a_primary_that_goes_costs_an_ambulance_nothing_and_loses_no_write(short_folder: Path) -> None:
    if (reason := obstacle()) is not None:
        pytest.skip(f"no failover: {reason}")
    folder = short_folder / "failover"
    folder.mkdir(mode=0o711)
    with Trio.running(folder / "t") as trio:
        made = asyncio.run(played(trio, folder, KINDS, lambda seen: None))
    assert [each.faults for each in made] == [[]] * len(KINDS)
    assert [each.capsules > 0 for each in made] == [True] * len(KINDS)
    assert made[-1].strays > 0
