"""Whether a row of some child is there for the viewer: where the list of that child shows it, by its grant, its mask and its labels."""

from collections.abc import Callable
from dataclasses import replace

from graph.plan.nodes import ConnectionField
from graph.policy.decision import Rule
from graph.policy.vocabulary import Relation
from graph.sql.compartment import is_child, key_of_rows
from graph.sql.reach import child_holds, child_row, holds_to, reaches
from graph.sql.render import joined, restriction_of
from graph.sql.rows import Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.value import FALSE, ONE, Bool


def rule_of_list(field: ConnectionField) -> Rule:
    """The rule over the list of the child."""
    return field.rule if field.listed is None else field.listed


def relations_of_list(field: ConnectionField) -> list[Relation]:
    """The relations in which the list of a child is there at all."""
    return [relation for relation in field.relations if relation in rule_of_list(field).granted]


def is_listed(field: ConnectionField, row: Rows, scope: Scope) -> Bool:
    """That the list of the row's child shows this row to the viewer; relations are computed once for a row."""
    child, source = child_row(), FromList()
    of_row = is_child(child, row.c.child_id)
    if scope.asker.spread and key_of_rows(row) is None:
        # Over nodes a join of rows that lie together has a plan, and a fence has none.
        holds = holds_to(scope.asker, child, field.relations, {})
        reached = reaches(scope.asker, child, field.relations)
        conditions = [of_row, reached, *_shown(field, row, replace(scope, child=child, holds=holds))]
        return select(ONE).select_from(child).where(*conditions).exists()
    holds, reached = child_holds(scope.asker, child, field, source)
    conditions = [of_row, reached, *_shown(field, row, replace(scope, child=child, holds=holds))]
    # No EXISTS: PostgreSQL would turn that into a join that reads every child of the city.
    return select(ONE).select_from(joined(child, source)).where(*conditions).first().scalar().is_not_null()


def listed_ids(field: ConnectionField, kept: Callable[[Rows], Bool], scope: Scope) -> Select:
    """The ids of the rows of a reference table that are kept and that the list of their child shows.

    Over nodes: of each row of such a table Citus asks nothing that another node has, but it joins children with them.
    """
    row, child = row_of(field.row_type.binding.row), child_row()
    holds = holds_to(scope.asker, child, field.relations, {})
    conditions = [
        reaches(scope.asker, child, field.relations),
        *_shown(field, row, replace(scope, child=child, holds=holds)),
    ]
    return select(row.c.id).select_from(row.join(child, is_child(child, row.c.child_id))).where(kept(row), *conditions)


def _shown(field: ConnectionField, row: Rows, scope: Scope) -> list[Bool]:
    """What a row must meet to stand in the list of a child that is reached."""
    rule, inner = rule_of_list(field), replace(scope, row=row, prefix="", restrictions=(), requested=False)
    listed = inner.true(rule.granted) if rule.granted else FALSE
    conditions = [*inner.visible(row), *[restricted(row, inner) for restricted in restriction_of(rule, inner)]]
    return conditions + ([] if listed is None else [listed])
