"""What is shown of a pair beside its columns."""

from graph.plan.nodes import ConnectionField
from graph.sql.across import reached
from graph.sql.compartment import key_of, of_child
from graph.sql.expressions import staff_name
from graph.sql.family import is_in_force
from graph.sql.json_build import global_id
from graph.sql.named import Expression
from graph.sql.rows import GivenRows, Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.spread.lookups import Lookup
from graph.sql.value import ONE, Bool, Composed, Parameter, SqlPart, Value, both, call, case, either, negated, word
from graph.tables import ChildRow, RepresentationRow


def waits(row: Rows, scope: Scope, field: ConnectionField) -> Bool:
    """That a pair waits; of the two rows of a pair whose children are both reached, the one of the lesser id."""
    other = reached(row.c.other_id, field, scope)
    return both(row.c.outcome.is_null(), either(row.c.child_id < row.c.other_id, negated(other)))


def others(row: Rows) -> tuple[Value, Bool]:
    """The other child of a pair that waits, of the row of the greater id: where that child is reached, this row is left out."""
    return row.c.other_id, both(row.c.outcome.is_null(), row.c.child_id > row.c.other_id)


def _status(scope: Scope) -> Value:
    row = scope.row
    return case((row.c.outcome.is_null(), word("PROPOSED")), otherwise=row.c.outcome)


def _gaining(scope: Scope) -> Value:
    """How many people represent the other child today and not this one."""
    own, pair = row_of(RepresentationRow), scope.row
    family: SqlPart
    if isinstance(key := key_of(pair.c.child_id), Parameter):
        theirs: Rows = GivenRows(RepresentationRow, scope.asker.apart(_others_of(key.name)))
        family, other_id = theirs, theirs.c.child_id
    else:
        theirs, other = row_of(RepresentationRow), row_of(ChildRow)
        family, other_id = theirs.join(other, other.c.id == theirs.c.child_id), other.c.id
    same = own.c.representative_id == theirs.c.representative_id
    mine = select(ONE).select_from(own).where(of_child(own, pair.c.child_id), same, is_in_force(own, scope.asker))
    only_theirs = (other_id == pair.c.other_id, is_in_force(theirs, scope.asker), negated(mine.exists()))
    people = Composed("DISTINCT ", theirs.c.representative_id)
    return select(call("count", people)).select_from(family).where(*only_theirs).scalar()


def _others_of(key: str) -> Lookup:
    """The representations of the other children of a child's pairs, which lie on other nodes."""
    return Lookup(f"{key}_others", "JSONB", _OTHERS, (key,))


_OTHERS = """
WITH pair AS MATERIALIZED (SELECT other_id FROM duplicate WHERE child_id = $1)
SELECT jsonb_agg(to_jsonb(other)) FROM (
  SELECT child_id, representative_id, status, court_restricted, restricted_from, restricted_to, valid_from, valid_to
  FROM representation WHERE child_id IN (SELECT other_id FROM pair)) AS other
"""
EXPRESSIONS: dict[str, Expression] = {
    "duplicate_status": Expression(_status),
    "duplicate_other": Expression(lambda scope: global_id("Child", scope.row, ("other_id",))),
    "duplicate_gaining": Expression(_gaining, 900, across_children=True),
    "duplicate_proposer": Expression(staff_name("proposed_by")),
    "duplicate_decider": Expression(staff_name("decided_by")),
}
