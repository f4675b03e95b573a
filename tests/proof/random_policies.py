"""Random policies: complete like any other, with masks wherever they say that they fit."""

from collections.abc import Mapping
from functools import cache, lru_cache
from random import Random

from graph.policy.fits import misplaced
from graph.policy.grants import GrantQuestion, classes_of
from graph.policy.text import ordered, read_text
from graph.policy.vocabulary import LABELS, SHARING, Action, Relation
from graph.schema.binding import Edge
from graph.schema.catalog import BoundField, Catalog
from graph.sql.masks import FITS
from graph.viewer import Role
from tests.proof.policies import ALLOW, DENY, shipped, shipped_decisions


@cache
def fitting(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The masks that may stand on each field and label, as they say themselves, for one role and relation or another."""
    fields = [field.coordinate for field in _asked(catalog)]
    things = [*fields, *(f"label:{label}" for label in LABELS)]
    return {
        thing: tuple(
            f"mask:{name}" for name, fit in FITS.items() if misplaced(fit, thing, Action.READ, catalog) is None
        )
        for thing in things
    }


def made_for(role: str, relation: str, masks: tuple[str, ...]) -> list[str]:
    """Those of some masks that are made for a role and relation."""
    who = (Role(role), Relation(relation))
    return [mask for mask in masks if who in FITS[mask.removeprefix("mask:")].who]


def _asked(catalog: Catalog) -> list[BoundField]:
    types = [bound for bound in catalog.types.values() if not bound.binding.structural]
    return [field for bound in types for field in bound.fields.values()]


def cannot_hide(catalog: Catalog) -> frozenset[str]:
    """Coordinates of non-null fields that have no answer that says nothing: a policy may not deny them."""

    def hides(field: BoundField) -> bool:
        if not field.non_null or field.is_list:
            return True
        if catalog.is_leaf(field.type_name) or field.type_name not in catalog.types:
            return getattr(field.binding, "hidden", None) is not None or field.type_name == "Boolean"
        return all(hides(inner) for inner in catalog.types[field.type_name].fields.values())

    fields = [field for bound in catalog.types.values() for field in bound.fields.values()]
    return frozenset(field.coordinate for field in fields if not hides(field))


@lru_cache(maxsize=16)  # the engine's grants and the oracle are both made of it
def random_policy(catalog: Catalog, seed: int) -> str:
    """The shipped policy (seed 0) or a complete one with some decisions drawn anew.

    Even seeds grant edges too, so every id must be readable; odd seeds keep who may read which id.
    """
    if seed == 0:
        return shipped()
    rng, fixed = Random(seed), cannot_hide(catalog)
    share = rng.choice((0.05, 0.15, 0.4))
    objects = {
        field.coordinate
        for bound in catalog.types.values()
        for field in bound.fields.values()
        if not catalog.is_leaf(field.type_name)
    }
    fields = [field for bound in catalog.types.values() for field in bound.fields.values()]
    edges = {field.coordinate for field in fields if isinstance(field.binding, Edge)}
    read: dict[tuple[Role, Relation, str], str] = {}
    drawn: dict[GrantQuestion, str] = {}
    for asked, decision in sorted(shipped_decisions(catalog).items(), key=lambda each: _place(each[0])):
        chosen, thing, key = decision, asked.object, (asked.role, asked.relation, asked.object)
        if asked.action is Action.READ:
            if asked.relation is Relation.AGGREGATE and thing in edges:
                pass  # a number that nobody reads a row of opens into none
            elif thing in fixed:
                chosen = ALLOW if seed % 2 == 0 else decision
            elif rng.random() < share and (seed % 2 == 0 or thing not in objects or decision != DENY):
                chosen = rng.choice(
                    (ALLOW, DENY, *made_for(asked.role, asked.relation, fitting(catalog).get(thing, ())))
                )
            read[key] = chosen = _of_link(asked, chosen, read)
        # Who may not read may not ask: a wider line is refused.
        elif asked.action is not Action.WRITE and asked.relation is not Relation.SHARED:
            chosen = decision if rng.random() > share else rng.choice((ALLOW, DENY))
            rows = asked.action is Action.SUBSCRIBE or (asked.action is Action.AGGREGATE and thing in objects)
            unread = asked.action is Action.AGGREGATE and asked.relation is Relation.AGGREGATE
            chosen = chosen if unread or (read[key] != DENY if rows else read[key] == ALLOW) else DENY
        drawn[asked] = chosen
    return field_by_field(catalog, drawn)


def _of_link(asked: GrantQuestion, chosen: str, read: Mapping[tuple[Role, Relation, str], str]) -> str:
    """A share link is drawn after those who may make one, and never wider."""
    if asked.relation is not Relation.SHARED:
        return chosen
    is_whole = all(read[role, relation, asked.object] == ALLOW for role, relation in SHARING)
    return ALLOW if is_whole and chosen == ALLOW else DENY


def _place(asked: GrantQuestion) -> tuple[bool, str, str, str, str]:
    return asked.action is not Action.READ, asked.role, asked.relation, asked.object, asked.action


def own_classes(catalog: Catalog) -> dict[str, str | None]:
    """Each field and label as a class of its own, so that a policy may be drawn field by field."""
    return {name: name.replace(".", "_").replace(":", "_") for name in classes_of(catalog)}


def field_by_field(catalog: Catalog, decided: Mapping[GrantQuestion, str]) -> str:
    """The text of a policy that decides over each field and label by itself."""
    classes = own_classes(catalog)
    lines = [f"# {data}: {name}\ng2, {name}, {data}" for name, data in classes.items()]
    lines += [
        f"p, {asked.role.value}, {asked.relation.value}, {classes[asked.object]}, {asked.action.value}, {decision}"
        for asked, decision in decided.items()
    ]
    read = read_text("\n".join(lines))
    return ordered(read, read.classes)
