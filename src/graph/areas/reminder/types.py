"""Reminders as the graph shows them: to the person whom each is for, and to nobody else."""

from enum import Enum

import strawberry

from graph.areas.reminder.tables import ReminderPreferenceRow, ReminderRow
from graph.schema.binding import Edge, Root, RuledBy, TypeBinding, bind, bound, column, computed, embedded, node_id
from graph.schema.child import Child
from graph.schema.event import OF_CHILD, event_child, event_cursor, event_kind, event_time
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import Date, DateTime
from graph.schema.subscription import Follow, follow


@strawberry.enum(description="What a reminder is of.")
class ReminderKind(Enum):
    """docs/reminders.md."""

    VACCINATION = strawberry.enum_value("VACCINATION", description="A line of `Child.vaccinationPlan` is due.")
    EXAMINATION = strawberry.enum_value("EXAMINATION", description="A line of `Child.examPlan` is due.")
    APPOINTMENT = strawberry.enum_value("APPOINTMENT", description="The child is expected somewhere.")
    OBSERVATION = strawberry.enum_value(
        "OBSERVATION", description="The next visit of a dispensary observation is due on `day`; of which is not said."
    )


@strawberry.enum(description="Where a reminder stands.")
class ReminderState(Enum):
    """docs/reminders.md."""

    RAISED = strawberry.enum_value("RAISED", description="It is to be told.")
    SENT = strawberry.enum_value("SENT", description="It was handed to your channel.")
    READ = strawberry.enum_value("READ", description="You have read it.")
    SNOOZED = strawberry.enum_value("SNOOZED", description="You are told again at `snoozedUntil`.")
    WITHDRAWN = strawberry.enum_value(
        "WITHDRAWN", description="It is done, or not due any more, or no longer yours to know."
    )


@strawberry.enum(
    description="How somebody is reminded, beside `Subscription.reminderRaised`, which tells whoever opens it."
)
class ReminderChannel(Enum):
    """docs/reminders.md."""

    PUSH = strawberry.enum_value("PUSH", description="Your devices are woken up: see `pushSubscribe`.")
    EMAIL = strawberry.enum_value("EMAIL", description="To the address that the register has of you.")
    SUBSCRIPTION = strawberry.enum_value("SUBSCRIPTION", description="Not otherwise.")


@strawberry.enum(description="In which language messages are.")
class ReminderLanguage(Enum):
    """Of the neutral texts."""

    RU = "RU"
    EN = "EN"


@strawberry.enum(description="Whether what is sent by a channel leaves this service.")
class ReminderDelivery(Enum):
    """What the process that sends has noted."""

    CONNECTED = strawberry.enum_value("CONNECTED", description="It is sent.")
    SIMULATED = strawberry.enum_value("SIMULATED", description="Nothing is sent: no server is configured.")


@strawberry.type(description="That you shall be told of something of a child. It is no prescription: read the plan.")
@bound(
    TypeBinding(row=ReminderRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="reminder", only="own_reminders")
)
class Reminder(Node):
    """A row of `reminder`."""

    id: strawberry.ID = node_id(data="reminder_id")
    child: Child | None = embedded("Whom it is about.", of_child=True)
    kind: ReminderKind | None = column("What it is of.")
    about: str | None = computed(
        "reminder_about",
        "Vaccine group, or age in months, as the plan has it; null of an appointment and of an observation.",
    )
    day: Date | None = column("Since when it is due, or the day of the appointment or visit.")
    state: ReminderState | None = computed("reminder_state", "Where it stands.")
    raised_at: DateTime | None = column("When it was raised.")
    sent_at: DateTime | None = column("When it was handed to your channel last.")
    read_at: DateTime | None = column("When you read it.")
    snoozed_until: DateTime | None = column("When you are told again.")
    withdrawn_at: DateTime | None = column("When it ended.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class RemindersOfChild:
    """What `Child` gets from this area."""

    reminders: Connection[Reminder] = paged(
        Edge(on={"child_id": "id"}, only="own_reminders", order=("-day", "-id")),
        "Your own reminders of this child, the latest day first; those that have ended, too.",
        20,
        data="reminder_list",
    )


@strawberry.type(description="How you are reminded.")
@bound(TypeBinding(row=ReminderPreferenceRow, ruled_by=RuledBy.ANYONE, data="reminder_preference"))
class ReminderPreferences:
    """A row of `reminder_preference`, or what holds without one."""

    channel: ReminderChannel | None = column("How.")
    delivery: ReminderDelivery | None = computed(
        "reminder_channel_delivery", "Whether what is sent so leaves this service; SIMULATED where it does not."
    )
    quiet_from: str | None = column(
        "From when in Moscow nothing is sent, such as `22:00`; null: there are no quiet hours."
    )
    quiet_to: str | None = column("Until when, such as `08:00`; what was raised meanwhile is sent then.")
    language: ReminderLanguage | None = column("In which language.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class QueriesOfReminders:
    """What `Query` gets from this area."""

    my_reminders: Connection[Reminder] = paged(
        Root("my_reminders", ("day", "id")),
        "Your reminders that have not ended, of all your children, the earliest day first.",
        20,
        data="my_reminders",
    )
    reminder_preferences: ReminderPreferences | None = bind(
        Root("reminder_preferences"), "How you are reminded.", data="reminder_preference"
    )


@strawberry.type(description="Reminders of yours were raised, or a time that you chose has come.")
@bound(OF_CHILD)
class ReminderRaised:
    """A row of `outbox`."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("REMINDER_RAISED")
    at: DateTime | None = event_time()
    reminders: list[Reminder] | None = bind(
        Edge(on={"child_id": "child_id"}, only="raised_with_event", order=("day", "id")),
        "Those that you are told of.",
        data="reminder_list",
    )
    child: Child | None = event_child()


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class SubscriptionsOfReminders:
    """What `Subscription` gets from this area."""

    reminder_raised: ReminderRaised | None = follow(
        Follow("reminder_raised", names=frozenset({"reminders"}), rows="reminders"),
        "Tells a family when reminders of theirs are raised, outside of their quiet hours.",
        data="live_reminders",
    )
