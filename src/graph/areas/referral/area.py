"""Referrals: a doctor sends a child to a specialist, who may then read what the visit needs (domain.md 4.5, R_TREAT)."""

from graph.areas.area import Area
from graph.areas.referral.rules import EXPRESSIONS, is_open, treating
from graph.areas.referral.tables import ReferralRow
from graph.areas.referral.types import ReferralsOfChild, WritesOfReferrals
from graph.areas.referral.write import Referrals
from graph.policy.vocabulary import Relation
from graph.schema.child import Child
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Child: ReferralsOfChild, Mutation: WritesOfReferrals},
    changes={"referrals": "Child.referrals"},
    links={Relation.TREATING: treating},
    labelled={ReferralRow: is_open},
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: Referrals(idempotent).writes,
)
