"""Whatever happens in whatever order: who may be told is told once, nobody else is told, and what is done is withdrawn (5 F 38, 5 F 44)."""

import asyncio
from collections import Counter
from datetime import date
from typing import Any

import asyncpg
from hypothesis import HealthCheck, given, settings, strategies as st

from graph.identity import new_id
from graph.viewer import SETTING
from tests.areas.reminder.family import FATHER, MOTHER, a_child
from tests.areas.reminder.history import ENDS, START, History

PARENTS = st.sampled_from((MOTHER, FATHER))
GROUPS = st.sampled_from(("BCG", "HepB", "MMR"))
STEPS = st.one_of(
    st.tuples(st.just("fall_due"), st.tuples(GROUPS, st.booleans())),
    st.tuples(st.just("be_done"), GROUPS),
    st.tuples(st.just("book"), st.integers(0, 4)),
    st.tuples(st.just("call_off"), st.none()),
    st.tuples(st.just("end"), st.tuples(PARENTS, st.sampled_from(sorted(ENDS)))),
    st.tuples(st.just("return"), PARENTS),
    st.tuples(st.just("open_account"), st.none()),
    st.tuples(st.just("pass_days"), st.integers(1, 3)),
    st.tuples(st.just("read"), PARENTS),
    st.tuples(st.just("snooze"), PARENTS),
    st.tuples(st.just("be_quiet"), PARENTS),
)


async def lived(connection: Any, steps: list[tuple[str, Any]], days: int) -> None:
    """One history, and what must hold after each of its steps."""
    at = START.date().toordinal() + days
    turning = date.fromordinal(at)
    turning = turning.replace(day=28) if (turning.month, turning.day) == (2, 29) else turning
    born = turning.replace(year=turning.year - 15)
    history = History(connection, await a_child(connection, born), born)
    heard: Counter[tuple[Any, ...]] = Counter()
    for step in steps:
        await history.do(step)
        wanted = history.wanted()
        assert await history.open() == wanted, step
        for told in await history.send():
            heard[told] += 1
            assert told in wanted, "nobody is told of what is not theirs now"
            assert heard[told] <= history.may_hear.get(told, 1), "once, and once more for each time that it was put off"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, max_size=25), days=st.integers(0, 6))
def test_any_history(fresh_database: str, steps: list[tuple[str, Any]], days: int) -> None:
    async def run() -> None:
        connection = await asyncpg.connect(fresh_database, server_settings={SETTING: "operator"})
        try:
            undone = connection.transaction()
            await undone.start()
            clinic = "insert into organization (id, code, name, kind) values ($1, 'c', 'Clinic', 'POLYCLINIC')"
            await connection.execute(clinic, new_id())
            await lived(connection, steps, days)
            await undone.rollback()
        finally:
            await connection.close()

    asyncio.run(run())
