"""What stands in examples/deploy: each metric of the dashboard is exported, each setting exists, and a stop has its time."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from graph.settings import Settings
from tests.http.client import Graph

pytestmark = pytest.mark.asyncio(loop_scope="module")

DEPLOY = Path(__file__).parents[2] / "examples/deploy"
METRIC = re.compile(r"\bpassport_[a-z_]+\b")


def compose() -> Any:
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))


async def test_every_metric_of_the_dashboard_is_exported(graph: Graph) -> None:
    dashboard = json.loads((DEPLOY / "grafana/passport.json").read_text("utf-8"))
    asked = {
        name
        for panel in dashboard["panels"]
        for target in panel.get("targets", ())
        for name in METRIC.findall(target["expr"])
    }
    text = (await graph.client.get("/metrics")).text
    exported = {line.split()[2] for line in text.splitlines() if line.startswith("# TYPE ")}
    exported |= {f"{name}_bucket" for name in exported}
    assert len(asked) > 20
    assert asked <= exported


async def test_labels_of_the_dashboard_are_those_of_the_metrics() -> None:
    """A panel by a label that no metric has would show one line without a name."""
    dashboard = (DEPLOY / "grafana/passport.json").read_text("utf-8")
    used = {word for words in re.findall(r"by \(([^)]+)\)", dashboard) for word in words.split(", ")}
    metrics = "".join(
        path.read_text("utf-8") for path in (Path(__file__).parents[2] / "src/graph/http").glob("*metrics.py")
    )
    assert [word for word in used - {"le"} if f'"{word}"' not in metrics] == []


async def test_settings_of_the_composition_exist_and_a_stop_has_its_time() -> None:
    services = compose()["services"]
    names = {name.upper() for name in Settings.model_fields}
    given = {name for each in services.values() for name in each.get("environment", {}) if name.startswith("PASSPORT_")}
    assert given
    assert {name.removeprefix("PASSPORT_") for name in given} <= names
    assert services["database"]["image"] == "postgres:18"
    grace = int(services["service"]["stop_grace_period"].removesuffix("s"))
    assert grace >= float(services["service"]["environment"]["PASSPORT_DRAIN"]) + 20
    for each in services.values():
        for mount in each.get("volumes", ()):
            source = mount.partition(":")[0]
            if source.startswith("./") and source != "./import":
                assert (DEPLOY / source).exists(), source


async def test_passwords_and_issuers_are_asked_for() -> None:
    text = (DEPLOY / "compose.yaml").read_text("utf-8")
    for name in ("PASSPORT_DB_PASSWORD", "PASSPORT_OIDC_ISSUER", "PASSPORT_OIDC_AUDIENCE"):
        assert f"${{{name}:?" in text
