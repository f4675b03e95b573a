"""Raises reminders and withdraws them, in the transaction that changes what they are about or whose they are (docs/reminders.md)."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from graph.database.citus.by_shard import fetch_children, tied
from graph.database.citus.given import Given
from graph.database.citus.insert import insert_many
from graph.database.citus.spread import is_distributed
from graph.identity import NewId
from graph.ingest.due import ASKING
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.record import ADULT, OWN_ACCOUNT_FROM


def _reaches(years: int) -> str:
    """The day on which a child has completed these years: who was born on 29 February has done so on 1 March, as sql/family.py counts."""
    reached = f"birth_date + interval '{years} years'"
    return f"({reached})::date + (extract(day FROM {reached}) <> extract(day FROM birth_date))::int"


# Merged records are nobody's: their reminders are withdrawn with what is due of them.
_CHILD = f"""
child_at AS (
  SELECT id, birth_date, {_reaches(OWN_ACCOUNT_FROM)} AS teen_on, {_reaches(ADULT)} AS adult_on
  FROM child WHERE id = ANY ($1::uuid[])
  AND NOT EXISTS (SELECT FROM child_merge m WHERE m.merged_id = child.id AND m.undone_at IS NULL))
"""  # noqa: S608 - years of ours
# Who may be told: legal representatives whose right is in force today, as sql/family.py has it, and from 15 the child itself where
# its record is open to it. This only says for whom a row is kept: whether it is shown or sent is asked of the graph each time.
_PERSON = """
person AS (
  SELECT r.child_id, r.representative_id AS recipient_id, c.teen_on <= $2::date AS is_of_teen, false AS is_self,
    least(r.valid_to + 1, CASE WHEN r.court_restricted AND r.restricted_from > $2 THEN r.restricted_from END,
      CASE WHEN c.teen_on > $2 THEN c.teen_on END, c.adult_on) AS until_on
  FROM representation r JOIN child_at c ON c.id = r.child_id{of r.child_id}
  WHERE r.status = 'ACTIVE' AND r.kind <> 'DELEGATED' AND c.adult_on > $2
    AND NOT (r.court_restricted AND coalesce(r.restricted_from <= $2 AND r.restricted_to >= $2, true))
    AND (r.valid_from IS NULL OR r.valid_from <= $2) AND (r.valid_to IS NULL OR r.valid_to >= $2)
    AND EXISTS (SELECT FROM account a WHERE a.representative_id = r.representative_id AND a.subject <> ''
      AND a.disabled_at IS NULL AND 'parent' = ANY (a.roles))
  UNION ALL
  SELECT c.id, c.id, true, true, NULL FROM child_at c
  WHERE c.teen_on <= $2 AND EXISTS (
    SELECT FROM record_access o JOIN account a ON a.subject = o.subject
    WHERE o.child_id = c.id{of o.child_id} AND o.closed_at IS NULL AND a.child_id = c.id AND a.disabled_at IS NULL
      AND 'child' = ANY (a.roles)))
"""
# Of no other line a reminder is raised: the turn of a day looks at those of whom one of these changed, and at nobody else.
_ASKING = ", ".join(f"'{status}'" for status in ASKING)
# A day before an appointment and two weeks before a visit of an observation is due, at 10 in Moscow, or at once where that has
# passed; what is due at once.
_ITEM = f"""
item AS (
  SELECT child_id, 'VACCINATION' AS kind, concat_ws('/', vaccine_group, dose_number) AS item, labels <> '{{}}' AS is_full,
    coalesce(due_on, $2::date) AS day, labels, state, amendment_labels, NULL::date AS until_on, $3::timestamptz AS tell_at
  FROM vaccination_due WHERE child_id = ANY ($1) AND status IN ({_ASKING})
  UNION ALL
  SELECT child_id, 'EXAMINATION', concat_ws('/', months, CASE WHEN labels = '{{SOCIAL}}' THEN 'SOCIAL' END), labels <> '{{}}',
    starts_on, labels, state, amendment_labels, NULL, $3
  FROM examination_due WHERE child_id = ANY ($1) AND status IN ({_ASKING})
  UNION ALL
  SELECT child_id, 'APPOINTMENT', concat_ws('/', id, day), false, day, labels, 'CURRENT', NULL, day + 1,
    greatest($3, (day - 1 + time '10:00') AT TIME ZONE 'Europe/Moscow')
  FROM appointment WHERE child_id = ANY ($1) AND status = 'BOOKED' AND day >= $2
  UNION ALL
  SELECT child_id, 'OBSERVATION', concat_ws('/', id, visit_due_on), labels <> '{{}}', visit_due_on, labels, state, amendment_labels, NULL,
    greatest($3, (visit_due_on - 14 + time '10:00') AT TIME ZONE 'Europe/Moscow')
  FROM observation WHERE child_id = ANY ($1) AND status = 'ACTIVE' AND visit_due_on IS NOT NULL
    AND (state = 'CURRENT' OR (state = 'SUPERSEDED' AND amendment_labels IS NOT NULL)))
"""  # noqa: S608 - words of ours
# Of a label nothing is raised for who represents a teenager (domain.md 3.9); a social status is the family's own.
_WANTED = f"""
WITH {_CHILD}, {_PERSON}, {_ITEM}, wanted AS MATERIALIZED (
  SELECT i.child_id, p.recipient_id, i.kind, i.item, i.is_full, i.day, i.labels, i.state, i.amendment_labels, i.tell_at,
    least(i.until_on, p.until_on) AS turns_on
  FROM item i JOIN person p USING (child_id) WHERE i.labels <@ '{{SOCIAL}}' OR p.is_self OR NOT p.is_of_teen)
"""  # noqa: S608 - text of ours
_SAME = "w.child_id = r.child_id AND w.recipient_id = r.recipient_id AND w.kind = r.kind AND w.item = r.item AND w.is_full = r.is_full"
# What is raised is looked up child by child, whatever PostgreSQL thinks how much there is: a night that raises the first half a
# million is over before it counts again, and reading all of them for each batch would take seconds.
_RAISED = f"""
{_WANTED}, raised AS MATERIALIZED (
  SELECT r.* FROM unnest($1) AS c (id),
    LATERAL (SELECT r.* FROM reminder r WHERE r.child_id = c.id{{of r.child_id}} OFFSET 0) AS r WHERE r.withdrawn_at IS NULL)"""  # noqa: S608 - text of ours
_OVER = f"over AS MATERIALIZED (SELECT r.child_id, r.id FROM raised r WHERE NOT EXISTS (SELECT FROM wanted w WHERE {_SAME}))"  # noqa: S608
_WITHDRAWN = """UPDATE reminder r SET withdrawn_at = $3, next_at = NULL FROM over
WHERE r.child_id = over.child_id AND r.id = over.id"""
_NEWS = f"""
SELECT child_id, gen_random_uuid(), recipient_id, kind, item, is_full, day, labels, state, amendment_labels, turns_on, $3, tell_at
FROM wanted w
WHERE NOT EXISTS (SELECT FROM raised r WHERE {_SAME}
  AND (r.day, r.labels, r.state, r.turns_on) IS NOT DISTINCT FROM (w.day, w.labels, w.state, w.turns_on)
  AND r.amendment_labels IS NOT DISTINCT FROM w.amendment_labels)
"""  # noqa: S608 - text of ours
_COLUMNS = (
    "child_id id recipient_id kind item is_full day labels state amendment_labels turns_on raised_at next_at".split()
)
_RAISED_AGAIN = """
ON CONFLICT (child_id, recipient_id, kind, item, is_full) DO UPDATE SET day = excluded.day, labels = excluded.labels,
  state = excluded.state, amendment_labels = excluded.amendment_labels, turns_on = excluded.turns_on, withdrawn_at = NULL,
  next_at = CASE WHEN r.withdrawn_at IS NULL THEN r.next_at
    WHEN r.snoozed_until IS NOT NULL THEN greatest(r.snoozed_until, excluded.raised_at)
    WHEN r.sent_at IS NULL AND r.read_at IS NULL THEN excluded.next_at END
"""
_KEEP = f"""{_RAISED},
{_OVER},
withdrawn AS (
  {_WITHDRAWN})
INSERT INTO reminder AS r ({", ".join(_COLUMNS)}){_NEWS}{_RAISED_AGAIN}
"""
# Over nodes a statement changes one table, and its planning costs the most: what differs is asked once, and no more is written.
_DIFFERENCE = f"""{_RAISED},
{_OVER}{_NEWS}UNION ALL SELECT child_id, id{", NULL" * (len(_COLUMNS) - 2)} FROM over
"""  # noqa: S608 - text of ours
_WITHDRAW = Given({"child_id": "uuid", "id": "uuid"}).statement("""
UPDATE reminder r SET withdrawn_at = $3, next_at = NULL FROM {said} WHERE r.child_id = said.child_id{of r.child_id} AND r.id = said.id
""")
# Who becomes a representative on a later day, or is one again when a court's order ends.
_LATER = """
INSERT INTO reminder_pending (child_id, from_on)
SELECT DISTINCT child_id, day FROM representation,
  unnest(ARRAY[valid_from, CASE WHEN court_restricted THEN restricted_to + 1 END]) AS day
WHERE child_id = ANY ($1) AND status = 'ACTIVE' AND day > $2 ON CONFLICT DO NOTHING
"""

TURNING = "SELECT child_id FROM reminder WHERE turns_on <= $1 AND withdrawn_at IS NULL"


async def keep(connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime) -> None:
    """Bring the reminders of some children in line with what is due; call it in a transaction that has locked them, after that."""
    today = now.astimezone(MOSCOW).date()
    if is_distributed(connection):
        await _keep_over_nodes(connection, child_ids, today, now)
    else:
        await connection.execute(tied(connection, _KEEP), child_ids, today, now)
    await fetch_children(connection, _LATER, child_ids, today)


async def _keep_over_nodes(connection: Connection, child_ids: Sequence[UUID], today: date, now: datetime) -> None:
    rows = await fetch_children(connection, _DIFFERENCE, child_ids, today, now)
    over = [(row["child_id"], row[1]) for row in rows if row["recipient_id"] is None]
    await _WITHDRAW.fetch(connection, over, now)
    news = [tuple(row) for row in rows if row["recipient_id"] is not None]
    await insert_many(connection, "reminder AS r", _COLUMNS, news, _RAISED_AGAIN)
