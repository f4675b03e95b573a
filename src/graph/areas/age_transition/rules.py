"""Which transition is near, and its day, by the Moscow calendar."""

from graph.areas.age_transition.changes import KINDS
from graph.areas.representation.tables import EmancipationRow
from graph.sql.compartment import of_child
from graph.sql.named import Condition, Expression
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.value import Bool, Composed, Value, both, call, case, cast, literal

AHEAD = 90  # days
_DAY = "1 day"


def _plus(day: Value, interval: str) -> Value:
    return cast(day + cast(literal(interval), "INTERVAL"), "DATE")


def comes_of_age(born: Value, years: int) -> Value:
    """The first day on which these years are completed: of who was born on a leap day, that is 1 March."""
    day = _plus(born, f"{years} years")
    is_early = cast(day - cast(literal(f"{years} years"), "INTERVAL"), "DATE") < born
    return case((is_early, _plus(day, _DAY)), otherwise=day)


def _is_near(day: Value, scope: Scope) -> Bool:
    return both(day > scope.asker.today, day <= _plus(scope.asker.today, f"{AHEAD} days"))


def _by_document(row: Rows, child_id: Value) -> Select:
    """The first day from which a document makes the child of age, once two registrars agree."""
    agreed = (of_child(row, child_id), row.c.confirmed_at.is_not_null())
    return select(call("min", row.c.valid_from)).select_from(row).where(*agreed)


def _days(scope: Scope) -> dict[str, Value]:
    """The day of each kind of transition, in the order in which they come; of no effect where a document came before."""
    assert scope.child is not None
    child = scope.child
    document = _by_document(row_of(EmancipationRow), child.c.id).scalar()
    days = {kind: comes_of_age(child.c.birth_date, years) for kind, years in KINDS.items()}
    return {
        "TURNS_15": days["TURNS_15"],
        "OF_AGE_BY_DOCUMENT": document,
        "TURNS_18": case((document.is_null(), days["TURNS_18"])),
    }


def _kind(scope: Scope) -> Value:
    whens = [(_is_near(day, scope), Composed(f"'{kind}'", is_word=True)) for kind, day in _days(scope).items()]
    return case(*whens)


def _at(scope: Scope) -> Value:
    return case(*[(_is_near(day, scope), day) for day in _days(scope).values()])


def _near(row: Rows, scope: Scope) -> Bool:
    return _kind(scope).is_not_null()


EXPRESSIONS: dict[str, Expression] = {
    "age_transition_kind": Expression(_kind, 900),
    "age_transition_at": Expression(_at, 900),
}
CONDITIONS: dict[str, Condition] = {"age_transition_near": Condition(_near, 900)}
