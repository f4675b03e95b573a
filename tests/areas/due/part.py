"""Lists of what is due in the oracle of the tests; their lines are drawn by tests/proof/prevention.py."""

from typing import TYPE_CHECKING

from tests.areas.part import AreaPart
from tests.http.world import ANNA, FIRST, global_id

if TYPE_CHECKING:
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values


def _attached_here(values: "Values", row: "Row", place: "Place") -> bool:
    child = values.reach.store.child(row.cells["child_id"])
    return bool(child["district_id"] == place.row.cells["id"])


def _enrolled_here(values: "Values", row: "Row", place: "Place") -> bool:
    here = place.row.cells["id"]
    enrolments = values.reach.store.of_child("enrolment", row.cells["child_id"])
    return any(each["organization_id"] == here and values.reach.valid_today(each) for each in enrolments)


BEFORE = 'before: "2026-11-28", first: 50'
LINES = "nodes { child { id name { full } } kind vaccineGroup ageMonths status dueOn norm { act } } pageInfo { hasNextPage endCursor }"
DISTRICT = f'district(id: "{global_id("District", FIRST)}")'

PART = AreaPart(
    texts={
        "DueItem.vaccineGroup": "of the norm, never as it was sent",
        "Institution.code": "of the registry of organizations",
        "Institution.name": "of the registry of organizations",
    },
    limits={"attached_here": _attached_here, "enrolled_here": _enrolled_here},
    asked={
        "due of a child": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ due {{ {LINES} }} }} }}',
        "lines of a district": f"{{ {DISTRICT} {{ due({BEFORE}) {{ {LINES} }} }} }}",
        "lines of a district after": f"query($c: String) {{ {DISTRICT} {{ due({BEFORE}, kind: EXAMINATION, after: $c) {{ {LINES} }} }} }}",
        "lines of schools": f"{{ myInstitutions {{ name due({BEFORE}, kind: VACCINATION) {{ {LINES} }} }} }}",
        "lines of schools after": f"query($c: String) {{ myInstitutions {{ due({BEFORE}, after: $c) {{ {LINES} }} }} }}",
    },
)
