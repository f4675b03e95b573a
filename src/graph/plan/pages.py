"""The plans of an operation whose pages of children are answered apart from what stands around them (execute/divided.py).

A page is divided into its keys, which are the children that stand on it, and its rows, of which each is of one child.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from graph.plan.nodes import (
    ConnectionField,
    CountField,
    Edges,
    FieldPlan,
    Nodes,
    ObjectField,
    ObjectPlan,
    Plan,
    RootField,
    RootPlan,
)
from graph.plan.page import Page
from graph.schema.binding import Edge, Root
from graph.schema.catalog import BoundField

# How the parts are opened (sql/pages.py).
FRAME, KEYS, ROWS, COUNT = "page_frame", "page_keys", "page_rows", "page_count"
KEY = "found"  # their response key


@dataclass(frozen=True)
class PagePlans:
    """What finds the keys of a page, and what reads the row of one of them: for each list in the page."""

    keys: Plan
    rows: tuple[Plan, ...]


@dataclass(frozen=True)
class NumberPlan:
    """What counts the children of a list."""

    counts: Plan


def divided_pages(plan: Plan, is_apart: Callable[[FieldPlan], bool]) -> tuple[Plan, tuple[PagePlans | NumberPlan, ...]]:
    """The plan with holes for what is answered apart, and those pages and numbers."""
    division = _Division(plan, is_apart)
    frame = replace(plan, roots=tuple(map(division.root, plan.roots)))
    return frame, tuple(division.pages)


@dataclass
class _Division:
    plan: Plan
    is_apart: Callable[[FieldPlan], bool]
    pages: list[PagePlans | NumberPlan] = field(default_factory=list)

    def root(self, root: RootPlan) -> RootPlan:
        if not isinstance(root, RootField):
            return root
        if root.connection and self.is_apart(root.connection):
            hole = self._hole(root, root.connection)
            return replace(root, field=replace(root.field, binding=Root(FRAME)), connection=hole)
        return replace(root, plans={name: self._object(root, each) for name, each in root.plans.items()})

    def _object(self, root: RootField, plan: ObjectPlan) -> ObjectPlan:
        return replace(plan, fields=tuple([self._field(root, plan, each) for each in plan.fields]))

    def _field(self, root: RootField, plan: ObjectPlan, each: FieldPlan) -> FieldPlan:
        match each:
            case ObjectField(binding=Edge()):  # what restricts an embedded object holds for the lists in it
                return replace(each, plan=self._object(root, each.plan))
            case ConnectionField() if self.is_apart(each):
                return self._hole(root, each)
            case CountField() if self.is_apart(each):
                counted = {plan.type.name: replace(plan, fields=(each,))}
                opened = replace(self._opened(root, each.field, COUNT), plans=counted)
                self.pages.append(NumberPlan(self._alone(opened)))
                return replace(each, hole=len(self.pages) - 1)
            case _:
                return each

    def _hole(self, root: RootField, page: ConnectionField) -> ConnectionField:
        keys = replace(self._opened(root, page.field, KEYS), connection=page)
        lists = [each for each in page.parts if isinstance(each, Nodes | Edges)]
        # Who stands on the page is decided; whether the viewer reaches the child is asked again.
        one = replace(page, page=Page(page.page.first, ("id",)))
        opened = self._opened(root, page.field, ROWS)
        rows = [self._alone(replace(opened, connection=replace(one, parts=(each,)))) for each in lists]
        self.pages.append(PagePlans(self._alone(keys), tuple(rows)))
        return replace(page, parts=(), hole=len(self.pages) - 1)

    def _opened(self, root: RootField, field: BoundField, opening: str) -> RootField:
        """A part that is asked alone, on record as a part of the field that it stands in."""
        questions = tuple(dict.fromkeys((*root.questions, field.coordinate)))
        return RootField(KEY, replace(root.field, binding=Root(opening)), {}, {}, questions=questions)

    def _alone(self, root: RootField) -> Plan:
        return replace(self.plan, roots=(root,), outside=(), keys=(), foreign=())
