"""A commission is hidden with its documents, whoever labels these and whenever; its deadlines are told when they have passed."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from graph.events.announce import ChildChange, announce
from graph.identity import NewId
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.reading import AreaReading

# Its protocols have its labels, too. A commission of which nothing is known any more keeps what its words call for.
_EVERY = """
with every as (
  select c.child_id, c.id, array(
    select distinct label from unnest(c.word_labels || coalesce((
      select array_agg(of_it) from medical_document d, unnest(d.labels) as of_it
      where d.child_id = c.child_id{of d.child_id} and (d.id = any(c.document_ids) or d.id = c.consent_id)), '{}')) as label
    order by label) as labels
  from commission c where c.child_id = any($1::uuid[])
)"""
_OWN = """
  update commission c set labels = e.labels from every e
  where c.child_id = e.child_id{of c.child_id} and c.id = e.id and c.labels <> e.labels
"""
_PROTOCOLS = """
update medical_document d set labels = array(select distinct unnest(d.labels || e.labels) order by 1),
  own_labels = case when d.own_labels is not null then array(select distinct unnest(d.own_labels || e.labels) order by 1) end
from every e join commission_session s on s.child_id = e.child_id{of s.child_id} and s.commission_id = e.id
where d.child_id = s.child_id{of d.child_id} and d.id = s.protocol_id and not d.labels @> e.labels
"""
_LABELS = f"{_EVERY}, labelled as ({_OWN}){_PROTOCOLS}"
# The last day of what is next, and after it that of the right to read.
_TURN = """
update commission set turns_on = case when turns_on <= expires_on then expires_on + 1 end
where child_id = any($1::uuid[]) and turns_on <= $2 returning child_id, labels
"""
_TURNING = "select distinct child_id from commission where turns_on <= $1"


async def tell_deadlines(connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime) -> None:
    """Tell of each deadline that has passed, once."""
    rows = await connection.fetch(_TURN, child_ids, now.astimezone(MOSCOW).date())
    changes = [ChildChange(row["child_id"], frozenset(row["labels"]), frozenset({"commissions"})) for row in rows]
    await announce(connection, changes, new_id, now)


READING = AreaReading(
    upkeep=_LABELS, upkeep_steps=(_EVERY + _OWN, _EVERY + _PROTOCOLS), remind=tell_deadlines, turning=_TURNING
)
