"""Named SQL expressions: fields that are computed from a row."""

from collections.abc import Callable

from sqlmodel import SQLModel

from graph.schema.binding import RuledBy
from graph.sql.compartment import key_of_rows, of_child
from graph.sql.family import is_restricted, is_stranger, status as representation_status
from graph.sql.glass import grants_behind
from graph.sql.named import Expression
from graph.sql.protection import protection_contact
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.spread.lookups import twin_of
from graph.sql.value import (
    ONE,
    TRUE,
    Composed,
    Parameter,
    Value,
    any_of,
    both,
    call,
    case,
    cast,
    literal,
    text_array,
    word,
)
from graph.tables import (
    AddressRow,
    AuditMonthRow,
    ChildRow,
    DistrictRow,
    MedicalDocumentRow,
    OrganizationRow,
    RepresentationRow,
    StaffRow,
)


def _child(scope: Scope) -> Rows:
    assert scope.child is not None
    return scope.child


def age_years(scope: Scope) -> Value:
    """Completed years today, by the Moscow calendar."""
    age = call("age", scope.asker.today, _child(scope).c.birth_date)
    return cast(Composed("EXTRACT(year FROM ", age, ")"), "INTEGER")


def _full_name(scope: Scope) -> Value:
    return _full_name_of(scope.row)


def _full_name_of(row: Rows) -> Value:
    names = [call("nullif", row.c[name], literal("")) for name in ("family", "given", "patronymic")]
    return call("nullif", call("concat_ws", literal(" "), *names), literal(""))


def _residence(scope: Scope, column: str) -> Value:
    row = row_of(AddressRow)
    return (
        select(row.c[column])
        .select_from(row)
        .where(of_child(row, _child(scope).c.id), row.c.kind == literal("RESIDENCE"), scope.asker.valid_today(row))
        .order_by(row.c.valid_from.desc(), row.c.id.desc())
        .first()
        .scalar()
    )


def locality(scope: Scope) -> Value:
    """The town the child lives in."""
    return _residence(scope, "locality")


def _address(scope: Scope) -> Value:
    return _residence(scope, "text")


def of_another(model: type[SQLModel], key: str, column: str) -> Callable[[Scope], Value]:
    """A column of the row of another table whose id stands in the column `key` of the row."""
    return _of_another(model, key, lambda row: row.c[column])


def name_of(model: type[SQLModel], key: str) -> Callable[[Scope], Value]:
    """The full name of the person of that table whose id stands in the column `key` of the row."""
    return _of_another(model, key, _full_name_of)


def _of_another(model: type[SQLModel], key: str, read: Callable[[Rows], Value]) -> Callable[[Scope], Value]:
    def value(scope: Scope) -> Value:
        row = row_of(model)
        return select(read(row)).select_from(row).where(row.c.id == scope.row.c[key]).scalar()

    return value


def staff_name(key: str) -> Callable[[Scope], Value]:
    """The full name of the member of staff whose id stands in a column of the row."""
    return name_of(StaffRow, key)


def _document_status(scope: Scope) -> Value:
    """A document that is amended by one the viewer may not see is in force for them (domain.md 5 F 44)."""
    status = scope.row.c.status
    kept = both(status == literal("AMENDED"), scope.unseen_amendment(scope.row))
    return case((kept, word("REGISTERED")), otherwise=status)


def _amended_by(scope: Scope) -> Value:
    """The nearest amendment that the viewer may see; most amendments have no label and are found without a search."""
    row, later = scope.row, row_of(MedicalDocumentRow)
    nearest = (
        select(later.c.id)
        .select_from(later)
        .where(of_child(later, row.c.child_id), later.c.id == any_of(row.c.amendments), *scope.visible(later))
        .order_by(call("array_position", row.c.amendments, later.c.id))
        .first()
    )
    return case((row.c.amendments.is_null(), row.c.replaced_by_id), otherwise=nearest.scalar())


def _children_count(scope: Scope) -> Value:
    row = row_of(ChildRow)
    # A role of staff must not tell where children of the viewer's own family are attached (domain.md 5 F 42).
    strangers = () if scope.asker.is_family else (is_stranger(row.c.id, scope.asker),)
    counted = (row.c.district_id == scope.row.c.id, *strangers)
    return select(call("count", "*")).select_from(row).where(*counted).scalar()


def _twin_warning(scope: Scope) -> Value:
    """Same birth date, family name and representative (domain.md 5 B 14): a namesake of another family is no twin."""
    child, other, own, theirs = _child(scope), row_of(ChildRow), row_of(RepresentationRow), row_of(RepresentationRow)
    if isinstance(key := key_of_rows(child), Parameter):
        return scope.asker.apart(twin_of(key.name))
    family = own.join(theirs, theirs.c.representative_id == own.c.representative_id).join(
        other, other.c.id == theirs.c.child_id
    )
    same = (of_child(own, child.c.id), other.c.id != child.c.id, other.c.birth_date == child.c.birth_date)
    return select(ONE).select_from(family).where(*same, other.c.family == child.c.family).exists()


def _access_log_since(scope: Scope) -> Value:
    """Where the last month of the trail ends that is in a file and not in the database (docs/trail.md)."""
    month = row_of(AuditMonthRow)
    filed = select(month.c.ends_at).select_from(month).where(month.c.state == literal("FILED"))
    return filed.order_by(month.c.ends_at.desc()).first().scalar()


def _clinical_content(scope: Scope) -> Value:
    """The document without what says who the child's people are; the function is that of migration 0025."""
    return _content("clinical_content", scope, TRUE)


def coded_content(scope: Scope) -> Value:
    """Also without free texts that may name them, and what is known of them cut out of the others (migration 0034)."""
    return _content("coded_content", scope, known_people(scope))


def known_people(scope: Scope) -> Value:
    """The pattern of what is stored of the child's people, which never stands in the statement itself (migration 0034).

    A subquery over the child alone: PostgreSQL works it out once for all rows of a child's list.
    """
    return select(call("known_of", _child(scope).c.id)).scalar()


def _content(function: str, scope: Scope, how: Value) -> Value:
    kept = call(function, cast(scope.row.c.structured, "JSONB"), how)
    return cast(call("coalesce", kept, cast(literal("{}"), "JSONB")), "JSON")


def older(scope: Scope, column: str, interval: str) -> Value:
    """That the time in a column is longer ago than that."""
    return scope.column(column) < scope.asker.now - cast(literal(interval), "INTERVAL")


def _stale_after_a_year(scope: Scope) -> Value:
    return older(scope, "effective_at", "1 year")


def _access_purpose(scope: Scope) -> Value:
    """The reason that was given, or that of the grant under which the child was read."""
    grant, reasons = grants_behind(scope.row, scope)
    latest = reasons.of(grant.c.reason)
    latest = latest.order_by(grant.c.opened_at.desc(), grant.c.id.desc()).first()
    return call("coalesce", scope.row.c.purpose, latest.scalar())


def _fields_of_child(scope: Scope) -> Value:
    """Coordinates of the child's compartment; those of other types, such as a district, are not told to the family."""
    types = sorted(name for name, bound in scope.types.items() if bound.binding.ruled_by is RuledBy.CHILD)
    field, fields = Composed("field"), Composed("unnest(", scope.row.c.fields, ") AS field")
    own = call("split_part", field, literal("."), ONE) == any_of(text_array(types))
    ordered = select(field).select_from(fields).where(own).order_by(Composed(field, ' COLLATE "C"'))
    return ordered.array()


EXPRESSIONS: dict[str, Expression] = {
    "access_log_since": Expression(_access_log_since, 200),
    "access_purpose": Expression(_access_purpose),
    "address": Expression(_address, 350),
    "age_years": Expression(age_years),
    "amended_by": Expression(_amended_by),
    "children_count": Expression(_children_count, 220, across_children=True),
    "clinical_content": Expression(_clinical_content, 300),
    "district_code": Expression(of_another(DistrictRow, "district_id", "code")),
    "document_status": Expression(_document_status, 370),
    "facts_as_of": Expression(lambda scope: scope.row.c.updated_at),
    "fields_of_child": Expression(_fields_of_child),
    "full_name": Expression(_full_name, 220),
    "institution_code": Expression(of_another(OrganizationRow, "organization_id", "code")),
    "institution_name": Expression(of_another(OrganizationRow, "organization_id", "name")),
    "is_self": Expression(lambda scope: scope.row.c.subject == scope.asker.subject),
    "now": Expression(lambda scope: scope.asker.now),
    "is_restricted": Expression(lambda scope: is_restricted(scope.row, scope.asker)),
    "representation_status": Expression(
        lambda scope: representation_status(scope.row, _child(scope), scope.asker), 250
    ),
    "polyclinic_name": Expression(of_another(OrganizationRow, "organization_id", "name")),
    "protection_contact": Expression(protection_contact, 4_200),
    "sex": Expression(lambda scope: _child(scope).c.sex),
    "staff_name": Expression(staff_name("staff_id")),
    "stale_after_a_year": Expression(_stale_after_a_year),
    "twin_warning": Expression(_twin_warning, 500, across_children=True),
}
