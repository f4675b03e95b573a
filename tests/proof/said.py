"""What the policy itself answers: the `access` of a row, and what a birthday changes for a family; in plain Python from Casbin."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from graph.policy.vocabulary import LABELS, WRITTEN, Relation, relations
from graph.schema.binding import RuledBy
from graph.schema.catalog import BoundField
from graph.viewer import Role
from tests.proof.place import Place
from tests.proof.policies import ALLOW, DENY
from tests.proof.reach import age_on
from tests.proof.rows import Row, Store
from tests.proof.selections import Asked

if TYPE_CHECKING:
    from tests.proof.reference import Reference

Json = dict[str, Any]
AHEAD = 90
# Who, in which role, by which relation before and after: at 15, and at 18 or by a document.
Steps = tuple[tuple[str, Role, Relation | None, Relation | None], ...]
AT_15: Steps = (
    ("CHILD", Role.CHILD, None, Relation.SELF),
    ("LEGAL_REPRESENTATIVE", Role.PARENT, Relation.REPRESENTS, Relation.REPRESENTS_TEEN),
)
OF_AGE: Steps = (
    ("LEGAL_REPRESENTATIVE", Role.PARENT, Relation.REPRESENTS_TEEN, None),
    ("RELATIVE", Role.PARENT, Relation.DELEGATED, None),
)


def transition(store: Store, child: Row, today: date) -> tuple[str, date] | None:
    """What comes within 90 days, and its first day."""
    near = [today + timedelta(days=days) for days in range(1, AHEAD + 1)]
    papers = store.of_child("emancipation", child.cells["id"])
    starts = [paper["valid_from"] for paper in papers if paper["confirmed_at"] is not None]
    born = child["birth_date"]
    for day in near:
        for years, kind in ((15, "TURNS_15"), (18, "TURNS_18")):
            turns = age_on(day, born) == years != age_on(day - timedelta(days=1), born)
            if turns and not (years == 18 and starts):
                return kind, day
        if starts and day == min(starts):
            return "OF_AGE_BY_DOCUMENT", day
    return None


class Ages:
    """Leaf values of a transition."""

    store: Store
    today: date

    def _transition(self, place: Place) -> tuple[str, date] | None:
        assert place.child is not None
        return transition(self.store, place.child, self.today)

    def _age_transition_kind(self, place: Place) -> str | None:
        transition = self._transition(place)
        return transition and transition[0]

    def _age_transition_at(self, place: Place) -> date | None:
        transition = self._transition(place)
        return transition and transition[1]


def stated(reference: "Reference", bound: BoundField, asked: Asked, place: Place) -> list[Json]:
    """Gains or losses of the transition that is near."""
    assert place.child is not None
    coming = transition(reference.store, place.child, reference.moment.today)
    assert coming is not None
    gains = bound.name == "gains"
    rows = [row for row in _changes(reference, coming[0]) if _is_gain(row) is gains]
    keys = reference.document.fields(bound.type_name, asked.below)
    return [{key.key: bound.type_name if key.name == "__typename" else row[key.name] for key in keys} for row in rows]


def _is_gain(row: Json) -> bool:
    return row["before"] == "DENIED" or (row["before"], row["after"]) == ("MASKED", "ALLOWED")


def _changes(reference: "Reference", kind: str) -> Iterator[Json]:
    for person, role, before, after in AT_15 if kind == "TURNS_15" else OF_AGE:
        for action, name in _things(reference):
            then, now = (each and reference.oracle.ask(role, each, name, action) for each in (before, after))
            if (then or DENY) != (now or DENY):
                change = {"person": person, "action": action.upper(), "field": name}
                yield change | {"before": _word(then), "after": _word(now)}


def _word(decision: str | None) -> str:
    return {ALLOW: "ALLOWED", DENY: "DENIED", None: "DENIED"}.get(decision, "MASKED")


def _things(reference: "Reference") -> Iterator[tuple[str, str]]:
    """Fields of a child by their coordinates, then what is written of it, then labels; each in the order of letters."""
    types = [bound for bound in reference.catalog.types.values() if bound.binding.ruled_by is RuledBy.CHILD]
    fields = [field for bound in types if not bound.binding.structural for field in bound.fields.values()]
    yield from (("read", name) for name in sorted(field.coordinate for field in fields))
    yield from (("write", name) for name in sorted(WRITTEN))
    yield from (("read", f"label:{label}") for label in sorted(LABELS))


def access(reference: "Reference", bound: BoundField, asked: Asked, place: Place) -> list[Json]:
    """The decision over each field of a row."""
    only = reference.document.arguments(bound, asked).get("only")
    keys = reference.document.fields("FieldAccess", asked.below)
    siblings = reference.catalog.types[bound.parent].fields.values()
    rows = [_decision(reference, sibling, place) for sibling in siblings if only is None or sibling.name in only]
    return [{key.key: row[key.name] for key in keys} for row in rows]


def _decision(reference: "Reference", bound: BoundField, place: Place) -> Json:
    role = reference.viewer.role
    possible = relations(role, reference.catalog.types[bound.parent].binding)
    said_of = {relation: reference.oracle.ask(role, relation, bound.coordinate) for relation in possible}
    strongest = reference.decide(bound.coordinate, place.holds)
    state = {ALLOW: "VISIBLE", DENY: "WITHHELD"}.get(strongest[0], "MASKED")
    locked = "RELATION" if set(said_of.values()) != {DENY} else "ROLE"
    rule = f"{role.value}: " + ", ".join(f"{relation.value} {decision}" for relation, decision in said_of.items())
    unlock = [locked] if state == "WITHHELD" else []
    decision = {"field": bound.name, "state": state, "rule": rule, "unlock": unlock}
    return {**decision, "__typename": "FieldAccess"}
