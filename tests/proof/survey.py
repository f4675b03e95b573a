"""What is known of an operation before any row: refusals, and the coordinates withheld from the role."""

import base64
import binascii
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from graph.errors import Code
from graph.policy.vocabulary import Relation, relations
from graph.schema.binding import Access, Aggregate, Cells, Count, FromPolicy, RuledBy
from graph.schema.catalog import BoundField, BoundType, Catalog
from graph.schema.child_filter import CHILD_ORDERS
from graph.viewer import Role
from tests.proof.policies import ALLOW, DENY, Oracle
from tests.proof.selections import Asked, Document, Sets

# The list of the child that rows of many children stand in: they are there where it shows them.
WAITING = {
    "Query.myCases": "Child.socialCases",
    "Query.myCommissions": "Child.commissions",
    "Query.myReminders": "Child.reminders",
    "District.due": "Child.due",
    "Institution.due": "Child.due",
    "Query.waitingContacts": "Child.contactProposals",
    "Query.waitingCorrections": "Child.corrections",
    "Query.waitingDuplicates": "Child.duplicates",
    "Query.waitingEmancipations": "Child.emancipations",
    "Query.waitingKinships": "Child.representatives",
    "Query.waitingRequests": "Child.representationRequests",
    "Query.waitingRights": "Child.representatives",
}
Relations = tuple[Relation, ...]
UNREAD: Relations = (Relation.AGGREGATE,)


def unpack(text: str) -> bytes | None:
    """The bytes of a token of the graph, None where it is not one."""
    try:
        return base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error, ValueError):
        return None


def cursor_id(text: str) -> UUID | None:
    """The row that a cursor stands at."""
    raw = unpack(text)
    return UUID(bytes=raw) if raw is not None and len(raw) == 16 else None


def read_id(catalog: Catalog, text: str) -> tuple[str, UUID, UUID] | None:
    """Type, child (or the key itself) and key of a global id."""
    name, colon, key = (unpack(text) or b"").partition(b":")
    bound = catalog.types.get(name.decode("ascii", "replace")) if colon else None
    if bound is None or not bound.is_node or len(key) != 16 * len(bound.binding.key):
        return None
    return bound.name, UUID(bytes=key[:16]), UUID(bytes=key[-16:])


def is_reason(text: str) -> bool:
    """Whether somebody said why in words that may be shown: enough letters, not too long, no code, nothing unseen."""
    words = text.strip()
    enough = len([each for each in words if each.isalpha()]) >= 10 and len(words) <= 200
    return enough and words.isprintable() and bool(set(words) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZ_"))


def are_orders(orders: list[dict[str, Any]]) -> bool:
    """Whether so many drugs, named so, are taken."""
    texts = [text for order in orders for text in order.values() if text is not None]
    return len(orders) <= 20 and all(len(text) <= 200 for text in texts)


def there(catalog: Catalog, oracle: Oracle, role: Role, bound: BoundField, coordinate: str) -> list[Relation]:
    """The relations of a role to what a coordinate belongs to; of a child's list those alone that grant the list."""
    known = relations(role, catalog.types[coordinate.partition(".")[0]].binding)
    listing = WAITING.get(bound.coordinate, bound.coordinate)
    parent = catalog.types[listing.partition(".")[0]].binding
    if parent.ruled_by is not RuledBy.CHILD or known == (Relation.SIGNED_IN,):
        return list(known)
    listed = [each for each in relations(role, parent) if oracle.ask(role, each, listing) != DENY]
    return [each for each in known if each in listed]


@dataclass
class Survey:
    """A walk over types: which relations can hold decides what is planned at all."""

    document: Document
    oracle: Oracle
    role: Role
    withheld: set[str] = field(default_factory=set)
    forbidden: bool = False
    malformed: bool = False
    reads: bool = False

    @property
    def catalog(self) -> Catalog:
        """The schema."""
        return self.document.catalog

    @property
    def refusal(self) -> Code | None:
        """Why the whole operation is refused: the argument's grant first, then its value."""
        if self.forbidden:
            return Code.FORBIDDEN
        if self.malformed:
            return Code.BAD_USER_INPUT
        return None

    def start(self) -> "Survey":
        """Walk the operation."""
        self._object(self.catalog.types["Query"], (self.document.operation.selection_set,), (Relation.SIGNED_IN,))
        return self

    def _granted(self, coordinate: str, here: Relations) -> bool:
        known = relations(self.role, self.catalog.types[coordinate.partition(".")[0]].binding)
        return any(self.oracle.ask(self.role, relation, coordinate) != DENY for relation in here if relation in known)

    def _object(self, bound: BoundType, sets: Sets, here: Relations) -> None:
        for asked in self.document.fields(bound.name, sets):
            if asked.name != "__typename":
                self._field(bound.fields[asked.name], asked, here)

    def _field(self, bound: BoundField, asked: Asked, here: Relations) -> None:
        self.reads = True
        if not self._granted(bound.coordinate, here):
            self.withheld.add(bound.coordinate)
            return
        if not self._is_counted(bound, here):
            self.withheld.add(bound.coordinate)
            return
        given = self.document.arguments(bound, asked)
        self._ids(given)
        self.malformed |= "purpose" in given and not is_reason(given["purpose"])
        if bound.name in ("explainAccess", "decisionSupportCards"):
            self._aside(bound, given)
        elif bound.type_name == "Node":
            self._nodes(asked)
        elif isinstance(bound.binding, Count):
            for name in given.get("filter", {}):
                self._questions("filter", self.catalog.child_filters[name].coordinates, bound)
        elif isinstance(bound.binding, Access | FromPolicy) or self.catalog.is_leaf(bound.type_name):
            return
        elif self.catalog.types[bound.type_name].connection_of:
            self._page(bound, asked, given)
        else:
            below = self._there(bound.type_name, here)
            if (
                isinstance(bound.binding, Aggregate)
                and set(UNREAD) <= set(here)
                and self._granted(bound.coordinate, UNREAD)
            ):
                self.forbidden |= "period" in given
                below = UNREAD
            self._object(self.catalog.types[bound.type_name], asked.below, below)

    def _aside(self, bound: BoundField, given: dict[str, Any]) -> None:
        """What is made aside of rows; its parts are of no class."""
        if bound.name == "explainAccess":
            self._explanation(bound, given)
        else:
            self.malformed |= not are_orders(given.get("orders", []))

    def _explanation(self, bound: BoundField, given: dict[str, Any]) -> None:
        """To ask for another role needs a grant; what is named must be a field that is read."""
        if "asRole" in given:
            self._question("filter", bound.restrictions["asRole"].coordinate, bound)
        known = {f"{name}.{field}" for name, each in self.catalog.types.items() for field in each.fields}
        self.malformed |= len(given["fields"]) > 100 or not known.issuperset(given["fields"])

    def _is_counted(self, bound: BoundField, here: Relations) -> bool:
        """An aggregate needs the list that it counts, as it is; cells that what they tell of may be counted, in every relation."""
        if isinstance(bound.binding, Aggregate):
            of = bound.binding.over
            there = tuple(
                each
                for each in here
                if each in UNREAD or (of and self.oracle.ask(self.role, each, f"{bound.parent}.{of}") == ALLOW)
            )
            return self._granted(bound.coordinate, there)
        if not isinstance(bound.binding, Cells):
            return True
        asked = [
            (each, name) for name in bound.binding.counted for each in (here if here == UNREAD else self._known(name))
        ]
        return {self.oracle.ask(self.role, each, name, "aggregate") for each, name in asked} == {ALLOW}

    def _known(self, coordinate: str) -> Relations:
        return relations(self.role, self.catalog.types[coordinate.partition(".")[0]].binding)

    def _there(self, type_name: str, here: Relations) -> Relations:
        binding = self.catalog.types[type_name].binding
        return here if binding.row is None else relations(self.role, binding)

    def _ids(self, given: dict[str, Any]) -> None:
        by = given.get("by", {})
        ids = [*given.get("ids", ()), *([given["id"]] if "id" in given else []), *([by["id"]] if "id" in by else [])]
        ids += [given["childId"]] if "childId" in given else []
        self.malformed |= len(ids) > 100 or any(read_id(self.catalog, each) is None for each in ids)

    def _nodes(self, asked: Asked) -> None:
        for name in self.catalog.node_types:
            bound = self.catalog.types[name]
            here = relations(self.role, bound.binding)
            if self._granted(f"{name}.id", here):
                self._object(bound, asked.below, here)

    def _page(self, bound: BoundField, asked: Asked, given: dict[str, Any]) -> None:
        if "orderBy" in given:
            self._questions("order", CHILD_ORDERS[given["orderBy"]].coordinates, bound)
        self.malformed |= len(given.get("match", "two")) < 2
        for name in given.get("filter", {}) | given.get("match", {}):
            self._questions("filter", self.catalog.child_filters[name].coordinates, bound)
        for name in given:
            if name in bound.restrictions:
                self._question("filter", bound.restrictions[name].coordinate, bound)
        self.malformed |= not 1 <= given["first"] <= 100
        self.malformed |= "after" in given and cursor_id(given["after"]) is None
        connection = self.catalog.types[bound.type_name]
        row_type = self.catalog.types[str(connection.connection_of)]
        here = relations(self.role, row_type.binding)
        for part in self.document.fields(connection.name, asked.below):
            if part.name == "nodes":
                self._object(row_type, part.below, here)
            elif part.name == "edges":
                for inner in self.document.fields(connection.fields["edges"].type_name, part.below):
                    if inner.name == "node":
                        self._object(row_type, inner.below, here)

    def _questions(self, action: str, coordinates: tuple[str, ...], bound: BoundField) -> None:
        for coordinate in coordinates:
            self._question(action, coordinate, bound)

    def _question(self, action: str, coordinate: str, bound: BoundField) -> None:
        """A filter or an order must be allowed in every relation in which the list can be there."""
        known = there(self.catalog, self.oracle, self.role, bound, coordinate)
        answers = {self.oracle.ask(self.role, relation, coordinate, action) for relation in known}
        self.forbidden |= answers != {ALLOW}
