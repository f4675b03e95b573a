"""What diseases bring to the graph."""

from graph.areas.area import Area
from graph.areas.condition.rules import CONDITIONS, EXPRESSIONS, FITS, MASKS
from graph.areas.condition.tables import ConditionRow
from graph.areas.condition.types import ConditionsOfPassport
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Passport: ConditionsOfPassport},
    changes={"chronicConditions": "Passport.chronicConditions", "diagnoses": "Passport.diagnoses"},
    before={Passport: "conflicts"},
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    masks=MASKS,
    fits=FITS,
    labelled={ConditionRow: is_current},
)
