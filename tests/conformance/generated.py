"""Schemathesis in GraphQL mode: documents drawn from the schema, valid and not, and what is wrong with the answers."""

import json
import math
import os
import subprocess
from pathlib import Path
from typing import Any

from tests.checks.files import ROOT
from tests.conformance.city import Served

SCHEMATHESIS = "schemathesis==4.32.5"
ENTRIES = 8  # fields of Query
# Not among them: positive_data_acceptance. A page of 101 rows is valid by the schema and refused by its meaning.
CHECKS = ("not_a_server_error", "response_schema_conformance", "negative_data_rejection", "answer_fits_the_schema")


def generate(server: Served, folder: Path, cases: int) -> tuple[str, bool]:
    """Ask at least so many documents; what Schemathesis says, and whether it found nothing."""
    report = folder / "report.json"
    command = ["uv", "tool", "run", "--from", SCHEMATHESIS, "schemathesis", "run", server.url]
    command += ["--header", f"Authorization: Bearer {server.token}"]
    command += ["--checks", ",".join(CHECKS), "--max-examples", str(math.ceil(cases / ENTRIES))]
    command += [
        "--continue-on-failure",
        "--no-color",
        "--report-json-path",
        str(report),
        "--generation-database",
        "none",
    ]
    environment = os.environ | {
        "SCHEMATHESIS_HOOKS": "hooks",
        "PYTHONPATH": str(Path(__file__).parent),
        "KNOWN": json.dumps(server.known()),
        "SDL": str(ROOT / "schema.graphql"),
    }
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if not report.exists():
        return done.stdout + done.stderr, False
    results: dict[str, Any] = json.loads(report.read_text("utf-8"))
    counts, rates = results["test_cases"], [each["fuzzing"] for each in results["valid_rates"].values()]
    accepted = sum(rate["accepted"] for rate in rates)
    summary = f"Schemathesis: {counts['generated']:,} cases, {accepted:,} answered, {counts['with_failures']} failures"
    passed = done.returncode == 0 and counts["generated"] >= cases and accepted > counts["generated"] / 4
    return summary if passed else f"{done.stdout}{done.stderr}\n{summary}", passed
