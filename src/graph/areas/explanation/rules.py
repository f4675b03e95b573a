"""Where an explanation starts: at the child that is reached, or at nothing."""

from collections.abc import Mapping

from graph.plan.nodes import RootField
from graph.policy.vocabulary import Relation
from graph.sql.json_build import json_list
from graph.sql.named import Opening
from graph.sql.reach import child_holds, child_row
from graph.sql.render import joined
from graph.sql.rows import Unnested
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.value import FALSE, UUID, Bool, Composed, Value, both, either, literal, parameter

ALWAYS = ("", Relation.SIGNED_IN)  # what holds whoever asks, of whichever child


def _explain(root: RootField, scope: Scope) -> Select:
    assert root.explained is not None
    name = root.explained.name
    if "childId" not in root.binds:
        return select(json=_first(name, {}))
    (plan,) = root.plans.values()
    row, source = child_row(), FromList()
    row.key = scope.asker.key(f"{root.binds['childId'].name}_key")
    routed = () if row.key is None else (row.c.id == row.key,)
    holds, reached = child_holds(scope.asker, row, plan, source)
    key = row.c.id == parameter(f"{root.binds['childId'].name}_key", UUID)
    statement = select(json=_first(name, holds), **source.touched.columns()).select_from(joined(row, source))
    return statement.where(key, *routed, reached).order_by(row.c.id).first()


def _first(name: str, holds: Mapping[Relation, Bool | None]) -> Value:
    """Of each field the strongest answer whose relation holds."""
    answers = Unnested(
        place=parameter(f"{name}_place", "INTEGER[]"),
        relation=parameter(f"{name}_relation", "TEXT[]"),
        said=parameter(f"{name}_said", "TEXT[]"),
    )
    tests = [answers.c.relation.is_in([literal(each) for each in ALWAYS])]
    for relation, test in holds.items():
        of_it = answers.c.relation == literal(relation)
        tests.append(of_it if test is None else both(of_it, test))
    best = (
        select(answers.c.place, answers.c.said)
        .select_from(answers)
        .where(either(FALSE, *tests))
        .distinct(answers.c.place)
        .order_by(answers.c.place, answers.c.n)
        .subquery()
    )
    answer = Composed(best.c.said, is_json=True)
    return select(json_list(answer, [best.c.place])).select_from(best).scalar()


OPENINGS: dict[str, Opening] = {"explain_access": Opening(_explain, 2_600)}
