"""What is shown of kinds that name a disease, and of entitlements."""

from collections.abc import Callable

from graph.policy.fits import Fit
from graph.sql.masks import of_value, undiagnosed
from graph.sql.named import Mask
from graph.sql.scope import Scope
from graph.sql.value import NULL, Value, case, literal

_MEDICAL_PRIVILEGES = ("CHRONIC_DRUG_BENEFIT", "RARE_DISEASE")


def _non_medical_basis(value: Value, scope: Scope) -> Value:
    return _non_medical(NULL)(undiagnosed(value, scope), scope)


def _non_medical(otherwise: Value) -> Callable[[Value, Scope], Value]:
    """Kinds that name a disease go no further than the clinic (domain.md 5 C 26)."""
    kinds = [literal(kind) for kind in _MEDICAL_PRIVILEGES]
    return lambda value, scope: case((scope.row.c.kind.is_in(kinds), otherwise), otherwise=value)


def _entitled(value: Value, scope: Scope) -> Value:
    return literal("ENTITLED")


MASKS: dict[str, Mask] = {
    "entitled": Mask(_entitled),
    "non_medical_basis": Mask(_non_medical_basis),
    "non_medical_kind": Mask(_non_medical(literal("ENTITLED"))),
}
FITS: dict[str, Fit] = {
    "entitled": of_value(words=("ENTITLED",)),
    "non_medical_basis": of_value("String", values=("basis",), columns=("kind",)),
    "non_medical_kind": of_value(words=("ENTITLED",), values=("kind",)),
}
