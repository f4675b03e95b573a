"""What social statuses and privileges bring to the graph."""

from graph.areas.area import Area
from graph.areas.social.rules import FITS, MASKS
from graph.areas.social.tables import PrivilegeRow, SocialStatusRow
from graph.areas.social.types import StatusesOfPassport
from graph.schema.passport import Passport
from graph.sql.protection import is_current

AREA = Area(
    fields={Passport: StatusesOfPassport},
    changes={"privileges": "Passport.privileges", "socialStatuses": "Passport.socialStatuses"},
    before={Passport: "conflicts"},
    masks=MASKS,
    fits=FITS,
    labelled={PrivilegeRow: is_current, SocialStatusRow: is_current},
)
