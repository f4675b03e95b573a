"""What dispensary observation brings to the graph."""

from graph.areas.area import Area
from graph.areas.observation.rules import CONDITIONS, EXPRESSIONS, FITS, followed
from graph.areas.observation.tables import ObservationRow
from graph.areas.observation.types import ObservationsOfPassport
from graph.policy.vocabulary import Relation
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Passport: ObservationsOfPassport},
    changes={"dispensaryObservations": "Passport.dispensaryObservations"},
    before={Passport: "conflicts"},
    links={Relation.TREATING: followed},
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    fits=FITS,
    labelled={ObservationRow: is_current},
)
