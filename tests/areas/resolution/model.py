"""Documents about one blood group and resolutions of their conflicts, in plain Python, from docs/papers.md and not from the code."""

from dataclasses import dataclass, field

LAB, CLINIC, PAPER = 1, 2, 3


@dataclass
class Document:
    """One that was entered or imported; `by` is None for an import."""

    value: str
    rank: int
    by: str | None
    state: str = "REGISTERED"


@dataclass
class Resolution:
    """What one has proposed, and the documents that were in force then."""

    document: str
    by: str
    considered: frozenset[str]
    state: str = "PROPOSED"


@dataclass
class Model:
    """One child; each step says whether it is taken."""

    documents: dict[str, Document] = field(default_factory=dict)
    resolutions: dict[str, Resolution] = field(default_factory=dict)

    def in_force(self) -> dict[str, Document]:
        return {key: each for key, each in self.documents.items() if each.state == "REGISTERED"}

    def standing(self) -> set[str]:
        """The resolutions that would decide a conflict."""
        current = self.in_force()
        return {
            key
            for key, each in self.resolutions.items()
            if each.state == "RESOLVED"
            and each.document in current
            and not any(
                other.value != current[each.document].value and name not in each.considered
                for name, other in current.items()
            )
        }

    def value(self) -> str | None:
        """The one that everybody is told; None while there is none."""
        current = self.in_force()
        if self.is_agreed():
            return next((each.value for each in current.values()), None)
        values = {current[self.resolutions[key].document].value for key in self.standing()}
        return values.pop() if len(values) == 1 else None

    def is_agreed(self) -> bool:
        return len({each.value for each in self.in_force().values()}) < 2

    def is_in_conflict(self) -> bool:
        return not self.is_agreed() and self.value() is None

    def may_amend(self, key: str, by: str) -> bool:
        return self.documents[key].by == by and self.documents[key].state == "REGISTERED"

    def may_annul(self, key: str) -> bool:
        return self.documents[key].by is not None and self.documents[key].state != "ANNULLED"

    def may_propose(self, key: str) -> bool:
        is_free = all(each.state != "PROPOSED" for each in self.resolutions.values())
        is_lab = key in self.in_force() and self.documents[key].rank == LAB
        return is_free and is_lab and self.is_in_conflict()

    def may_confirm(self, key: str, by: str) -> bool:
        each = self.resolutions[key]
        is_theirs = each.state == "PROPOSED" and each.by != by
        return is_theirs and self.is_in_conflict() and each.considered == frozenset(self.in_force())

    def may_reject(self, key: str, by: str) -> bool:
        return self.resolutions[key].state == "PROPOSED" and self.resolutions[key].by != by

    def may_withdraw(self, key: str, by: str) -> bool:
        return self.resolutions[key].state == "PROPOSED" and self.resolutions[key].by == by

    def states(self) -> list[str]:
        """Where the resolutions stand, the newest first; of those that decide alike, the passport rests on the newest."""
        rests = max(self.standing(), default=None) if not self.is_agreed() and self.value() is not None else None
        shown = {
            key: "LAPSED" if each.state == "RESOLVED" and key != rests else each.state
            for key, each in self.resolutions.items()
        }
        return list(reversed(shown.values()))
