"""Which vaccinations an ambulance must know of."""

from graph.policy.fits import Fit
from graph.sql.masks import of_rows
from graph.sql.named import RowCondition
from graph.sql.rows import Rows
from graph.sql.scope import Scope
from graph.sql.value import FALSE, Bool, call, either, literal

# Tetanus, rabies and hepatitis B by CVX code or by name, Russian and English (domain.md 4.7, note 28).
_EMERGENCY_CVX = ("08", "09", "18", "20", "28", "35", "43", "45", "90", "106", "107", "110", "113", "115", "120", "146")
# Each letter in both cases: in the locale C, PostgreSQL knows neither the cases nor the words of Cyrillic.
_EMERGENCY_NAMES = "".join(
    f"[{letter}{letter.upper()}]" if letter.isalpha() else letter
    for letter in "tetan|столбн|адс|акдс|rabi|бешен|hep(atitis)? ?b|гепатит[^ ]* (b|в)"
)


def _emergency_vaccines(row: Rows, scope: Scope) -> Bool:
    by_code = row.c.code.is_in([literal(code) for code in _EMERGENCY_CVX])
    return either(call("coalesce", by_code, FALSE), row.c.vaccine.op("~", literal(_EMERGENCY_NAMES)))


CONDITIONS: dict[str, RowCondition] = {"emergency_vaccines": RowCondition(_emergency_vaccines)}
FITS: dict[str, Fit] = {"emergency_vaccines": of_rows("code", "vaccine")}
