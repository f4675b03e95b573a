"""`python -m tests.benchmark.trail`: what a long audit trail costs: Q1 and Q3 beside it, a family's access log, verification.

The trail is made by generate_series in a copy of the city that is kept: its rows have the size, the order and the spread of
real ones, and no hashes that verify. `--make` makes it and stops; `--drop` drops it afterwards.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

import orjson

from graph.trail.verify import verify
from tests.benchmark.city import Connection
from tests.benchmark.contest import Table, bench_of, contest_options, report, up
from tests.benchmark.load import Bench, Served
from tests.benchmark.mixture import Mixture
from tests.benchmark.progress import say
from tests.benchmark.questions import HERE, QUESTIONS
from tests.benchmark.runners import RUNNERS
from tests.benchmark.scratch import drop, kept
from tests.benchmark.senders import Senders, sending
from tests.benchmark.wire import Shot, shot
from tests.benchmark.wrk import Sample, measure

SEVERAL = 100  # of so many entries, one names several children
CHILDREN = 20  # that it names
PAGE = 50
PLAN = """
insert into audit_plan (id, role, policy_version, operation, fields, relations)
values (md5('benchmark'), 'nurse', 'benchmark', 'Benchmark', '{Child.birthDate,Child.name}', '{attached}') on conflict do nothing
"""
NUMBERED = """
create temp table numbered_child on commit drop as select row_number() over (order by md5(id::text)) - 1 as n, id from child
"""
STAFF = """
create temp table numbered_staff on commit drop as
select row_number() over (order by subject) - 1 as n, subject from account where staff_id is not null limit 1000
"""
ENTRIES = """
insert into audit_entry (id, at, subject, plan_id, child_ids, request_id, outcome, chain, number, hash)
select uuidv7((g - {rows}) * (interval '365 days' / {rows})), now() + (g - {rows}) * (interval '365 days' / {rows}), s.subject,
    md5('benchmark'), {children}, lpad(to_hex(g), 32, '0'), 'OK', '00000000-0000-4000-8000-000000000000', g, sha256(int8send(g))
from generate_series(1::bigint, {rows}) as g join numbered_staff s on s.n = g % (select count(*) from numbered_staff)
"""
ONE = "join numbered_child c on c.n = g * 7919 % (select count(*) from numbered_child) where g % {several} <> 0"
GROUPED = """
create temp table numbered_group on commit drop as
select n / {many} as n, array_agg(id) as ids from numbered_child group by n / {many}
"""
SOME = "join numbered_group c on c.n = g % (select count(*) from numbered_group) where g % {several} = 0"
# Of the months, too: what the catalogue gives is for the table above them alone.
INDEXES = """
select indexname, replace(indexdef, ' ON ONLY ', ' ON ') as indexdef from pg_indexes where tablename = 'audit_entry'
"""
KEY = "pk_audit_entry"
SIZES = """
select (select count(*) from audit_entry) as rows, sum(pg_table_size(relid)) as heap, sum(pg_indexes_size(relid)) as indexes
from pg_partition_tree('audit_entry')
"""


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = contest_options("trail", __doc__, ("ours",))
    parser.add_argument("--rows", type=int, default=1_000_000, help="entries of the trail")
    parser.add_argument("--make", action="store_true", help="make the trail and stop")
    parser.add_argument("--drop", action="store_true", help="drop it afterwards")
    return parser.parse_args(arguments)


def name(rows: int) -> str:
    """Of the copy that has so many."""
    return f"benchmark_trail_{rows}"


async def fill(connection: Connection, rows: int) -> None:
    """Put the entries there, once; in one transaction with the emptying, which spares the write-ahead log."""
    if await connection.fetchval("select exists (select from audit_entry)") or not rows:
        return
    begun = time.monotonic()
    async with connection.transaction():
        indexes = {row["indexname"]: row["indexdef"] for row in await connection.fetch(INDEXES)}
        await connection.execute("set local maintenance_work_mem = '1GB'; truncate audit_entry")
        for index in indexes:
            dropped = f"alter table audit_entry drop constraint {KEY}" if index == KEY else f"drop index {index}"
            await connection.execute(dropped)
        for statement in (PLAN, NUMBERED, STAFF, GROUPED.format(many=CHILDREN)):
            await connection.execute(statement)
        await connection.execute("analyze numbered_child, numbered_staff, numbered_group")
        for children, source in (("array[c.id]", ONE), ("c.ids", SOME)):
            text = ENTRIES.format(rows=rows, children=children) + source.format(several=SEVERAL)
            await connection.execute(text)
            say(f"{time.monotonic() - begun:.0f} s: entries")
        for index, definition in indexes.items():
            made = f"alter table audit_entry add constraint {KEY} primary key (id)" if index == KEY else definition
            await connection.execute(made)
            say(f"{time.monotonic() - begun:.0f} s: {index}")


async def sizes(connection: Connection) -> str:
    """The trail in one sentence."""
    row = await connection.fetchrow(SIZES)
    assert row is not None
    return f"{row['rows']:,} entries: {float(row['heap']) / 1e9:.1f} GB and {float(row['indexes']) / 1e9:.1f} GB of indexes."


def logs(bench: Bench, served: Served) -> list[str]:
    """Parents who read who looked at a child, one after the other."""
    question = QUESTIONS["q4"]
    keys = question.draw(bench.city)
    tokens = bench.tokens(question, keys)
    body = orjson.dumps(
        {"query": (HERE / "questions" / "log.graphql").read_text("utf-8"), "variables": {"first": PAGE}}
    )
    shots = [shot("log", "/graphql", tokens[key.subject], body) for key in keys]
    with sending(bench, served.place.port, [Senders("logs", shots, 1)], bench.seconds) as heard:
        pass
    heard_logs = heard["logs"]
    cells = [f"{heard_logs.percentile(percent):.1f}" for percent in (50, 99, 100)]
    head = f"| {PAGE} rows of a child's access log, asked one after the other: p50 ms | p99 | longest | failed |"
    return [head, "|---|---|---|---|", f"| {' | '.join(cells)} | {sum(heard_logs.errors.values())} |"]


async def verified(connection: Connection) -> str:
    """How long verification takes for each entry, over those that were written by the server itself."""
    begun = time.monotonic()
    verification = await verify(connection)
    took = time.monotonic() - begun
    assert not verification.problems, verification.problems[:3]
    return f"`passport audit verify`: {verification.entries:,} entries in {took:.1f} s, {verification.entries / took:,.0f} a second."


def measured(bench: Bench, chosen: argparse.Namespace) -> list[list[str]]:
    """Q1 and Q3 beside the trail, and the access log."""
    table = Table("question")
    with up(bench, ["ours"]) as started:
        served = started["ours"]
        asked = {name: Mixture((name,), 1).shots(bench, RUNNERS["ours"]) for name in ("q1", "q3")}
        for turn in range(chosen.rounds):
            for title, shots in asked.items():

                def run(_: str, shots: Sequence[Shot] = shots) -> Sample:
                    return measure(bench, served, shots)

                table.measure(title, ["ours"], turn, run)
        return [table.lines(), logs(bench, served)]


def main() -> None:
    """Make the trail, and measure beside it."""
    chosen = options(sys.argv[1:])
    with bench_of(chosen) as (bench, above):
        with kept(bench.city, name(chosen.rows)) as copied:
            copied.ask(lambda connection: fill(connection, chosen.rows))
            copied.execute("vacuum (analyze) audit_entry")
            sections = [above, copied.ask(sizes)]
            say(sections[-1])
            if not chosen.make:
                tables = measured(replace(bench, city=copied), chosen)
                # Rows that were made have no hashes that fit.
                sections += [] if chosen.rows else [copied.ask(verified)]
                report(chosen, f"trail-{chosen.rows}", "\n\n".join(sections), *tables)
        if chosen.drop:
            drop(bench.city, name(chosen.rows))


if __name__ == "__main__":
    main()
