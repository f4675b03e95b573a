"""Who may sit in a commission: staff who reach the child while it lasts and may read what it is about (domain.md 4.5, 5 F 42)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.execute.written import Intent
from graph.policy.vocabulary import Relation
from graph.record import SPECIALTY_LABELS
from graph.viewer import Role
from graph.write.account import Author
from graph.write.kin import is_kin
from graph.write.reaching import sight_of
from graph.write.sender import visible_labels

_WORKS = "w.valid_from <= $3 AND (w.valid_to IS NULL OR w.valid_to >= $3)"
# As a specialist anybody with the role who works somewhere today; a district doctor is one of the child's own district.
_PERSON = f"""
SELECT s.id, s.specialty,
  'specialist' = ANY (a.roles) AND EXISTS (SELECT FROM assignment w WHERE w.staff_id = s.id AND {_WORKS}) AS treats,
  'district_doctor' = ANY (a.roles) AND EXISTS (SELECT FROM assignment w JOIN child c ON c.district_id = w.district_id
    WHERE w.staff_id = s.id AND c.id = $4 AND {_WORKS}) AS is_attached
FROM staff s CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(role), '{{}}') AS roles FROM account, unnest(roles) AS role
  WHERE staff_id = s.id AND disabled_at IS NULL) a
WHERE $which
"""  # noqa: S608 - texts of ours
_NAMED = _PERSON.replace("$which", "s.source_system = $1 AND s.source_id = $2")
_SITTING = _PERSON.replace(
    "$which",
    "s.id IN (SELECT staff_id FROM commission_member WHERE child_id = $4 AND commission_id = $1::text::uuid)"
    " AND $2::text IS NULL",
)


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff, and as what they reach the child while they sit."""

    id: UUID
    specialty: str | None
    treats: bool
    is_attached: bool

    def sees(self, intent: Intent, labels: Collection[str]) -> bool:
        """Whether they may read rows with these labels in one of the relations that they will have."""
        ways = (
            (self.treats, Role.SPECIALIST, Relation.TREATING),
            (self.is_attached, Role.DISTRICT_DOCTOR, Relation.ATTACHED),
        )
        sights = [sight_of(intent.grants.labels[role, relation]) for holds, role, relation in ways if holds]
        return any(visible_labels(sight, self.specialty).issuperset(labels) for sight in sights)

    @property
    def telling(self) -> frozenset[str]:
        """The labels of their specialty: that one of these sits tells of what."""
        return frozenset(SPECIALTY_LABELS.get(self.specialty or "", ()))


async def named_people(
    connection: Connection, intent: Intent, child_id: UUID, named: Sequence[Mapping[str, Any]]
) -> list[Person] | None:
    """The members of staff whom identifiers name, in order; None where one is nobody who may sit here.

    Who is family of the child is nobody, too: the answer tells nothing of whose family somebody is.
    """
    people: list[Person] = []
    for each in named:
        args = (each["system"], each["identifier"], intent.request.moment.today, child_id)
        row = await connection.fetchrow(_NAMED, *args)
        person = None if row is None else Person(*row)
        if person is None or not (person.treats or person.is_attached):
            return None
        if await is_kin(connection, Author(person.id, ()), child_id):
            return None
        people.append(person)
    return people


async def all_see(
    connection: Connection, intent: Intent, key: tuple[UUID, UUID], labels: Collection[str], today: date
) -> bool:
    """Whether each member of a commission may read rows with these labels; who works nowhere any more is not asked for."""
    rows = await connection.fetch(_SITTING, str(key[1]), None, today, key[0])
    people = [Person(*row) for row in rows]
    return all(person.sees(intent, labels) for person in people if person.treats or person.is_attached)
