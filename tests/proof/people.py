"""Names of people and places, ids, and what is said of accounts, in plain Python from plain rows."""

import base64
from datetime import timedelta
from typing import Any
from uuid import UUID

from tests.proof.certificates import verified
from tests.proof.names import Names
from tests.proof.place import Place
from tests.proof.rows import Row, Store
from tests.proof.world import NOW


def token(raw: bytes) -> str:
    """Base64 as it may stand in a URL, without padding."""
    return base64.b64encode(raw).decode().replace("+", "-").replace("/", "_").rstrip("=")


def global_id(type_name: str, *keys: UUID) -> str:
    """Relay's id."""
    return token(type_name.encode() + b":" + b"".join(key.bytes for key in keys))


class PeopleValues(Names):
    """Leaf values that name somebody or some place."""

    def _district_code(self, place: Place) -> Any:
        return self._of("district", place.row["district_id"], "code")

    def _attached_polyclinic(self, place: Place) -> Any:
        return self._of("organization", self._of("district", place.row["district_id"], "organization_id"), "name")

    def _attachment_author(self, place: Place) -> str | None:
        return self._name_of(place.row["decided_by"])

    def _correction_proposer(self, place: Place) -> str | None:
        return self._name_of(place.row["proposed_by"])

    def _correction_decider(self, place: Place) -> str | None:
        return self._name_of(place.row["decided_by"])

    def _kinship_end_agreed(self, place: Place) -> str | None:
        return self._name_of(place.row["staff_end_agreed_by"])

    def _death_reporter(self, place: Place) -> str | None:
        return self._name_of(place.row["death_reported_by"])

    def _lift_agreed(self, place: Place) -> str | None:
        return self._name_of(place.row["lift_agreed_by"])

    def _emancipation_author(self, place: Place) -> str | None:
        return self._name_of(place.row["entered_by"])

    def _request_verifier(self, place: Place) -> str | None:
        return self._name_of(place.row["verified_by"])

    _duplicate_proposer, _duplicate_decider = _correction_proposer, _correction_decider

    @staticmethod
    def _correction_status(place: Place) -> str:
        if place.row["is_confirmed"] is not None:
            return "CONFIRMED" if place.row["is_confirmed"] else "REFUSED"
        return "EXPIRED" if place.row["expires_at"] <= NOW else "PROPOSED"

    def _institution_code(self, place: Place) -> Any:
        return self._of("organization", place.row["organization_id"], "code")

    def _of(self, table: str, key: UUID | None, column: str) -> Any:
        row = self.store.by_id(table, key)
        return None if row is None else row[column]

    @staticmethod
    def _account_person(place: Place) -> str | None:
        people = {"STAFF": "staff_id", "REPRESENTATIVE": "representative_id", "CHILD": "child_id"}
        bound = [word for word, column in people.items() if place.row[column] is not None]
        return "SEVERAL" if len(bound) > 1 else next(iter(bound), None)

    @staticmethod
    def _account_roles(place: Place) -> list[str]:
        return [role.upper() for role in place.row["roles"]]

    @staticmethod
    def _account_person_id(place: Place) -> str | None:
        row = place.row
        if row["representative_id"] is not None:
            return global_id("Representative", row["representative_id"])
        return None if row["child_id"] is None else global_id("Child", row["child_id"])

    def _account_staff_system(self, place: Place) -> Any:
        return self._of("staff", place.row["staff_id"], "source_system")

    def _account_staff_identifier(self, place: Place) -> Any:
        return self._of("staff", place.row["staff_id"], "source_id")

    @staticmethod
    def _contact_proposal_id(place: Place) -> str:
        return global_id("ContactProposal", place.row.cells["child_id"], place.row.cells["id"])

    @staticmethod
    def _account_grant_id(place: Place) -> str:
        return global_id("AccountGrant", place.row.cells["id"])


def accounts_by(store: Store, name: str, given: dict[str, Any]) -> list[Row]:
    """The rows of no child that an entry of Query finds, in its order."""
    if name == "account":
        return [row for row in store.rows["account"] if row.cells["subject"] == given["subject"]]
    if name == "staffMember":
        known = (given["system"], given["identifier"])
        return [row for row in store.rows["staff"] if (row["source_system"], row["source_id"]) == known]
    if name == "organization":
        return [row for row in store.rows["organization"] if row["code"] == given["code"]]
    if name == "syncStatus":
        return sorted(store.rows["feed_source"], key=lambda row: str(row["name"]))
    if name == "literature":
        rows = [row for row in store.rows["literature"] if row["category"] == given["icd10"][:3]]
        return sorted(rows, key=lambda row: (row["publisher"], row["title"], row.cells["id"].bytes))
    if name == "verifyCertificate":
        return [verified(store, given["code"])]
    since = NOW - timedelta(days=30)
    asked = [row for row in store.rows.get("account_grant", []) if row["decided_at"] is None]
    waiting = [row for row in asked if row["requested_at"] > since]
    return sorted(waiting, key=lambda row: row.cells["id"].bytes)
