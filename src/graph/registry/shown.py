"""A change of the registry as a line for who runs the command; these are names of staff and places, never of a child."""

from typing import TYPE_CHECKING

from graph.registry.table import Difference, Row, RowChange

if TYPE_CHECKING:
    from graph.registry.draft import Tables


def shown(tables: "Tables", difference: Difference) -> str:
    """Such as "created assignment of Иванова Мария as nurse at P1, district D1, from 2026-01-01"."""
    subject = _assignment(tables, difference.row) if difference.table == "assignment" else _named(difference)
    changed = f": {', '.join(difference.columns)}" if difference.change is RowChange.CHANGED else ""
    return f"{difference.change} {difference.table} {subject}{changed}"


def identifier(tables: "Tables", difference: Difference) -> str:
    """Whom or what a change is about, by the identifier of its register or its code, without a name: for the trail."""
    row, table = difference.row, difference.table
    if table == "assignment":
        row, table = tables.staff.rows[row["staff_id"]], "staff"
    if table == "district":
        return f"district {row['code']}"
    known = row["source_id"] is not None
    return f"{table} {row['source_system']}|{row['source_id']}" if known else f"{table} {row.get('code', row['id'])}"


def _named(difference: Difference) -> str:
    row = difference.row
    if difference.table == "staff":
        return f"{row['source_system']}|{row['source_id']} {_person(row)}".rstrip()
    return f"{row['code']} {row['name']}"


def _person(row: Row) -> str:
    return " ".join(str(row[name]) for name in ("family", "given", "patronymic") if row[name])


def _assignment(tables: "Tables", row: Row) -> str:
    person = tables.staff.rows[row["staff_id"]]
    organization = tables.organizations.rows[row["organization_id"]]
    words = [f"of {_person(person) or person['source_id']}", f"as {row['role']}", f"at {organization['code']},"]
    if row["district_id"] is not None:
        words.append(f"district {tables.districts.rows[row['district_id']]['code']},")
    words.append(f"from {row['valid_from']}")
    return " ".join([*words, f"to {row['valid_to']}"] if row["valid_to"] is not None else words)
