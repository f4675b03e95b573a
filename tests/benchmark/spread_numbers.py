"""How long numbers of a polyclinic and of the city take over nodes: `python -m tests.benchmark.spread_numbers DSN --rounds 4`.

DSN names the coordinator of a seeded database, as its owner (docs/citus.md). The answers are told by their length and a hash, so that two
versions of the program can be compared by their answers as well.
"""

import argparse
import asyncio
import hashlib
import os
import statistics
import sys
import time

from graph.database.citus.start import shards_of
from graph.settings import Settings
from graph.viewer import Role, Viewer
from tests.proof.bench import Bench
from tests.proof.queries import Query

SHORT = "population { attached } morbidity(by: ICD10_CHAPTER, measure: GENERAL) { key count denominator suppressed }"
LONG = """
population { attached byAgeAndSex { key count } }
healthGroups { key count trend { month count denominator } }
morbidity(by: ICD10_CHAPTER, measure: GENERAL) { key count trend { count denominator } }
dispensary { key count } examinations { key count } vaccinations { key count } bloodGroups { key count }
"""
# Of the seeded city: who is told numbers of the city and of a polyclinic, and who reads the children of one.
ASKED = (
    ("district-head-3", Role.DISTRICT_HEAD, "city", SHORT),
    ("district-head-3", Role.DISTRICT_HEAD, "city", LONG),
    ("district-head-2", Role.DISTRICT_HEAD, "myPolyclinics", LONG),
    ("auditor-4", Role.AUDITOR, "myPolyclinics", LONG),
)


def main() -> None:
    """Ask each question so often and print the median of all but the first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dsn")
    parser.add_argument("--rounds", type=int, default=4)
    given = parser.parse_args()
    bench = Bench(given.dsn, asyncio.run(shards_of(given.dsn, Settings())))
    try:
        for subject, role, field, numbers in ASKED:
            answer, seconds = timed(
                bench, Viewer(subject, role), Query(f"{{ {field} {{ passport {{ {numbers} }} }} }}", {}), given.rounds
            )
            digest = hashlib.sha256(answer).hexdigest()[:8]
            sys.stdout.write(
                f"{subject} {field}: {seconds:.3f} s, {len(answer)} bytes {digest}, load {os.getloadavg()[0]:.1f}\n"
            )
    finally:
        bench.close()


def timed(bench: Bench, viewer: Viewer, query: Query, rounds: int) -> tuple[bytes, float]:
    """The answer, and how long it takes once it has been asked."""
    answer = bench.ask(viewer, query, policy=0)
    assert isinstance(answer, bytes), answer
    seconds = []
    for _ in range(rounds):
        begun = time.perf_counter()
        assert bench.ask(viewer, query, policy=0) == answer
        seconds.append(time.perf_counter() - begun)
    return answer, statistics.median(seconds)


if __name__ == "__main__":
    main()
