"""The shipped policy as the proof reads it, and Casbin itself asked about a policy."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from casbin.persist.adapters.string_adapter import StringAdapter

from graph.policy.grants import GrantQuestion, OnceParsed, questions
from graph.policy.vocabulary import Relation
from graph.schema.catalog import Catalog
from graph.viewer import Role

ALLOW, DENY = "allow", "deny"
MODEL = str(resources.files("graph.policy").joinpath("model.conf"))


def shipped() -> str:
    """The policy in the package."""
    return resources.files("graph.policy").joinpath("policy.csv").read_text("utf-8")


@cache
def shipped_decisions(catalog: Catalog) -> Mapping[GrantQuestion, str]:
    """What Casbin says of every question over the shipped policy."""
    oracle = Oracle(shipped())
    return {each: oracle.ask(each.role, each.relation, each.object, each.action.value) for each in questions(catalog)}


class Oracle:
    """Casbin's enforcer over one policy text, asked for one relation at a time; answers are remembered."""

    def __init__(self, text: str) -> None:
        self._groups: list[str] = []
        self._sentences = dict(line[2:].split(": ", 1) for line in text.splitlines() if line.startswith("# "))
        self._classes: dict[str, str] = {}
        self._lines: dict[str, list[str]] = {}
        for line in text.splitlines():
            kind, *words = line.split(", ")
            if kind in ("g", "g3"):
                self._groups.append(line)
            elif kind in ("g2", "p"):
                data = words[1] if kind == "g2" else words[2]
                self._lines.setdefault(data, []).append(line)
                self._classes |= {words[0]: data} if kind == "g2" else {}
        self._enforcers: dict[str, OnceParsed] = {}
        self._answers: dict[tuple[Role, Relation, str, str], str] = {}

    def ask(self, role: Role, relation: Relation, thing: str, action: str = "read") -> str:
        """What Casbin says: allow, deny or mask:<name>."""
        question = (role, relation, thing, action)
        if question not in self._answers:
            granted, line = self._enforcer(thing).enforce_ex(role.value, relation.value, thing, action)
            self._answers[question] = str(line[4]) if granted else DENY
        return self._answers[question]

    def class_of(self, thing: str) -> str:
        """The class of an object."""
        return self._classes[thing]

    def sentence(self, data: str) -> str:
        """What a class is."""
        return self._sentences[data]

    def line(self, role: Role, relation: Relation, thing: str) -> str | None:
        """The line that decides over reading: the one that Casbin grants by, or the one that denies in words."""
        granted, line = self._enforcer(thing).enforce_ex(role.value, relation.value, thing, "read")
        if granted:
            return "p, " + ", ".join(line)
        groups = [group.split(", ") for group in self._groups]
        roles = {role.value, *(to for kind, name, to in groups if kind == "g" and name == role.value)}
        known = {relation.value, *(to for kind, name, to in groups if kind == "g3" and name == relation.value)}
        lines = (text.split(", ") for text in self._lines[self._classes[thing]] if text.startswith("p, "))
        denying = (
            words for words in lines if words[4:] == ["read", "deny"] and words[1] in roles and words[2] in known
        )
        return next((", ".join(words) for words in denying), None)

    def over(self, role: Role, relations: Iterable[Relation], thing: str) -> tuple[str, ...]:
        """The strongest decision to read over several relations: allow, else masks (by name), else deny."""
        decisions = {self.ask(role, relation, thing) for relation in relations}
        if ALLOW in decisions:
            return (ALLOW,)
        return tuple(sorted(decisions - {DENY})) or (DENY,)

    def _enforcer(self, thing: str) -> OnceParsed:
        # One enforcer per class: the matcher demands the object's class, and a hundredth of the lines is that much faster.
        data = self._classes.get(thing, "")
        if data not in self._enforcers:
            # What is of no class is asked of lines about something else: Casbin takes no empty text.
            own = [*self._groups, *self._lines.get(data, next(iter(self._lines.values())))]
            self._enforcers[data] = OnceParsed(MODEL, StringAdapter("\n".join(own)))
        return self._enforcers[data]
