"""What growth brings to the graph."""

from graph.areas.area import Area
from graph.areas.measurement.alerts import CONDITIONS
from graph.areas.measurement.rules import EXPRESSIONS
from graph.areas.measurement.tables import MeasurementRow
from graph.areas.measurement.types import GrowthOfPassport, MeasurementsOfChild
from graph.schema.child import Child
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Child: MeasurementsOfChild, Passport: GrowthOfPassport},
    changes={"anthropometry": "Passport.anthropometry"},
    before={Child: "access_log", Passport: "conflicts"},
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    labelled={MeasurementRow: is_current},
)
