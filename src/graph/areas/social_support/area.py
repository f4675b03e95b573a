"""What measures of social support bring to the graph (docs/social.md)."""

from graph.areas.area import Area
from graph.areas.social_support.rules import CONDITIONS, EXPRESSIONS
from graph.areas.social_support.tables import SupportMeasureRow
from graph.areas.social_support.types import SupportOfPassport
from graph.schema.passport import Passport

__all__ = ["AREA", "SupportMeasureRow"]

AREA = Area(
    fields={Passport: SupportOfPassport},
    before={Passport: "conflicts"},
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
)
