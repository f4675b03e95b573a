"""The family of a child: its members on the staff decide nothing about the child (domain.md 5 C 25, 5 F 42)."""

from datetime import date
from uuid import UUID

from graph.database.pools import Connection
from graph.write.account import Author
from graph.write.idempotent import Act
from graph.write.problems import another_person

# Whether a member of staff ($1) is family of a representative ($2, may be null) or of a child ($3). The family of a person: the
# same person, those who represent a child together with them, and those who represent them. Exceptions do not count here.
_KIN = """
WITH selves AS (
  SELECT representative_id AS person, child_id AS child FROM account WHERE staff_id = $1
  UNION ALL SELECT id, NULL FROM representative WHERE staff_id = $1
), kin AS (
  SELECT person FROM selves
  UNION SELECT r.representative_id FROM selves JOIN representation r ON r.child_id = selves.child WHERE r.kind <> 'INSTITUTION'
  UNION SELECT r.representative_id FROM selves JOIN representation own ON own.representative_id = selves.person
    JOIN representation r ON r.child_id = own.child_id WHERE r.kind <> 'INSTITUTION')
SELECT EXISTS (SELECT 1 FROM kin WHERE person = $2) OR EXISTS (SELECT 1 FROM selves WHERE child = $3)
  OR EXISTS (SELECT 1 FROM representation r JOIN kin ON r.representative_id = kin.person WHERE r.child_id = $3)
"""
_DECIDES = """
SELECT EXISTS (SELECT FROM account a WHERE a.staff_id = $1 AND 'registrar' = ANY (a.roles) AND a.disabled_at IS NULL)
  AND EXISTS (SELECT FROM assignment w WHERE w.staff_id = $1 AND w.valid_from <= $2 AND (w.valid_to IS NULL OR w.valid_to >= $2))
"""


async def is_kin(connection: Connection, author: Author, child_id: UUID, person: UUID | None = None) -> bool:
    """Whether a member of staff is the child, its representative `person`, or family of one of them."""
    return bool(await connection.fetchval(_KIN, author.staff_id, person, child_id))


async def still_decides(connection: Connection, staff_id: UUID | None, today: date) -> bool:
    """Whether the registrar who agreed first is one today; otherwise their consent no longer counts."""
    return bool(await connection.fetchval(_DECIDES, staff_id, today))


def of_kin(name: str) -> Act:
    """The refusal of a write by a relative, also of one whom an exception lets treat the child (domain.md 5 C 25)."""
    return another_person("It is about you or your family: another registrar decides.", name)
