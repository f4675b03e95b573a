"""GET /passport/{id}, /growth/{id}, /district/{id} and /polyclinic/{id}: frames of passports on paper; the browser asks as its viewer."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from graph.http.assets import FRONT
from graph.http.pages import data_block

OPERATION, OF_DISTRICT = FRONT / "passport.graphql", FRONT / "district.graphql"
CARE, DISTRICT_CARE = FRONT / "care.graphql", FRONT / "districtcare.graphql"


def passport_values(growth: Sequence[tuple[Any, ...]], demo: bool) -> dict[str, str]:
    """What the page is filled with: its operation, and L, M and S of healthy children by kind, sex and days of age."""
    lines: dict[str, dict[str, list[tuple[Any, ...]]]] = defaultdict(lambda: defaultdict(list))
    for kind, sex, *numbers in growth:
        lines[kind][sex].append(tuple(numbers))
    asked = {"operation": OPERATION.read_text("utf-8"), "care": CARE.read_text("utf-8")}
    return {**asked, "growth": data_block(lines), "demo": str(demo).lower()}


def district_values(demo: bool) -> dict[str, str]:
    """What the page of a district is filled with."""
    asked = {"operation": OF_DISTRICT.read_text("utf-8"), "care": DISTRICT_CARE.read_text("utf-8")}
    return {**asked, "demo": str(demo).lower()}
