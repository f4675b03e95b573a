"""Values of fields, masks and row conditions, in plain Python from plain rows."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

from graph.schema.binding import ColumnBinding, Computed, Constant, NodeId
from graph.schema.catalog import BoundField
from tests.areas.part import of_areas
from tests.proof import medicine
from tests.proof.aggregates import AggregateValues
from tests.proof.downloads import DownloadValues
from tests.proof.duplicates import DuplicateValues
from tests.proof.events import EventValues
from tests.proof.feeds import FeedValues
from tests.proof.growth import GrowthValues
from tests.proof.known import Known
from tests.proof.medicine import DISEASES, DRUGS, NEEDS, drug_code, undiagnosed
from tests.proof.names import words
from tests.proof.originals import content
from tests.proof.people import PeopleValues, global_id
from tests.proof.place import Limit, Place, Sight
from tests.proof.protection import PROTECTION, protection_contact, told
from tests.proof.reach import Reach
from tests.proof.rights import Rights
from tests.proof.rows import Row
from tests.proof.said import Ages
from tests.proof.told import told_purpose
from tests.proof.trails import Look
from tests.proof.waiting import WaitingValues


def plain(value: Any) -> Any:
    """A stored value as JSON says it."""
    if isinstance(value, datetime):
        return re.sub(r"\.?0*(?=[+-]\d\d:)", "", value.isoformat(timespec="microseconds"))
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


class Values(
    PeopleValues,
    Rights,
    DownloadValues,
    DuplicateValues,
    FeedValues,
    WaitingValues,
    EventValues,
    GrowthValues,
    Ages,
    AggregateValues,
):
    """Leaf values for one viewer."""

    def __init__(self, reach: Reach, policy_version: str, sight: Sight, compartment: frozenset[str]) -> None:
        self.reach, self.store, self.moment, self.today = reach, reach.store, reach.moment, reach.moment.today
        self.version, self.sight, self.compartment = policy_version, sight, compartment

    def of(self, bound: BoundField, key: tuple[str, ...], place: Place) -> Any:
        """The value of a leaf as it is."""
        binding = bound.binding
        if isinstance(binding, Constant):
            return binding.text
        if isinstance(binding, NodeId):
            if binding.of_child:
                assert place.child is not None
                return global_id("Child", place.child.cells["id"])
            return global_id(bound.parent, *[place.row.cells[name] for name in key])
        if isinstance(binding, ColumnBinding):
            value = place.cell(binding.name or bound.python_name)
            return json.loads(value) if bound.type_name == "JSON" else plain(value)
        assert isinstance(binding, Computed)
        if binding.name in of_areas("values"):
            return plain(of_areas("values")[binding.name](self, place))
        return plain(getattr(self, f"_{binding.name}")(place))

    def masked(self, name: str, bound: BoundField, place: Place) -> Any:
        """What a mask leaves of a leaf."""
        column = bound.python_name
        if name in ("on_record", "policy_number", "snils"):
            shown = {"on_record": "on record", "policy_number": "*" * 16, "snils": "***"}[name]
            return shown if self._is_recorded(bound, place) else None
        if name == "initial":
            return self._initial(place.row.peek(place.prefix + column, "initial"))
        if name == "initials":
            parts = [place.row.peek(part, "initial") for part in ("family", "given", "patronymic")]
            return words(*[self._initial(part) for part in parts])
        if name == "drug":
            return place.cell(column) if place.row.peek("category", "drug") in DRUGS else "not a drug"
        if name == "school_need":
            is_flagged = "alert_flag" in place.row
            return NEEDS.get(place.row["alert_flag"], "ask the clinic") if is_flagged else "followed by a specialist"
        if name == "without_labels":
            return [each for each in place.row["relations"] if each != "BREAK_GLASS_LABELS"]
        if name == "own_ground":
            return self._own_ground(place, plain(place.cell(column)))
        if name == "alert":
            return place.row["alert_flag"] or "OTHER"
        if name == "locality":
            home = self._home(place)
            return None if home is None else home["locality"]
        return self._less_told(name, column, place)

    def _less_told(self, name: str, column: str, place: Place) -> Any:
        if name in of_areas("masks"):
            return plain(of_areas("masks")[name](self, place))
        if name.startswith("coded_purpose"):
            return told_purpose(place.row, self._access_purpose(place), name, self.reach.viewer.subject)
        if name == "coded":
            return content(place.row["structured"], Known(self.store, place.row.cells["child_id"]))
        if name == "unnamed":
            return Known(self.store, place.row.cells["child_id"]).cut(place.cell(column))
        if name in ("undiagnosed", "drug_code"):
            return undiagnosed(place.cell(column)) if name == "undiagnosed" else drug_code(place.row)
        shown = {"entitled": "ENTITLED", "non_medical_kind": "ENTITLED", "non_medical_basis": None}[name]
        if name == "entitled" or place.row.peek("kind", "disease") in DISEASES:
            return shown
        return undiagnosed(place.cell(column)) if name == "non_medical_basis" else place.cell(column)

    def _is_recorded(self, bound: BoundField, place: Place) -> bool:
        if bound.coordinate == "Child.address":
            home = self._home(place)
            return home is not None and home.peek("text", "recorded") is not None
        if isinstance(bound.binding, ColumnBinding):
            return place.row.peek(place.prefix + (bound.binding.name or bound.python_name), "recorded") is not None
        return self.of(bound, (), place) is not None

    def limit(self, name: str, place: Place) -> Limit:
        """A named row condition."""
        if name in of_areas("limits"):
            return partial(self._by_area, of_areas("limits")[name], place)
        conditions: dict[str, Limit] = {
            "age_transition_near": lambda row: self._transition(place) is not None,
            "active": lambda row: row["clinical_status"] in medicine.ACTIVE,
            "chronic": lambda row: row["chronic"],
            "came_with_event": lambda row: row.cells["id"] in place.row["documents"],
            "conflicting": lambda row: place.cell("status") == "CONFLICTING",
            "delegable": self.delegable,
            "drug": lambda row: row.peek("category", "drug") in DRUGS,
            "emergency_vaccines": lambda row: (
                row["code"] in medicine.CVX or bool(medicine.TETANUS_RABIES_HEPATITIS_B.search(row["vaccine"]))
            ),
            "followed": lambda row: row["status"] == "ACTIVE",
            "for_school": lambda row: row["kind"] in medicine.FOR_SCHOOL,
            "in_force": self.reach.in_force,
            "in_scope": lambda row: self._in_scope(row, place),
            "of_staff": lambda row: bool(row.cells["subject"]),
            "newest": lambda row: self.sight.is_newest(row, self.store, place),
            "not_resolved": lambda row: row["clinical_status"] != "RESOLVED",
            "own_grants": self.reach.is_mine,
            "to_review": self.reach.may_review,
            "told": told,
            "told_reads": lambda row: self._told_reads(row, place),
            "told_treatment": lambda row: self._told_reads(row, place) and not self._tells_of_treatment(row),
            "read_with_event": lambda row: row.cells["id"] in place.row["entries"] and not self._is_mine(row),
            "names_child": lambda row: True,  # as the log is read (trails.py)
            "own_organization": lambda row: (
                row["organization_id"] in {each["organization_id"] for each in self.reach.assignments()}
            ),
            "unresolved": lambda row: row["resolved_at"] is None,
            "valid_today": self.reach.valid_today,
        }
        return conditions[name]

    def _by_area(self, holds: Callable[["Values", Row, Place], bool], place: Place, row: Row) -> bool:
        return holds(self, row, place)

    def _in_scope(self, row: Row, place: Place) -> bool:
        """Whether a delegation of the viewer's for this child names the kind of the document."""
        assert place.child is not None
        return any(row["kind"] in each["document_kinds"] for each in self.reach.delegations(place.child))

    @staticmethod
    def _initial(value: str | None) -> str | None:
        return value[0] + "." if value else None

    def _home(self, place: Place) -> Row | None:
        assert place.child is not None
        homes = [
            row
            for row in self.store.of_child("address", place.child.cells["id"])
            if row["kind"] == "RESIDENCE" and self.reach.valid_today(row)
        ]
        return max(homes, key=lambda row: (row["valid_from"], row.cells["id"].bytes), default=None)

    def _address(self, place: Place) -> Any:
        home = self._home(place)
        return None if home is None else home["text"]

    def _age_years(self, place: Place) -> int:
        assert place.child is not None
        return self.reach.age(place.child)

    def _sex(self, place: Place) -> Any:
        assert place.child is not None
        return place.child["sex"]

    def _access_log_since(self, place: Place) -> datetime | None:
        return max((row["ends_at"] for row in self.store.rows["audit_month"] if row["state"] == "FILED"), default=None)

    def _full_name(self, place: Place) -> str | None:
        return words(*[place.row[part] for part in ("family", "given", "patronymic")])

    def _break_glass_state(self, place: Place) -> str:
        if place.row["closed_at"] is not None:
            return "CLOSED"
        return "EXPIRED" if place.row["expires_at"] <= self.moment.now else "OPEN"

    def _clinical_content(self, place: Place) -> Any:
        return content(place.row["structured"], None)

    def _document_status(self, place: Place) -> Any:
        status = place.row["status"]
        return (
            "REGISTERED"
            if status == "AMENDED" and self.sight.outlives(place.row, place.holds, place.requested)
            else status
        )

    def _alert_flags(self, place: Place) -> list[str]:
        assert place.child is not None
        conditions = self.store.of_child("condition", place.child.cells["id"])
        seen = [row for row in conditions if self.sight.is_seen(row, place.holds, place.requested)]
        seen = [
            row for row in seen if row["clinical_status"] != "RESOLVED" and self.sight.is_newest(row, self.store, place)
        ]
        return sorted({r["alert_flag"] for r in seen if r["alert_flag"]})

    def _protection_contact(self, place: Place) -> str | None:
        assert place.child is not None
        return protection_contact(self.store, place.child)

    def _facts_as_of(self, place: Place) -> datetime:
        as_of: datetime = place.row["updated_at"]
        return as_of

    def _told_reads(self, row: Row, place: Place) -> bool:
        assert place.child is not None
        protects = "PROTECTED" in row["relations"] or row["purpose"] == PROTECTION
        grants = self.store.of_child("break_glass_grant", place.child.cells["id"])
        return not protects or all(told(grant) for grant in grants)

    @staticmethod
    def _tells_of_treatment(row: Row) -> bool:
        """Whether it says that somebody treats the child whose specialty gives the disease away."""
        assert isinstance(row, Look)
        return "TREATING" in row["relations"] and row.specialty() in medicine.TELLING

    def _behind(self, row: Row, place: Place) -> list[Row]:
        """The break-glass grants for this child under which an entry of its log was read."""
        assert isinstance(row, Look)
        assert place.child is not None
        grants = row.grants(place.child.cells["id"])
        return [grant for grant in grants if told(grant) or "PROTECTED" in row["relations"]]

    def _access_purpose(self, place: Place) -> Any:
        if place.row["purpose"] is not None:
            return place.row["purpose"]
        grant = self._behind(place.row, place)
        latest = max(grant, key=lambda row: (row["opened_at"], row.cells["id"].int), default=None)
        return None if latest is None else latest["reason"]

    def _is_self(self, place: Place) -> bool:
        return self._is_mine(place.row)

    def _is_mine(self, row: Row) -> bool:
        return bool(row["subject"] == self.reach.viewer.subject)

    def _fields_of_child(self, place: Place) -> list[str]:
        return sorted(each for each in place.row["fields"] if each.partition(".")[0] in self.compartment)

    def _now(self, place: Place) -> datetime:
        return self.moment.now

    def _stale_after_a_year(self, place: Place) -> bool | None:
        at = place.cell("effective_at")
        return None if at is None else at < self._year_ago()

    def _weight_stale(self, place: Place) -> bool | None:
        at = place.cell("weight_at")
        half = self.moment.now.replace(month=self.moment.now.month + 6, year=self.moment.now.year - 1)
        return None if at is None else at < (half if self._age_years(place) < 3 else self._year_ago())

    def _year_ago(self) -> datetime:
        return self.moment.now.replace(year=self.moment.now.year - 1)

    def _next_visit_overdue(self, place: Place) -> bool | None:
        if place.row["status"] != "ACTIVE":
            return False
        due: date | None = place.row["visit_due_on"]
        return None if due is None else due < self.moment.today
