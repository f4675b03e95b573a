"""What children are counted by."""

from collections.abc import Callable, Mapping

from graph.areas.district_passport.ages import band_of, born_since
from graph.areas.district_passport.spans import OF_CHILD, each_of
from graph.areas.social.tables import SocialStatusRow
from graph.sql.counted import Breakdown
from graph.sql.disclosure import Disclosure
from graph.sql.expressions import older
from graph.sql.gathered import gathered
from graph.sql.named import Dimension
from graph.sql.render import edge_conditions
from graph.sql.rows import Rows, Unnested, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import Select, select
from graph.sql.value import Composed, Value, array, call, case, item, literal, text_array

UNKNOWN = "UNKNOWN"
STATUSES = ("CONFIRMED", "PROVISIONAL", "CONFLICTING", UNKNOWN, "RETRACTED")
FACTS = ("BLOOD_GROUP", "RH_FACTOR", "HEALTH_GROUP", "PHYSICAL_EDUCATION_GROUP")
# Statuses of the family by which social services are due (domain.md 3.6); what names a disease is a privilege, not a status.
ENTITLING = (
    "DISABLED_CHILD",
    "LARGE_FAMILY",
    "ORPHAN",
    "NO_PARENTAL_CARE",
    "GUARDIANSHIP",
    "FOSTER",
    "LOW_INCOME",
    "DIFFICULT_LIFE_SITUATION",
    "SOCIALLY_DANGEROUS",
    "SINGLE_PARENT",
    "REFUGEE",
)
AGES = {"0": 0, "1-2": 1, "3-6": 3, "7-14": 7, "15-17": 15, "18+": 18}  # completed years, from
SEXES = ("FEMALE", "MALE", UNKNOWN)


def _age_and_sex(scope: Scope, _: Breakdown) -> Value:
    assert scope.child is not None
    return age_and_sex(scope.child, bands_today(scope.asker))


def bands_today(asker: Asker) -> Value:
    """The first birth dates of the ages of today."""
    return asker.once("ages", born_since(asker.today, AGES.values()))


def age_and_sex(child: Rows, bands: Value) -> Value:
    """The key of a child on the day of these bands (`born_since`)."""
    ages = Composed("(", text_array(list(reversed(AGES))), ")")
    return call("concat", item(ages, band_of(child, bands)), literal(" "), child.c.sex)


def _of_passport(column: str) -> Callable[[Scope, Breakdown], Value]:
    """A word of the passport; where it has none, that it is not known."""
    return lambda scope, _: call("coalesce", scope.row.c[column], literal(UNKNOWN))


def _each(*keys: Value) -> Unnested:
    """Those of the keys that are there, as rows; among what is read from, so that PostgreSQL may join them with many children."""
    return Unnested(key=array(keys))


def _when(test: Value, key: str) -> Value:
    return case((test, literal(key)))


def _entitled(scope: Scope, _: Breakdown) -> Select:
    row = entitling_statuses(scope)
    return each_of(row, [{"key": literal("ANY")}, {"key": row.c.kind}], scope.asker.valid_today(row))


def entitling_statuses(scope: Scope) -> Rows:
    """Statuses of the family by which social services are or were due, each with its days."""
    row = row_of(SocialStatusRow)
    rows = select(kind=row.c.kind, valid_from=row.c.valid_from, valid_to=row.c.valid_to).select_from(row)
    kinds = row.c.kind.is_in([literal(kind) for kind in ENTITLING])
    return gathered(scope, "entitling statuses", rows.where(*edge_conditions(OF_CHILD, row, scope), kinds))


def _conflicting(scope: Scope, _: Breakdown) -> Select:
    """By the statuses of the passport: looking for rows of conflicts takes a read of each child more."""
    keys = _each(*[_when(scope.row.c[f"{fact.lower()}_status"] == literal("CONFLICTING"), fact) for fact in FACTS])
    return select(key=keys.c.key).select_from(keys)


def _stale(scope: Scope, _: Breakdown) -> Select:
    keys = _each(
        _when(older(scope, "health_group_effective_at", "1 year"), "HEALTH_GROUP"),
        _when(older(scope, "physical_education_group_effective_at", "1 year"), "PHYSICAL_EDUCATION_GROUP"),
    )
    return select(key=keys.c.key).select_from(keys)


def _by(how: Disclosure) -> Callable[[Mapping[str, str]], Disclosure]:
    return lambda _: how


DIMENSIONS: dict[str, Dimension] = {
    "blood_group_status": Dimension(lambda scope, _: scope.row.c.blood_group_status, lambda _: STATUSES),
    "conflict": Dimension(_conflicting, lambda _: FACTS),
    "social_service": Dimension(
        _entitled, lambda _: ("ANY", *ENTITLING), weight=2_400, disclosed=_by(Disclosure.UNION)
    ),
    "stale": Dimension(_stale, lambda _: ("HEALTH_GROUP", "PHYSICAL_EDUCATION_GROUP")),
    "age_and_sex": Dimension(
        _age_and_sex,
        lambda _: [f"{age} {sex}" for age in AGES for sex in SEXES],
        disclosed=_by(Disclosure.PARTITION),
    ),
    "health_group": Dimension(
        _of_passport("health_group_value"),
        lambda _: ("I", "II", "III", "IV", "V", UNKNOWN),
        disclosed=_by(Disclosure.PARTITION),
    ),
    "physical_education_group": Dimension(
        _of_passport("physical_education_group_value"),
        lambda _: ("MAIN", "PREPARATORY", "SPECIAL_A", "SPECIAL_B", UNKNOWN),
        disclosed=_by(Disclosure.PARTITION),
    ),
}
