"""Measures of social support in plain Python from plain rows, written from docs/social.md and not from SQL."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from hashlib import md5
from typing import Any
from uuid import UUID

from tests.proof.rows import Row, Store

OF_STATUS = {"labels": "labels", "state": "state", "amendment_labels": "amendment_labels", "status_kind": "kind"}
ADULT = 18


def birthday(born: date, years: int) -> date:
    """The day on which somebody has completed these years; of 29 February the 28th where there is no other."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return born.replace(year=born.year + years, day=28)


class SupportMeasure(Row):
    """A status under a rule: whoever looks at it looks at the status, and for its days at the birthday, too."""

    __slots__ = ("child", "days", "rule", "status", "store")

    def __init__(
        self, store: Store, status: Row, norm: tuple[UUID, date, date | None], rule: Mapping[str, Any]
    ) -> None:
        norm_id, *self.days = norm
        self.store, self.status, self.rule = store, status, rule
        self.child = store.child(status.cells["child_id"])
        key = md5(f"{status.cells['id']} {norm_id} {rule['code']}".encode(), usedforsecurity=False)
        own = {"child_id": status.cells["child_id"], "id": UUID(key.hexdigest()), "norm_id": norm_id}
        asked = {"proofs": rule.get("proofs", []), "proof_days": rule.get("proofDays")}
        says = {"rule": rule["code"], "measure": rule["measure"], "basis": rule["basis"]}
        derived = dict.fromkeys((*OF_STATUS, "valid_from", "valid_to"))
        super().__init__("support_measure", derived | own | asked | says | {"status_id": status.cells["id"]})

    def is_there(self) -> bool:
        """Whether the rule is on, and is of this status and of the child's district."""
        if self.rule.get("isOff", False) or self.status["kind"] != self.rule["status"]:
            return False
        wanted, district = self.rule.get("district"), self.store.by_id("district", self.child["district_id"])
        return wanted is None or (district is not None and district["code"] == wanted)

    def peek(self, column: str, how: str) -> Any:
        """Remembered by the status."""
        if column in OF_STATUS:
            return self.status.peek(OF_STATUS[column], how)
        if column == "valid_from":
            since = birthday(self.child["birth_date"], self.rule.get("ageFrom", 0))
            return max(day for day in (self.days[0], self.status["valid_from"], since) if day is not None)
        if column == "valid_to":
            until = birthday(self.child["birth_date"], self.rule.get("ageTo", ADULT)) - timedelta(days=1)
            return min(day for day in (self.days[1], self.status["valid_to"], until) if day is not None)
        return self.cells[column]


def measures(store: Store, child_id: UUID) -> Iterator[SupportMeasure]:
    """Every status of a child under every rule of every version; `is_there` and the day say which of them is one."""
    norms = [row for row in store.rows["norm"] if row.cells["kind"] == "SUPPORT_MEASURES" and row["region"] is None]
    norms.sort(key=lambda row: row["valid_from"])
    for place, norm in enumerate(norms):
        following = [norms[place + 1]["valid_from"] - timedelta(days=1)] if place + 1 < len(norms) else []
        ends = [day for day in (norm["valid_to"], *following) if day is not None]
        days = (norm.cells["id"], norm["valid_from"], min(ends) if ends else None)
        for rule in json.loads(norm["content"])["supportRules"]:
            yield from (
                SupportMeasure(store, status, days, rule) for status in store.of_child("social_status", child_id)
            )
