"""Events of a record: what can be followed of a child, a district and one's own children (domain.md 5 D 30, 5 F 38)."""

from graph.areas.area import Area
from graph.areas.event.types import SubscriptionsOfRecord
from graph.schema.subscription import Subscription
from graph.sql.events import EVENT_CONDITIONS, EVENT_EXPRESSIONS, event_of_child, event_of_district, event_of_viewer
from graph.sql.named import Opening

AREA = Area(
    fields={Subscription: SubscriptionsOfRecord},
    expressions=EVENT_EXPRESSIONS,
    conditions=EVENT_CONDITIONS,
    openings={
        "passport_changed": event_of_child(),
        "district_changed": event_of_district(3_800),
        "document_added": event_of_child(3_700),
        "access_logged": event_of_child(3_900),
        "my_children_changed": Opening(event_of_viewer, 900),
    },
)
