"""What the passport fills in: a text for each field of a form, of rows without any label (domain.md 3.11, 5 C 26)."""

from collections.abc import Callable

from graph.areas.allergy.tables import AllergyRow
from graph.areas.certificate.forms import FOR_SCHOOL
from graph.areas.certificate.rules import is_active
from graph.areas.condition.tables import ConditionRow
from graph.areas.examination.tables import ExaminationRow
from graph.areas.measurement.tables import MeasurementRow
from graph.areas.medication.tables import MedicationRow
from graph.areas.vaccination.tables import VaccinationRow
from graph.sql.compartment import of_child
from graph.sql.conditions import CONDITIONS
from graph.sql.expressions import EXPRESSIONS
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import Bool, Composed, Value, call, cast, chosen, literal, negated, ordered
from graph.tables import EnrolmentRow, OrganizationRow, PassportRow

LONGEST = 2_000  # characters of one field
SEXES = {"FEMALE": "женский", "MALE": "мужской"}
# Where there is none known and where none may stand here is one text: a paper tells nothing of what a label hides.
NONE = literal("—")
PE_GROUPS = {"MAIN": "I (основная)", "PREPARATORY": "II (подготовительная)", "SPECIAL_A": "III (специальная А)"}
PE_GROUPS |= {"SPECIAL_B": "IV (специальная Б)"}


def _words(scope: Scope, value: Value) -> Value:
    """Words of a sender; in what is addressed to a school, without codes and names of diseases (5 C 26)."""
    return call("undiagnosed", value) if FOR_SCHOOL[scope.options["form"]] else value


def _listed(scope: Scope, row: Rows, text: Value, *conditions: Bool) -> Value:
    """The rows of a child that are in force and have no label, as one text."""
    assert scope.child is not None
    stands = (row.c.state == literal("CURRENT"), call("cardinality", row.c.labels) == Composed("0"))
    texts = select(text=text).distinct().select_from(row)
    of_rows = texts.where(of_child(row, scope.child.c.id), *stands, *conditions).subquery()
    one = call("string_agg", of_rows.c.text, ordered(literal("; "), [of_rows.c.text]))
    whole = select(call("left", one, Composed(str(LONGEST)))).select_from(of_rows)
    return call("coalesce", whole.scalar(), NONE)


def _day(value: Value) -> Value:
    return call("to_char", value, literal("DD.MM.YYYY"))


def _moment(value: Value) -> Value:
    return _day(call("timezone", literal("Europe/Moscow"), value))


def _identity(scope: Scope) -> Value:
    assert scope.child is not None
    sex = chosen(
        scope.child.c.sex, [(literal(key), literal(name)) for key, name in SEXES.items()], literal("не указан")
    )
    return call("concat_ws", literal(", "), EXPRESSIONS["full_name"](scope), _day(scope.child.c.birth_date), sex)


def _institution(scope: Scope) -> Value:
    assert scope.child is not None
    row, organization = row_of(EnrolmentRow), row_of(OrganizationRow)
    name = call("concat_ws", literal(", "), organization.c.name, call("nullif", row.c.class_name, literal("")))
    where = (of_child(row, scope.child.c.id), scope.asker.valid_today(row))
    here = select(name).select_from(row.join(organization, organization.c.id == row.c.organization_id)).where(*where)
    return call("coalesce", here.order_by(row.c.valid_from.desc(), row.c.id).first().scalar(), NONE)


def _disease(row: Rows) -> Value:
    return call("concat_ws", literal(", "), row.c.display, row.c.icd10)


def _past_diseases(scope: Scope) -> Value:
    row = row_of(ConditionRow)
    return _listed(scope, row, _disease(row), negated(is_active(row)), CONDITIONS["newest"](row, scope))


def _diagnoses(scope: Scope) -> Value:
    row = row_of(ConditionRow)
    return _listed(scope, row, _disease(row), is_active(row), CONDITIONS["newest"](row, scope))


def _allergies(scope: Scope) -> Value:
    row = row_of(AllergyRow)
    return _listed(scope, row, _words(scope, row.c.substance), is_active(row))


def _medications(scope: Scope) -> Value:
    row = row_of(MedicationRow)
    text = call("concat_ws", literal(", "), row.c.display, row.c.dose)
    return _listed(scope, row, text, row.c.status == literal("ACTIVE"))


def _vaccinations(scope: Scope) -> Value:
    row = row_of(VaccinationRow)
    text = call("concat_ws", literal(" "), _words(scope, row.c.vaccine), _day(row.c.date))
    return _listed(scope, row, text, row.c.status == literal("COMPLETED"))


def _measurements(scope: Scope) -> Value:
    return call("concat_ws", literal("; "), *[_measured(scope, *each) for each in (("HEIGHT", "см"), ("WEIGHT", "кг"))])


def _measured(scope: Scope, kind: str, unit: str) -> Value:
    assert scope.child is not None
    row = row_of(MeasurementRow)
    stands = (row.c.state == literal("CURRENT"), call("cardinality", row.c.labels) == Composed("0"))
    text = call("concat", row.c.value, literal(f" {unit} ("), _moment(row.c.effective_at), literal(")"))
    of_kind = (of_child(row, scope.child.c.id), row.c.kind == literal(kind), *stands)
    newest = select(text).select_from(row).where(*of_kind).order_by(row.c.effective_at.desc(), row.c.id)
    return newest.first().scalar()


def _passport(scope: Scope, read: Callable[[Rows], Value]) -> Value:
    assert scope.child is not None
    row = row_of(PassportRow)
    one = select(read(row)).select_from(row).where(of_child(row, scope.child.c.id)).scalar()
    return call("coalesce", one, NONE)


def _health_group(scope: Scope) -> Value:
    return _passport(scope, lambda row: row.c.health_group_value)


def _physical_education_group(scope: Scope) -> Value:
    names = [(literal(key), literal(name)) for key, name in PE_GROUPS.items()]
    return _passport(scope, lambda row: chosen(row.c.physical_education_group_value, names, NONE))


def _examination(scope: Scope) -> Value:
    assert scope.child is not None
    row = row_of(ExaminationRow)
    stands = (row.c.state == literal("CURRENT"), call("cardinality", row.c.labels) == Composed("0"))
    newest = select(call("max", row.c.date)).select_from(row).where(of_child(row, scope.child.c.id), *stands)
    return call("coalesce", _day(cast(newest.scalar(), "TIMESTAMP")), NONE)


TEXTS: dict[str, Callable[[Scope], Value]] = {
    "identity": _identity,
    "address": lambda scope: call("coalesce", EXPRESSIONS["address"](scope), NONE),
    "institution": _institution,
    "past_diseases": _past_diseases,
    "diagnoses": _diagnoses,
    "allergies": _allergies,
    "medications": _medications,
    "vaccinations": _vaccinations,
    "measurements": _measurements,
    "health_group": _health_group,
    "physical_education_group": _physical_education_group,
    "examination": _examination,
}
