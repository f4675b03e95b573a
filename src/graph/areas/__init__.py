"""The areas of the record, a folder each. Importing this package hands what they bring to the floors, once.

No floor imports an area; whoever composes the service (app, cli, personas) and the tests begin here.
"""

from graph.areas.ambulance_call import AREA as AMBULANCE_CALL
from graph.areas.area import Area, install
from graph.areas.audit_order import AREA as AUDIT_ORDER
from graph.areas.own_access import AREA as OWN_ACCESS
from graph.areas.referral import AREA as REFERRAL
from graph.areas.representation import AREA as REPRESENTATION
from graph.schema.catalog import build_catalog

__all__ = ["AREAS", "Area", "build_catalog"]

AREAS: tuple[Area, ...] = (AUDIT_ORDER, REFERRAL, AMBULANCE_CALL, REPRESENTATION, OWN_ACCESS)

install(AREAS)
