"""The same child from Synthea's FHIR and from the C-CDA that @medplum/ccda makes of it: equal facts (docs/exchange.md).

What the converter does not write is taken out of the FHIR bundle first, each by a function of its own; nothing else differs.
"""

import gzip
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import orjson
import pytest

from graph.areas.encounter.extract import Encounter
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion, Extraction
from graph.ingest.run import read_body
from graph.ingest.source import Body
from tests.ingest.bundles import Json

HERE = Path(__file__).parent
DATA = HERE.parents[2] / "shared" / "data" / "synthea"
INSTALL = ["npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund"]

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data/synthea is not there")


def _by_day(resource: Json) -> None:
    """Conditions and vaccinations have days."""
    for name in ("onsetDateTime", "occurrenceDateTime"):
        if resource["resourceType"] in ("Condition", "Immunization") and name in resource:
            resource[name] = resource[name][:10]


def _without_criticality(resource: Json) -> None:
    """Allergies have no criticality."""
    resource.pop("criticality", None)


def _once_each(resource: Json) -> None:
    """A dose is given once in each interval, and never as needed."""
    for instruction in resource.get("dosageInstruction", ()):
        instruction.pop("asNeededBoolean", None)
        if "timing" in instruction:
            instruction["timing"]["repeat"]["frequency"] = 1


def _without_place(resource: Json) -> None:
    """Encounters have neither class, institution nor reason; those that are examinations are parts of a summary."""
    if resource["resourceType"] == "Encounter":
        for name in ("class", "serviceProvider", "reasonCode", "type"):
            resource.pop(name, None)


LOSSES: tuple[Callable[[Json], None], ...] = (_by_day, _without_criticality, _once_each, _without_place)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a C-CDA document of each bundle."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("there is no npm and node on the path")
    folder = tmp_path_factory.mktemp("ccda")
    for name in ("ccda.mjs", "package.json"):
        shutil.copy2(HERE / name, folder)
    done = subprocess.run(INSTALL, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"npm could not install the converter, {done.stderr[-400:]}")
    subprocess.run(["node", "ccda.mjs", str(DATA), "made"], cwd=folder, check=True, timeout=120)
    return folder / "made"


def _facts(extraction: Extraction) -> Counter[tuple[Any, ...]]:
    """Every assertion with all that it says, however many documents say it together."""
    return Counter(_values(item) for document in extraction.documents for item in document.assertions)


def _values(item: Assertion) -> tuple[Any, ...]:
    own = {each.name: getattr(item, each.name) for each in fields(item)}
    # A summary is signed once, and a label of one part of a visit is one of its other parts there, which C-CDA does not connect.
    left_out = {"own_labels", "author", "labels", "vital_labels"}
    if isinstance(item, Encounter):
        own["encounter_key"] = own["encounter_key"].lower()
    return type(item).__name__, *((name, value) for name, value in own.items() if name not in left_out)


def test_every_fact_of_all_children_is_the_same(documents: Path) -> None:
    compared = 0
    early = []
    for path in sorted(DATA.glob("*.gz")):
        bundle = orjson.loads(gzip.decompress(path.read_bytes()))
        for entry in bundle["entry"]:
            for lose in LOSSES:
                lose(entry["resource"])
        source = read_body(Body(path.name, orjson.dumps(bundle)))
        made = read_body(Body("made.xml", (documents / path.name.replace(".json.gz", ".xml")).read_bytes()))
        assert isinstance(source, Extraction)
        assert isinstance(made, Extraction), made
        assert made.child.birth_date == source.child.birth_date
        assert {item.value for item in made.child.identifiers} & {item.value for item in source.child.identifiers}
        expected, stated = _facts(source), _facts(made)
        if any(doubt.code == RefusalCode.DATE_BEFORE_BIRTH for doubt in made.doubts):
            early.append(path.name)
            assert not stated - expected, path.name
            assert len(list((expected - stated).elements())) == 2, path.name  # the disease and drug of that visit
        else:
            assert stated == expected, path.name
        compared += stated.total()
    assert len(early) == 1  # in FHIR the parts of that visit name it, by which it is taken for an error of the register
    assert compared > 3_000
