"""What vaccinations bring to the graph."""

from graph.areas.area import Area
from graph.areas.vaccination.rules import CONDITIONS, FITS
from graph.areas.vaccination.tables import VaccinationDueRow, VaccinationRow
from graph.areas.vaccination.types import PlanOfPassport, VaccinationsOfChild
from graph.areas.vaccination.write import Vaccinations
from graph.areas.vaccination.writing import WritesOfVaccinations
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Child: VaccinationsOfChild, Passport: PlanOfPassport, Mutation: WritesOfVaccinations},
    changes={"vaccinations": "Child.vaccinations", "vaccinationDueOn": "Passport.vaccinationDueOn"},
    before={Child: "access_log", Passport: "conflicts"},
    conditions=CONDITIONS,
    fits=FITS,
    writes=lambda idempotent, _: Vaccinations(idempotent).writes,
    labelled={VaccinationRow: is_current, VaccinationDueRow: is_current},
)
