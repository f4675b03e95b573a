"""Which children records are about: by numbers beyond doubt and the day of birth, never by one of them alone (domain.md 5 B 12)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from graph.feeds.adapter import Meant, Record
from graph.ingest.check_digits import OMS, SNILS
from graph.ingest.identity import GONE, Connection, Key, find_children

# Their rows wait until the transaction ends, as those of every write do (ingest/identity.py).
_BORN = "select id, birth_date from child where id = any($1::uuid[]) order by id for no key update"


async def find(connection: Connection, records: Sequence[Record]) -> list[Meant | Record]:
    """Each record with its child, or alone where it names one and no single child fits."""
    wanted = {key for record in records for key in _keys(record)}
    found, born = await _held(connection, wanted)
    if born and await connection.fetchval(GONE, list(born)):
        # Merged into another while this waited: what named them names the other one now.
        found, born = await _held(connection, wanted)

    def of(record: Record) -> Meant | Record:
        if record.child is None:
            return Meant(record, None)
        # Each number that is said must be the child's: one that nobody has may be another child's.
        named = [found.get(key, set()) for key in _keys(record)]
        meant = set.intersection(*named)
        child = next(iter(meant)) if len(set.union(*named)) == 1 and meant else None
        fits = child is not None and born.get(child) == record.child.birth_date
        return Meant(record, child) if fits else record

    return [of(record) for record in records]


async def _held(connection: Connection, wanted: set[Key]) -> tuple[dict[Key, set[UUID]], dict[UUID, date]]:
    found = await find_children(connection, wanted) if wanted else {}
    ids = sorted({child for children in found.values() for child in children})
    born = {row[0]: row[1] for row in await connection.fetch(_BORN, ids)} if ids else {}
    return found, born


def _keys(record: Record) -> list[Key]:
    named = ((OMS, record.child.policy_number), (SNILS, record.child.snils)) if record.child else ()
    return [(system, value) for system, value in named if value is not None]
