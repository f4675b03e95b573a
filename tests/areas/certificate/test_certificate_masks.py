"""A certificate is no second road to what is masked for its reader elsewhere."""

import json

import pytest

from graph.viewer import Role
from tests.areas.certificate.issuing import SPECIALIST, issue, issued, listed, ready
from tests.http.client import Graph, change
from tests.http.world import ADDRESS, ANNA, DISEASE

pytestmark = pytest.mark.asyncio(loop_scope="module")

DISEASES = "query ($id: ID!) { child(by: {id: $id}) { passport { diagnoses { items { display } } } } }"
HOME = "query ($id: ID!) { child(by: {id: $id}) { address } }"
OVER = f"""UPDATE condition SET clinical_status = 'RESOLVED' WHERE child_id = '{ANNA.id}';
UPDATE passport SET no_known_conditions_at = now() WHERE child_id = '{ANNA.id}'"""


async def test_a_nurse_reads_no_disease_that_is_over(own: Graph) -> None:
    """Passport.diagnoses is masked to the active ones for a nurse (mask:active)."""
    await ready(own)
    await change(own.dsn, OVER)
    assert (await issue(own))["problems"] == []
    shown = await own.ask(DISEASES, Role.NURSE, {"id": ANNA.global_id})
    assert DISEASE not in shown.text
    assert DISEASE not in json.dumps(await listed(own, Role.NURSE), ensure_ascii=False)


async def test_a_specialist_reads_the_locality_alone(own: Graph) -> None:
    """Child.address is masked to the locality for a specialist (mask:locality)."""
    await issued(own)
    assert ADDRESS not in (await own.ask(HOME, SPECIALIST, {"id": ANNA.global_id})).text
    assert ADDRESS not in json.dumps(await listed(own, SPECIALIST), ensure_ascii=False)
