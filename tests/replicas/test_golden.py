"""Every golden question, of every role, has one answer: that of the primary and that of a standby."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.database.hosts import addresses
from graph.database.migrations import upgrade
from graph.database.pools import ReaderPool
from graph.database.replica import Replica
from graph.execute.bulk import BulkReads
from graph.execute.engine import Engine
from graph.execute.lanes import Lanes
from graph.execute.runner import Runner
from graph.execute.sources import Sources
from graph.viewer import Role
from tests.golden import city
from tests.golden.test_golden import CASES, EVENT, HERE, named, told_events
from tests.proof.bench import PATIENT, Bench
from tests.proof.queries import Query
from tests.replicas.pair import Pair
from tests.replicas.watching import caught_up

QUESTIONS = [case for case in CASES if not (HERE / case / EVENT).exists()]  # an event is read at the primary


@dataclass
class Beside:
    """The same engine over the primary, and over the standby."""

    bench: Bench
    primary: Engine
    standby: Engine
    replica: Replica

    def ask(self, engine: Engine, role: Role, query: Query) -> list[object]:
        """What two who ask the same at once hear: they share a run where they may."""
        self.bench.engine = engine
        return list(self.bench.ask_together([city.VIEWERS[role]] * 2, query, policy=0))


@pytest.fixture(scope="module")
def beside(short_folder: Path) -> Iterator[Beside]:
    pair = Pair.create(short_folder / "golden")
    try:
        asyncio.run(upgrade(pair.primary.dsn))
        pair.join()
        bench = Bench(pair.primary.dsn)
        bench.runner.run(bench.replace_rows(city.make_city() | {"outbox": [*told_events()]}))
        bench.runner.run(caught_up(pair))
        replica, pool = (
            Replica("standby"),
            bench.runner.run(ReaderPool.open(addresses(pair.dsn, "standby")[0], bench.settings)),
        )
        replica.found(0.0, 0.001, is_fresh=True)
        bulk = BulkReads(0)
        only = Runner(Sources(bench.reader, {replica: pool}), bench.audit, bulk, PATIENT)
        engine = Engine(bench.policy, Lanes(only, only), bench.audit, bench.engine._bounds, {})
        yield Beside(bench, bench.engine, engine, replica)
        bench.runner.run(pool.close())
        bench.close()
    finally:
        pair.stop()


@pytest.mark.parametrize("case", QUESTIONS)
def test_the_standby_answers_as_the_primary(beside: Beside, case: str) -> None:
    given = json.loads((HERE / case / "variables.json").read_text("utf-8"))
    query = Query((HERE / case / "query.graphql").read_text("utf-8"), {key: named(each) for key, each in given.items()})
    before = beside.replica.reads
    for role in Role:
        assert beside.ask(beside.standby, role, query) == beside.ask(beside.primary, role, query)
    assert beside.replica.reads > before
    assert beside.replica.retries == 0
