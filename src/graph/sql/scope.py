"""Where a statement stands while it is built: the row at hand, the child it belongs to, and the viewer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.policy.decision import Labels, Rule
from graph.policy.vocabulary import FAMILY, FIRST_AID, GLASS_WITHIN, ON_REQUEST, OWN_SPECIALTY, Relation
from graph.record import SPECIALTY_LABELS
from graph.schema.catalog import BoundType
from graph.sql.counted import Counted
from graph.sql.rows import Rows, beside, row_of
from graph.sql.select import Cte, select
from graph.sql.spread.lookups import Lookup
from graph.sql.spread.sums import Parted
from graph.sql.touched import Touched
from graph.sql.value import (
    DATE,
    FALSE,
    INSTANT,
    NULL,
    TEXT,
    TRUE,
    UUID,
    Bool,
    ChildKey,
    Composed,
    Value,
    any_of,
    both,
    call,
    case,
    either,
    literal,
    negated,
    parameter,
    text_array,
)
from graph.tables import AccountRow, StaffRow
from graph.viewer import SETTING, Role


class Asker:
    """The viewer's bind parameters and the account row that every relation starts from.

    The account is read inside each statement, so a role or an account that was taken away is gone at the next request.
    Finding it opens the gate before the rows of children until the transaction ends: the statement itself, where it is
    alone.
    """

    def __init__(self, role: Role | None = None, spread: bool = False) -> None:
        """`role`, where it is known while the statement is composed: then reach may depend on it. `spread`: over nodes, by child."""
        self.spread = spread
        self.lookups: dict[str, Lookup] = {}
        self.given: set[str] = set()
        self.parted: Parted | None = None
        self.place: Sequence[Value] | None = None  # what a page begins behind, if an earlier statement has looked it up
        self.glass_within = GLASS_WITHIN.get(role, ()) if role else ()
        self.gives_first_aid = role in FIRST_AID
        self.is_family = role in FAMILY
        self.subject: Value = parameter("subject", TEXT)
        self.role = parameter("role", TEXT)
        self.now = parameter("now", INSTANT)
        self.today = parameter("today", DATE)
        self.policy_version = parameter("policy_version", TEXT)
        account = row_of(AccountRow)
        self.account = (
            select(
                subject=call("set_config", literal(SETTING), account.c.subject, TRUE),
                staff_id=account.c.staff_id,
                representative_id=account.c.representative_id,
                child_id=account.c.child_id,
            )
            .select_from(account)
            .where(
                account.c.subject == self.subject,
                self.role == any_of(account.c.roles),
                account.c.disabled_at.is_null(),
            )
            .cte("viewer")
        )
        self.ctes: dict[str, Cte] = {}
        self._covered: dict[tuple[frozenset[str], frozenset[str]], Cte] = {}

    @property
    def is_read_once(self) -> bool:
        """Whether a statement has one such viewer, of whom it may read something before it reads children: over nodes it may not."""
        return not self.spread

    def _own(self, name: str) -> Value:
        return select(self.account.c[name]).select_from(self.account).scalar()

    @property
    def staff_id(self) -> Value:
        """The viewer's staff id, or null."""
        return self._own("staff_id")

    @property
    def representative_id(self) -> Value:
        """The viewer's representative id, or null."""
        return self._own("representative_id")

    @property
    def child_id(self) -> Value:
        """The viewer's own child id, or null."""
        return self._own("child_id")

    def key(self, name: str) -> Value | None:
        """The key of a child whose id is the parameter of this name; None where the database is not spread."""
        return ChildKey(name, UUID) if self.spread else None

    def key_of_one(self, name: str) -> Value | None:
        """The same of one of several ids, which are asked one by one where the database is spread."""
        return self.given_before(name, UUID) if self.spread else None

    def key_apart(self, lookup: Lookup) -> Value | None:
        """The key of a child that is looked up before the statement runs."""
        return self.apart(lookup) if self.spread else None

    def apart(self, lookup: Lookup) -> Value:
        """The parameter that is looked up before the statement runs, over all nodes."""
        self.lookups[lookup.name] = lookup
        return parameter(lookup.name, lookup.type)

    def given_before(self, name: str, sql_type: str) -> Value:
        """The parameter that an earlier statement of the same operation gives a value (execute/divided.py)."""
        self.given.add(name)
        return parameter(name, sql_type)

    def summed(self, value: Value) -> Value:
        """A number over many children, where it is worked out in parts the sum of them."""
        return value if self.parted is None else self.parted.number(value)

    @property
    def known(self) -> Bool:
        """Whether the account exists, is not disabled and holds the role."""
        return select(self.account.c.subject).select_from(self.account).exists()

    def once(self, name: str, value: Value) -> Value:
        """A value that follows from parameters alone, worked out once in a statement under this name and not for each row."""
        if name not in self.ctes:
            self.ctes[name] = select(value=value).cte(name)
        own = self.ctes[name]
        return select(own.c.value).select_from(own).scalar()

    def covered(self, allowed: frozenset[str], own: frozenset[str]) -> Value:
        """The allowed labels, and of `own` those that the viewer's specialty covers; worked out once in a statement."""
        key = (allowed, own)
        if key not in self._covered:
            staff = row_of(StaffRow)
            whens = [
                (staff.c.specialty == literal(specialty), text_array(sorted(allowed | own.intersection(labels))))
                for specialty, labels in SPECIALTY_LABELS.items()
                if own.intersection(labels)
            ]
            people = beside(self.account, staff, staff.c.id == self.account.c.staff_id)
            labels_of = select(labels=case(*whens, otherwise=text_array(sorted(allowed)))).select_from(people)
            self._covered[key] = labels_of.cte(f"covered_{len(self._covered) + 1}")
        covered = self._covered[key]
        return select(covered.c.labels).select_from(covered).scalar()

    def valid_today(self, row: Rows) -> Bool:
        """That a dated row is valid today; a row without a first day has begun."""
        begun = row.c.valid_from <= self.today
        if row.c.valid_from.described.nullable:
            begun = either(row.c.valid_from.is_null(), begun)
        return both(begun, either(row.c.valid_to.is_null(), row.c.valid_to >= self.today))


@dataclass
class FromList:
    """The FROM list of one SELECT: laterals that must join beside its row, and the children that its rows find."""

    joins: list[Rows] = field(default_factory=list)
    touched: Touched = field(default_factory=Touched)


@dataclass(frozen=True)
class Scope:
    """The row a field is read from.

    `requested`: the child was asked for with a purpose, and this row is of that child's compartment. `told_names`: the names of
    changes that this viewer may be told of, where the row is an event. `options`: the arguments of the embedded object at hand.
    """

    asker: Asker
    row: Rows
    source: FromList
    holds: Mapping[Relation, Bool | None]
    labels: Mapping[Relation, Labels]
    types: Mapping[str, BoundType]
    district_relations: tuple[Relation, ...] = ()
    child: Rows | None = None
    prefix: str = ""
    requested: bool = False
    told_names: Value | None = None
    counted: Counted | None = None
    restrictions: "tuple[Callable[[Rows, Scope], Bool], ...]" = ()
    options: Mapping[str, str] = field(default_factory=dict)

    def column(self, name: str) -> Value:
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
        return either(FALSE, *[test for test in tests if test is not None]) if len(tests) != 1 else tests[0]

    def visible(self, row: Rows) -> list[Bool]:
        """What a row of the compartment must meet to be there at all: in force, and no label above the viewer's reach.

        A label that no grant names hides the row from everyone; a hidden row leaves no trace (domain.md 3.14, 5 F 44).
        """
        conditions: list[Bool] = []
        if "state" in row.c:
            # Only a row that is superseded has labels of an amendment (ck_<table>_amendment_labels).
            conditions.append(either(row.c.state == literal("CURRENT"), self.unseen_amendment(row)))
        if "labels" in row.c:
            is_vital = self.asker.gives_first_aid and "vital_labels" in row.c
            conditions.append(self._labels(row.c.vital_labels if is_vital else row.c.labels))
        return conditions

    def unseen_amendment(self, row: Rows) -> Bool:
        """That this viewer may see none of what amends the row's document, so that to them it stands."""
        sets = row.c.amendment_labels
        return both(sets.is_not_null(), negated(self._labels(sets, are_sets=True)))

    def amended(self, row: Rows) -> list[Bool]:
        """What a row must meet that was there for this viewer until a document came after it that they may see."""
        over = row.c.state == literal("SUPERSEDED")
        return [over, negated(self.unseen_amendment(row)), self._labels(row.c.labels)]

    def _labels(self, labels: Value, *, are_sets: bool = False) -> Bool:
        """That the viewer sees all of the labels; of sets of them (migration 0030), all of one."""
        relations = [relation for relation in self.holds if relation in self.labels]
        by_set: dict[tuple[frozenset[str], frozenset[str]], set[Relation]] = {}
        for relation in relations:
            by_set.setdefault(self._seen(self.labels[relation]), set()).add(relation)
        tests: list[Bool] = []
        # Most rows have none, and to see that is cheaper than to compare arrays or to ask which relation holds.
        none = call("cardinality", labels) == Composed("0")
        hoisted = not are_sets and len(relations) == len(self.holds)
        if hoisted:
            tests.append(none)
        for (allowed, own), holders in sorted(by_set.items(), key=lambda item: [sorted(names) for names in item[0]]):
            names = self.asker.covered(allowed, own) if own else text_array(sorted(allowed))
            within: Bool = call("any_within", labels, names) if are_sets else labels.op("<@", names)
            if not are_sets and not hoisted:
                within = either(none, within)
            test = None if len(by_set) == 1 else self.true(frozenset(holders))
            tests.append(within if test is None else both(test, within))
        return either(FALSE, *tests)

    def _seen(self, labels: Labels) -> tuple[frozenset[str], frozenset[str]]:
        """The labels that are seen in this place, and those that the viewer's specialty must cover."""
        requested = labels.masks.get(ON_REQUEST, frozenset()) if self.requested else frozenset()
        return labels.allowed | requested, labels.masks.get(OWN_SPECIALTY, frozenset())


def decide(rule: Rule, scope: Scope, value: Value, masked: Mapping[str, Value]) -> Value:
    """The value where the rule allows, a mask where it masks, null elsewhere: strongest first."""
    allowed = rule.within(tuple(scope.holds)).allowed
    branches: list[tuple[Bool, Value]] = []
    if allowed:
        test = scope.true(allowed)
        if test is None:
            return value
        branches.append((test, value))
    for name, relations in rule.within(tuple(scope.holds)).masks.items():
        test = scope.true(relations)
        if test is None:
            return case(*branches, otherwise=masked[name]) if branches else masked[name]
        branches.append((test, masked[name]))
    return case(*branches) if branches else NULL
