"""Whose a reminder is, where it stands, and how a person wants to be reminded."""

from dataclasses import replace

from graph.areas.reminder.tables import ReminderChannelRow, ReminderPreferenceRow
from graph.plan.nodes import ConnectionField, RootField
from graph.policy.vocabulary import Relation
from graph.record import REMINDED_BY
from graph.sql.across import rows_of_children
from graph.sql.named import Expression, Opening, RowCondition
from graph.sql.render import render_object
from graph.sql.rows import Rows, beside, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import Select, select
from graph.sql.value import NULL, Bool, Value, both, call, case, literal, word
from graph.viewer import Role

# Without a word of theirs (docs/reminders.md).
CHANNEL, QUIET_FROM, QUIET_TO, LANGUAGE = REMINDED_BY


def recipient(asker: Asker) -> Value:
    """The person that the viewer is in the role at hand: a representative, or a child; null for staff."""
    return case((asker.role == literal(Role.CHILD.value), asker.child_id), otherwise=asker.representative_id)


def is_own(row: Rows, asker: Asker) -> Bool:
    """That a reminder is for the viewer: that of the other parent is not theirs to know."""
    return row.c.recipient_id == recipient(asker)


def _is_open(row: Rows, scope: Scope, _: ConnectionField) -> Bool:
    return both(is_own(row, scope.asker), row.c.withdrawn_at.is_null())


def _raised_with_event(row: Rows, scope: Scope) -> Bool:
    is_said = both(row.c.event_id == scope.row.c.id, row.c.withdrawn_at.is_null(), row.c.read_at.is_null())
    return both(is_said, is_own(row, scope.asker))


def _state(scope: Scope) -> Value:
    row = scope.row
    return case(
        (row.c.withdrawn_at.is_not_null(), word("WITHDRAWN")),
        (row.c.read_at.is_not_null(), word("READ")),
        (row.c.snoozed_until.is_not_null(), word("SNOOZED")),
        (row.c.sent_at.is_not_null(), word("SENT")),
        otherwise=word("RAISED"),
    )


def _about(scope: Scope) -> Value:
    """What stands in the plan of the child; an appointment is found by its day, and an observation would name a disease."""
    row = scope.row
    return case(
        (row.c.kind.is_in([literal("APPOINTMENT"), literal("OBSERVATION")]), NULL),
        otherwise=call("split_part", row.c.item, literal("/"), "1"),
    )


def _delivery(scope: Scope) -> Value:
    channel = row_of(ReminderChannelRow)
    where = channel.c.channel == scope.row.c.channel
    return select(channel.c.delivery).select_from(channel).where(where).scalar()


def _preferences(root: RootField, scope: Scope) -> Select:
    (plan,) = root.plans.values()
    account, stored = scope.asker.account.alias(), row_of(ReminderPreferenceRow)
    is_told, is_child = stored.c.recipient_id.is_not_null(), scope.asker.role == literal(Role.CHILD.value)
    mine = case((is_child, account.c.child_id), otherwise=account.c.representative_id)
    row = select(
        channel=call("coalesce", stored.c.channel, literal(CHANNEL)),
        quiet_from=case((is_told, stored.c.quiet_from), otherwise=literal(QUIET_FROM)),
        quiet_to=case((is_told, stored.c.quiet_to), otherwise=literal(QUIET_TO)),
        language=call("coalesce", stored.c.language, literal(LANGUAGE)),
    )
    row = row.select_from(beside(account, stored, stored.c.recipient_id == mine)).where(mine.is_not_null())
    preferences = row.subquery()
    inner = replace(scope, row=preferences, holds={Relation.SIGNED_IN: None})
    return select(json=render_object(plan, inner)).select_from(preferences)


OPENINGS: dict[str, Opening] = {
    "my_reminders": rows_of_children(_is_open),
    "reminder_preferences": Opening(_preferences, 1_200),
}
EXPRESSIONS: dict[str, Expression] = {
    "reminder_state": Expression(_state),
    "reminder_about": Expression(_about),
    "reminder_channel_delivery": Expression(_delivery),
}
CONDITIONS: dict[str, RowCondition] = {
    "own_reminders": RowCondition(lambda row, scope: is_own(row, scope.asker)),
    "raised_with_event": RowCondition(_raised_with_event, weight=120),
}
