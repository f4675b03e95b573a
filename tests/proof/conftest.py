"""How many examples are drawn, and a bench for each module: 2,000 in CI, each run the same; 200 at a desk, each run anew."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.proof.bench import Bench

CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")
DIFFERENTIAL_PARTS, NON_INTERFERENCE_PARTS = 8, 4  # test functions, so that several workers share them
DIFFERENTIAL, NON_INTERFERENCE = (200, 110) if CI else (18, 15)  # examples of each part
EXAMPLES = DIFFERENTIAL_PARTS * DIFFERENTIAL + NON_INTERFERENCE_PARTS * NON_INTERFERENCE


def proof_settings(examples: int) -> settings:
    """Examples are heavy: no time limit, no database of old failures; a seed cannot shrink, so none is tried."""
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=CI,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture(scope="module")
def bench(database: str) -> Iterator[Bench]:
    """The engine and the reference executor over one database."""
    made = Bench(database)
    yield made
    made.close()
