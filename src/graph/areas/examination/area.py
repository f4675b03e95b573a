"""What examinations bring to the graph."""

from graph.areas.area import Area
from graph.areas.examination.planning import PlannedDays
from graph.areas.examination.rules import CONDITIONS, EXPRESSIONS
from graph.areas.examination.tables import ExaminationDueRow, ExaminationRow, PeExemptionRow
from graph.areas.examination.types import ExaminationsOfChild, PlanOfPassport
from graph.areas.examination.write import Examinations
from graph.areas.examination.writing import WritesOfExaminations
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Child: ExaminationsOfChild, Passport: PlanOfPassport, Mutation: WritesOfExaminations},
    changes={
        "examinations": "Child.examinations",
        "examinationDueOn": "Passport.examinationDueOn",
        "peExemptions": "Passport.peExemptions",
    },
    before={Child: "access_log", Passport: "conflicts"},
    conditions=CONDITIONS,
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: Examinations(idempotent).writes | PlannedDays(idempotent).writes,
    labelled={ExaminationRow: is_current, ExaminationDueRow: is_current, PeExemptionRow: is_current},
)
