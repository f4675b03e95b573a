"""The reference executor: slow, plain, and sure. It walks objects field by field and asks `casbin.Enforcer` for each.

It shares nothing with plan/ and sql/: whole rows come from SELECT *, and every rule is written a second time here.
Of several masks that hold at once the first by name is given; a labelled row is seen where one relation that holds
may see all of its labels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast
from uuid import UUID

from graph.errors import Code
from graph.execute.binds import RequestTime
from graph.policy.vocabulary import CHILD_RELATIONS, Relation, counting, relations
from graph.schema.binding import (
    Access,
    AggregateBinding,
    AssertionBinding,
    ColumnBinding,
    Edge,
    Embedded,
    FromPolicy,
    RuledBy,
)
from graph.schema.catalog import BoundField, BoundType, Catalog
from graph.viewer import Viewer
from tests.proof import aggregates, entries, pages, said, waiting
from tests.proof.amendments import later
from tests.proof.medicine import SPECIALISTS, hiding, surely
from tests.proof.place import Limit, Place, Sight
from tests.proof.policies import ALLOW, DENY, Oracle
from tests.proof.reach import Holds, Reach
from tests.proof.rows import Row, Store
from tests.proof.seen import Seen
from tests.proof.selections import Asked, Document, Sets
from tests.proof.survey import WAITING, Survey, there
from tests.proof.values import Values
from tests.proof.views import is_in_view, rows_of

Json = dict[str, Any]


class Refused(Exception):
    """The whole operation is refused with this code."""

    def __init__(self, code: Code) -> None:
        super().__init__(code.value)
        self.code = code


@dataclass
class Reference:
    """Answers one operation of one viewer over a store of plain rows."""

    catalog: Catalog
    store: Store
    oracle: Oracle
    moment: RequestTime
    policy_version: str
    seen: Seen = field(default_factory=Seen)

    def answer(self, viewer: Viewer, text: str, variables: Mapping[str, Any]) -> Json:
        """The whole response. Raises Refused."""
        self.viewer = viewer
        self.document = Document(self.catalog, text, variables)
        survey = Survey(self.document, self.oracle, viewer.role).start()
        if survey.refusal:
            raise Refused(survey.refusal)
        self.reach = Reach(self.store, viewer, self.moment)
        if survey.reads and self.reach.account is None:
            raise Refused(Code.UNAUTHENTICATED)
        compartment = frozenset(n for n, bound in self.catalog.types.items() if bound.binding.ruled_by is RuledBy.CHILD)
        self.values = Values(self.reach, self.policy_version, Sight(self.is_seen, self.outlives), compartment)
        signed_in = Place(Row("", {}), frozenset({Relation.SIGNED_IN}))
        data = self.object(self.catalog.types["Query"], signed_in, (self.document.operation.selection_set,))
        access = {"policyVersion": self.policy_version, "withheld": sorted(survey.withheld)}
        return {"data": data, "extensions": {"access": access}}

    def is_seen(self, row: Row, holds: Holds, requested: bool) -> bool:
        """A row is there while it is in force and one relation may see all of its labels."""
        if "state" in row and row["state"] != "CURRENT":
            return self.outlives(row, holds, requested) and self._sees(hiding(row, self.viewer.role), holds, requested)
        if "labels" not in row or self._sees(hiding(row, self.viewer.role), holds, requested):
            return True
        self.seen.hidden_rows += 1
        return False

    def outlives(self, row: Row, holds: Holds, requested: bool) -> bool:
        """What only documents that this viewer may not see have superseded still stands for them."""
        if row.table == "medical_document":
            return later(row, self.store) != [] and self._amended_by(row, holds, requested) is None
        if row["state"] != "SUPERSEDED" or row["amendment_labels"] is None:
            return False
        return not any(self._sees(labels.split(), holds, requested) for labels in row["amendment_labels"])

    def _amended_by(self, row: Row, holds: Holds, requested: bool) -> UUID | None:
        """The nearest of what came after a document that is there for this viewer."""
        seen = (each.cells["id"] for each in later(row, self.store) if self._sees(each["labels"], holds, requested))
        return next(seen, None)

    def _sees(self, labels: list[str], holds: Holds, requested: bool) -> bool:
        of_role = (*CHILD_RELATIONS[self.viewer.role], *counting(self.viewer.role))
        known = [relation for relation in holds if relation in of_role]
        return not labels or any(all(self.sees_label(each, label, requested) for label in labels) for each in known)

    def sees_label(self, relation: Relation, label: str, requested: bool) -> bool:
        """A label that no line names is seen by nobody: Casbin has no line to match.

        domain.md 4.7, note 14: by those whose specialty it is; note 15: where the child was asked for with a purpose.
        """
        decided = self.oracle.ask(self.viewer.role, relation, f"label:{label}")
        if decided == "mask:own_specialty":
            me = cast(UUID | None, self.reach.mine("staff_id"))
            staff = self.store.by_id("staff", me)
            return staff is not None and staff["specialty"] in SPECIALISTS.get(label, ())
        return decided == ALLOW or (decided == "mask:on_request" and requested)

    def relations_to(self, coordinate: str) -> tuple[Relation, ...]:
        """The relations of the viewer's role to what a coordinate belongs to."""
        return relations(self.viewer.role, self.catalog.types[coordinate.partition(".")[0]].binding)

    def decide(self, coordinate: str, holds: Holds) -> tuple[str, ...]:
        """The strongest decision over the relations that hold."""
        known = self.relations_to(coordinate)
        return self.oracle.over(self.viewer.role, [r for r in holds if r in known], coordinate)

    def is_allowed_everywhere(self, bound: BoundField, coordinate: str) -> bool:
        """Whether every relation in which the rows of a list can be there reads the value as it is."""
        role = self.viewer.role
        known = there(self.catalog, self.oracle, role, bound, coordinate)
        return bool(known) and all(self.oracle.ask(role, relation, coordinate) == ALLOW for relation in known)

    def object(self, bound: BoundType, place: Place, sets: Sets) -> Json:
        """One object, field by field."""
        self.seen.objects += 1
        return {
            asked.key: bound.name if asked.name == "__typename" else self._field(bound.fields[asked.name], asked, place)
            for asked in self.document.fields(bound.name, sets)
        }

    def _field(self, bound: BoundField, asked: Asked, place: Place) -> Any:
        decision = self.decide(bound.coordinate, place.holds)
        if decision == (DENY,):
            self.seen.withheld += 1
            return self.hidden(bound, asked)
        if bound.parent == "Query":
            return entries.answer(self, bound, asked)
        if isinstance(bound.binding, AggregateBinding):
            return aggregates.answer(self, bound, asked, place)
        if isinstance(bound.binding, Access):
            return said.access(self, bound, asked, place)
        if isinstance(bound.binding, FromPolicy):
            return said.stated(self, bound, asked, place)
        if isinstance(bound.binding, AssertionBinding):
            allergies = self.store.of_child("allergy", place.row.cells["child_id"]) if decision != (ALLOW,) else []
            return surely(self._assertion(bound.binding, bound, place), allergies)
        if self.catalog.is_leaf(bound.type_name):
            return self._leaf(bound, decision, place)
        limits = self._limits(decision, place)
        if isinstance(bound.binding, Embedded):
            return self._embedded(bound, asked, place, limits)
        inside = replace(place, limits=(*place.limits, *limits))
        if self.catalog.types[bound.type_name].connection_of:
            return self._page(bound, asked, inside)
        return self._edge(bound, asked, inside)

    def _page(self, bound: BoundField, asked: Asked, place: Place) -> Any:
        assert isinstance(bound.binding, Edge)
        if bound.coordinate in WAITING:
            return waiting.below(self, bound, asked, place)
        rows = self.edge_rows(bound.binding, bound.type_name, place)
        return pages.connection(self, bound, asked, rows, self.order(bound.binding.order, bound), place)

    def _leaf(self, bound: BoundField, decision: tuple[str, ...], place: Place) -> Any:
        if decision == (ALLOW,):
            self.seen.allowed += 1
            return self.values.of(bound, tuple(self.catalog.types[bound.parent].binding.key), place)
        self.seen.masked += 1
        return self.values.masked(decision[0].removeprefix("mask:"), bound, place)

    def rows_left(self, coordinate: str, place: Place) -> tuple[Limit, ...]:
        """What the mask of a list leaves of it, where the list is there."""
        parent, _, name = coordinate.partition(".")
        is_leaf = self.catalog.is_leaf(self.catalog.types[parent].fields[name].type_name)
        return () if is_leaf else self._limits(self.decide(coordinate, place.holds), place)

    def limits(self, coordinate: str, place: Place) -> tuple[Limit, ...]:
        """What the mask of a list leaves of it; nothing where the list itself is denied, for there are other roads."""
        decision = self.decide(coordinate, place.holds)
        if decision != (DENY,):
            return self._limits(decision, place)
        # Where another relation of the role sees a part of the list, this one sees none of it.
        known = relations(self.viewer.role, self.catalog.types[coordinate.partition(".")[0]].binding)
        decided = {self.oracle.ask(self.viewer.role, relation, coordinate) for relation in known}
        return (lambda row: False,) if decided - {ALLOW, DENY} else ()

    def _limits(self, decision: tuple[str, ...], place: Place) -> tuple[Limit, ...]:
        """A mask on an edge restricts its rows."""
        if decision == (ALLOW,):
            return ()
        self.seen.masked += 1
        limits = [self.values.limit(name.removeprefix("mask:"), place) for name in decision]
        return (lambda row: any(limit(row) for limit in limits),)

    def _embedded(self, bound: BoundField, asked: Asked, place: Place, limits: tuple[Limit, ...]) -> Json | None:
        binding = bound.binding
        assert isinstance(binding, Embedded)
        only = (self.values.limit(binding.only, place),) if binding.only else ()
        row = place.child if binding.of_child else place.row
        if row is None or (binding.present and not self.values.limit(binding.present, place)(row)):
            return None  # of a district as a whole there is no child
        options = self.document.arguments(bound, asked)
        inner = replace(place, row=row, prefix=binding.prefix, limits=(*limits, *only), options=options)
        return self.object(self.catalog.types[bound.type_name], inner, asked.below)

    def edge_rows(self, edge: Edge, type_name: str, place: Place) -> list[Row]:
        """Rows of an edge that are there for this viewer."""
        connection = self.catalog.types[type_name].connection_of
        model = self.catalog.types[connection or type_name].binding.row
        assert model is not None
        table = str(model.__tablename__)
        keys = {column: place.kept(name) for column, name in edge.on.items()} | dict(edge.where)
        keys |= {column: self._amended_by(place.row, place.holds, place.requested) for column in edge.computed}
        rows = rows_of(self.store, table, keys, place, self.seen)
        limits = [*place.limits, *([self.values.limit(edge.only, place)] if edge.only else []), is_in_view]
        return [
            row
            for row in rows
            if all(value is not None and row.key(column) == value for column, value in keys.items())
            and self.is_seen(row, place.holds, place.requested)
            and all(limit(row) for limit in limits)
        ]

    def shows(self, bound: BoundField, place: Place) -> bool:
        """Whether a row of an edge is there for this viewer, whatever of it is asked."""
        assert isinstance(bound.binding, Edge)
        decision = self.decide(bound.coordinate, place.holds)
        limited = replace(place, limits=self._limits(decision, place) if decision != (DENY,) else (lambda _: False,))
        return bool(self.edge_rows(bound.binding, bound.type_name, limited))

    def order(self, names: Sequence[str], bound: BoundField) -> tuple[str, ...]:
        """An order tells of a column: one whose field is not allowed in every relation to the list is left out."""
        row_type = self.catalog.types[self.catalog.types[bound.type_name].connection_of or bound.type_name]
        columns = {
            field.binding.name or field.python_name: field.coordinate
            for field in row_type.fields.values()
            if isinstance(field.binding, ColumnBinding)
        }
        return tuple(
            name
            for name in names
            if name.removeprefix("-") not in columns
            or self.is_allowed_everywhere(bound, columns[name.removeprefix("-")])
        )

    def enter(self, type_name: str, row: Row, place: Place) -> Place:
        """The place of a row of another type, reached from here."""
        bound = self.catalog.types[type_name]
        if bound.binding.ruled_by.is_unit:
            return Place(row, self.reach.to_unit(row, bound.binding.ruled_by))
        if bound.binding.ruled_by is RuledBy.ANYONE:
            return Place(row, frozenset({Relation.SIGNED_IN}))
        is_own = bound.binding.own and row.cells["id"] == self.reach.mine("representative_id")
        holds = place.holds | {Relation.OWN} if is_own else place.holds
        return Place(row, holds, place.child, requested=place.requested)

    def _edge(self, bound: BoundField, asked: Asked, place: Place) -> Any:
        assert isinstance(bound.binding, Edge)
        order = self.order(bound.binding.order, bound)
        rows = pages.ordered(self.edge_rows(bound.binding, bound.type_name, place), order)
        target = self.catalog.types[bound.type_name]
        answers = [self.object(target, self.enter(target.name, row, place), asked.below) for row in rows]
        if bound.is_list:
            return answers
        return answers[0] if answers else None

    def _assertion(self, binding: AssertionBinding, bound: BoundField, place: Place) -> str:
        items = self.catalog.types[bound.parent].fields[binding.items]
        assert isinstance(items.binding, Edge)
        if self.edge_rows(items.binding, items.type_name, place):
            return "HAS_ITEMS"
        known_none = binding.known_none and place.cell(binding.known_none) is not None
        return "KNOWN_NONE" if known_none else "NO_INFORMATION"

    def hidden(self, bound: BoundField, asked: Asked) -> Any:
        """What a withheld field says: null, or a non-null object that says HIDDEN and nothing else."""
        if not bound.non_null:
            return None
        if bound.is_list:
            return []
        if self.catalog.is_leaf(bound.type_name):
            if bound.type_name == "Boolean":
                return False
            return getattr(bound.binding, "hidden", None)
        fields = self.catalog.types[bound.type_name].fields
        return {
            inner.key: bound.type_name if inner.name == "__typename" else self.hidden(fields[inner.name], inner)
            for inner in self.document.fields(bound.type_name, asked.below)
        }
