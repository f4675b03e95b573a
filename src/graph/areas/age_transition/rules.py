"""Which transition is near, and its day, by the Moscow calendar."""

from graph.areas.age_transition.changes import KINDS
from graph.areas.representation.tables import EmancipationRow
from graph.sql.compartment import of_child
from graph.sql.family import birthday
from graph.sql.named import Expression, RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import COMPARED, Bool, Composed, Value, both, call, case, cast, word

AHEAD = 90  # days
BY_DOCUMENT = "OF_AGE_BY_DOCUMENT"


def _moved(day: Value, sign: str, interval: str) -> Value:
    return cast(Composed(day, f" {sign} INTERVAL '{interval}'"), "DATE")


def _born(scope: Scope) -> Value:
    assert scope.child is not None
    return scope.child.c.birth_date


def _comes(scope: Scope, years: int) -> Bool:
    """That these years are not completed today, and will be within the days."""
    born = _born(scope)
    return both(born > birthday(scope.asker, years), born <= birthday(scope.asker, years, AHEAD))


def comes_of_age(born: Value, years: int) -> Value:
    """The first day on which these years are completed: of who was born on a leap day, that is 1 March."""
    day = _moved(born, "+", f"{years} years")
    return case((_moved(day, "-", f"{years} years") < born, _moved(day, "+", "1 day")), otherwise=day)


def _by_document(scope: Scope) -> Value:
    """The first day from which a document makes the child of age, once two registrars agree; null where there is none."""
    assert scope.child is not None
    row = row_of(EmancipationRow)
    agreed = (of_child(row, scope.child.c.id), row.c.confirmed_at.is_not_null())
    return select(call("min", row.c.valid_from)).select_from(row).where(*agreed).scalar()


def _whens(scope: Scope) -> dict[str, Bool]:
    """When each kind is near, in the order in which they come; a document takes the place of the birthday."""
    whens = {kind: _comes(scope, years) for kind, years in KINDS.items() if kind != BY_DOCUMENT}
    document = _by_document(scope)
    near = Composed(document - scope.asker.today, f" BETWEEN 1 AND {AHEAD}", rank=COMPARED)
    return {
        "TURNS_15": whens["TURNS_15"],
        BY_DOCUMENT: near,
        "TURNS_18": both(whens["TURNS_18"], document.is_null()),
    }


def _kind(scope: Scope) -> Value:
    return case(*[(near, word(kind)) for kind, near in _whens(scope).items()])


def _at(scope: Scope) -> Value:
    days = {kind: comes_of_age(_born(scope), years) for kind, years in KINDS.items()}
    days[BY_DOCUMENT] = _by_document(scope)
    return case(*[(near, days[kind]) for kind, near in _whens(scope).items()])


def _near(row: Rows, scope: Scope) -> Bool:
    return _kind(scope).is_not_null()


EXPRESSIONS: dict[str, Expression] = {
    "age_transition_kind": Expression(_kind, 800),
    "age_transition_at": Expression(_at, 1_200),
}
CONDITIONS: dict[str, RowCondition] = {"age_transition_near": RowCondition(_near, 800)}
