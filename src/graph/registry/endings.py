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
    return [row for key, row in table.rows.items() if key not in draft.named and _is_of_register(draft, row)]


def _is_of_register(draft: Draft, row: Row) -> bool:
    """That it came from a file; what an operator wrote by hand is an operator's to end."""
    if "source_system" in row:
        return row["source_system"] is not None
    person = draft.tables.staff.rows.get(row["staff_id"])
    return row["role"] is not None and person is not None and person["source_id"] is not None


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
