"""What of a form is ready, as the viewer may see it, and what is shown of a certificate beside its columns (docs/certificates.md)."""

from collections.abc import Callable

from graph.areas.allergy.tables import AllergyRow
from graph.areas.certificate.forms import STATED
from graph.areas.condition.tables import ConditionRow
from graph.areas.examination.tables import ExaminationRow
from graph.areas.measurement.tables import MeasurementRow
from graph.areas.medication.tables import MedicationRow
from graph.areas.vaccination.tables import VaccinationRow
from graph.policy.fits import Fit
from graph.sql.compartment import of_child
from graph.sql.expressions import EXPRESSIONS as OF_FLOOR, of_another, staff_name
from graph.sql.link import among, assignments
from graph.sql.masks import SCHOOL, of_rows
from graph.sql.named import Expression, RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import ONE, Bool, Composed, Value, both, call, case, cast, either, literal, negated, word
from graph.tables import EnrolmentRow, MedicalDocumentRow, OrganizationRow, PassportRow

ACTIVE = ("ACTIVE", "RECURRENCE", "RELAPSE")
STATED_STATES = {"inspection": "NEEDS_EXAMINATION"}  # others need the word of the doctor alone

State = Callable[[Scope], Value]


def _child_id(scope: Scope) -> Value:
    assert scope.child is not None
    return scope.child.c.id


def _is_there(condition: Bool) -> Value:
    return case((condition, word("PRESENT")), otherwise=word("MISSING"))


def is_active(row: Rows) -> Bool:
    """A disease or an allergy that goes on."""
    return row.c.clinical_status.is_in([literal(status) for status in ACTIVE])


def _any(scope: Scope, row: Rows, *conditions: Bool) -> Bool:
    """That the viewer sees a row of the child that meets the conditions: what a label hides leaves no trace (5 F 44)."""
    rows = select(ONE).select_from(row).where(of_child(row, _child_id(scope)), *scope.visible(row), *conditions)
    return rows.exists()


def _passport(scope: Scope, column: str) -> Value:
    row = row_of(PassportRow)
    return select(row.c[column]).select_from(row).where(of_child(row, _child_id(scope))).scalar()


def _identity(scope: Scope) -> Value:
    assert scope.child is not None
    names = [call("nullif", scope.child.c[name], literal("")) for name in ("family", "given")]
    return _is_there(both(*[name.is_not_null() for name in names]))


def _address(scope: Scope) -> Value:
    return _is_there(OF_FLOOR["address"](scope).is_not_null())


def _institution(scope: Scope) -> Value:
    row = row_of(EnrolmentRow)
    here = (of_child(row, _child_id(scope)), scope.asker.valid_today(row))
    return _is_there(select(ONE).select_from(row).where(*here).exists())


def _past_diseases(scope: Scope) -> Value:
    row = row_of(ConditionRow)
    return _is_there(_any(scope, row, negated(is_active(row))))


def _diagnoses(scope: Scope) -> Value:
    row = row_of(ConditionRow)
    known_none = _passport(scope, "no_known_conditions_at").is_not_null()
    return _is_there(either(_any(scope, row, is_active(row)), known_none))


def _allergies(scope: Scope) -> Value:
    row = row_of(AllergyRow)
    known_none = _passport(scope, "no_known_allergies_at").is_not_null()
    return _is_there(either(_any(scope, row, is_active(row)), known_none))


def _medications(scope: Scope) -> Value:
    row = row_of(MedicationRow)
    return _is_there(_any(scope, row, row.c.status == literal("ACTIVE")))


def _vaccinations(scope: Scope) -> Value:
    return _is_there(_any(scope, row_of(VaccinationRow)))


def _aged(newest: Value, missing: str, oldest: Value) -> Value:
    """Of the newest value: whether there is one, and whether it is too old."""
    fresh = (newest >= oldest, word("PRESENT"))
    return case((newest.is_null(), word(missing)), fresh, otherwise=word("STALE"))


def _part(scope: Scope, *path: str) -> Value:
    """A part of the form that `scope.options` names, as the version of its norm says that is in force today; null where it has none."""
    return call("form_part", literal(scope.options["form"]), scope.asker.today, literal("{" + ",".join(path) + "}"))


def _max_age(scope: Scope, name: str) -> Value:
    """Days after which a value is too old for the form."""
    return cast(_part(scope, "items", name, "maxAgeDays"), "INTEGER")


def _oldest(scope: Scope, name: str) -> Value:
    none = Composed("0")
    return scope.asker.now - call("make_interval", none, none, none, _max_age(scope, name))


def _measurements(scope: Scope) -> Value:
    """By the older of the newest height and the newest weight; one alone is not enough."""
    row = row_of(MeasurementRow)
    of_kinds = row.c.kind.is_in([literal("HEIGHT"), literal("WEIGHT")])
    newest = select(at=call("max", row.c.effective_at)).select_from(row)
    both_kinds = newest.where(of_child(row, _child_id(scope)), of_kinds, *scope.visible(row)).group_by(row.c.kind)
    each = both_kinds.subquery()
    is_both = call("count", "*") == Composed("2")
    older = select(case((is_both, call("min", each.c.at)))).select_from(each).scalar()
    return _aged(older, "NEEDS_EXAMINATION", _oldest(scope, "measurements"))


def _group(column: str) -> State:
    def state(scope: Scope) -> Value:
        valued = case((_passport(scope, f"{column}_value").is_not_null(), _passport(scope, f"{column}_effective_at")))
        return _aged(valued, "NEEDS_EXAMINATION", _oldest(scope, column))

    return state


def _examination(scope: Scope) -> Value:
    row = row_of(ExaminationRow)
    made = (of_child(row, _child_id(scope)), *scope.visible(row))
    newest = select(call("max", row.c.date)).select_from(row).where(*made).scalar()
    return _aged(newest, "NEEDS_EXAMINATION", scope.asker.today - _max_age(scope, "examination"))


STATES: dict[str, State] = {
    "identity": _identity,
    "address": _address,
    "institution": _institution,
    "past_diseases": _past_diseases,
    "diagnoses": _diagnoses,
    "allergies": _allergies,
    "medications": _medications,
    "vaccinations": _vaccinations,
    "measurements": _measurements,
    "health_group": _group("health_group"),
    "physical_education_group": _group("physical_education_group"),
    "examination": _examination,
}


def state(name: str) -> Callable[[Scope], Value]:
    """Where a field of the form that `scope.options` names stands, for its viewer."""

    def value(scope: Scope) -> Value:
        stated = STATED_STATES.get(name, "NEEDS_SIGNATURE")
        stands = STATES[name](scope) if name in STATES else word(stated)
        return case((_part(scope, "items", name).is_null(), word("NOT_ASKED")), otherwise=stands)

    return value


def _status(scope: Scope) -> Value:
    """REVOKED where its document does not stand any more."""
    row, document = scope.row, row_of(MedicalDocumentRow)
    of_it = (of_child(document, row.c.child_id), document.c.id == row.c.document_id)
    stands = select(ONE).select_from(document).where(*of_it, document.c.status == literal("REGISTERED")).exists()
    ended = both(row.c.status == literal("ISSUED"), row.c.document_id.is_not_null(), negated(stands))
    return case((ended, word("REVOKED")), otherwise=row.c.status)


def _norm_of_form(row: Rows, scope: Scope) -> Bool:
    """The version of the form that `scope.options` names, as of today."""
    return row.c.id == call("form_norm", literal(scope.options["form"]), scope.asker.today)


def _addressed_here(row: Rows, scope: Scope) -> Bool:
    """To an institution in which the viewer works today (domain.md 4.7, note 29)."""
    return among(row.c.addressee_id, assignments(scope.asker, "organization_id"))


# Their rows stand twice in the statement.
WEIGHTS = {"examination": 2_150, "measurements": 2_400}
EXPRESSIONS: dict[str, Expression] = {
    "certificate_addressee": Expression(of_another(OrganizationRow, "addressee_id", "name")),
    "certificate_issuer": Expression(staff_name("issued_by"), 200),
    "certificate_status": Expression(_status, 350),
    "certificate_verified_at": Expression(lambda scope: literal("/verify/").op("||", scope.row.c.code)),
    "readiness_form": Expression(lambda scope: _part(scope, "form", "number")),
    "readiness_title": Expression(lambda scope: _part(scope, "form", "title")),
    **{f"readiness_{name}": Expression(state(name), WEIGHTS.get(name, 1_150)) for name in STATES},
    **{f"readiness_{name}": Expression(state(name)) for name in STATED},
}
CONDITIONS: dict[str, RowCondition] = {
    "addressed_here": RowCondition(_addressed_here, 200),
    "norm_of_form": RowCondition(_norm_of_form),
}
FITS: dict[str, Fit] = {"addressed_here": of_rows("addressee_id", who=SCHOOL)}
