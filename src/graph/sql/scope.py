"""Where a statement stands while it is built: the row at hand, the child it belongs to, and who asks."""

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.selectable import FromClause

from graph.policy.decision import Labels, Rule
from graph.policy.vocabulary import GLASS_WITHIN, ON_REQUEST, OWN_SPECIALTY, Relation
from graph.schema.catalog import BoundType
from graph.tables import AccountRow, StaffRow
from graph.tables.gate import SETTING
from graph.tables.staff import SPECIALTY_LABELS
from graph.viewer import Role

Bool = sa.ColumnElement[bool]
Text = sa.ColumnElement[str]


def literal(text: str) -> Text:
    """A text constant of ours, written into the statement; never a value that came from outside."""
    return sa.literal_column(quoted(text), sa.Text())


def quoted(text: str) -> str:
    """A text constant as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


class _Shelf(threading.local):
    """Aliases of each table, which the next statement of this thread uses again: to make one copies all its columns."""

    def __init__(self) -> None:
        self.made: defaultdict[Any, list[FromClause]] = defaultdict(list)
        self.taken: Counter[Any] = Counter()


_SHELF = _Shelf()


def row_of(model: Any) -> FromClause:
    """An alias of a table that nothing else in this statement is read from."""
    made, number = _SHELF.made[model], _SHELF.taken[model]
    _SHELF.taken[model] += 1
    if number == len(made):
        made.append(model.__table__.alias())
    return made[number]


class Asker:
    """The viewer's bind parameters and the account row that every relation starts from.

    The account is read inside each statement, so a role or an account that was taken away is gone at the next request.
    Finding it opens the gate before the rows of children until the transaction ends: the statement itself, where it is
    alone.
    A statement begins with its asker: all aliases may be taken again, so compile it before you make the next one.
    """

    def __init__(self, role: Role | None = None) -> None:
        """`role`, where it is known while the statement is composed: then reach may depend on it."""
        _SHELF.taken.clear()
        self.glass_within = GLASS_WITHIN.get(role, ()) if role else ()
        self.subject = sa.bindparam("subject", type_=sa.Text())
        self.role = sa.bindparam("role", type_=sa.Text())
        self.now = sa.bindparam("now", type_=sa.TIMESTAMP(timezone=True))
        self.today = sa.bindparam("today", type_=sa.Date())
        self.policy_version = sa.bindparam("policy_version", type_=sa.Text())
        account = row_of(AccountRow)
        name = sa.func.set_config(literal(SETTING), account.c.subject, sa.true()).label("subject")
        self.account = (
            sa.select(name, account.c.staff_id, account.c.representative_id, account.c.child_id)
            .where(
                account.c.subject == self.subject,
                self.role == sa.any_(account.c.roles),
                account.c.disabled_at.is_(None),
            )
            .cte("viewer")
            .prefix_with("MATERIALIZED")
        )
        self.ctes: dict[str, sa.CTE] = {}
        self._covered: dict[tuple[frozenset[str], frozenset[str]], sa.CTE] = {}

    def _own(self, name: str) -> sa.ScalarSelect[Any]:
        return sa.select(self.account.c[name]).scalar_subquery()

    @property
    def staff_id(self) -> sa.ScalarSelect[Any]:
        """The viewer's staff id, or null."""
        return self._own("staff_id")

    @property
    def representative_id(self) -> sa.ScalarSelect[Any]:
        """The viewer's representative id, or null."""
        return self._own("representative_id")

    @property
    def child_id(self) -> sa.ScalarSelect[Any]:
        """The viewer's own child id, or null."""
        return self._own("child_id")

    @property
    def known(self) -> Bool:
        """Whether the account exists, is not disabled and holds the role."""
        return sa.exists(sa.select(self.account.c.subject))

    def covered(self, allowed: frozenset[str], own: frozenset[str]) -> sa.ScalarSelect[Any]:
        """The allowed labels, and of `own` those that the viewer's specialty covers; worked out once in a statement."""
        key = (allowed, own)
        if key not in self._covered:
            staff = row_of(StaffRow)
            whens = [
                (staff.c.specialty == literal(specialty), text_array(sorted(allowed | own.intersection(labels))))
                for specialty, labels in SPECIALTY_LABELS.items()
                if own.intersection(labels)
            ]
            people = self.account.outerjoin(staff, staff.c.id == self.account.c.staff_id)
            labels_of = sa.select(sa.case(*whens, else_=text_array(sorted(allowed))).label("labels")).select_from(
                people
            )
            name = f"covered_{len(self._covered) + 1}"
            self._covered[key] = labels_of.cte(name).prefix_with("MATERIALIZED")
        return sa.select(self._covered[key].c.labels).scalar_subquery()

    def valid_today(self, row: FromClause) -> Bool:
        """A dated row that is valid on this day; one whose first day nobody has told has begun."""
        begun = row.c.valid_from <= self.today
        if row.c.valid_from.nullable:
            begun = sa.or_(row.c.valid_from.is_(None), begun)
        return sa.and_(begun, sa.or_(row.c.valid_to.is_(None), row.c.valid_to >= self.today))


@dataclass
class Source:
    """The FROM list of one SELECT: laterals that must join beside its row, and what audit collects from it."""

    joins: list[FromClause] = field(default_factory=list)
    touched: list[sa.ColumnElement[Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Scope:
    """The row a field is read from.

    `requested`: the child was asked for with a purpose, and this row is of that child's compartment.
    """

    asker: Asker
    row: FromClause
    source: Source
    holds: Mapping[Relation, Bool | None]
    labels: Mapping[Relation, Labels]
    types: Mapping[str, BoundType]
    district_relations: tuple[Relation, ...] = ()
    child: FromClause | None = None
    prefix: str = ""
    requested: bool = False
    restrictions: "tuple[Callable[[FromClause, Scope], Bool], ...]" = ()

    def column(self, name: str) -> sa.ColumnElement[Any]:
        """A column of the row, with the prefix of the embedded object it stands in."""
        return self.row.c[self.prefix + name]

    def true(self, relations: frozenset[Relation]) -> Bool | None:
        """That one of these relations holds; None where that is known to be so.

        A row is in the statement only because one relation holds, so all of them together need no test, and
        neither does a relation that is the only one.
        """
        if not set(self.holds) - relations:
            return None
        tests = [self.holds[relation] for relation in self.holds if relation in relations]
        if any(test is None for test in tests):
            return None
        return sa.or_(sa.false(), *[test for test in tests if test is not None]) if len(tests) != 1 else tests[0]

    def visible(self, row: FromClause) -> list[Bool]:
        """What a row of the compartment must meet to be there at all: in force, and no label above the viewer's reach.

        A label that no grant names hides the row from everyone; a hidden row leaves no trace (domain.md 3.14, 5 F 44).
        """
        conditions: list[Bool] = []
        if "state" in row.c:
            # Only a row that is superseded has labels of an amendment (ck_<table>_amendment_labels).
            conditions.append(sa.or_(row.c.state == literal("CURRENT"), self.unseen_amendment(row)))
        if "labels" in row.c:
            conditions.append(self._labels(row.c.labels))
        return conditions

    def unseen_amendment(self, row: FromClause) -> Bool:
        """That the row's document is amended by one that this viewer may not see, so that to them it stands."""
        labels = row.c.amendment_labels
        return sa.and_(labels.is_not(None), sa.not_(self._labels(labels, often_none=False)))

    def _labels(self, labels: sa.ColumnElement[Any], *, often_none: bool = True) -> Bool:
        relations = [relation for relation in self.holds if relation in self.labels]
        by_set: dict[tuple[frozenset[str], frozenset[str]], set[Relation]] = {}
        for relation in relations:
            by_set.setdefault(self._seen(self.labels[relation]), set()).add(relation)
        tests: list[Bool] = []
        # Most rows have none, and to see that is cheaper than to compare arrays or to ask which relation holds.
        none = sa.func.cardinality(labels) == sa.literal_column("0")
        hoisted = often_none and len(relations) == len(self.holds)
        if hoisted:
            tests.append(none)
        for (allowed, own), holders in sorted(by_set.items(), key=lambda item: [sorted(names) for names in item[0]]):
            names = self.asker.covered(allowed, own) if own else text_array(sorted(allowed))
            within: Bool = labels.op("<@", is_comparison=True)(names)
            if often_none and not hoisted:
                within = sa.or_(none, within)
            test = None if len(by_set) == 1 else self.true(frozenset(holders))
            tests.append(within if test is None else sa.and_(test, within))
        return sa.or_(sa.false(), *tests)

    def _seen(self, labels: Labels) -> tuple[frozenset[str], frozenset[str]]:
        """The labels that are seen in this place, and those that the viewer's specialty must cover."""
        requested = labels.masks.get(ON_REQUEST, frozenset()) if self.requested else frozenset()
        return labels.allowed | requested, labels.masks.get(OWN_SPECIALTY, frozenset())


def text_array(names: Sequence[str]) -> sa.ColumnElement[Any]:
    """A text[] constant of ours."""
    return sa.cast(literal("{" + ",".join(names) + "}"), postgresql.ARRAY(sa.Text()))


def decide(rule: Rule, scope: Scope, value: sa.ColumnElement[Any], masked: Mapping[str, sa.ColumnElement[Any]]) -> Any:
    """The value where the rule allows, a mask where it masks, null elsewhere: strongest first."""
    allowed = rule.within(tuple(scope.holds)).allowed
    branches: list[tuple[Bool, sa.ColumnElement[Any]]] = []
    if allowed:
        test = scope.true(allowed)
        if test is None:
            return value
        branches.append((test, value))
    for name, relations in rule.within(tuple(scope.holds)).masks.items():
        test = scope.true(relations)
        if test is None:
            return sa.case(*branches, else_=masked[name]) if branches else masked[name]
        branches.append((test, masked[name]))
    return sa.case(*branches, else_=sa.null()) if branches else sa.null()
