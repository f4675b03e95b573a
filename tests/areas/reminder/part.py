"""Reminders in the worlds and the oracle of the tests (tests/areas/part.py)."""

from datetime import date
from typing import TYPE_CHECKING, Any

from graph.areas.reminder.tables import ReminderPreferenceRow, ReminderRow
from graph.tables import ChildRow, OutboxRow, RepresentativeRow
from graph.viewer import Role
from tests.areas.part import AreaPart
from tests.execute.bulk import DAY, MOMENT, OWN, PERSON, some

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft

KINDS = ("VACCINATION", "EXAMINATION", "APPOINTMENT")
TIMES = ("sent_at", "read_at", "snoozed_until", "withdrawn_at")


def _draw(draft: "Draft") -> None:
    """Reminders of any person of any child, in every state, under any label."""
    from tests.proof.amendments import sets_of
    from tests.proof.world import labels

    people = [row["id"] for row in draft.world.of(RepresentativeRow)]
    for child in draft.world.of(ChildRow):
        events = [row["id"] for row in draft.world.of(OutboxRow) if row["child_id"] == child["id"]]
        for _ in range(draft.rng.randint(0, 5)):
            is_plain = draft.chance(0.3)
            draft.add(
                ReminderRow,
                child_id=child["id"],
                id=draft.id(),
                recipient_id=draft.pick([*people, child["id"], child["id"]]),
                kind=draft.pick(KINDS),
                item=draft.pick(("", "/7")).join((draft.text("item"), "")),
                is_full=draft.chance(0.5),
                day=draft.day(-20, 20),
                labels=[] if is_plain else labels(draft),
                state="SUPERSEDED" if is_plain else "CURRENT",
                amendment_labels=sets_of([labels(draft)]) if is_plain else None,
                raised_at=draft.instant(),
                event_id=draft.pick(events) if events and draft.chance(0.8) else None,
                **{name: draft.maybe(draft.instant(), 0.4) for name in TIMES},
            )
    for person in [*people, *(row["id"] for row in draft.world.of(ChildRow))]:
        if draft.chance(0.5):
            hours = draft.pick(({}, {"quiet_from": "22:00", "quiet_to": "07:30"}))
            said = {"channel": draft.pick(("PUSH", "EMAIL", "SUBSCRIPTION")), "language": draft.pick(("RU", "EN"))}
            draft.add(ReminderPreferenceRow, recipient_id=person, changed_at=draft.instant(), **said, **hours)


def _golden(city: "City") -> None:
    """Of the first child for its mother, of another one for the child itself, and one of the other parent."""
    from tests.golden.city import ANNA, BORIS, IGOR, OLGA
    from tests.golden.collected import THEN

    of = {"raised_at": THEN, "kind": "VACCINATION"}
    city.add(ReminderRow, child_id=ANNA, recipient_id=OLGA, item="MMR/1", day=date(2017, 5, 1), sent_at=THEN, **of)
    city.add(ReminderRow, child_id=ANNA, recipient_id=IGOR, item="MMR/1", day=date(2017, 5, 1), **of)
    hidden = {"state": "SUPERSEDED", "amendment_labels": ["MENTAL"]}
    city.add(ReminderRow, child_id=ANNA, recipient_id=OLGA, item="HepB/1", day=date(2017, 5, 1), **hidden, **of)
    labelled = {"labels": ["MENTAL"], "kind": "APPOINTMENT", "item": "x/2026-03-10", "day": date(2026, 3, 10)}
    city.add(ReminderRow, child_id=BORIS, recipient_id=OLGA, raised_at=THEN, **labelled)
    city.add(ReminderRow, child_id=BORIS, recipient_id=BORIS, raised_at=THEN, **labelled)
    ended = {"kind": "EXAMINATION", "item": "120", "day": date(2026, 1, 31), "withdrawn_at": THEN, "read_at": THEN}
    city.add(ReminderRow, child_id=ANNA, recipient_id=OLGA, raised_at=THEN, **ended)
    said = {"channel": "EMAIL", "quiet_from": "21:00", "quiet_to": "09:00", "language": "EN"}
    city.add(ReminderPreferenceRow, recipient_id=OLGA, changed_at=THEN, **said)


def recipient(values: "Values") -> object:
    """The person that the viewer is."""
    column = "child_id" if values.reach.viewer.role is Role.CHILD else "representative_id"
    return values.reach.mine(column)


def _is_own(values: "Values", row: "Row", place: "Place") -> bool:
    me = recipient(values)
    return me is not None and row["recipient_id"] == me


def _with_event(values: "Values", row: "Row", place: "Place") -> bool:
    is_open = row["withdrawn_at"] is None and row["read_at"] is None
    return is_open and row["event_id"] == place.row.cells["id"] and _is_own(values, row, place)


def _state(values: "Values", place: "Place") -> str:
    said = {"withdrawn_at": "WITHDRAWN", "read_at": "READ", "snoozed_until": "SNOOZED", "sent_at": "SENT"}
    return next((word for name, word in said.items() if place.row[name] is not None), "RAISED")


def _about(values: "Values", place: "Place") -> Any:
    return None if place.row["kind"] == "APPOINTMENT" else place.row["item"].partition("/")[0]


def _delivery(values: "Values", place: "Place") -> str:
    return "CONNECTED" if place.row["channel"] == "SUBSCRIPTION" else "SIMULATED"  # as a new database has them


_FIELDS = "id kind about day state sentAt child { id }"
PART = AreaPart(
    texts={"ReminderRaised.cursor": "a place among events"},
    draw=_draw,
    golden=_golden,
    bulk=(
        (
            "reminder",
            f"{OWN}, {PERSON} AS recipient_id, 'VACCINATION' AS kind, k AS item, {DAY} AS day, {MOMENT} AS raised_at, false AS is_full",
            "generate_series(1, 20000) n, generate_series(1, 3) k",
        ),
        (
            "reminder_preference",
            f"{PERSON} AS recipient_id, 'EMAIL' AS channel, 'RU' AS language, now() AS changed_at",
            some(3),
        ),
    ),
    asked={
        "own reminders": f"{{ myReminders(first: 50) {{ nodes {{ {_FIELDS} }} pageInfo {{ endCursor }} }} }}",
        "reminders of children": f"{{ myChildren {{ nodes {{ reminders {{ nodes {{ {_FIELDS} }} }} }} }} }}",
        "preferences": "{ reminderPreferences { channel delivery quietFrom } }",
    },
    values={"reminder_state": _state, "reminder_about": _about, "reminder_channel_delivery": _delivery},
    limits={"own_reminders": _is_own, "raised_with_event": _with_event},
    lists={"Reminder": "Child.reminders"},
    # Hours that are quiet begin and end.
    never_null=frozenset(
        {("reminder", name) for name in ("kind", "item", "day", "raised_at")}
        | {("reminder_preference", name) for name in ("quiet_from", "quiet_to")}
    ),
    choices={("reminder_preference", f"quiet_{end}"): ("00:00", "07:30", "22:00", "23:59") for end in ("from", "to")},
)
