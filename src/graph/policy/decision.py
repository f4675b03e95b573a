"""Decisions: what one policy line says, and what all lines of a coordinate say for one role."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from graph.policy.vocabulary import Relation

ALLOW = "allow"
DENY = "deny"
MASK = "mask:"


@dataclass(frozen=True)
class Labels:
    """The labels that a relation sees: `allowed` always, others where the condition of their mask holds.

    A label that stands in neither hides its rows.
    """

    allowed: frozenset[str]
    masks: Mapping[str, frozenset[str]]

    def decision(self, label: str) -> str:
        """What was decided over a label."""
        masks = [MASK + name for name, labels in self.masks.items() if label in labels]
        return ALLOW if label in self.allowed else masks[0] if masks else DENY

    @classmethod
    def of(cls, decisions: Mapping[str, str]) -> Self:
        """The decisions over each label, put together."""
        names = {decision for decision in decisions.values() if decision.startswith(MASK)}
        masks = {name.removeprefix(MASK): _where(decisions, name) for name in sorted(names)}
        return cls(_where(decisions, ALLOW), masks)


def _where(decisions: Mapping[str, str], decision: str) -> frozenset[str]:
    return frozenset(label for label, decided in decisions.items() if decided == decision)


@dataclass(frozen=True)
class Rule:
    """The decisions over one coordinate for one role, by relation."""

    decisions: Mapping[Relation, str]

    def within(self, relations: Collection[Relation]) -> "Rule":
        """The same rule where only these relations can hold; one object for the same relations, since every plan asks for it."""
        key = tuple(relations)
        narrowed = self._narrowed.get(key)
        if narrowed is None:
            decisions = {relation: self.decisions[relation] for relation in key if relation in self.decisions}
            narrowed = self._narrowed[key] = Rule(decisions)
        return narrowed

    @cached_property
    def _narrowed(self) -> dict[tuple[Relation, ...], "Rule"]:
        return {}

    @cached_property
    def allowed(self) -> frozenset[Relation]:
        """Relations in which the value is given as it is."""
        return frozenset(r for r, decision in self.decisions.items() if decision == ALLOW)

    @cached_property
    def masks(self) -> Mapping[str, frozenset[Relation]]:
        """Relations in which a mask is given, by mask name, sorted."""
        names = sorted({decision for decision in self.decisions.values() if decision.startswith(MASK)})
        return {
            name.removeprefix(MASK): frozenset(r for r, decision in self.decisions.items() if decision == name)
            for name in names
        }

    @cached_property
    def granted(self) -> frozenset[Relation]:
        """Relations in which anything is given."""
        return frozenset(r for r, decision in self.decisions.items() if decision != DENY)

    @cached_property
    def granted_words(self) -> tuple[str, ...]:
        """The same as words, sorted."""
        return tuple(sorted(relation.value for relation in self.granted))

    @cached_property
    def everywhere(self) -> bool:
        """Whether every relation allows, and there is one: no condition is needed."""
        return 0 < len(self.allowed) == len(self.decisions)

    @cached_property
    def uniform_mask(self) -> str | None:
        """The mask, where every relation gives the same one."""
        masks = self.masks
        if len(masks) == 1 and not self.allowed and len(self.granted) == len(self.decisions):
            return next(iter(masks))
        return None
