"""What allergies bring to the graph."""

from graph.areas.allergy.rules import CONDITIONS, FITS, MASKS
from graph.areas.allergy.tables import AllergyRow
from graph.areas.allergy.types import AllergiesOfPassport
from graph.areas.area import Area
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Passport: AllergiesOfPassport},
    changes={"allergies": "Passport.allergies"},
    before={Passport: "conflicts"},
    conditions=CONDITIONS,
    masks=MASKS,
    fits=FITS,
    labelled={AllergyRow: is_current},
)
