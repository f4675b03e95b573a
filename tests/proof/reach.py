"""Why a viewer reaches a child, in plain Python from plain rows (domain.md 4.5)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from graph.execute.binds import RequestTime
from graph.policy.vocabulary import CHILD_RELATIONS, DISTRICT_RELATIONS, GLASS, GLASS_WITHIN, Relation, counting
from graph.schema.binding import RuledBy
from graph.viewer import Role, Viewer
from tests.areas.part import tied
from tests.proof.rows import Row, Store
from tests.proof.units import is_told

Holds = frozenset[Relation]
OF_FAMILY = (Relation.REPRESENTS, Relation.REPRESENTS_TEEN, Relation.DELEGATED, Relation.SELF, Relation.SHARED)


def age_on(day: date, birth: date) -> int:
    """Completed years."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


class Reach:
    """The relations of one viewer at one moment."""

    def __init__(self, store: Store, viewer: Viewer, moment: RequestTime) -> None:
        self.store, self.viewer, self.moment = store, viewer, moment
        self.account = self._account()

    def _account(self) -> Row | None:
        for account in self.store.rows["account"]:
            if account.cells["subject"] == self.viewer.subject:
                plays = self.viewer.role.value in account["roles"]
                if plays and account["disabled_at"] is None:
                    return account
        return None

    def mine(self, column: str) -> object:
        """The viewer's staff_id, representative_id or child_id."""
        return None if self.account is None else self.account[column]

    def valid_today(self, row: Row) -> bool:
        """First day reached or not known, last day not passed or open."""
        since, until, today = row["valid_from"], row["valid_to"], self.moment.today
        return (since is None or since <= today) and (until is None or until >= today)

    def assignments(self) -> Iterator[Row]:
        """The viewer's assignments of today."""
        staff_id = self.mine("staff_id")
        for row in self.store.rows["assignment"]:
            if staff_id is not None and row.cells["staff_id"] == staff_id and self.valid_today(row):
                yield row

    def to_child(self, child: Row) -> Holds:
        """The relations that hold to a child."""
        return frozenset(
            relation
            for relation in CHILD_RELATIONS[self.viewer.role]
            if tied(self, relation, child) or getattr(self, f"_{relation.value}", lambda _: False)(child)
            if relation in OF_FAMILY or not self.is_family(child)
        )

    def is_listed(self, child: Row, *, is_day: bool) -> bool:
        """Whether a list of children has it: one of the day those who are expected, every other one whoever else is reached."""
        held, within = self.to_child(child), GLASS_WITHIN.get(self.viewer.role)
        single = {Relation.EXPECTED, *(GLASS if within else ())}
        return Relation.EXPECTED in held if is_day else bool(held - single)

    def to_unit(self, unit: Row, ruled_by: RuledBy) -> Holds:
        """The relations that hold to a district, a polyclinic or the city; everyone is signed in."""
        if ruled_by is RuledBy.DISTRICT:
            return self.to_district(unit)
        is_counted = counting(self.viewer.role) and is_told(self.store, self.assignments(), unit, ruled_by)
        return frozenset({Relation.SIGNED_IN, *((Relation.AGGREGATE,) if is_counted else ())})

    def to_district(self, district: Row) -> Holds:
        """The relations that hold to a district; everyone is signed in."""
        held = {Relation.SIGNED_IN}
        for relation in (*CHILD_RELATIONS[self.viewer.role], *counting(self.viewer.role)):
            if relation in DISTRICT_RELATIONS and getattr(self, f"_district_{relation.value}")(district):
                held.add(relation)
        return frozenset(held)

    def _district_attached(self, district: Row) -> bool:
        return any(row["district_id"] == district.cells["id"] for row in self.assignments())

    def _district_organization(self, district: Row) -> bool:
        return any(row["organization_id"] == district["organization_id"] for row in self.assignments())

    def _district_aggregate(self, district: Row) -> bool:
        return is_told(self.store, self.assignments(), district, RuledBy.DISTRICT)

    def _attached(self, child: Row) -> bool:
        district = self.store.by_id("district", child["district_id"])
        return district is not None and self._district_attached(district)

    def _organization(self, child: Row) -> bool:
        district = self.store.by_id("district", child["district_id"])
        return district is not None and self._district_organization(district)

    def _school(self, child: Row) -> bool:
        places = {row["organization_id"] for row in self.assignments()}
        enrolments = self.store.of_child("enrolment", child.cells["id"])
        return any(row["organization_id"] in places and self.valid_today(row) for row in enrolments)

    def _treating(self, child: Row) -> bool:
        me = self.mine("staff_id")
        if me is None or not any(self.assignments()):
            return False
        for referral in self.store.of_child("referral", child.cells["id"]):
            if self._is_referred(referral, me):
                closed = referral["closed_at"]
                if closed is None or closed >= self.moment.now - timedelta(days=30):
                    return True
        if any(row["staff_id"] == me for row in self._expected_rows(child)):
            return True
        return any(
            row["staff_id"] == me and row["state"] == "CURRENT" and row["status"] == "ACTIVE"
            for row in self.store.of_child("observation", child.cells["id"])
        )

    def _expected(self, child: Row) -> bool:
        return any(True for _ in self._expected_rows(child))

    def _expected_rows(self, child: Row) -> Iterator[Row]:
        """Appointments of today where the viewer works, which were not called off nor missed."""
        places = {row["organization_id"] for row in self.assignments()}
        for row in self.store.of_child("appointment", child.cells["id"]):
            stands = row["status"] in ("BOOKED", "ARRIVED", "FULFILLED")
            if stands and row["organization_id"] in places and row["day"] == self.moment.today:
                yield row

    def _is_referred(self, referral: Row, me: Any) -> bool:
        """To this specialist, or to any of their specialty where they work."""
        if referral["staff_id"] is not None:
            return bool(referral["staff_id"] == me)
        staff = self.store.by_id("staff", me)
        places = {row["organization_id"] for row in self.assignments()}
        return staff is not None and (
            referral["organization_id"] in places and referral["specialty"] == staff["specialty"]
        )

    def _call(self, child: Row) -> bool:
        me = self.mine("staff_id")
        calls = self.store.of_child("ambulance_call", child.cells["id"])
        return any(self.assignments()) and any(
            me in (row["dispatcher_id"], row["doctor_id"]) and self._is_open(row) for row in calls
        )

    def _is_open(self, call: Row) -> bool:
        ends = call["expires_at"]
        return call["closed_at"] is None and (ends is None or ends > self.moment.now)

    def in_force(self, representation: Row) -> bool:
        """Active, not restricted by a court, within its dates."""
        active = representation["status"] == "ACTIVE" and not self.is_restricted(representation)
        return active and self.valid_today(representation)

    def is_restricted(self, representation: Row) -> bool:
        """A court's order covers today; where it has no first or last day, all that are before or after."""
        first, last, today = representation["restricted_from"], representation["restricted_to"], self.moment.today
        covers = (first is None or first <= today) and (last is None or last >= today)
        return bool(representation["court_restricted"]) and covers

    def _own_representations(self, child: Row) -> list[Row]:
        me = self.mine("representative_id")
        rows = self.store.of_child("representation", child.cells["id"])
        return [row for row in rows if me is not None and row["representative_id"] == me and self.in_force(row)]

    def _representing(self, child: Row) -> bool:
        return any(row["kind"] != "DELEGATED" for row in self._own_representations(child))

    def delegations(self, child: Row) -> list[Row]:
        """What legal representatives of a child entrusted to the viewer, each until a day."""
        rows = self._own_representations(child)
        return [row for row in rows if row["kind"] == "DELEGATED" and row["valid_to"] is not None]

    def age(self, child: Row) -> int:
        """Completed years on the day of the read."""
        return age_on(self.moment.today, child.peek("birth_date", "age"))

    def _is_opened_from_here(self, child: Row) -> bool:
        """A nurse opens more of a child of her own, one who is expected today among them; a doctor opens any."""
        if self.viewer.role is Role.NURSE:
            return self._attached(child) or self._organization(child) or self._expected(child)
        return self._school(child) if self.viewer.role is Role.SCHOOL_NURSE else any(self.assignments())

    def _broken(self, child: Row) -> list[Row]:
        me, role = self.mine("staff_id"), self.viewer.role.value
        if not self._is_opened_from_here(child):
            return []
        return [
            row
            for row in self.store.of_child("break_glass_grant", child.cells["id"])
            if me is not None and row["staff_id"] == me and row["role"] == role
            if row["closed_at"] is None and row["expires_at"] > self.moment.now
        ]

    @property
    def is_home(self) -> bool:
        """Whether the viewer asks as family, and not as staff."""
        return self.viewer.role in (Role.PARENT, Role.CHILD)

    def is_family(self, child: Row) -> bool:
        """Whether the viewer is family of the child."""
        return self.account is not None and self._is_of_family(self.account, child)

    def _is_of_family(self, account: Row, child: Row) -> bool:
        """Whether an account's person is the child, or represents it or a child of the same people by any row at all.

        The person is who any account of theirs says; one that is no member of staff has no children to look after, and none
        to leave out. A registrar may decide otherwise of one child.
        """
        me = account["staff_id"]
        accounts = [each for each in self.store.rows["account"] if me is not None and each.cells["staff_id"] == me]
        selves = {each["representative_id"] for each in accounts}
        children = {each["child_id"] for each in accounts}
        for person in self.store.rows["representative"]:
            if me is not None and person.cells["staff_id"] == me:
                selves.add(person.cells["id"])
        circle = set(selves)
        for mine in (row for child_id in children for row in self.store.of_child("representation", child_id)):
            if mine["kind"] != "INSTITUTION":
                circle.add(mine["representative_id"])
        for row in self.store.rows["representation"]:
            if row["representative_id"] in selves:
                others = self.store.of_child("representation", row.cells["child_id"])
                circle |= {other["representative_id"] for other in others if other["kind"] != "INSTITUTION"}
        rows = self.store.of_child("representation", child.cells["id"])
        decisions = self.store.of_child("family_exception", child.cells["id"])
        opened = me is not None and any(row["staff_id"] == me and self.valid_today(row) for row in decisions)
        related = any(row["representative_id"] in circle for row in rows) and not opened
        return related or child.cells["id"] in children

    def _break_glass(self, child: Row) -> bool:
        return bool(self._broken(child))

    def _break_glass_labels(self, child: Row) -> bool:
        return any(row["covers_labels"] for row in self._broken(child))

    def may_review(self, grant: Row) -> bool:
        """Not reviewed yet, opened by somebody else of an organization the viewer works in, or of one without reviewer."""
        places = {row["organization_id"] for row in self.assignments()}
        if not places or grant["outcome"] is not None or self.is_mine(grant):
            return False
        if self.is_family(self.store.child(grant.cells["child_id"])):
            return False
        alone = self.viewer.role is Role.AUDITOR and not self._has_reviewer(grant)
        return grant["organization_id"] in places or alone

    def _has_reviewer(self, grant: Row) -> bool:
        """Whether an auditor of the grant's organization neither opened it nor is family of the child."""
        child = self.store.child(grant.cells["child_id"])
        fit = {
            account["staff_id"]
            for account in self.store.rows["account"]
            if "auditor" in account["roles"] and account["disabled_at"] is None
            if account["staff_id"] is not None and account["staff_id"] != grant["staff_id"]
            if not self._is_of_family(account, child)
        }
        there = [row for row in self.store.rows["assignment"] if row["organization_id"] == grant["organization_id"]]
        return any(row.cells["staff_id"] in fit and self.valid_today(row) for row in there)

    def is_mine(self, grant: Row) -> bool:
        """Opened by the viewer."""
        return bool(grant["staff_id"] == self.mine("staff_id"))

    def _review(self, child: Row) -> bool:
        return any(self.may_review(row) for row in self.store.of_child("break_glass_grant", child.cells["id"]))

    def _ordered(self, child: Row) -> bool:
        """By an order of today that somebody approved and nobody revoked, while the auditor works somewhere."""
        if not any(self.assignments()):
            return False
        district = self.store.by_id("district", child["district_id"])
        inspected = None if district is None else district["organization_id"]
        return any(
            order["child_id"] == child.cells["id"]
            or (order["child_id"] is None and order["organization_id"] == inspected is not None)
            for order in self.store.rows["audit_order"]
            if order["auditor_id"] == self.mine("staff_id") is not None
            if order["approved_at"] is not None and order["revoked_at"] is None and self.valid_today(order)
        )

    def _represents(self, child: Row) -> bool:
        return self._representing(child) and self.age(child) < 15

    def _represents_teen(self, child: Row) -> bool:
        return self._representing(child) and 15 <= self.age(child) < 18

    def _delegated(self, child: Row) -> bool:
        return bool(self.delegations(child)) and self.age(child) < 18

    def _self(self, child: Row) -> bool:
        mine = self.mine("child_id") == child.cells["id"] and self.age(child) >= 15
        opened = self.store.of_child("record_access", child.cells["id"])
        return mine and any(row["subject"] == self.viewer.subject and row["closed_at"] is None for row in opened)
