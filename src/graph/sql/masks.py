"""Masks: what stands for a value that a viewer may only know of. Computed in SQL, irreversible."""

from collections.abc import Callable, Collection

from graph.policy.fits import Fit, Stand, Who
from graph.policy.vocabulary import CHILD_RELATIONS, GLASS, LABELS, ON_REQUEST, OWN_SPECIALTY, Relation
from graph.record import SPECIALTY_LABELS
from graph.sql.expressions import coded_content, known_people, locality
from graph.sql.named import Mask
from graph.sql.purposes import coded_purpose
from graph.sql.scope import Scope
from graph.sql.value import COMPARED, ONE, Value, both, call, case, literal
from graph.viewer import TOKEN_ROLES, Role

# ATC, RxNorm, CVX, NDC.
_DRUG_SYSTEMS = "(/atc|[./]113883[.]6[.](73|88|69|59)|/rxnorm|/sid/cvx|/sid/ndc)$"
_DRUG_CODES = "^([0-9-]{1,13}|[A-V][0-9]{2}[A-Z]{1,2}([0-9]{2})?)$"


def _where_recorded(text: str) -> Callable[[Value, Scope], Value]:
    return lambda value, scope: case((value.is_not_null(), literal(text)))


def _initial(value: Value, scope: Scope) -> Value:
    return call("left", call("nullif", value, literal("")), ONE).op("||", literal("."))


def _initials(value: Value, scope: Scope) -> Value:
    names = [_initial(scope.row.c[name], scope) for name in ("family", "given", "patronymic")]
    return call("nullif", call("concat_ws", literal(" "), *names), literal(""))


def _locality(value: Value, scope: Scope) -> Value:
    return locality(scope)


def _coded(value: Value, scope: Scope) -> Value:
    return coded_content(scope)


def _unnamed(value: Value, scope: Scope) -> Value:
    return call("unnamed", value, known_people(scope))


def undiagnosed(value: Value, scope: Scope) -> Value:
    """Words of a sender without codes of diseases and their names."""
    # The function is that of migration 0036 (domain.md 5 C 26).
    return call("undiagnosed", value)


def _drug_code(value: Value, scope: Scope) -> Value:
    """A code of a drug or a vaccine, by its system and by its form: what a sender calls one may be the code of a disease."""
    system = call("coalesce", scope.row.c.code_system, literal(""))
    drug = both(system.op("~", literal(_DRUG_SYSTEMS), COMPARED), value.op("~", literal(_DRUG_CODES), COMPARED))
    return case((drug, value))


def _without_labels(value: Value, scope: Scope) -> Value:
    # That a glass was opened for what a label covers would tell that there is something (domain.md 5 F 44).
    return call("array_remove", value, literal("BREAK_GLASS_LABELS"))


# Whom a mask is made for. Those that look at the row alone are for everybody.
EVERYBODY: Who = frozenset((role, relation) for role in Role for relation in Relation)
FAMILY: Who = frozenset(
    {
        (Role.PARENT, Relation.REPRESENTS),
        (Role.PARENT, Relation.REPRESENTS_TEEN),
        (Role.CHILD, Relation.SELF),
    }
)
TEENS_PARENTS: Who = frozenset({(Role.PARENT, Relation.REPRESENTS_TEEN)})
SCHOOL: Who = frozenset((Role.SCHOOL_NURSE, relation) for relation in (Relation.SCHOOL, *GLASS))


def of_roles(*roles: Role) -> Who:
    """All relations that these roles have to children."""
    return frozenset((role, relation) for role in roles for relation in CHILD_RELATIONS[role])


STAFF = of_roles(*(set(TOKEN_ROLES) - {Role.PARENT, Role.CHILD}))
WITH_A_GLASS = of_roles(Role.NURSE, Role.SCHOOL_NURSE, Role.SPECIALIST, Role.EMERGENCY_DOCTOR)


def of_value(
    *types: str,
    words: Collection[str] = (),
    values: Collection[str] = (),
    columns: Collection[str] = (),
    who: Who = EVERYBODY,
) -> Fit:
    """A mask on a value: the types that it takes, the words of an enum that it gives, the names and columns that it needs."""
    return Fit(Stand.VALUE, who, frozenset(types), frozenset(words), frozenset(values), frozenset(columns))


def of_rows(*columns: str, who: Who = EVERYBODY) -> Fit:
    """A mask on an edge: the columns of its rows that it asks."""
    return Fit(Stand.ROWS, who, columns=frozenset(columns))


def _of_labels(labels: Collection[str], who: Who) -> Fit:
    return Fit(Stand.LABEL, who, labels=frozenset(labels))


MASKS: dict[str, Mask] = {
    "coded": Mask(_coded, 300),
    "coded_purpose": Mask(coded_purpose()),
    "coded_purpose_of_others": Mask(coded_purpose("REPRESENTS_TEEN")),
    "drug_code": Mask(_drug_code),
    "initial": Mask(_initial),
    "initials": Mask(_initials, 450),
    "locality": Mask(_locality, 500),
    "on_record": Mask(_where_recorded("on record")),
    "policy_number": Mask(_where_recorded("*" * 16)),
    "snils": Mask(_where_recorded("***")),
    "undiagnosed": Mask(undiagnosed),
    "unnamed": Mask(_unnamed),
    "without_labels": Mask(_without_labels),
}

# Columns in the words of a sender, or of a reviewer.
_WRITTEN = ("display", "dose", "justification", "lot_number", "reaction", "review_note", "substance", "vaccine")
_SAID = ("purpose", "relations", "subject")

# What each mask takes and gives; a policy that puts one on something else is refused (policy/fits.py).
FITS: dict[str, Fit] = {
    "coded": of_value("JSON", values=("clinical_content",), columns=("structured",)),
    "coded_purpose": of_value("String", values=("access_purpose",), columns=_SAID, who=FAMILY),
    # It keeps the words of a teen's parents, for the teen.
    "coded_purpose_of_others": of_value(
        "String", values=("access_purpose",), columns=_SAID, who=frozenset({(Role.CHILD, Relation.SELF)})
    ),
    "drug_code": of_value("String", values=("code",), columns=("code_system", "code")),
    "initial": of_value("String", values=("family", "given", "patronymic")),
    "initials": of_value("String", values=("full_name",), columns=("family", "given", "patronymic")),
    "locality": of_value("String", values=("address",)),
    "on_record": of_value("String"),
    "policy_number": of_value("OmsPolicyNumber"),
    "snils": of_value("Snils"),
    "undiagnosed": of_value("String", values=_WRITTEN),
    "unnamed": of_value("String", values=("text",), columns=("child_id", "text")),
    "without_labels": Fit(
        Stand.VALUE, FAMILY, frozenset({"AccessRelation"}), values=frozenset({"relations"}), is_list=True
    ),
    # A mask on an edge restricts its rows (sql/conditions.py).
    "for_school": of_rows("kind", "sha256", who=SCHOOL),
    "in_force": of_rows("status", "court_restricted", "valid_from", "valid_to"),
    "in_scope": of_rows("kind", "sha256", who=frozenset({(Role.PARENT, Relation.DELEGATED)})),
    "own_organization": of_rows("organization_id", who=STAFF),
    "told_reads": of_rows("child_ids", "purpose", "relations", who=FAMILY),
    "told_treatment": of_rows("child_ids", *_SAID, who=FAMILY),
    "valid_today": of_rows("valid_from", "valid_to"),
    # A mask on a label is a condition on who asks, or on what for (sql/scope.py).
    ON_REQUEST: _of_labels(LABELS, TEENS_PARENTS),
    OWN_SPECIALTY: _of_labels(
        frozenset().union(*SPECIALTY_LABELS.values()), frozenset({(Role.SPECIALIST, Relation.TREATING)})
    ),
}
