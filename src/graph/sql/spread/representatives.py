"""A representative by an id: reached through any child that this person represents.

Over nodes those children may lie on any of them. Then which of them lead the viewer to the representative is a statement of its
own, over all nodes, and its answer is given to the one that reads the representative.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph.plan.nodes import ObjectPlan, RootField
from graph.policy.vocabulary import Relation
from graph.sql.conditions import CONDITIONS
from graph.sql.json_build import constant, json_list, json_object
from graph.sql.reach import BITS, child_row, fence, reaches
from graph.sql.rows import Brought, Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, Union, select
from graph.sql.touched import Touched, pair, way_of
from graph.sql.value import FALSE, ONE, TEXT, UUID, Bool, Composed, Value, both, cast, either, item, literal, parameter
from graph.tables import RepresentationRow

LINKS = "links"  # the parameter that brings them


def is_represented(plan: ObjectPlan) -> bool:
    """Whether its rows are representatives."""
    return plan.type.name == "Representative"


def reach_of_representative(plan: ObjectPlan, scope: Scope) -> tuple[Scope, Bool]:
    """The scope of a representative with the relations that hold, and that one does; it may be the viewer's own record."""
    tests: dict[Relation, Bool] = {}
    if Relation.OWN in plan.relations:
        tests[Relation.OWN] = scope.row.c.id == scope.asker.representative_id
    for relation in _relations(plan):
        links, child_id = _links(plan, scope, relation)
        tests[relation] = links.exists()
        own = pair(child_id, way_of(plan.origin, BITS[relation]))
        through = links.of(**Touched(own).all()).lateral()
        scope.source.joins.append(through)
        scope.source.touched.beside.append(through)
    holds = fence(scope.source, {each: tests[each] for each in plan.relations if each in tests})
    return replace(scope, holds=holds), either(FALSE, *[held for held in holds.values() if held is not None])


def select_links(root: RootField, scope: Scope) -> Select:
    """SELECT json: the children through whom the viewer reaches a representative, each with a relation by which."""
    (plan,) = root.plans.values()
    ways = [_children(plan, scope, each, _key(root)) for each in _relations(plan)]
    if not ways:
        return select(json=constant("[]"))
    # A SELECT for each relation: what is looked up beside a child may be a condition over nodes, but no column.
    rows = Union(*ways, word=" UNION ALL ").subquery()
    value = json_object([(name, rows.c[name]) for name in rows.described])
    return select(json=json_list(value)).select_from(rows)


def _children(plan: ObjectPlan, scope: Scope, relation: Relation, key: Value) -> Select:
    """The children of the representative who lead the viewer there by this relation."""
    link, child = row_of(RepresentationRow), child_row()
    return (
        select(child_id=child.c.id, way=cast(literal(relation.value), TEXT))
        .select_from(link.join(child, child.c.id == link.c.child_id))
        .where(link.c.representative_id == key, _leads(plan, scope, relation, link, child))
    )


def _relations(plan: ObjectPlan) -> Iterator[Relation]:
    """Those that lead through a child; a viewer without the list of representatives finds nobody of it."""
    for relation in plan.relations:
        if relation is not Relation.OWN and (not plan.listed or relation in plan.listed.granted):
            yield relation


def _links(plan: ObjectPlan, scope: Scope, relation: Relation) -> tuple[Select, Value]:
    """The rows by which the representative is reached in a relation, and the id of their child."""
    if scope.asker.spread:
        links = scope.asker.given_before(LINKS, "JSONB")
        row = Brought(links, child_id=UUID, way=TEXT)
        return select(ONE).select_from(row).where(row.c.way == literal(relation.value)), row.c.child_id
    link, child = row_of(RepresentationRow), child_row()
    tied = link.join(child, child.c.id == link.c.child_id)
    is_of_one = link.c.representative_id == scope.row.c.id
    return select(ONE).select_from(tied).where(is_of_one, _leads(plan, scope, relation, link, child)), child.c.id


def _leads(plan: ObjectPlan, scope: Scope, relation: Relation, link: Rows, child: Rows) -> Bool:
    """That the viewer reaches the child in a relation, and that what the relation leaves of the child's list has this row."""
    masks = [CONDITIONS[name](link, scope) for name in _row_masks(plan, relation)]
    return both(reaches(scope.asker, child, (relation,)), *masks)


def _row_masks(plan: ObjectPlan, relation: Relation) -> Mapping[str, object]:
    """What a relation leaves of the list that the rows stand in."""
    return plan.listed.within((relation,)).masks if plan.listed else {}


def _key(root: RootField) -> Value:
    """The id that is asked for; of several, each is asked alone."""
    if "ids" in root.binds:
        return item(Composed("(", parameter(f"{root.binds['ids'].name}_key", "UUID[]"), ")"), 1)
    return parameter(f"{root.binds['id'].name}_key", UUID)
