"""Who reaches this child: one condition per relation, from tables, for reads, lists and audit alike (domain.md 4.5)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from graph.plan.nodes import ConnectionField, ObjectPlan
from graph.policy.vocabulary import AGES, GLASS, Ages, Relation
from graph.schema.binding import RuledBy
from graph.sql.compartment import key_of
from graph.sql.family import birthday, delegations, is_stranger, representations
from graph.sql.glass import Mark, broken, reviews, untold
from graph.sql.link import DistrictLink, FewLink, Link, among, assignments, works
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, FromList
from graph.sql.select import Select, Union, select
from graph.sql.touched import number, pair, way_of
from graph.sql.units import UNITS
from graph.sql.value import FALSE, Bool, both, case, either
from graph.tables import (
    ChildRow,
    DistrictRow,
    EnrolmentRow,
)

AnyLink: TypeAlias = Link | DistrictLink | FewLink
Links: TypeAlias = Callable[[Asker], tuple[AnyLink, ...]]


@dataclass(frozen=True)
class Way:
    """How a relation reaches children: through districts or through links, and at which age of the child.

    `of_family`: the relation is of the family itself; by any other nobody reaches a child of their own family. `is_single`: it
    reaches children one by one, and no list of children is led by it. `at_work`: its rows name the viewer and no place, so
    it holds only while they work somewhere: who has left keeps no child (domain.md 5 F 40). `looks_across`: whom it reaches depends on
    other children than the one at hand.
    """

    districts: Callable[[Asker], Select] | None = None
    links: Links = lambda _: ()
    ages: Ages | None = None
    of_family: bool = False
    is_single: bool = False
    at_work: bool = False
    looks_across: bool = False

    def reaches(self, asker: Asker, child: Rows) -> Bool:
        """That the viewer reaches this child."""
        reached = self._reaches(asker, child)
        return reached if self.of_family else both(reached, is_stranger(child.c.id, asker))

    def _reaches(self, asker: Asker, child: Rows) -> Bool:
        if self.districts is not None:
            return among(child.c.district_id, self.districts(asker))
        tied = either(FALSE, *[_tied(asker, child, link) for link in self.links(asker)])
        if self.at_work:
            tied = both(works(asker), tied)
        return tied if self.ages is None else both(_of_age(self.ages, asker, child), tied)


def _tied(asker: Asker, child: Rows, link: AnyLink) -> Bool:
    """That a link ties this child; over nodes, rows that lie apart from children cannot be looked up beside each of several."""
    if asker.spread and isinstance(link, Link) and not link.row.of_children and key_of(child.c.id) is None:
        return either(FALSE, *[among(child.c.id, ids) for ids in link.children()])
    return link.ties(child)


def _own_districts(asker: Asker) -> Select:
    return assignments(asker, "district_id")


def _organization_districts(asker: Asker) -> Select:
    district = row_of(DistrictRow)
    mine = among(district.c.organization_id, assignments(asker, "organization_id"))
    return select(district.c.id).select_from(district).where(mine)


def _enrolments(asker: Asker) -> tuple[Link, ...]:
    row = row_of(EnrolmentRow)
    mine = among(row.c.organization_id, assignments(asker, "organization_id"))
    return (Link(row, (mine,), (asker.valid_today(row),)),)


def _of_age(ages: Ages, asker: Asker, child: Rows) -> Bool:
    born, tests = child.c.birth_date, []
    if ages.since:
        tests.append(born <= birthday(asker, ages.since))
    if ages.until is not None:
        tests.append(born > birthday(asker, ages.until))
    return both(*tests)


CHILD: dict[Relation, Way] = {
    Relation.ATTACHED: Way(districts=_own_districts),
    Relation.ORGANIZATION: Way(districts=_organization_districts),
    Relation.EXPECTED: Way(is_single=True),
    Relation.SCHOOL: Way(links=_enrolments),
    Relation.TREATING: Way(at_work=True),
    Relation.CALL: Way(at_work=True),
    Relation.REPRESENTS: Way(links=representations, ages=AGES[Relation.REPRESENTS], of_family=True),
    Relation.REPRESENTS_TEEN: Way(links=representations, ages=AGES[Relation.REPRESENTS_TEEN], of_family=True),
    Relation.DELEGATED: Way(links=delegations, ages=AGES[Relation.DELEGATED], of_family=True),
    Relation.SELF: Way(ages=AGES[Relation.SELF], of_family=True),
    Relation.BREAK_GLASS: Way(links=broken, at_work=True),
    Relation.BREAK_GLASS_LABELS: Way(links=lambda asker: broken(asker, lambda row: row.c.covers_labels), at_work=True),
    Relation.REVIEW: Way(links=reviews, looks_across=True),
    Relation.ORDERED: Way(at_work=True),
    Relation.SHARED: Way(of_family=True),
    Relation.CASE: Way(at_work=True),
}


def add_links(relation: Relation, links: Links) -> None:
    """Let rows of an area tie children to a viewer in this relation, too."""
    own = CHILD[relation].links
    CHILD[relation] = replace(CHILD[relation], links=lambda asker: (*links(asker), *own(asker)))


DISTRICT: dict[Relation, Callable[[Asker, Rows], Bool]] = {
    Relation.ATTACHED: lambda asker, district: among(district.c.id, _own_districts(asker)),
    Relation.ORGANIZATION: lambda asker, district: among(
        district.c.organization_id, assignments(asker, "organization_id")
    ),
    Relation.AGGREGATE: UNITS[RuledBy.DISTRICT].is_told,
}
# The relations to a row of each unit.
UNIT: dict[RuledBy, dict[Relation, Callable[[Asker, Rows], Bool]]] = {
    RuledBy.DISTRICT: DISTRICT,
    RuledBy.POLYCLINIC: {Relation.AGGREGATE: UNITS[RuledBy.POLYCLINIC].is_told},
    RuledBy.CITY: {Relation.AGGREGATE: UNITS[RuledBy.CITY].is_told},
}


Word: TypeAlias = Relation | Mark

# Computed in the statement itself: from times, reads beside an opening or a closing would be missed.
MARKED: dict[Relation, Callable[[Asker], tuple[Link, ...]]] = {
    Relation.BREAK_GLASS: lambda asker: broken(asker, untold),
    Relation.REVIEW: lambda asker: reviews(asker, untold),
}

# The bit of each relation and mark in the way to a child (sql/touched.py).
BITS: dict[Word, int] = {word: 1 << index for index, word in enumerate((*CHILD, *Mark))}

Holds = dict[Relation, Bool | None]


def reaches(asker: Asker, child: Rows, relations: Sequence[Relation]) -> Bool:
    """That the viewer reaches this child in one of these relations."""
    return either(FALSE, *[_reaches(asker, child, relation) for relation in relations])


def _reaches(asker: Asker, child: Rows, relation: Relation) -> Bool:
    held = _holds(asker, child, relation)
    return held if _leads(asker, relation) else both(held, reaches(asker, child, asker.glass_within))


def _holds(asker: Asker, child: Rows, relation: Relation) -> Bool:
    """That a relation holds to a child that is reached by one that leads to it."""
    if _leads(asker, relation):
        return CHILD[relation].reaches(asker, child)
    return _opened(child, CHILD[relation].links(asker))


def _opened(child: Rows, links: Sequence[AnyLink]) -> Bool:
    if key_of(child.c.id) is not None:
        return either(FALSE, *[link.ties(child) for link in links])
    # Read once for the whole statement: a nurse asks for lists, and has hardly ever a glass open.
    (ids,) = [children for link in links for children in link.children()]
    return among(child.c.id, ids)


def _leads(asker: Asker, relation: Relation) -> bool:
    """Whether a relation is a way to a child; a glass within another relation is none."""
    return relation not in GLASS or not asker.glass_within


def leading(asker: Asker, relations: Sequence[Relation]) -> list[Relation]:
    """Those of the relations that are ways to a child."""
    return [relation for relation in relations if _leads(asker, relation)]


def listing(asker: Asker, relations: Sequence[Relation]) -> list[Relation]:
    """Those of the relations that lists of children are led by."""
    return [relation for relation in leading(asker, relations) if not CHILD[relation].is_single]


def is_listed_to(asker: Asker, child: Rows, relations: Sequence[Relation]) -> Bool:
    """That the viewer reaches this child in one of the relations that lists are led by."""
    return reaches(asker, child, listing(asker, relations))


def listed(asker: Asker, child: Rows, relations: Sequence[Relation]) -> list[Bool]:
    """The same, for a list: led by the ids that are tied to the viewer, so that no list scans all children."""
    links = dict.fromkeys(link for relation in listing(asker, relations) for link in CHILD[relation].links(asker))
    conditions = [is_listed_to(asker, child, relations)]
    if links:
        # A child that is tied twice is looked up once: an index drops what stands twice in an array.
        ids = Union(*[children for link in links for children in link.children()], word=" UNION ALL ").subquery()
        conditions.insert(0, among(child.c.id, select(ids.c.child_id).select_from(ids)))
    return conditions


def districts(asker: Asker, relations: Sequence[Relation]) -> Rows | None:
    """The districts whose children are the viewer's, once each; None where children are reached one by one."""
    ways = [CHILD[relation].districts for relation in listing(asker, relations)]
    selects = [way(asker) for way in ways if way is not None]
    if not selects or len(selects) < len(ways):
        return None
    return Union(*selects).subquery() if len(selects) > 1 else selects[0].distinct().subquery()


def _marks(asker: Asker, child: Rows, relations: Sequence[Relation]) -> dict[Mark, Bool]:
    links = [link for relation in relations if relation in MARKED for link in MARKED[relation](asker)]
    if links and asker.glass_within:
        return {Mark.PROTECTED: _opened(child, links)}
    return {Mark.PROTECTED: either(FALSE, *[link.ties(child) for link in links])} if links else {}


def fence(source: FromList, tests: Mapping[Any, Bool]) -> dict[Any, Any]:
    """Relations computed once per row, behind a fence that keeps PostgreSQL from evaluating them per field.

    Without `OFFSET 0` the lateral is pulled up and each masked field evaluates it again (docs/architecture.md, Life of a query).
    """
    lateral = select(**{word.value: test for word, test in tests.items()}).fenced().lateral()
    source.joins.append(lateral)
    return {word: lateral.c[word.value] for word in tests}


def known(asker: Asker, child: Rows, shared: Holds, relations: Sequence[Relation]) -> list[Bool]:
    """The conditions of a child whose relations are known of all rows alike; none where they are not."""
    held = [shared.get(relation) for relation in listing(asker, relations)]
    tests = [test for test in held if test is not None]
    return [either(FALSE, *tests), is_stranger(child.c.id, asker)] if len(tests) == len(held) else []


def holds_to(asker: Asker, child: Rows, relations: Sequence[Relation], shared: Holds) -> Holds:
    """The relations to a child that is reached, each worked out where it is asked for; the child is not recorded."""
    tests: Holds = {each: shared[each] if each in shared else _holds(asker, child, each) for each in relations}
    return dict.fromkeys(tests) if len(tests) == 1 else tests


def child_holds(
    asker: Asker, child: Rows, plan: ObjectPlan | ConnectionField, source: FromList, shared: Holds | None = None
) -> tuple[Holds, Bool]:
    """The relations to a child row, and the condition that one of them holds; records the child for audit.

    `shared`: relations that are known of all rows alike.
    """
    held = _conditions(asker, child, plan.relations)
    if len(held) > 1:
        is_known = shared is not None and known(asker, child, shared, plan.relations)
        held = {**held, **shared} if shared and is_known else fence(source, held)
    return reached_by(asker, child, plan, source, held)


def shared_holds(asker: Asker, child: Rows, plans: Sequence[ObjectPlan], source: FromList) -> Mapping[Word, Any]:
    """The relations of several plans to one child, worked out once; `reached_by` takes those of each plan."""
    relations = dict.fromkeys(relation for plan in plans for relation in plan.relations)
    return fence(source, _conditions(asker, child, tuple(relations)))


def reached_by(
    asker: Asker, child: Rows, plan: ObjectPlan | ConnectionField, source: FromList, held: Mapping[Word, Any]
) -> tuple[Holds, Bool]:
    """Those of the relations `held` that a plan has, and the condition that one of them holds; records the child for audit."""
    tests = [relation for relation in plan.relations if relation in held]
    marks = [mark for mark in Mark if mark in held and not MARKED.keys().isdisjoint(plan.relations)]
    if len(tests) == 1 and not marks:
        (relation,) = tests
        source.touched.own = pair(child.c.id, way_of(plan.origin, BITS[relation]))
        return {relation: None}, held[relation]
    way = number(way_of(plan.origin, 0))
    words: tuple[Word, ...] = (*tests, *marks)
    for word in words:
        way = way.op("|", case((held[word], number(BITS[word])), otherwise=number(0)))
    source.touched.own = pair(child.c.id, way)
    holds: Holds = {relation: held[relation] for relation in tests}
    return holds, either(*[held[each] for each in leading(asker, plan.relations) if each in tests])


def _conditions(asker: Asker, child: Rows, relations: Sequence[Relation]) -> dict[Any, Any]:
    """The relations to a child and the marks of its glass, each as it is worked out."""
    tests = {relation: _holds(asker, child, relation) for relation in relations if relation in CHILD}
    return {**tests, **_marks(asker, child, relations)}


def unit_holds(asker: Asker, row: Rows, unit: RuledBy, relations: Sequence[Relation], source: FromList) -> Holds:
    """The relations to a row of a unit; everyone signed in reaches its name."""
    ways = UNIT[unit]
    tests = {relation: ways[relation](asker, row) for relation in relations if relation in ways}
    held = fence(source, tests) if tests else {}
    return {Relation.SIGNED_IN: None, **held}


def child_row() -> Rows:
    """A fresh alias of `child`."""
    return row_of(ChildRow)
