"""The plans of an operation whose pages of children and numbers over them are answered apart from what stands around them.

A page is divided into its keys, which are the children that stand on it, and its rows, of which each is of one child. What no
statement over all nodes can be asked is asked in parts, each over some children of one shard (execute/divided.py).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from graph.plan.nodes import (
    AggregateField,
    CellsField,
    ConnectionField,
    CountField,
    EdgeNode,
    Edges,
    FieldPlan,
    Nodes,
    NumberField,
    ObjectField,
    ObjectPlan,
    Plan,
    RootField,
    RootPlan,
)
from graph.plan.page import Page
from graph.schema.binding import Edge, Root
from graph.schema.catalog import BoundField

# How the parts are opened (sql/spread/pages.py, sql/spread/by_shards.py).
FRAME, KEYS, OTHERS, ANCHOR = "page_frame", "page_keys", "page_others", "page_anchor"
ROWS, COUNT = "page_rows", "page_count"
CHILDREN, SHARD_ANCHOR, PART, WHOLE = "shard_children", "shard_anchor", "shard_part", "shard_whole"
KEY = "found"  # their response key


class Apart(Enum):
    """How a field over many children is answered apart: by a statement over all nodes, by one that is told of other children that
    its rows are held against, or by shards."""

    OVER_ALL = auto()
    BESIDE_OTHERS = auto()
    BY_SHARD = auto()


@dataclass(frozen=True)
class ShardPlans:
    """What finds the children, what is asked of those of one shard at a time, and what puts the parts together.

    `anchor`: what finds the row that a page begins behind. `pages`: those that stand in the whole.
    """

    children: Plan
    part: Plan
    whole: Plan
    anchor: Plan | None = None
    pages: "tuple[PagePlans | NumberPlan, ...]" = ()


@dataclass(frozen=True)
class KeyPlans:
    """What finds the keys of a page over all nodes, and what is asked before that.

    `others`: the other children that its rows are held against, `anchor`: the row that it begins behind.
    """

    keys: Plan
    others: Plan | None = None
    anchor: Plan | None = None


@dataclass(frozen=True)
class RowPlans:
    """What reads the row of a page, with holes for what is answered apart in it, as in what stands around the page."""

    row: Plan
    pages: "tuple[PagePlans | NumberPlan, ...]"


@dataclass(frozen=True)
class PagePlans:
    """What finds the keys of a page, and what reads the row of one of them: for each list in the page."""

    keys: KeyPlans | ShardPlans
    rows: tuple[RowPlans, ...]


@dataclass(frozen=True)
class NumberPlan:
    """What counts the children of a list, or of an aggregate."""

    counts: Plan | ShardPlans


Decide = Callable[[FieldPlan], Apart | None]


def divided_pages(plan: Plan, apart: Decide) -> tuple[Plan, tuple[PagePlans | NumberPlan, ...]]:
    """The plan with holes for what is answered apart, and those pages and numbers."""
    division = _Division(plan, apart)
    frame = replace(plan, roots=tuple(map(division.root, plan.roots)))
    return frame, tuple(division.pages)


@dataclass
class _Division:
    plan: Plan
    apart: Decide
    pages: list[PagePlans | NumberPlan] = field(default_factory=list)

    def root(self, root: RootPlan) -> RootPlan:
        if not isinstance(root, RootField):
            return root
        if root.connection:
            connection = self._connection(root, root.connection)
            field = root.field if connection.hole is None else replace(root.field, binding=Root(FRAME))
            return replace(root, field=field, connection=connection)
        return replace(root, plans={name: self._object(root, each) for name, each in root.plans.items()})

    def _object(self, root: RootField, plan: ObjectPlan) -> ObjectPlan:
        return replace(plan, fields=tuple([self._field(root, plan, each) for each in plan.fields]))

    def _field(self, root: RootField, plan: ObjectPlan, each: FieldPlan) -> FieldPlan:
        match each:
            case ObjectField(binding=Edge()):
                return replace(each, plan=self._object(root, each.plan))
            case ObjectField():
                fields = [self._embedded(root, each.plan, inner) for inner in each.plan.fields]
                return replace(each, plan=replace(each.plan, fields=tuple(fields)))
            case ConnectionField():
                return self._connection(root, each)
            case CountField() if self.apart(each):
                self.pages.append(NumberPlan(self._counts(root, plan, each)))
                return replace(each, hole=len(self.pages) - 1)
            case AggregateField() if self.apart(each):
                inner = _Division(self.plan, self.apart)
                whole = replace(each, plan=inner.cells(root, each.plan))
                shards = self._by_shard(root, replace(plan, fields=(whole,)), each)
                self.pages.append(NumberPlan(replace(shards, pages=tuple(inner.pages))))
                return replace(whole, hole=len(self.pages) - 1)
            case _:
                return each

    def _embedded(self, root: RootField, plan: ObjectPlan, each: FieldPlan) -> FieldPlan:
        """What restricts an embedded object holds for the lists in it, but not for what stands in their rows."""
        match each:
            case ObjectField():
                return self._field(root, plan, each)
            case ConnectionField():
                return self._with_rows(root, each)
            case _:
                return each

    def _connection(self, root: RootField, each: ConnectionField) -> ConnectionField:
        return self._hole(root, each) if self.apart(each) else self._with_rows(root, each)

    def _with_rows(self, root: RootField, each: ConnectionField) -> ConnectionField:
        """A page that is answered where it stands: its rows may lead to others, as one of a child to the district."""
        parts = [self.part(root, part) if isinstance(part, Nodes | Edges) else part for part in each.parts]
        return replace(each, parts=tuple(parts))

    def cells(self, root: RootField, plan: ObjectPlan) -> ObjectPlan:
        """What stands in an aggregate, with holes for the children of its cells."""
        return replace(plan, fields=tuple([self._cell(root, each) for each in plan.fields]))

    def _cell(self, root: RootField, each: FieldPlan) -> FieldPlan:
        match each:
            case ObjectField() | CellsField():
                return replace(each, plan=self.cells(root, each.plan))
            case ConnectionField() if not each.rule.masks:
                return self._hole(root, replace(each, of_cell=True))
            case _:
                return each

    def _counts(self, root: RootField, plan: ObjectPlan, each: CountField) -> Plan | ShardPlans:
        counted = replace(plan, fields=(each,))
        if self.apart(each) is Apart.BY_SHARD:
            return self._by_shard(root, counted, each)
        return self._alone(replace(self._opened(root, each.field, COUNT), plans={plan.type.name: counted}))

    def _by_shard(self, root: RootField, plan: ObjectPlan, each: NumberField) -> ShardPlans:
        def opened(opening: str) -> Plan:
            return self._alone(replace(self._opened(root, each.field, opening), plans={plan.type.name: plan}))

        return ShardPlans(opened(CHILDREN), opened(PART), opened(WHOLE))

    def _hole(self, root: RootField, page: ConnectionField) -> ConnectionField:
        lists = [each for each in page.parts if isinstance(each, Nodes | Edges)]
        # Who stands on the page is decided; whether the viewer reaches the child is asked again.
        one = replace(page, page=Page(page.page.first, ("id",)))
        opened = self._opened(root, page.field, ROWS)
        rows = [self._row(replace(opened, connection=one), each) for each in lists]
        self.pages.append(PagePlans(self._keys(root, page), tuple(rows)))
        return replace(page, parts=(), hole=len(self.pages) - 1)

    def _row(self, root: RootField, part: Nodes | Edges) -> RowPlans:
        inner = _Division(self.plan, self.apart)
        assert root.connection is not None
        page = replace(root.connection, parts=(inner.part(root, part),))
        return RowPlans(self._alone(replace(root, connection=page)), tuple(inner.pages))

    def part(self, root: RootField, part: Nodes | Edges) -> Nodes | Edges:
        """A list of rows with holes for what is answered apart in each."""
        if isinstance(part, Nodes):
            return replace(part, row=self._object(root, part.row))
        edge = [replace(e, row=self._object(root, e.row)) if isinstance(e, EdgeNode) else e for e in part.parts]
        return replace(part, parts=tuple(edge))

    def _keys(self, root: RootField, page: ConnectionField) -> KeyPlans | ShardPlans:
        def opened(opening: str) -> Plan:
            return self._alone(replace(self._opened(root, page.field, opening), connection=page))

        is_anchored, way = page.page.is_anchored, Apart.OVER_ALL if page.of_cell else self.apart(page)
        if way is Apart.BY_SHARD:
            anchor = opened(SHARD_ANCHOR) if is_anchored else None
            return ShardPlans(opened(CHILDREN), opened(PART), opened(WHOLE), anchor)
        others = opened(OTHERS) if way is Apart.BESIDE_OTHERS else None
        return KeyPlans(opened(KEYS), others, opened(ANCHOR) if is_anchored else None)

    def _opened(self, root: RootField, field: BoundField, opening: str) -> RootField:
        """A part that is asked alone, on record as a part of the field that it stands in."""
        questions = tuple(dict.fromkeys((*root.questions, field.coordinate)))
        return RootField(KEY, replace(root.field, binding=Root(opening)), {}, {}, questions=questions)

    def _alone(self, root: RootField) -> Plan:
        return replace(self.plan, roots=(root,), outside=(), keys=(), foreign=())
