"""What reminders bring to the graph (docs/reminders.md)."""

from graph.areas.area import Area
from graph.areas.reminder.links import CalendarLinks
from graph.areas.reminder.rules import CONDITIONS, EXPRESSIONS, OPENINGS
from graph.areas.reminder.types import QueriesOfReminders, RemindersOfChild, SubscriptionsOfReminders
from graph.areas.reminder.write import OBJECT, Reminders
from graph.areas.reminder.writing import WritesOfReminders
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.schema.subscription import Subscription
from graph.sql.events import event_of_child

AREA = Area(
    fields={
        Child: RemindersOfChild,
        Query: QueriesOfReminders,
        Mutation: WritesOfReminders,
        Subscription: SubscriptionsOfReminders,
    },
    openings={**OPENINGS, "reminder_raised": event_of_child(3_700)},
    changes={"reminders": "Child.reminders"},
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    conditions=CONDITIONS,
    writes=lambda idempotent, _: {**Reminders(idempotent).writes, **CalendarLinks(idempotent).writes},
)
