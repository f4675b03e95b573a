"""The variants of the benchmark that price a part can still be put together: they replace names of modules."""

import subprocess
import sys
from pathlib import Path

import pytest

COMPOSE = """
import sys
from pathlib import Path

from graph.app import load_policy
from graph.settings import Settings
from tests.benchmark.variants import composed

load_policy(composed(sys.argv[1], Settings(data=Path(sys.argv[2]))))
"""


@pytest.mark.parametrize("variant", ["unaudited", "granted", "open"])
def test_a_variant_is_put_together(variant: str, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", COMPOSE, variant, str(tmp_path)], check=True)
