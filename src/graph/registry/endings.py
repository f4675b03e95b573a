"""What ends: with its place, with its person, and by its absence from a full file. Nothing is deleted."""

from graph.registry.assignments import end
from graph.registry.draft import Draft
from graph.registry.table import Row, Table, id_of


def end_what_is_over(draft: Draft) -> None:
    """Close what a full file does not name, then end the assignments to what is closed or moved, and of who is inactive."""
    if draft.is_full:
        for table in (draft.tables.organizations, draft.tables.districts):
            for row in _gone(draft, table):
                row["closed_at"] = row["closed_at"] or draft.now
        for row in _gone(draft, draft.tables.assignments):
            end(draft, row)
    for row in list(draft.tables.assignments.rows.values()):
        if row["staff_id"] in draft.inactive or _is_without_place(draft, row):
            end(draft, row)


def _gone(draft: Draft, table: Table) -> list[Row]:
    """Rows of a register that the files do not name; none where what was left out could be any of them."""
    if table.name in draft.unnamed:
        return []
    systems = _systems(draft)
    return [
        row
        for key, row in table.rows.items()
        if key not in draft.named and _is_of_register(draft, row) and _system_of(draft, row) in systems
    ]


def _is_of_register(draft: Draft, row: Row) -> bool:
    """That it came from a file; what an operator wrote by hand is an operator's to end."""
    if "source_system" in row:
        return row["source_system"] is not None
    person = draft.tables.staff.rows.get(row["staff_id"])
    return row["role"] is not None and person is not None and person["source_id"] is not None


def _systems(draft: Draft) -> set[object]:
    """The registers that the files are full of: those of their organizations and of where their people work; of all registers
    where they name no place at all.
    """
    places = draft.tables.organizations.rows
    worked = {row["organization_id"] for key, row in draft.tables.assignments.rows.items() if key in draft.named}
    systems = {row["source_system"] for key, row in places.items() if key in draft.named or key in worked} - {None}
    return systems or {row["source_system"] for row in places.values()}


def _system_of(draft: Draft, row: Row) -> object:
    """The register that an organization is known in; a district and an assignment are of that of their organization."""
    organization = draft.tables.organizations.rows[row["organization_id"]] if "organization_id" in row else row
    return organization["source_system"]


def _is_without_place(draft: Draft, row: Row) -> bool:
    """That its organization or district is closed, or the district went to another organization."""
    organization = draft.tables.organizations.rows[row["organization_id"]]
    if row["district_id"] is None:
        return organization["closed_at"] is not None
    key = row["district_id"]
    district = draft.tables.districts.rows[key]
    before = draft.tables.districts.stored.get(id_of(district), district)
    has_moved = before["organization_id"] != district["organization_id"] != row["organization_id"]
    return has_moved or organization["closed_at"] is not None or district["closed_at"] is not None
