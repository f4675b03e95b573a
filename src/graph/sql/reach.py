"""Who reaches this child: one condition per relation, from tables, for reads, lists and audit alike (domain.md 4.5)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.selectable import FromClause

from graph.plan.nodes import ConnectionField, ObjectPlan
from graph.policy.vocabulary import Relation
from graph.sql.scope import Asker, Bool, Source, literal, row_of
from graph.tables import (
    AmbulanceCallRow,
    AssignmentRow,
    BreakGlassGrantRow,
    ChildRow,
    DistrictRow,
    EnrolmentRow,
    ObservationRow,
    ReferralRow,
    RepresentationRow,
)

TREATING_DAYS = 30  # domain.md 4.5: a closed referral still counts this long


def among(column: sa.ColumnElement[Any], ids: sa.Select[Any]) -> Bool:
    """The column is one of the ids; the array is read once per statement and works with an index."""
    return column == sa.any_(sa.func.array(ids.scalar_subquery()))


def assignments(asker: Asker, column: str) -> sa.Select[Any]:
    """Where the viewer works today: ids of districts or organizations."""
    own = row_of(AssignmentRow)
    return sa.select(own.c[column]).where(
        own.c.staff_id == asker.staff_id, own.c[column].is_not(None), asker.valid_today(own)
    )


@dataclass(frozen=True)
class Link:
    """Rows that tie children to the viewer: `row.child_id` is the child, one of `mine` says that the row is the viewer's."""

    row: FromClause
    mine: tuple[Bool, ...]
    conditions: tuple[Bool, ...] = ()

    def ties(self, child: FromClause) -> Bool:
        """That one of the rows ties this child."""
        found: sa.Select[Any] = sa.select(sa.literal_column("1")).where(
            self.row.c.child_id == child.c.id, sa.or_(*self.mine), *self.conditions
        )
        return sa.exists(found.correlate_except(self.row))

    def children(self) -> list[sa.Select[Any]]:
        """The ids of all children that are tied; a statement for each of `mine`, which has its own index."""
        return [sa.select(self.row.c.child_id).where(mine, *self.conditions) for mine in self.mine]


@dataclass(frozen=True)
class Way:
    """How a relation reaches children: through districts or through links, and what else must hold of the child."""

    districts: Callable[[Asker], sa.Select[Any]] | None = None
    links: Callable[[Asker], tuple[Link, ...]] = lambda _: ()
    condition: Callable[[Asker, FromClause], Bool] | None = None

    def reaches(self, asker: Asker, child: FromClause) -> Bool:
        """That the viewer reaches this child."""
        if self.districts is not None:
            return among(child.c.district_id, self.districts(asker))
        tied = sa.or_(sa.false(), *[link.ties(child) for link in self.links(asker)])
        if self.condition is None:
            return tied
        return sa.and_(self.condition(asker, child), tied)


def _own_districts(asker: Asker) -> sa.Select[Any]:
    return assignments(asker, "district_id")


def _organization_districts(asker: Asker) -> sa.Select[Any]:
    district = row_of(DistrictRow)
    return sa.select(district.c.id).where(among(district.c.organization_id, assignments(asker, "organization_id")))


def _enrolments(asker: Asker) -> tuple[Link, ...]:
    row = row_of(EnrolmentRow)
    mine = among(row.c.organization_id, assignments(asker, "organization_id"))
    return (Link(row, (mine,), (asker.valid_today(row),)),)


def _treatments(asker: Asker) -> tuple[Link, ...]:
    referral, observation = row_of(ReferralRow), row_of(ObservationRow)
    recent = asker.now - sa.cast(literal(f"{TREATING_DAYS} days"), sa.Interval())
    unfinished = sa.or_(referral.c.closed_at.is_(None), referral.c.closed_at >= recent)
    followed = (observation.c.state == literal("CURRENT"), observation.c.status == literal("ACTIVE"))
    return (
        Link(referral, (referral.c.staff_id == asker.staff_id,), (unfinished,)),
        Link(observation, (observation.c.staff_id == asker.staff_id,), followed),
    )


def _calls(asker: Asker) -> tuple[Link, ...]:
    row = row_of(AmbulanceCallRow)
    mine = (row.c.dispatcher_id == asker.staff_id, row.c.doctor_id == asker.staff_id)
    return (Link(row, mine, (row.c.closed_at.is_(None),)),)


def _broken(asker: Asker, *more: Callable[[FromClause], Bool]) -> tuple[Link, ...]:
    row = row_of(BreakGlassGrantRow)
    in_force = (row.c.closed_at.is_(None), row.c.expires_at > asker.now, row.c.role == asker.role)
    return (Link(row, (row.c.staff_id == asker.staff_id,), (*in_force, *[test(row) for test in more])),)


def waiting_for_review(grant: FromClause, asker: Asker) -> Bool:
    """That the viewer may review a break-glass grant; nobody reviews what they opened themselves (domain.md 5 C 25)."""
    mine = among(grant.c.organization_id, assignments(asker, "organization_id"))
    return sa.and_(mine, grant.c.outcome.is_(None), grant.c.staff_id != asker.staff_id)


def _reviews(asker: Asker) -> tuple[Link, ...]:
    row = row_of(BreakGlassGrantRow)
    return (Link(row, (waiting_for_review(row, asker),)),)


def _representations(asker: Asker) -> tuple[Link, ...]:
    row = row_of(RepresentationRow)
    mine = row.c.representative_id == asker.representative_id
    active = (row.c.status == literal("ACTIVE"), sa.not_(row.c.court_restricted), asker.valid_today(row))
    return (Link(row, (mine,), active),)


def _account(asker: Asker) -> tuple[Link, ...]:
    own = asker.account.alias()
    return (Link(own, (own.c.child_id.is_not(None),)),)


def birthday(asker: Asker, years: int) -> sa.ColumnElement[Any]:
    """The latest day of birth of those who have completed these years today."""
    return sa.cast(asker.today - sa.cast(literal(f"{years} years"), sa.Interval()), sa.Date())


def _under(years: int) -> Callable[[Asker, FromClause], Bool]:
    return lambda asker, child: child.c.birth_date > birthday(asker, years)


def _teen(asker: Asker, child: FromClause) -> Bool:
    return sa.and_(child.c.birth_date <= birthday(asker, 15), child.c.birth_date > birthday(asker, 18))


def _from_fifteen(asker: Asker, child: FromClause) -> Bool:
    # An account of one's own begins at 15 (domain.md 3.9).
    return child.c.birth_date <= birthday(asker, 15)


CHILD: dict[Relation, Way] = {
    Relation.ATTACHED: Way(districts=_own_districts),
    Relation.ORGANIZATION: Way(districts=_organization_districts),
    Relation.SCHOOL: Way(links=_enrolments),
    Relation.TREATING: Way(links=_treatments),
    Relation.CALL: Way(links=_calls),
    Relation.REPRESENTS: Way(links=_representations, condition=_under(15)),
    Relation.REPRESENTS_TEEN: Way(links=_representations, condition=_teen),
    Relation.SELF: Way(links=_account, condition=_from_fifteen),
    Relation.BREAK_GLASS: Way(links=_broken),
    Relation.BREAK_GLASS_LABELS: Way(links=lambda asker: _broken(asker, lambda row: row.c.covers_labels)),
    Relation.REVIEW: Way(links=_reviews),
}

DISTRICT: dict[Relation, Callable[[Asker, FromClause], Bool]] = {
    Relation.ATTACHED: lambda asker, district: among(district.c.id, _own_districts(asker)),
    Relation.ORGANIZATION: lambda asker, district: among(
        district.c.organization_id, assignments(asker, "organization_id")
    ),
}

# The bit of each relation in what is recorded of why a child was reached.
BITS = {relation: 1 << index for index, relation in enumerate(CHILD)}

Holds = dict[Relation, Bool | None]


def reaches(asker: Asker, child: FromClause, relations: Sequence[Relation]) -> Bool:
    """That the viewer reaches this child in one of these relations."""
    return sa.or_(sa.false(), *[CHILD[relation].reaches(asker, child) for relation in relations])


def listed(asker: Asker, child: FromClause, relations: Sequence[Relation]) -> list[Bool]:
    """The same, for a list: led by the ids that are tied to the viewer, so that no list scans all children."""
    links = [link for relation in relations for link in CHILD[relation].links(asker)]
    conditions = [reaches(asker, child, relations)]
    if links:
        ids = sa.union(*[found for link in links for found in link.children()]).subquery()
        conditions.insert(0, among(child.c.id, sa.select(ids.c.child_id)))
    return conditions


def districts(asker: Asker, relations: Sequence[Relation]) -> FromClause | None:
    """The districts whose children are the viewer's, once each; None where children are reached one by one."""
    ways = [CHILD[relation].districts for relation in relations]
    found = [way(asker) for way in ways if way is not None]
    if len(found) < len(ways):
        return None
    return (sa.union(*found) if len(found) > 1 else found[0].distinct()).subquery()


def fence(source: Source, tests: dict[Relation, Bool], row: FromClause) -> Holds:
    """Relations computed once per row, behind a fence that keeps PostgreSQL from evaluating them per field.

    Without `OFFSET 0` the lateral is pulled up and each masked field evaluates it again (design.md 3, Evidence).
    """
    lateral = (
        sa.select(*[test.label(relation.value) for relation, test in tests.items()])
        .offset(sa.literal_column("0"))
        .correlate(row)
        .lateral()
    )
    source.joins.append(lateral)
    return {relation: lateral.c[relation.value] for relation in tests}


def known(shared: Holds, relations: Sequence[Relation]) -> list[Bool]:
    """The condition that one of these relations holds, where it is known of all rows alike; else nothing."""
    held = [shared.get(relation) for relation in relations]
    tests = [test for test in held if test is not None]
    return [sa.or_(sa.false(), *tests)] if len(tests) == len(held) else []


def child_holds(
    asker: Asker, child: FromClause, plan: ObjectPlan | ConnectionField, source: Source, shared: Holds | None = None
) -> tuple[Holds, Bool]:
    """The relations to a child row, and the condition that one of them holds; records the child for audit.

    `shared`: relations that are known of all rows alike. What is recorded reads `<child>/<origin>/<bits>`.
    """
    tests = {relation: CHILD[relation].reaches(asker, child) for relation in plan.relations if relation in CHILD}
    name = sa.cast(child.c.id, sa.Text()).op("||")
    if len(tests) == 1:
        ((relation, test),) = tests.items()
        source.touched.append(name(literal(f"/{plan.origin}/{BITS[relation]}")))
        return {relation: None}, test
    is_known = shared is not None and known(shared, plan.relations)
    holds = {each: shared[each] for each in tests} if shared and is_known else fence(source, tests, child)
    bits: Any = sa.literal_column("0")
    for relation, held in holds.items():
        assert held is not None
        bits = bits.op("|")(sa.case((held, sa.literal_column(str(BITS[relation]))), else_=sa.literal_column("0")))
    source.touched.append(name(literal(f"/{plan.origin}/")).op("||")(sa.cast(bits, sa.Text())))
    return holds, sa.or_(*[held for held in holds.values() if held is not None])


def district_holds(asker: Asker, district: FromClause, relations: Sequence[Relation], source: Source) -> Holds:
    """The relations to a district row; everyone signed in reaches its name and code."""
    tests = {relation: DISTRICT[relation](asker, district) for relation in relations if relation in DISTRICT}
    held = fence(source, tests, district) if tests else {}
    return {Relation.SIGNED_IN: None, **held}


def child_row() -> FromClause:
    """A fresh alias of `child`."""
    return row_of(ChildRow)
