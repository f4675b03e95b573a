"""What a family sends about its reminders."""

import strawberry

from graph.areas.reminder.types import Reminder, ReminderChannel, ReminderLanguage
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.scalars import DateTime


@strawberry.input(description="Says that you have read reminders of yours.")
class RemindersMarkReadInput:
    """All of them or none."""

    idempotency_key: str = strawberry.field(description=KEY)
    ids: list[strawberry.ID] = strawberry.field(description="Global ids of 1 to 100 reminders of yours.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class RemindersMarkReadPayload:
    """What was read is told no more."""

    read_at: DateTime | None = bind(WriteOutcome("read_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(description="Has you told of a reminder again, once, at a time.")
class ReminderSnoozeInput:
    """One of one's own that has not ended."""

    idempotency_key: str = strawberry.field(description=KEY)
    id: strawberry.ID = strawberry.field(description="Global id of the reminder.")
    until: DateTime = strawberry.field(description="When, within 90 days.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ReminderSnoozePayload:
    """The reminder, read back."""

    reminder: Reminder | None = bind(Root("node"), "The reminder; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(description="Says how you want to be reminded.")
class ReminderPreferencesSetInput:
    """The whole of it: where quiet hours are left out there are none, and the language is RU where it is."""

    idempotency_key: str = strawberry.field(description=KEY)
    channel: ReminderChannel = strawberry.field(description="How.")
    quiet_from: str | None = strawberry.field(default=None, description="From when in Moscow, such as `22:00`.")
    quiet_to: str | None = strawberry.field(default=None, description="Until when, such as `08:00`.")
    language: ReminderLanguage = strawberry.field(default=ReminderLanguage.RU, description="In which language.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ReminderPreferencesSetPayload:
    """Read `Query.reminderPreferences` for what holds."""

    changed_at: DateTime | None = bind(WriteOutcome("changed_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(
    description="Has a secret address made for a calendar app; the one before is good for nothing from then on."
)
class CalendarLinkCreateInput:
    """One for each account and role."""

    idempotency_key: str = strawberry.field(description=KEY)


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class CalendarLinkCreatePayload:
    """Whoever knows the address reads the calendar, as long as you may."""

    address: str | None = bind(
        WriteOutcome("address"),
        "Path on this host, for GET without a token. It is told this once: sent again under the same key it is null.",
    )
    created_at: DateTime | None = bind(WriteOutcome("created_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(description="Takes the secret address of your calendar back.")
class CalendarLinkRevokeInput:
    """The one that this account has in this role."""

    idempotency_key: str = strawberry.field(description=KEY)


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class CalendarLinkRevokePayload:
    """At that address there is nothing any more."""

    revoked_at: DateTime | None = bind(WriteOutcome("revoked_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfReminders:
    """What `Mutation` gets from this area."""

    reminders_mark_read: RemindersMarkReadPayload | None = bind(
        Write("reminders_mark_read"),
        "Say that you have read reminders.",
        {"input": Argument(RemindersMarkReadInput, "Which.")},
        data="reminder_use",
    )
    reminder_snooze: ReminderSnoozePayload | None = bind(
        Write("reminder_snooze"),
        "Be told of a reminder again later.",
        {"input": Argument(ReminderSnoozeInput, "Which, and when.")},
        data="reminder_use",
    )
    reminder_preferences_set: ReminderPreferencesSetPayload | None = bind(
        Write("reminder_preferences_set"),
        "Say how you want to be reminded.",
        {"input": Argument(ReminderPreferencesSetInput, "How.")},
        data="reminder_use",
    )
    calendar_link_create: CalendarLinkCreatePayload | None = bind(
        Write("calendar_link_create"),
        "Have an address made under which a calendar app reads on which days you are reminded, and nothing else.",
        {"input": Argument(CalendarLinkCreateInput, "A key.")},
        data="reminder_use",
    )
    calendar_link_revoke: CalendarLinkRevokePayload | None = bind(
        Write("calendar_link_revoke"),
        "Take that address back.",
        {"input": Argument(CalendarLinkRevokeInput, "A key.")},
        data="reminder_use",
    )
