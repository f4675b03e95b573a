"""Where the list of guidelines starts, and of which category a disease is."""

from dataclasses import replace

from graph.areas.literature.tables import LiteratureRow
from graph.plan.nodes import RootField
from graph.policy.vocabulary import Relation
from graph.sql.json_build import json_list
from graph.sql.named import Opening, RowCondition
from graph.sql.render import joined, ordering, render_object
from graph.sql.rows import row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.value import TEXT, Composed, Value, call, parameter

LITERATURE = 400  # what it takes to compile where a statement starts
CATEGORY = Composed("3")  # characters of a code


def _category(code: Value) -> Value:
    return call("left", code, CATEGORY)


def _literature(root: RootField, scope: Scope) -> Select:
    row, source = row_of(LiteratureRow), FromList()
    (plan,) = root.plans.values()
    inner = replace(scope, row=row, source=source, holds={Relation.SIGNED_IN: None})
    order = [ordering(row, name) for name in ("publisher", "title", "id")]
    value = json_list(render_object(plan, inner), order)
    asked = parameter(root.binds["icd10"].name, TEXT)
    return select(json=value).select_from(joined(row, source)).where(row.c.category == _category(asked))


OPENINGS: dict[str, Opening] = {"literature": Opening(_literature, LITERATURE)}
CONDITIONS: dict[str, RowCondition] = {
    "of_disease": RowCondition(lambda row, scope: row.c.category == _category(scope.row.c.icd10))
}
