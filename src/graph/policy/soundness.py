"""Non-null fields that cannot be hidden must be allowed wherever their type can be reached, or an answer would break."""

from collections.abc import Iterator, Mapping

from graph.policy.decision import ALLOW, DENY
from graph.policy.grants import GrantQuestion
from graph.policy.vocabulary import Action, relations
from graph.schema.binding import Write, hidden_word
from graph.schema.catalog import BoundField, Catalog
from graph.viewer import Role


def unsound(catalog: Catalog, stated: Mapping[GrantQuestion, str]) -> Iterator[str]:
    """A sentence for each non-null field that a role could be denied although it reaches the object."""
    for role in Role:
        reached = _reached(catalog, stated, role)
        for name in sorted(reached):
            bound = catalog.types[name]
            for field in bound.fields.values():
                if bound.binding.structural or _can_hide(catalog, field, frozenset()):
                    continue
                for relation in relations(role, bound.binding):
                    if stated.get(GrantQuestion(role, relation, field.coordinate, Action.READ)) != ALLOW:
                        yield f"{field.coordinate} is non-null and cannot be hidden, but {role} who is {relation} may lack it."


def _reached(catalog: Catalog, stated: Mapping[GrantQuestion, str], role: Role) -> set[str]:
    """Types that the role can come to by granted fields, from Query."""
    waiting = ["Query", "Mutation", "Subscription"]
    reached = set(waiting)
    while waiting:
        bound = catalog.types[waiting.pop()]
        for field in bound.fields.values():
            action = Action.WRITE if isinstance(field.binding, Write) else Action.READ
            granted = bound.binding.structural or any(
                stated.get(GrantQuestion(role, relation, field.coordinate, action), DENY) != DENY
                for relation in relations(role, bound.binding)
            )
            # `node` gives what `T.id` grants, and that is asked of T itself.
            if granted and field.type_name in catalog.types and field.type_name not in reached:
                reached.add(field.type_name)
                waiting.append(field.type_name)
    return reached


def _can_hide(catalog: Catalog, field: BoundField, above: frozenset[str]) -> bool:
    """Whether a non-null field has an answer that says nothing: an empty list, a constant, an object of such fields."""
    if not field.non_null or field.is_list:
        return True
    if catalog.is_leaf(field.type_name):
        return hidden_word(field.binding) is not None
    if field.type_name in above or field.type_name not in catalog.types:
        return False
    inner = catalog.types[field.type_name].fields.values()
    return all(_can_hide(catalog, each, above | {field.type_name}) for each in inner)
