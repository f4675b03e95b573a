"""Who gains and who loses what at an age: the decisions of the policy in force before and after it, compared field by field."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.plan.stated import Lists, Row
from graph.policy.decision import ALLOW, DENY
from graph.policy.grants import Grants
from graph.policy.vocabulary import AGES, LABELS, Action, Relation, label_object
from graph.record import ADULT, OWN_ACCOUNT_FROM
from graph.schema.catalog import Catalog
from graph.viewer import Role

# The age of each kind of transition; a document that makes a child of age does what the birthday would (domain.md 3.9).
KINDS = {"TURNS_15": OWN_ACCOUNT_FROM, "TURNS_18": ADULT, "OF_AGE_BY_DOCUMENT": ADULT}


@dataclass(frozen=True)
class FamilyMember:
    """A member of the family: the role in which they read, and the relations that they have one after another."""

    role: Role
    relations: tuple[Relation, ...]

    def at(self, years: int) -> Relation | None:
        """The relation at this age of the child, None where there is none."""
        return next((relation for relation in self.relations if AGES[relation].has(years)), None)


PEOPLE = {
    "CHILD": FamilyMember(Role.CHILD, (Relation.SELF,)),
    "LEGAL_REPRESENTATIVE": FamilyMember(Role.PARENT, (Relation.REPRESENTS, Relation.REPRESENTS_TEEN)),
    "RELATIVE": FamilyMember(Role.PARENT, (Relation.DELEGATED,)),
}


def gains(grants: Grants, catalog: Catalog) -> Lists:
    """By the kind of transition, what somebody may do afterwards that they may not do now, or not in full."""
    return {kind: [row for row in _changes(grants, years) if _is_gain(row)] for kind, years in KINDS.items()}


def losses(grants: Grants, catalog: Catalog) -> Lists:
    """By the kind of transition, what somebody may no longer do, or less of it; another mask counts as less."""
    return {kind: [row for row in _changes(grants, years) if not _is_gain(row)] for kind, years in KINDS.items()}


_WORDS = {ALLOW: "ALLOWED", DENY: "DENIED"}
_MORE = ("DENIED", "MASKED", "ALLOWED")


def _is_gain(row: Row) -> bool:
    return _MORE.index(row["after"]) > _MORE.index(row["before"])


def _changes(grants: Grants, years: int) -> Iterator[Row]:
    for name, person in PEOPLE.items():
        before, after = person.at(years - 1), person.at(years)
        if before is after:
            continue
        for action, coordinate, then, now in _decisions(grants, person.role, before, after):
            if then != now:
                words = {"before": _WORDS.get(then, "MASKED"), "after": _WORDS.get(now, "MASKED")}
                yield {"person": name, "action": action.name, "field": coordinate, **words}


def _decisions(
    grants: Grants, role: Role, before: Relation | None, after: Relation | None
) -> Iterator[tuple[Action, str, str, str]]:
    """What is decided of every field, write and label for a role in two relations; in none everything is denied."""
    for (of, action, coordinate), rule in sorted(grants.rules.items()):
        if of is role and action in (Action.READ, Action.WRITE):
            then, now = (rule.decisions.get(each, DENY) if each else DENY for each in (before, after))
            yield action, coordinate, then, now
    for label in sorted(LABELS):
        then, now = (grants.labels[role, each].decision(label) if each else DENY for each in (before, after))
        yield Action.READ, label_object(label), then, now
