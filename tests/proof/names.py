"""Names of people and places behind ids, and as documents write them, in plain Python from plain rows."""

from typing import Any
from uuid import UUID

from tests.proof.place import Place
from tests.proof.rows import Store


def words(*parts: str | None) -> str | None:
    """Parts that are not empty, with spaces."""
    return " ".join(part for part in parts if part) or None


class Names:
    """Part of the leaf values of one viewer."""

    store: Store

    def _institution_name(self, place: Place) -> Any:
        organization = self.store.by_id("organization", place.row["organization_id"])
        return None if organization is None else organization["name"]

    _polyclinic_name = _institution_name

    def _staff_name(self, place: Place) -> str | None:
        return self._name_of(place.row["staff_id"])

    def _referrer_name(self, place: Place) -> Any:
        return self._or_written(self._name_of(place.row["referred_by"]), place, "author")

    def _referred_institution(self, place: Place) -> Any:
        return self._or_written(self._institution_name(place), place, "organization_name")

    def _referred_specialist(self, place: Place) -> Any:
        return self._or_written(self._staff_name(place), place, "specialist_name")

    def _or_written(self, named: Any, place: Place, column: str) -> Any:
        return place.row[column] if named is None else named

    def _name_of(self, staff_id: UUID | None) -> str | None:
        staff = self.store.by_id("staff", staff_id)
        return None if staff is None else words(*[staff[part] for part in ("family", "given", "patronymic")])
