"""`python -m tests.benchmark.writes`: ambulance calls opened a second, each a write of its own, beside plain inserts of the peers.

Ours: the account, that the child is no relative, the key of the write, the call, the audit trail committed before the answer.
Peers: one insert; PostGraphile is given the child's key, the limit finds it by its policy number as ours does. On a copy of
the city.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import orjson

from graph.viewer import Role
from tests.benchmark.city import City, Connection
from tests.benchmark.contest import bench_of, contest_options, report, up
from tests.benchmark.load import Bench, BenchmarkProblem, Served
from tests.benchmark.machine import cpu_seconds
from tests.benchmark.questions import HERE, QUESTIONS, Key
from tests.benchmark.report import spread
from tests.benchmark.runners import PEERS, RUNNERS, Runner
from tests.benchmark.senders import Heard, Senders, sending
from tests.benchmark.wire import Shot, shot

OURS = "ours-writes"
CONNECTIONS = 64
LASTS = timedelta(hours=6)
COUNT = "select count(*) from ambulance_call"
KEYED = "alter table ambulance_call alter id set default gen_random_uuid()"  # a peer's calls have keys of PostgreSQL's
# Dispatchers with a workplace, and a child for each of their calls.
DISPATCHERS = """
select a.subject, a.staff_id, c.id, c.policy_number
from (select distinct a.subject, a.staff_id from account a join assignment s on s.staff_id = a.staff_id and s.valid_to is null
      where 'dispatcher' = any(a.roles) order by a.subject limit 20) as a
cross join (select id, policy_number from child where policy_number is not null order by md5(id::text) limit 50) as c
order by c.policy_number, a.subject
"""


@dataclass(frozen=True)
class Call:
    """Who opens a call, and about whom."""

    subject: str
    dispatcher: str
    child: str
    policy: str


def calls(city: City) -> list[Call]:
    """Some of them: dispatchers take turns."""

    async def fetch(connection: Connection) -> list[Call]:
        rows = await connection.fetch(DISPATCHERS)
        return [Call(row["subject"], str(row["staff_id"]), str(row["id"]), row["policy_number"]) for row in rows]

    return city.ask(fetch)


def shots(bench: Bench, runner: Runner, asked: Sequence[Call]) -> list[Shot]:
    """The same calls in the words of a runner; MARK gives each a number of its own."""
    as_dispatcher = QUESTIONS["q1"]
    assert as_dispatcher.role is Role.DISPATCHER
    tokens = bench.tokens(as_dispatcher, [Key(call.subject, "") for call in asked])
    shots = []
    for call in asked:
        path, token = runner.path.format(name="call"), tokens[call.subject] if runner.token else ""
        shots.append(shot("call", path, token, orjson.dumps(_said(runner, call))))
    return shots


def _said(runner: Runner, call: Call) -> dict[str, object]:
    number = "B-@N@"
    if runner.ours:
        text = (HERE / "questions" / "call.graphql").read_text("utf-8")
        given: dict[str, object] = {"idempotencyKey": number, "number": number, "child": {"policyNumber": call.policy}}
    elif runner.texts:
        text = (PEERS / "postgraphile" / "call.graphql").read_text("utf-8")
        now = datetime.now(UTC)
        times = {"openedAt": now.isoformat(), "expiresAt": (now + LASTS).isoformat()}
        row = {"childId": call.child, "number": number, "dispatcherId": call.dispatcher, **times}
        given = {"ambulanceCall": row}
    else:
        return {"key": [call.policy, number, call.dispatcher]}
    return {"query": text, "variables": {"input": given}}


def _count(city: City) -> int:
    async def count(connection: Connection) -> int:
        return int(await connection.fetchval(COUNT))

    return city.ask(count)


def measure(bench: Bench, served: Served, asked: Sequence[Shot]) -> tuple[Heard, float, float]:
    """What the writers hear, and the CPU milliseconds of server and PostgreSQL for each write; every call is in the table."""
    pids, before = (served.pid, bench.city.postmaster), _count(bench.city)
    used = [cpu_seconds(pid) for pid in pids]
    with sending(bench, served.place.port, [Senders("writers", asked, CONNECTIONS)], bench.seconds) as heard:
        pass
    writers = heard["writers"]
    good = sum(row[4] == "OK" for row in writers.rows)
    if _count(bench.city) - before != good:
        raise BenchmarkProblem(f"{served.runner.name}: {good} calls were answered, others are in the table.")
    server, database = (1000 * (cpu_seconds(pid) - early) / max(1, good) for pid, early in zip(pids, used, strict=True))
    return writers, server, database


def main() -> None:
    """Measure."""
    chosen = contest_options("writes", __doc__, (OURS, "postgraphile-writes", "limit")).parse_args(sys.argv[1:])
    names = chosen.runners.split(",")
    lines = ["| | calls/s | p50 ms | p99 ms | longest ms | server CPU ms | PostgreSQL CPU ms | failed | ours / this |"]
    lines += ["|---|---|---|---|---|---|---|---|---|"]
    with bench_of(chosen, writes=True) as (bench, above):
        bench.city.execute(KEYED)
        asked = calls(bench.city)
        rounds: dict[str, list[tuple[Heard, float, float]]] = {name: [] for name in names}
        with up(bench, names) as started:
            for turn in range(chosen.rounds + 1):
                for name in names:
                    run = measure(bench, started[name], shots(bench, RUNNERS[name], asked))
                    # The first is the warm-up.
                    rounds[name] += [run] if turn else []
        own = [heard.rate for heard, _, _ in rounds.get(OURS, [])]
        for name, runs in rounds.items():
            rates = [heard.rate for heard, _, _ in runs]
            cells = [RUNNERS[name].title, spread(rates, 0)]
            cells += [spread([heard.percentile(percent) for heard, _, _ in runs], 1) for percent in (50, 99, 100)]
            cells += [spread([server for _, server, _ in runs], 2), spread([used for _, _, used in runs], 2)]
            cells += [str(sum(sum(heard.errors.values()) for heard, _, _ in runs))]
            ratios = [mine / peer for mine, peer in zip(own, rates, strict=False)]
            lines.append("| " + " | ".join([*cells, spread(ratios, 2) if ratios and name != OURS else ""]) + " |")
        report(chosen, "writes", above, lines)


if __name__ == "__main__":
    main()
