"""The children of records: by undoubted numbers together with the day of birth, never by one alone (domain.md 5 B 12)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from graph.database.citus.hold import hold
from graph.feeds.adapter import FeedRecord, MatchedRecord
from graph.ingest.check_digits import OMS, SNILS
from graph.ingest.identity import MERGED, Connection, IdentifierKey, find_children

# Locks the rows of children until the transaction ends, as every write does (ingest/identity.py).
_BORN = "select id, birth_date from child where id = any($1::uuid[]) order by id for no key update"


async def match_children(connection: Connection, records: Sequence[FeedRecord]) -> list[MatchedRecord | FeedRecord]:
    """Each record with its child; the record alone where it names a child and no single one fits."""
    keys = {key for record in records for key in _keys(record)}
    children_by_key, born = await _locked(connection, keys)
    if born and await connection.fetchval(MERGED, list(born)):
        # Merged into another while this waited: its numbers name the other one now.
        children_by_key, born = await _locked(connection, keys)

    def match(record: FeedRecord) -> MatchedRecord | FeedRecord:
        if record.child is None:
            return MatchedRecord(record, None)
        # Every stated number must be the child's: one that is not on record may be another child's.
        owners = [children_by_key.get(key, set()) for key in _keys(record)]
        common = set.intersection(*owners)
        child = next(iter(common)) if len(set.union(*owners)) == 1 and common else None
        fits = child is not None and born.get(child) == record.child.birth_date
        return MatchedRecord(record, child) if fits else record

    return [match(record) for record in records]


async def _locked(
    connection: Connection, keys: set[IdentifierKey]
) -> tuple[dict[IdentifierKey, set[UUID]], dict[UUID, date]]:
    """The children of these numbers and their days of birth; their rows are locked."""
    children_by_key = await find_children(connection, keys) if keys else {}
    ids = sorted({child for children in children_by_key.values() for child in children})
    born = {row[0]: row[1] for row in await hold(connection, _BORN, ids)} if ids else {}
    return children_by_key, born


def _keys(record: FeedRecord) -> list[IdentifierKey]:
    numbers = ((OMS, record.child.policy_number), (SNILS, record.child.snils)) if record.child else ()
    return [(system, value) for system, value in numbers if value is not None]
