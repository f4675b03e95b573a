"""What the time line brings to the graph."""

from graph.areas.area import Area
from graph.areas.encounter.tables import EncounterRow
from graph.areas.encounter.types import TimelineOfChild
from graph.schema.child import Child
from graph.sql.protection import is_current

AREA = Area(
    fields={Child: TimelineOfChild},
    before={Child: "access_log"},
    changes={"timeline": "Child.timeline"},
    labelled={EncounterRow: is_current},
)
