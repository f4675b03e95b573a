"""How an operation over nodes is divided into statements (execute/divided.py), by its plan."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import orjson

from graph.execute.divided import ById, ByPage, ByRoot, Division, Framed, Number, Page, Part
from graph.execute.shards import OverAll, Shards
from graph.plan.nodes import ObjectPlan, Plan, RootField, RootPlan, Withheld
from graph.plan.pages import KEY, KeyPlans, NumberPlan, PagePlans, ShardPlans, divided_pages
from graph.schema.binding import Root
from graph.sql.node import is_of_child
from graph.sql.spread.pages import apart
from graph.sql.spread.representatives import LINKS, is_represented

if TYPE_CHECKING:
    from graph.execute.prepared import Prepared


class Make(Protocol):
    """What compiles a part of the operation."""

    def __call__(self, part: Plan, *, divides: bool = False, is_before: bool = False) -> "Prepared":
        """The part; `divides`: it may be divided further, `is_before`: it is asked for another part."""


def division_of(plan: Plan, make: Make) -> Division | None:
    """Each root field by itself, with the constants before it; then its pages of children, or its rows by ids."""
    roots = [root for root in plan.roots if isinstance(root, RootField)]
    if len(roots) > 1:
        return ByRoot(tuple([make(replace(plan, roots=group), divides=True) for group in _groups(plan.roots)]))
    if not roots:
        return None
    if {"id", "ids"} & roots[0].binds.keys() and (rows := _by_id(plan, roots[0], make)):
        return rows
    whole = _framed(plan, make)
    return ByPage(whole) if whole.pages else None


def _framed(plan: Plan, make: Make) -> Framed:
    """A plan with its pages of children apart."""
    return _with_pages(*divided_pages(plan, apart), make)


def _with_pages(plan: Plan, pages: Sequence[PagePlans | NumberPlan], make: Make) -> Framed:
    """A plan with holes, and what is put into them; numbers in them are counted there, for who is told these alone."""
    frame, made = make(plan), tuple([_page(each, make) for each in pages])
    is_counted = any(isinstance(each, Number) and each.is_unread for each in made)
    return Framed(replace(frame, is_unread=False) if is_counted else frame, made)


def _by_id(plan: Plan, root: RootField, make: Make) -> ById | None:
    """Rows by id: those of a child together, each other type apart."""
    of_child = {name: each for name, each in root.plans.items() if is_of_child(each)}
    others = [{name: each} for name, each in root.plans.items() if name not in of_child]
    many = "ids" in root.binds
    is_whole = not root.plans or (not many and (len(root.plans) < 2 or not others))
    if is_whole and not any(map(is_represented, root.plans.values())):
        return None

    def part(plans: Mapping[str, ObjectPlan]) -> Part:
        one = replace(root, plans=plans)
        rows = _framed(replace(plan, roots=(one,)), make)
        if not any(map(is_represented, plans.values())):
            return Part(frozenset(plans), rows)
        links = replace(one, key=KEY, field=replace(root.field, binding=Root(LINKS)))
        return Part(frozenset(plans), rows, make(replace(plan, roots=(links,)), is_before=True))

    sets = [each for each in (of_child, *others) if each]
    place = plan.roots.index(root)
    before, after = (tuple(map(_constant, each)) for each in (plan.roots[:place], plan.roots[place + 1 :]))
    return ById(root.key, root.binds["ids" if many else "id"].name, many, tuple(map(part, sets)), before, after)


def _constant(root: RootPlan) -> bytes:
    """A root that is no field of the statement, as a key of JSON and its value."""
    assert not isinstance(root, RootField)
    value = root.json.encode() if isinstance(root, Withheld) else orjson.dumps(root.name)
    return orjson.dumps(root.key) + b":" + value


def _page(plans: PagePlans | NumberPlan, make: Make) -> Page | Number:
    if isinstance(plans, NumberPlan):
        counts = _over_many(plans.counts, make)
        return Number(counts, isinstance(counts, Shards) and counts.children.is_unread)
    return Page(_over_many(plans.keys, make), tuple([_with_pages(each.row, each.pages, make) for each in plans.rows]))


def _over_many(plans: Plan | KeyPlans | ShardPlans, make: Make) -> OverAll | Shards:
    if isinstance(plans, Plan):
        return OverAll(make(plans, is_before=True))
    anchor = make(plans.anchor, is_before=True) if plans.anchor else None
    if isinstance(plans, KeyPlans):
        others = make(plans.others, is_before=True) if plans.others else None
        return OverAll(make(plans.keys, is_before=True), others, anchor)
    children, part, whole = [make(each, is_before=True) for each in (plans.children, plans.part, plans.whole)]
    return Shards(children, part, Framed(whole, tuple([_page(each, make) for each in plans.pages])), anchor)


def _groups(roots: Sequence[RootPlan]) -> list[tuple[RootPlan, ...]]:
    groups: list[list[RootPlan]] = [[]]
    for root in roots:
        if isinstance(root, RootField) and any(isinstance(each, RootField) for each in groups[-1]):
            groups.append([])
        groups[-1].append(root)
    return [tuple(group) for group in groups]
