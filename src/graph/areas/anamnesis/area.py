"""What the child's history brings to the graph."""

from graph.areas.anamnesis.tables import AnamnesisRow
from graph.areas.anamnesis.types import HistoriesOfPassport
from graph.areas.area import Area
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Passport: HistoriesOfPassport},
    changes={"anamnesis": "Passport.anamnesis"},
    before={Passport: "conflicts"},
    labelled={AnamnesisRow: is_current},
)
