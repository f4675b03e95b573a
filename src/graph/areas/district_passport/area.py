"""What the passport of a district brings to the graph."""

from graph.areas.area import Area
from graph.areas.district_passport.attached import EXPRESSIONS as OF_MONTHS
from graph.areas.district_passport.live import EXPRESSIONS as OF_EVENTS, NumbersChanged
from graph.areas.district_passport.rules import EXPRESSIONS
from graph.areas.district_passport.trends import DIMENSIONS
from graph.areas.district_passport.types import PassportOfDistrict, PassportOfUnit
from graph.areas.district_passport.working_list import DAYS, DUE, CellFilters
from graph.areas.event.types import DistrictChanged
from graph.schema.child_filter import ChildFilter
from graph.schema.district import District
from graph.schema.units import City, Polyclinic

AREA = Area(
    fields={
        District: PassportOfDistrict,
        Polyclinic: PassportOfUnit,
        City: PassportOfUnit,
        DistrictChanged: NumbersChanged,
        ChildFilter: CellFilters,
    },
    expressions=EXPRESSIONS | OF_MONTHS | OF_EVENTS | DAYS,
    dimensions=DIMENSIONS,
    due=DUE,
)
