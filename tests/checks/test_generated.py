"""What the code generates is what is committed."""

from graph.app import load_policy
from graph.areas.graph import build_catalog
from graph.policy.completeness import check_policy
from graph.policy.grants import read_policy
from graph.settings import Settings
from graph.sql.masks import FITS
from tests.checks.files import ROOT


def test_the_schema() -> None:
    committed = (ROOT / "schema.graphql").read_text("utf-8")
    assert committed == load_policy(Settings(policy=None)).catalog.sdl, "uv run passport schema > schema.graphql"


def test_the_policy_decides_every_field_for_every_role() -> None:
    assert check_policy(read_policy(None), build_catalog(), FITS) == []
