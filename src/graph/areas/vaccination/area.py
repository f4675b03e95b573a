"""What vaccinations bring to the graph."""

from graph.areas.area import Area
from graph.areas.vaccination.rules import CONDITIONS, FITS
from graph.areas.vaccination.tables import VaccinationRow
from graph.areas.vaccination.types import VaccinationsOfChild
from graph.schema.child import Child
from graph.sql.protection import is_current

AREA = Area(
    fields={Child: VaccinationsOfChild},
    changes={"vaccinations": "Child.vaccinations"},
    before={Child: "access_log"},
    conditions=CONDITIONS,
    fits=FITS,
    labelled={VaccinationRow: is_current},
)
