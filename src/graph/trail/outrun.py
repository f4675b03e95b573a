"""Marks of what an answer was read by, and the comparison with the primary in the commit of its entries (docs/replicas.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.database.marks import RIGHTS, mark_of


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a replica's snapshot: of rights, and of the writes of each subject that it answered."""

    rights: int
    own: Mapping[str, int]


class Outrun(Exception):
    """Nothing was stored: the primary has a change of rights, or a write of these subjects, that an answer does not know."""

    def __init__(self, rights: int, subjects: Sequence[str]) -> None:
        super().__init__("outrun")
        self.rights = rights
        self.subjects = frozenset(subjects)

    def concerns(self, marks: Marks | None) -> bool:
        """Whether an answer of these marks is older than the primary; None: it was read at the primary."""
        return marks is not None and (marks.rights != self.rights or not self.subjects.isdisjoint(marks.own))


# In the statement that stores entries: $7 is the mark of rights of all of them, $8 and $9 subjects and their marks.
COMPARED = f"""
mark AS MATERIALIZED (
  SELECT {mark_of(RIGHTS)} AS rights,
    array(SELECT seen.subject FROM unnest($8::text[], $9::bigint[]) AS seen (subject, moved)
      WHERE seen.moved <> {mark_of("seen.subject")}) AS subjects),
equal AS MATERIALIZED (SELECT FROM mark WHERE rights = $7::bigint AND subjects = '{{}}')
"""  # noqa: S608 - text of ours
WHERE_EQUAL = "WHERE EXISTS (SELECT FROM equal)"


def compared(seen: Sequence[Marks]) -> tuple[int, list[str], list[int]]:
    """The arguments of COMPARED. Of answers with several marks of rights one at least is outrun, and so no mark fits all."""
    rights = {marks.rights for marks in seen}
    own: dict[str, int] = {}
    for marks in seen:
        for subject, moved in marks.own.items():
            own[subject] = min(moved, own.get(subject, moved))
    return (rights.pop() if len(rights) == 1 else -1), list(own), list(own.values())
