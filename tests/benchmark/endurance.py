"""Endurance: one server under load for minutes, and the memory it holds."""

import argparse
import time
from collections.abc import Callable

from tests.benchmark.city import city
from tests.benchmark.load import Bench, serving
from tests.benchmark.machine import Cores, described
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import RUNNERS
from tests.benchmark.wrk import measure


def endure(chosen: argparse.Namespace, cores: Cores, say: Callable[[str], None]) -> dict[str, str]:
    """The report's file: a line for each turn of the questions until the minutes are over; memory in MB."""
    lines = [f"{described(cores)}.", "", "| seconds | requests | RSS MB | failed |", "|---|---|---|---|"]
    with city(chosen.work, chosen.children, cores, say) as seeded:
        bench = Bench(seeded, chosen.work, cores, chosen.seconds, chosen.connections)
        asked = [QUESTIONS[name] for name in chosen.only if name in QUESTIONS]
        drawn = [bench.shots(RUNNERS["ours"], question, question.draw(seeded)) for question in asked]
        with serving(bench, RUNNERS["ours"]) as served:
            begun, requests, failed, memory = time.monotonic(), 0, 0, 0
            while time.monotonic() - begun < 60 * chosen.endure:
                for shots in drawn:
                    sample = measure(bench, served, shots)
                    requests, failed = requests + sample.requests, failed + sample.failed
                    memory = sample.memory
                cells = f"{time.monotonic() - begun:.0f} | {requests:,} | {memory / 1e6:.0f} | {failed}"
                lines.append(f"| {cells} |")
                say(lines[-1])
    return {"endurance.md": "\n".join(lines) + "\n"}
