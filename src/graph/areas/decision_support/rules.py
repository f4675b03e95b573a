"""Where the list of rules starts, and what is shown of answers beside their columns."""

from dataclasses import replace

from graph.areas.decision_support.tables import DecisionRuleRow
from graph.plan.nodes import RootField
from graph.policy.vocabulary import Relation
from graph.sql.expressions import staff_name
from graph.sql.json_build import json_list
from graph.sql.named import Expression, Opening
from graph.sql.render import joined, ordering, render_object
from graph.sql.rows import Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.value import TRUE, Bool, Composed, Value, case, cast

RULES = 400  # what it takes to compile where a statement starts
FEWEST = Composed("5")  # of a number that tells of children


def _rules(root: RootField, scope: Scope) -> Select:
    row, source = row_of(DecisionRuleRow), FromList()
    (plan,) = root.plans.values()
    inner = replace(scope, row=row, source=source, holds={Relation.SIGNED_IN: None})
    value = json_list(render_object(plan, inner), [ordering(row, "code")])
    in_force = (row.c.is_on == TRUE, row.c.valid_from <= scope.asker.today)
    return select(json=value).select_from(joined(row, source)).where(*in_force)


def _told_number(name: str) -> Expression:
    """A number of answers, which says nothing of fewer than five."""

    def value(scope: Scope) -> Value:
        number = scope.row.c[name]
        return case((number >= FEWEST, number))

    return Expression(value, 100)


def answered(row: Rows) -> Bool:
    """An answer stands for good."""
    return row.c.answered_at.is_not_null()


OPENINGS: dict[str, Opening] = {"decision_rules": Opening(_rules, RULES)}
EXPRESSIONS: dict[str, Expression] = {
    "decision_rule_accepted": _told_number("accepted"),
    "decision_rule_overridden": _told_number("overridden"),
    "decision_answer_card": Expression(lambda scope: cast(scope.row.c.card, "TEXT"), 50),
    "decision_answerer": Expression(staff_name("answered_by"), 200),
}
