"""Rounds over processes that are killed and a PostgreSQL that is restarted; `python -m tests.live.process_rounds` runs more of them."""

import os
from pathlib import Path

import pytest

from tests.live.process_rounds import rounds

ROUNDS = int(os.environ.get("LIVE_PROCESS_ROUNDS", "2"))


@pytest.mark.asyncio
async def test_killed_processes_lose_nothing_and_tell_nothing_without_the_right(short_folder: Path) -> None:
    folder = short_folder / "rounds"
    folder.mkdir(mode=0o711)
    assert await rounds(folder, range(ROUNDS)) == []
