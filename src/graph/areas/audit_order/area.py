"""Audit orders: by them, and by no right of the role, an auditor inspects records (R_AUD of domain.md 4.5)."""

from graph.areas.area import Area
from graph.areas.audit_order.rules import ordered
from graph.areas.audit_order.types import WritesOfAuditOrders
from graph.areas.audit_order.write import AuditOrders
from graph.policy.vocabulary import Relation
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Mutation: WritesOfAuditOrders},
    links={Relation.ORDERED: ordered},
    writes=lambda idempotent, _: AuditOrders(idempotent).writes,
)
