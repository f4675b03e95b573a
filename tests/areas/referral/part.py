"""Referrals in the worlds and the oracle of the tests.

Rows of random worlds are drawn by tests/proof/referrals.py, amid the others, so that the proof draws what it always drew.
"""

from tests.areas.part import AreaPart
from tests.execute.bulk import OWN, WORKER, some

PART = AreaPart(
    bulk=(("referral", f"{OWN}, {WORKER} AS staff_id, now() AS opened_at", some(3)),),
    lists={"Referral": "Child.referrals"},
    never_null=frozenset({("referral", "specialty")}),
)
