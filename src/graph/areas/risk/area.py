"""What risks bring to the graph (docs/risks.md)."""

from graph.areas.area import Area
from graph.areas.risk.rules import CONDITIONS, FITS
from graph.areas.risk.tables import RiskFlagRow
from graph.areas.risk.types import RisksOfPassport
from graph.schema.passport import Passport

__all__ = ["AREA", "RiskFlagRow"]

AREA = Area(
    fields={Passport: RisksOfPassport},
    before={Passport: "conflicts"},
    conditions=CONDITIONS,
    fits=FITS,
)
