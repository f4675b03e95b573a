"""A prepared operation: its statement, and everything of the answer that does not depend on the viewer.

It is what remains of a plan: texts and few objects. Plans themselves are trees of many thousand objects, which a collection
of garbage would walk while every request waits; they are dropped where they are made.
"""

import zlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import orjson

from graph.execute.alike import Alike
from graph.execute.binds import Binder
from graph.execute.divided import Division
from graph.execute.dividing import division_of
from graph.execute.families import Family, Membership
from graph.execute.sizes import Sizes
from graph.plan.nodes import Plan, RootField, RootPlan, Typename
from graph.plan.outside import OutsideField
from graph.plan.pages import CHILDREN
from graph.plan.reading import Places, of_child, places, whole
from graph.policy.vocabulary import Relation, counting
from graph.schema.binding import Aggregate, Root
from graph.schema.catalog import Catalog
from graph.schema.subscription import Follow
from graph.sql.reach import BITS, CHILD
from graph.sql.statement import Statement
from graph.sql.touched import Ways, parts_of, read_touched
from graph.tables import AccessLogRow, OutboxRow
from graph.trail.audited import Audited
from graph.viewer import Role

URGENT = frozenset({"EmergencyCapsule", "BreakGlassGrant"})


class AuditedRead(NamedTuple):
    """A future entry of the trail: children of whom an operation read the same fields in the same relations."""

    audited: Audited
    children: Sequence[str] = ()
    purpose: str | None = None


@dataclass(frozen=True)
class Prepared:
    """A compiled operation. `access`: that part of the extensions, without braces; `constant`: the data of an operation without a
    statement.

    `vital`: it reads emergency capsules and nothing else, so it is answered though the audit trail cannot be written.
    `urgent`: it reads capsules, or reads back a glass that was opened.
    `is_event`: it reads an event, of which there may be nothing to tell. `is_news`: who follows reads of a child is told of this one.
    `is_told_only`: it reads an event and nothing of a record but its access log. `is_unread`: it tells numbers to who reads no row
    behind them. `introspects`: graphql-core answers a part of it.
    `places`: what it reads, as compressed JSON (plan/reading.py), which is looked at once for each way to a child; `searches`: the
    origins of each root field that looks for children. `outside`: the fields that no statement answers, and `keys` then the order
    of the answer. `division`: into which statements it is divided where the database is spread over nodes. `is_before`: it finds
    rows for another statement of the operation, which puts on record what is read of them.
    """

    family: Family | None
    binder: Binder | None
    audited: Audited
    access: bytes
    constant: bytes
    vital: bool
    urgent: bool
    introspects: bool
    is_event: bool
    is_news: bool
    is_told_only: bool
    is_unread: bool
    places: bytes
    searches: tuple[frozenset[int], ...]
    outside: tuple[OutsideField, ...] = ()
    keys: tuple[str, ...] = ()
    division: Division | None = None
    is_before: bool = False
    alike: Alike = field(default_factory=Alike, compare=False)

    @property
    def statement(self) -> Statement | None:
        """The statement of now: that of a family may become wider."""
        return self.family.statement if self.family else None

    @property
    def sizes(self) -> Sizes:
        """What its answers take."""
        assert self.family is not None
        return self.family.sizes

    def readings(self, touched: str, purposes: Mapping[int, str]) -> list[AuditedRead]:
        """The readings of one answer, one for all children that were read alike; where no child was read, one of the request.

        Children that were found in different ways are in different readings: families read the trail, and one entry with all
        children, relations, fields and purposes would show the family of one what was read of the others.
        """
        children, ways = read_touched(touched)
        if not ways:
            return [AuditedRead(self.audited, (), _join(purposes.values()))]
        if len(ways) == 1 and len(self.searches) < 2:
            return [AuditedRead(self._of((ways[0],)), [children[0]], _stated_purpose((ways[0],), purposes))]
        by_way = _by_ways(children, ways)
        readings: dict[tuple[str, str | None], AuditedRead] = {}
        for ways_of_child, children_of_ways in by_way.items():
            audited, purpose = self._of(ways_of_child), _stated_purpose(ways_of_child, purposes)
            reading = readings.get((audited.id, purpose), AuditedRead(audited, (), purpose))
            readings[audited.id, purpose] = reading._replace(children=[*reading.children, *children_of_ways])
        return [*readings.values(), *self._missed(by_way, purposes)]

    def _missed(self, ways_found: Collection[Ways], purposes: Mapping[int, str]) -> list[AuditedRead]:
        """The readings of root fields that found no child, where others of the operation did."""
        if len(self.searches) < 2:
            return []
        hits = {parts_of(way)[0] for ways in ways_found for way in ways}
        missed = frozenset[int]().union(*[origins for origins in self.searches if not hits & origins])
        if not missed:
            return []
        audited = replace(self.audited, read=self._of_child(missed, tuple(CHILD)))
        return [AuditedRead(audited, (), _join([purpose for origin, purpose in purposes.items() if origin in missed]))]

    def _of(self, ways: Ways) -> Audited:
        """The audited fields and relations of children that were found in these ways."""
        key = self.audited.id, self.places, ways
        return self.alike.get(key) or self.alike.put(key, self._make_of(ways))

    def _make_of(self, ways: Ways) -> Audited:
        pairs = [parts_of(way) for way in ways]
        words = [each for each, bit in BITS.items() if any(bits & bit for _, bits in pairs)]
        relations = [each for each in words if isinstance(each, Relation)]
        read = self._of_child({origin for origin, _ in pairs}, relations)
        read = self.audited.read if read == self.audited.read else read  # mostly everything, and kept once
        return replace(self.audited, read=read, relations=tuple(each.value for each in words))

    def _of_child(self, origins: Collection[int], relations: Sequence[Relation]) -> tuple[str, ...]:
        return of_child(Places(*orjson.loads(zlib.decompress(self.places))), origins, relations)


def _stated_purpose(ways: Ways, purposes: Mapping[int, str]) -> str | None:
    """The purposes that were stated for children found in these ways; None without one."""
    if not purposes:
        return None
    origins = {parts_of(way)[0] for way in ways}
    return _join([purpose for origin, purpose in purposes.items() if origin in origins])


def _join(purposes: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(purposes)) or None


def _by_ways(children: Sequence[str], ways: Sequence[int]) -> dict[Ways, list[str]]:
    """Children by the ways in which they were found; most statements find all in one way."""
    if ways.count(ways[0]) == len(ways) and len(set(children)) == len(children):
        return {(ways[0],): [*children]}
    by_child: dict[str, Ways] = {}
    for child, way in dict.fromkeys(zip(children, ways, strict=True)):
        by_child[child] = (*by_child.get(child, ()), way)
    by_ways: dict[Ways, list[str]] = {}
    for child, ways_of_child in by_child.items():
        by_ways.setdefault(ways_of_child, []).append(child)
    return by_ways


@dataclass(frozen=True)
class PlannedBy:
    """What a plan is compiled by: the schema, the version of the policy, what gives it its statement, and whether the database is
    spread over nodes by child.

    `divides`: whether an operation over such a database may be divided further. `alike`: what its plans remember together.
    `moved`: where fields stand that stand elsewhere in the text that the plan was made after (plan/pattern.py).
    """

    catalog: Catalog
    policy_version: str
    join: Callable[[Plan], Membership]
    spread: bool = False
    divides: bool = True
    alike: Alike = field(default_factory=Alike)
    moved: Mapping[int, int] = field(default_factory=dict)


def prepare(plan: Plan, operation: str | None, by: PlannedBy) -> Prepared:
    """Compile a plan; an operation of type names and introspection alone has no statement.

    An operation whose fields are all withheld has one: the account must exist, and the request goes on record.
    """
    catalog, policy_version = by.catalog, by.policy_version

    def made(part: Plan, *, divides: bool = False, is_before: bool = False) -> Prepared:
        prepared = prepare(part, operation, replace(by, divides=divides))
        # Each number of a unit is of a moment of its own, which begins where its children are asked for.
        is_unread = prepared.is_unread and (not is_before or _opens(part, CHILDREN))
        return replace(prepared, is_before=is_before, is_unread=is_unread)

    reads = any(not isinstance(root, Typename) for root in plan.roots)
    member = by.join(plan) if reads else None
    binder = Binder(plan, member, catalog, by.moved) if member else None
    withheld = sorted(plan.withheld)
    access = {"policyVersion": policy_version, "withheld": withheld}
    read = places(plan)
    is_event = any(isinstance(root, RootField) and "event" in root.binds for root in plan.roots)
    return Prepared(
        family=member.family if member else None,
        binder=binder,
        audited=Audited(plan.role, policy_version, operation, whole(read), tuple(withheld)),
        access=orjson.dumps({"access": access})[1:-1],
        constant=orjson.dumps({root.key: root.name for root in plan.roots if isinstance(root, Typename)}),
        vital=_roots(plan) == {"EmergencyCapsule"},
        urgent=bool(_roots(plan)) and _roots(plan) <= URGENT,
        introspects=bool(plan.foreign),
        is_event=is_event,
        is_news=_shows(read, catalog, OutboxRow) and not any(_is_of_reads(root) for root in plan.roots),
        is_told_only=is_event and not _shows(read, catalog, OutboxRow, AccessLogRow),
        is_unread=_counts_unread(plan, read, catalog),
        places=zlib.compress(orjson.dumps([*read]), 1),
        searches=_searches(plan),
        outside=plan.outside,
        keys=plan.keys,
        division=division_of(plan, made) if by.spread and by.divides else None,
        alike=by.alike,
    )


def _searches(plan: Plan) -> tuple[frozenset[int], ...]:
    searches = []
    for root in plan.roots:
        if isinstance(root, RootField):
            plans = [root.connection] if root.connection else root.plans.values()
            searches.append(frozenset(each.origin for each in plans if each.origin))
    return tuple(origins for origins in searches if origins)


def _is_of_reads(root: RootPlan) -> bool:
    """Whether it tells of reads: two who follow one child would else tell each other of it without end."""
    return isinstance(root, RootField) and isinstance(root.field.binding, Follow) and bool(root.field.binding.of_reads)


def _shows(read: Places, catalog: Catalog, *but: type) -> bool:
    """Whether anything is read but these rows, such as that something has happened."""
    rows = (catalog.types[coordinate.partition(".")[0]].binding.row for coordinate in whole(read))
    return any(row not in (None, *but) for row in rows)


def _counts_unread(plan: Plan, read: Places, catalog: Catalog) -> bool:
    """Whether it reads an aggregate for a role that is told numbers alone of it."""
    if not counting(Role(plan.role)):
        return False
    places = (coordinate.partition(".") for coordinate in whole(read))
    fields = (catalog.types[name].fields.get(field) for name, _, field in places if name in catalog.types)
    return any(each and isinstance(each.binding, Aggregate) for each in fields)


def _opens(plan: Plan, opening: str) -> bool:
    return any(isinstance(root, RootField) and root.field.binding == Root(opening) for root in plan.roots)


def _roots(plan: Plan) -> set[str]:
    return {root.field.type_name for root in plan.roots if isinstance(root, RootField)}
