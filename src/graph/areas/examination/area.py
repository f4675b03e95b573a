"""What examinations bring to the graph."""

from graph.areas.area import Area
from graph.areas.examination.tables import ExaminationDueRow
from graph.areas.examination.types import ExaminationsOfChild, PlanOfPassport
from graph.schema.child import Child
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Child: ExaminationsOfChild, Passport: PlanOfPassport},
    changes={"examinationDueOn": "Passport.examinationDueOn"},
    before={Child: "access_log", Passport: "conflicts"},
    labelled={ExaminationDueRow: is_current},
)
