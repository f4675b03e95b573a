"""Another database that this viewer must not be able to tell from the first: whatever was not looked at is replaced.

The reference executor reads every value through `Row`, which remembers how far it was looked at. All that it did not
need for its answer (withheld, masked away, hidden by a label, out of reach, not asked for) may be anything.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from graph.identity import uuid7
from graph.tables.columns import Word
from tests.areas.part import parts
from tests.proof.amendments import of_children, settle
from tests.proof.medicine import DISEASES, DRUGS
from tests.proof.reach import age_on
from tests.proof.rows import PRESENCE, TABLES, WHOLE, Cells, Row, Store
from tests.proof.world import TODAY

# What a database could not hold, or what ties rows together: keys, and what a viewer's own account is.
FIXED = {"id", "child_id", "subject", "staff_id", "representative_id", "organization_id", "district_id", "document_id"}
FIXED |= {
    "replaces_id",
    "referred_by",
    "closed_by",
    "replaced_by_id",
    "amendments",
    "source_rank",
    "role",
    "system",
    "plan_id",
    "chain",
    "number",
    "entered",
    "about",
    "hash",
    "decided_by",
    "decided_at",
    "is_confirmed",
    "requested_by",
    "verified_by",
    "raised_by",
    "proposed_by",
    "suspended_by",
    "lift_agreed_by",
    "death_reported_by",
    "waits_since",
    "staff_end_agreed_by",
    "granted_by",
    "survivor_id",
    "merged_id",
    "merged_by",
    "undone_by",
    "undone_at",
    "identifiers",
    "came",
    "representation_id",
    "entered_by",
    "confirmed_by",
    "confirmed_at",
    "norm_id",
    "considered",
}
# What the database checks against each other: a document that fits what somebody asks to be.
TIED = {
    ("fact_resolution", "status"),
    *(("audit_month", name) for name in ("month", "state", "file")),
    ("representation_request", "kind"),
    ("representation_request", "basis_kind"),
    ("feed_source", "name"),
    ("commission", "status"),
    ("commission", "needs_consent"),
    ("commission_session", "quorum"),
    ("share_link", "created_at"),
    ("norm", "kind"),
    ("norm", "content"),
    ("norm", "valid_from"),
    ("social_case", "status"),
    ("social_case", "outcome"),
    *(("study_room_time", name) for name in ("day", "starts_at", "ends_at", "booked", "capacity")),
    ("study_room_booking", "cancelled_at"),
    *(("decision_rule", name) for name in ("code", "definition")),
    *(("decision_card_answer", name) for name in ("answer", "reason")),
}
# The database refuses a delegation in force without an end, a right without a document, a referral to nobody, and two open attachments.
NEVER_NULL = {
    ("representation", "valid_to"),
    ("representation", "basis_kind"),
    ("attachment", "valid_to"),
    ("record_access", "closed_at"),
    *(("representation_request", f"basis_{name}") for name in ("number", "issuer", "issued_on")),
    *(each for part in parts() for each in part.never_null),
}
CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("allergy", "category"): ("MEDICATION", "BIOLOGIC", "FOOD", "OTHER"),
    ("child", "sex"): ("MALE", "FEMALE", "UNKNOWN"),
    ("vaccination_due", "past"): ("-----------", "dDoOreEN--d"),
}
CHOICES |= {column: words for part in parts() for column, words in part.choices.items()}
REMOVABLE = (
    "allergy",
    "anamnesis",
    "audit_entry",
    "condition",
    "examination",
    "examination_due",
    "fact",
    "measurement",
    "medication",
    "pe_exemption",
    "privilege",
    "risk_flag",
    "social_status",
    "vaccination",
    "vaccination_due",
)


class Change:
    """Replaces what was not looked at; counts what it replaced."""

    def __init__(self, rng: Random, strangers: Sequence[UUID]) -> None:
        """`strangers`: children whom the viewer does not reach."""
        self.rng, self.strangers = rng, strangers
        self.changed: dict[tuple[str, str], int] = {}
        self.removed = self.added = 0
        self.nullable: set[str] = set()
        self.words: set[str] = set()

    def rows(self, store: Store, invisible: Iterable[Row]) -> Mapping[str, list[Cells]]:
        """Every row anew; of those that are not there for the viewer some are gone and others have come."""
        away = {id(row) for row in invisible}
        rows: dict[str, list[Cells]] = {}
        for table in TABLES:
            listed = rows.setdefault(table.name, [])
            self.nullable = {column.name for column in table.columns if column.nullable}
            self.words = {column.name for column in table.columns if isinstance(column.type, Word)}
            for row in store.rows[table.name]:
                needed = any(PRESENCE in looks for looks in row.looks.values())
                loose = id(row) in away and table.name in REMOVABLE and not needed
                if loose and self.rng.random() < 0.3:
                    self.removed += 1
                    continue
                listed.append(self._row(row))
                if loose and self.rng.random() < 0.3:
                    self.added += 1
                    listed.append(listed[-1] | {"id": uuid7(self.rng.randrange(2**40), self.rng.getrandbits(74))})
        for documents in of_children(rows):
            settle(documents)
        return rows

    def _row(self, row: Row) -> Cells:
        cells = dict(row.cells)
        if row.table == "audit_order":
            return cells  # it says who reaches, and the database checks its columns against each other
        for column, value in row.cells.items():
            looks = row.looks.get(column, set())
            if column in FIXED or (row.table, column) in TIED or WHOLE in looks or self.rng.random() < 0.1:
                continue
            other = self._other(row.table, column, value, looks)
            if other != value:
                cells[column] = other
                self.changed[row.table, column] = self.changed.get((row.table, column), 0) + 1
        if cells.get("state", "SUPERSEDED") != "SUPERSEDED":
            cells["amendment_labels"] = None  # the database holds no other
        if "restated" in cells:
            cells["restated"] = True  # as the import sets it as soon as there may be two
        return cells

    def _other(self, table: str, column: str, value: Any, looks: set[str]) -> Any:
        """Another value of the same kind that keeps what a mask showed of it."""
        if column in ("child_ids", "document_ids", "documents", "entries") and value is not None:
            return self._keys(column, value)
        if "age" in looks:
            return self._same_age(value)
        if "drug" in looks:
            return self.rng.choice(DRUGS if value in DRUGS else ("FOOD", "ENVIRONMENT", "OTHER"))
        if "disease" in looks:
            return self.rng.choice(DISEASES if value in DISEASES else ("ORPHAN", "OTHER"))
        if not looks and column in self.nullable and (table, column) not in NEVER_NULL and self.rng.random() < 0.2:
            return None
        if value is None or (value == "" and "initial" in looks):
            return value
        if (table, column) in CHOICES:
            return self.rng.choice(CHOICES[table, column])
        if column in self.words:
            return f"Z{self.rng.getrandbits(60):X}"
        if column.endswith("_id") or isinstance(value, UUID):
            return None if column in self.nullable and (table, column) not in NEVER_NULL else value
        return self._of_kind(value, value[:1] if "initial" in looks else "")

    def _keys(self, column: str, value: list[UUID]) -> list[UUID]:
        """Who else was looked at; which documents came with an event, or which entries it tells of."""
        if column != "child_ids":
            return self.rng.sample(value, self.rng.randint(0, len(value)))
        others = self.rng.sample(self.strangers, min(len(self.strangers), self.rng.randint(0, 3)))
        return [child for child in value if child not in self.strangers] + others

    def _of_kind(self, value: Any, start: str) -> Any:
        if isinstance(value, bool):
            return not value
        if isinstance(value, int | float):
            return value + self.rng.randint(1, 9)
        if isinstance(value, datetime | date):
            return value - timedelta(days=self.rng.randint(1, 900))
        if isinstance(value, list):
            return self.rng.choice(([], ["HIV"], ["UNLISTED"], ["MENTAL", "STI"]))
        if isinstance(value, bytes):
            return self.rng.randbytes(len(value))
        assert isinstance(value, str), value
        if value.startswith("{"):
            return '{"other": [1, 2]}'
        return f"{start}z{self.rng.getrandbits(60):x}"

    def _same_age(self, born: date) -> date:
        moved = born + timedelta(days=self.rng.randint(-300, 300))
        return moved if age_on(TODAY, moved) == age_on(TODAY, born) else born
