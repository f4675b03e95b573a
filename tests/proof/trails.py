"""The audit trail of a random world, and the log that a family reads of it, in plain Python."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from graph.policy.vocabulary import CHILD_RELATIONS
from graph.tables import AccountRow, AuditEntryRow, AuditMonthRow, AuditPlanRow, ChildRow
from graph.viewer import Role
from tests.proof.rows import WHOLE, Row, Store
from tests.proof.world import Draft

MOSCOW = ZoneInfo("Europe/Moscow")
# Of a child's compartment and outside of it, structural ones, and what an older schema had.
FIELDS = (
    "Query.child Child.sex Child.birthDate Child.accessLog Passport.bloodGroup BloodGroupFact.value PersonName.full"
    " District.name Viewer.subject Representative.phone AccessLogEntry.fields Gone.field MedicalDocument.title"
).split()
OWN = ("role", "relations", "policy_version")
PEOPLE = {"staff_id": "staff", "representative_id": "representative", "child_id": "child"}


def trail(draft: Draft) -> None:
    """Entries of people of this world and of an account that is gone, over no, one or several children."""
    children: list[UUID] = [child["id"] for child in draft.world.of(ChildRow)]
    subjects = [row["subject"] for row in draft.world.of(AccountRow)] + [draft.text("gone")]
    plans = [_plan(draft) for _ in range(15)]
    for state in ("ATTACHED", "FILED", "LOADED"):
        draft.add(
            AuditMonthRow,
            month=date.fromordinal(draft.id().int % 3_000_000 + 1),  # no two worlds have one
            ends_at=draft.instant(-900),
            state=state,
            file=draft.text("file"),
        )
    for _ in range(30):
        # An earlier schema said of each entry what its plan says now.
        own = _said(draft) if draft.chance(0.3) else {}
        late = draft.chance(0.5)  # while the break-glass grants of the world are open
        draft.add(
            AuditEntryRow,
            id=draft.id(),
            at=draft.instant(-2 if late else -900) + timedelta(microseconds=draft.rng.randrange(2) * 250_000),
            subject=draft.pick(subjects),
            plan_id=draft.pick(plans),
            child_ids=draft.rng.sample(children, draft.pick((0, 1, 1, 2, 4))),
            purpose=draft.maybe(draft.pick((draft.text("purpose"), "CHILD_PROTECTION")), 0.2),
            request_id=draft.text("request"),
            outcome=draft.pick(("OK",) * 6 + ("DENIED",)),
            chain=draft.id(),
            number=1,
            hash=b"",
            **own,
        )


def _plan(draft: Draft) -> str:
    fields = draft.rng.sample(FIELDS, draft.pick((0, 1, 4, 9)))
    name = draft.text("plan")
    draft.add(AuditPlanRow, id=name, fields=fields, **_said(draft))
    return name


def _said(draft: Draft) -> dict[str, Any]:
    """In which role, by which relations and under which policy children were read."""
    role = draft.pick(list(Role))
    relations = [relation.value for relation in CHILD_RELATIONS[role]]
    relations += ["protected"] if {"break_glass", "review"} & {*relations} else []
    held = draft.rng.sample(relations, draft.rng.randint(0, len(relations)))
    return {"role": role.value, "relations": held, "policy_version": draft.text("version")}


def log_of(store: Store, child_id: UUID) -> Iterator["Look"]:
    """The entries that read a child or what is merged into it: what was denied and what read no field are not there."""
    records = records_of(store, child_id)
    for entry in store.rows["audit_entry"]:
        if records.intersection(entry.cells["child_ids"]) and entry["outcome"] == "OK":
            (plan,) = [row for row in store.rows["audit_plan"] if row.cells["id"] == entry["plan_id"]]
            if plan["fields"]:
                yield Look(store, entry, plan)


def records_of(store: Store, child_id: UUID) -> set[UUID]:
    """The child, and who is merged into it, or into one of those."""
    records, before = {child_id}, set[UUID]()
    while records != before:
        before = set(records)
        for row in store.rows["child_merge"]:
            if row.cells["survivor_id"] in records and row.cells["undone_at"] is None:
                records.add(row.cells["merged_id"])
    return records


class Look(Row):
    """An entry as a row of the log: looking at it looks at the rows that it is made of."""

    __slots__ = ("entry", "plan", "store")

    def __init__(self, store: Store, entry: Row, plan: Row) -> None:
        super().__init__("access_log", {"id": entry.cells["id"]})
        self.store, self.entry, self.plan = store, entry, plan

    def peek(self, column: str, how: str) -> Any:
        """A column of the view."""
        if column in ("family", "given", "patronymic"):
            values = [person.peek(column, how) for person in self._people()]
            return next((part for part in values if part is not None), None)
        if column == "organization_id":
            return self._workplace()
        if column == "fields":
            return self.plan.peek(column, how)
        value = self.entry.peek(column, how)
        if column in OWN and value is None:
            value = self.plan.peek(column, how)
        if column == "role":
            return value.upper()
        return [each.upper() for each in value] if column == "relations" else value

    def grants(self, child_id: UUID) -> list[Row]:
        """The break-glass grants for a child that were open to this person when the entry was made."""
        account, at = self._account(), self.entry.peek("at", WHOLE)
        if account is None or "BREAK_GLASS" not in self["relations"]:
            return []
        return [
            row
            for row in self.store.of_child("break_glass_grant", child_id)
            if account["staff_id"] is not None and row["staff_id"] == account["staff_id"]
            if row["opened_at"] <= at < (row["closed_at"] or row["expires_at"])
        ]

    def _account(self) -> Row | None:
        accounts = [row for row in self.store.rows["account"] if row.cells["subject"] == self.entry["subject"]]
        return accounts[0] if accounts else None

    def _people(self) -> list[Row]:
        """Who the account is: as staff, as a representative, as a child."""
        account = self._account()
        people = [self.store.by_id(table, account[column]) for column, table in PEOPLE.items()] if account else []
        return [person for person in people if person is not None]

    def specialty(self) -> Any:
        """The specialty of the person, where that is a member of staff."""
        account = self._account()
        staff = self.store.by_id("staff", account["staff_id"]) if account else None
        return None if staff is None else staff["specialty"]

    def _workplace(self) -> UUID | None:
        """Where the person worked on that day of Moscow, by the first of several assignments."""
        account, day = self._account(), self.entry.peek("at", WHOLE).astimezone(MOSCOW).date()
        places = [
            row
            for row in self.store.rows["assignment"]
            if account is not None
            and row.cells["staff_id"] == account["staff_id"]
            and row["valid_from"] <= day
            and (row["valid_to"] is None or row["valid_to"] >= day)
        ]
        organization_id: UUID | None = (
            min(places, key=lambda row: row.cells["id"].int)["organization_id"] if places else None
        )
        return organization_id
