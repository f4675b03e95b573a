"""Which allergies are to drugs, and when it may be said that none is known."""

from graph.areas.allergy.tables import AllergyRow
from graph.policy.fits import Fit
from graph.sql.compartment import of_child
from graph.sql.masks import of_value
from graph.sql.named import Mask, RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import ONE, Bool, Value, both, call, case, literal


def _category_drug(row: Rows, scope: Scope) -> Bool:
    return row.c.category.is_in([literal("MEDICATION"), literal("BIOLOGIC")])


def _drug(value: Value, scope: Scope) -> Value:
    return case((_category_drug(scope.row, scope), value), otherwise=literal("not a drug"))


def _surely(value: Value, scope: Scope) -> Value:
    """That no allergy is known is no news while one is active, whatever hides it (domain.md 5 A 5)."""
    row, passport = row_of(AllergyRow), scope.row
    active = (row.c.clinical_status == literal("ACTIVE"), row.c.state == literal("CURRENT"))
    any_active = select(ONE).select_from(row).where(of_child(row, passport.c.child_id), *active).exists()
    hidden = both(passport.c.no_known_allergies_at.is_not_null(), any_active)
    return call("coalesce", call("nullif", value, case((hidden, literal("KNOWN_NONE")))), literal("NO_INFORMATION"))


CONDITIONS: dict[str, RowCondition] = {"drug": RowCondition(_category_drug)}
MASKS: dict[str, Mask] = {"drug": Mask(_drug), "surely": Mask(_surely, 350)}
FITS: dict[str, Fit] = {
    "drug": of_value("String", values=("substance",), columns=("category",)),
    "surely": of_value(
        words=("NO_INFORMATION",), values=("no_known_allergies_at",), columns=("no_known_allergies_at",)
    ),
}
