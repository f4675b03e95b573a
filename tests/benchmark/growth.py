"""Growth: what happens to our own figures as the city, the nesting, the connections and the policy grow.

With `--copied` larger cities are made of copies (copies.py), and only they are compared; with `--reads` each has the trail of a
year beside, in months.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from graph.policy.grants import read_policy
from graph.viewer import Role
from tests.benchmark.city import City, Connection, city
from tests.benchmark.copies import city_of_copies
from tests.benchmark.ingest import import_undone
from tests.benchmark.load import Bench, Served, check, serving, truth
from tests.benchmark.machine import Cores, described, load
from tests.benchmark.months import begins, divide
from tests.benchmark.questions import NURSES, QUESTIONS, SAMPLE, Key, Question
from tests.benchmark.runners import RUNNERS, Runner
from tests.benchmark.trail import fill
from tests.benchmark.wrk import Sample, measure

ASKED = ("q1", "q2", "q3", "q4")
MOST_ASKED = ASKED[:3]  # with many connections
LEVELS = {
    count: Question(f"level{count}", f"{count} levels", Role.NURSE, "district", "District", SAMPLE, NURSES)
    for count in (1, 2, 4)
}
DISTRICTS = 200
# What is read of a district as a whole, which no hand-written statement stands beside.
DISTRICT = {
    name: Question(name, title, Role.NURSE, "district", "District", DISTRICTS, NURSES)
    for name, title in (("due", "list of what is due"), ("numbers", "passport of the district"))
}
FEW = 4  # more that ask so much at once are told to come back
BUNDLES = 500
CONNECTIONS = (1, 4, 16, 64)
MORE = (0, 1_000, 10_000)
MONTHS = 13  # in which a year of entries lies

Say = Callable[[str], None]


def grow(chosen: argparse.Namespace, cores: Cores, say: Say) -> dict[str, str]:
    """The report's file: sizes as given; nesting, connections and policy lines on the largest."""
    sizes = sorted(int(size) for size in chosen.growth.split(","))
    lines = [
        f"{described(cores)}, load before {load():.1f}. Medians of {chosen.rounds} rounds of {chosen.seconds} s.",
        "",
    ]
    lines += ["| city | question | ours/s | p99 ms | PostgreSQL CPU ms | ours / limit |", "|---|---|---|---|---|---|"]
    rest: list[str] = []
    for size in sizes:
        making = city_of_copies(chosen.work, size, cores) if chosen.copied else city(chosen.work, size, cores, say)
        with making as made:
            if chosen.reads:
                _remember(made, chosen.reads * size)
            bench = Bench(made, chosen.work, cores, chosen.seconds, chosen.connections)
            lines += list(_questions(bench, chosen.rounds, say))
            lines.append(_import(bench, chosen.rounds, say))
            if size == sizes[-1] and not chosen.copied:
                rest += [*_shapes(bench, chosen.rounds, say), "", *_policies(bench, chosen.rounds, say)]
    return {"growth.md": "\n".join([*lines, "", *rest]) + "\n"}


def _remember(made: City, entries: int) -> None:
    """Put a year of entries into the city's own trail, which is empty at its start."""

    async def year(connection: Connection) -> None:
        await divide(connection, begins(MONTHS), is_whole=False)
        await fill(connection, entries)

    made.ask(year)
    made.execute("vacuum (analyze) audit_entry")


def _medians(
    bench: Bench, served: Served, question: Question, rounds: int, keys: Sequence[Key] | None = None
) -> Sample:
    """Of the keys that were drawn, where they were; in a large city that takes longer than to ask."""
    shots = bench.shots(served.runner, question, keys or question.draw(bench.city))
    samples = [measure(bench, served, shots) for _ in range(rounds)]
    return replace(
        samples[0],
        rate=median(sample.rate for sample in samples),
        p99=median(sample.p99 for sample in samples),
        database=median(sample.database for sample in samples),
        failed=sum(sample.failed for sample in samples),
    )


def _questions(bench: Bench, rounds: int, say: Say) -> Iterator[str]:
    """Q1 to Q4 in a city of this size, beside the limit; then districts as a whole."""
    with serving(bench, RUNNERS["ours"]) as ours, serving(bench, RUNNERS["limit"]) as limit:
        for name in ASKED:
            question = QUESTIONS[name]
            keys = question.draw(bench.city)
            check(bench, ours, question, truth(bench, limit, question, keys))
            _warm(bench, (ours, limit), question, keys)
            own, most = (_medians(bench, served, question, rounds, keys) for served in (ours, limit))
            yield _line(bench, name, own, f"{own.rate / most.rate:.2f}", say)
        few = replace(bench, connections=FEW)
        for question in DISTRICT.values():
            keys = question.draw(bench.city)
            truth(bench, ours, question, keys)
            _warm(bench, (ours,), question, keys)
            yield _line(bench, question.title, _medians(few, ours, question, rounds, keys), "", say)


def _warm(bench: Bench, servers: Sequence[Served], question: Question, keys: Sequence[Key]) -> None:
    """Ask for each key once: the first answers of a city that is larger than memory wait for its disk."""
    for served in servers:
        for shot in bench.shots(served.runner, question, keys):
            served.ask(shot)


def _line(bench: Bench, name: str, own: Sample, ratio: str, say: Say) -> str:
    say(f"{bench.city.children:,} children, {name}: {own.rate:,.0f}/s, {own.failed} failed")
    cells = (f"{bench.city.children:,}", name, f"{own.rate:,.0f}", f"{own.p99:.1f}", f"{own.database:.3f}", ratio)
    return f"| {' | '.join(cells)} |"


def _import(bench: Bench, rounds: int, say: Say) -> str:
    """Bundles of children whom the city does not have; the import is undone."""
    imports = [import_undone(bench.city, bench.cores, BUNDLES) for _ in range(rounds)]
    rate, database = (median(each[place] for each in imports) for place in (0, 1))
    say(f"{bench.city.children:,} children, import: {rate:,.0f} resources/s")
    title = f"import of {BUNDLES} bundles, resources"
    return f"| {bench.city.children:,} | {title} | {rate:,.0f} | | {database:.3f} | |"


def _shapes(bench: Bench, rounds: int, say: Say) -> Iterator[str]:
    """Levels of nesting, then connections, by one server."""
    with serving(bench, RUNNERS["ours"]) as served:
        yield "| levels of rows | requests/s | p99 ms | server CPU ms | PostgreSQL CPU ms |"
        yield "|---|---|---|---|---|"
        for count, question in LEVELS.items():
            sample = _medians(bench, served, question, rounds)
            say(f"{count} levels: {sample.rate:,.0f}/s")
            yield f"| {count} | {sample.rate:,.0f} | {sample.p99:.1f} | {sample.server:.3f} | {sample.database:.3f} |"
        yield ""
        yield "| connections | " + " | ".join(f"{name} requests/s (p99 ms)" for name in MOST_ASKED) + " |"
        yield "|---|---|---|---|"
        for count in CONNECTIONS:
            few = replace(bench, connections=count)
            samples = [_medians(few, served, QUESTIONS[name], rounds) for name in MOST_ASKED]
            say(f"{count} connections: {samples[0].rate:,.0f}/s")
            yield f"| {count} | " + " | ".join(f"{each.rate:,.0f} ({each.p99:.1f})" for each in samples) + " |"


def _policies(bench: Bench, rounds: int, say: Say) -> Iterator[str]:
    """Q1 under policies of different lengths: lines are read at start-up, a request looks up what they became."""
    yield "| more decisions | Q1 requests/s | p99 ms | start-up s |"
    yield "|---|---|---|---|"
    for count in MORE:
        path = _policy(bench.city, count)
        started = time.monotonic()
        with serving(bench, _under(path, count)) as served:
            ready = time.monotonic() - started
            sample = _medians(bench, served, QUESTIONS["q1"], rounds)
        say(f"{count} more decisions: {sample.rate:,.0f}/s")
        yield f"| {count:,} | {sample.rate:,.0f} | {sample.p99:.1f} | {ready:.1f} |"


def _under(path: Path, count: int) -> Runner:
    return replace(RUNNERS["ours-granted"], name=f"lines-{count}", extra={"VARIANT": f"lines:{path}"})


def _policy(seeded: City, count: int) -> Path:
    """The product's own policy with so many decisions more, over classes of fields that do not exist."""
    made = [f"g2, Filler.field{number}, filler{number}" for number in range(count)]
    made += [f"p, dispatcher, call, filler{number}, read, allow" for number in range(count)]
    path = seeded.data / f"policy-{count}.csv"
    path.write_text(read_policy(None) + "\n".join(made) + "\n", "utf-8")
    return path
