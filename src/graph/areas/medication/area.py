"""What medications bring to the graph."""

from graph.areas.area import Area
from graph.areas.medication.tables import MedicationRow
from graph.areas.medication.types import MedicationsOfPassport
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Passport: MedicationsOfPassport},
    changes={"medications": "Passport.medications"},
    before={Passport: "conflicts"},
    labelled={MedicationRow: is_current},
)
