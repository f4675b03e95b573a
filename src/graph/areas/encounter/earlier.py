"""Encounters of documents that were stored before encounters were read (migration 0222), from their stored originals.

A rebuild makes them: the row of each Encounter, and of every other document the encounter that it names, where that is one of the
child. What an original says is read as an import reads it; place, institution and labels are those of the stored document.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID

import orjson

from graph.identity import NewId
from graph.ingest.extract.visit import bounded, of_sender, visit_of
from graph.ingest.fhir import Json, label_of, node, nodes, text
from graph.ingest.identity import Connection
from graph.ingest.insert import insert
from graph.ingest.moment import Moment, read_moment

TOOK_PLACE = frozenset("arrived triaged in-progress onleave finished".split())
URI = "urn:ietf:rfc:3986"
LONGEST_REASON = 1_000  # the original has the whole
# What came in another format names its encounter since it is taken in at all.
STORED = """
select d.child_id, d.id, d.structured::text as structured, d.source_system, d.source_id, d.source_kind, d.date, d.organization, d.setting,
  d.labels, d.own_labels, d.author, d.status, d.sent_by, d.registered_at, c.birth_date
from medical_document d join child c on c.id = d.child_id
where d.child_id = any($1::uuid[]) and d.encounter_key is null and d.received is null and d.structured::text like '%ncounter%'
  and not exists (select from encounter e where e.child_id = d.child_id and e.document_id = d.id)
"""
KNOWN = "select child_id, encounter_key from encounter where child_id = any($1::uuid[])"
NAME = "update medical_document set encounter_key = $3 where child_id = $1 and id = $2"
COLUMNS = """
child_id id document_id recorded_at state effective_at labels own_labels author encounter_key setting source_kind started_at ended_at
organization reason
""".split()
Row: TypeAlias = Mapping[str, Any]


async def read_earlier(connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime) -> None:
    """Give the stored documents of these children the encounters that they state and name."""
    fetched = [dict(row) for row in await connection.fetch(STORED, child_ids)]
    documents = [(row, orjson.loads(row["structured"])) for row in fetched]
    stated = [(row, key, resource) for row, body in documents for key, resource in _stated(row, body)]
    rows = [
        (row["child_id"], new_id(), row["id"], row["registered_at"], *encounter)
        for row, key, resource in stated
        if (encounter := _encounter(row, key, resource, now)) is not None
    ]
    await insert(connection, "encounter", COLUMNS, rows)
    known = {(row[0], row[1]) for row in await connection.fetch(KNOWN, child_ids)}
    known |= {(row["child_id"], key) for row, key, _ in stated}
    keys = []
    for row, body in documents:
        named = (key for key in _named_keys(row, _resource(body)) if (row["child_id"], key) in known)
        if (key := next(named, None)) is not None:
            keys.append((row["child_id"], row["id"], key))
    await connection.executemany(NAME, keys)


def _stated(row: Row, body: Json) -> Iterator[tuple[str, Json]]:
    """The encounters that a document states, each with its key: itself, or those of a document Bundle."""
    if body.get("resourceType") == "Encounter":
        yield _own_key(row), body
    for entry in nodes(body, "entry") if body.get("type") == "document" else ():
        resource, address = node(entry, "resource"), text(entry, "fullUrl") or ""
        if resource.get("resourceType") == "Encounter":
            source = text(node(body, "meta"), "source") or "urn:passport:bundle"
            number = f"Encounter/{text(resource, 'id')}"
            yield _key(row, *((URI, address) if ":" in address else (source, number))), resource


def _resource(body: Json) -> Json:
    """The resource that a document is: of a report with its results the report, of a document Bundle its Composition."""
    return node(next(iter(nodes(body, "entry")), {}), "resource") if body.get("resourceType") == "Bundle" else body


def _source(row: Row) -> tuple[str | None, str]:
    """The proven sender of a document, where there is one, and the system of its number."""
    sender, _, system = row["source_system"].rpartition(" ")
    return (sender, system) if row["sent_by"] is not None and sender else (None, row["source_system"])


def _key(row: Row, system: str, name: str) -> str:
    sender, _ = _source(row)
    key = bounded(name if system == URI else f"{system} {name}")
    return of_sender(key, sender) if sender is not None else key


def _own_key(row: Row) -> str:
    return _key(row, _source(row)[1], row["source_id"])


def _named_keys(row: Row, resource: Json) -> Iterator[str]:
    """The keys that the encounter of a document may have, the likeliest first."""
    if resource.get("resourceType") == "Encounter":
        yield _own_key(row)
    target = text(visit_of(resource), "reference")
    if target is None:
        return
    target = target.partition("/_history/")[0]
    if target.startswith(("urn:", "http:", "https:")):
        yield _key(row, URI, target)
        return
    _, system = _source(row)
    if system == URI and row["source_id"].count("/") > 1:
        yield _key(row, URI, f"{row['source_id'].rsplit('/', 2)[0]}/{target}")
    yield _key(row, system, target)


def _encounter(row: Row, key: str, resource: Json, now: datetime) -> tuple[object, ...] | None:
    """The columns of an encounter after those of every statement; None for one that did not take place, or when is in doubt."""
    period = node(resource, "period")
    began = _moment(text(period, "start")) or _moment(row["date"].isoformat())
    is_over = row["status"] == "ANNULLED" or text(resource, "status") not in TOOK_PLACE
    if is_over or began is None or not _is_possible(began, row["birth_date"], now):
        return None
    ended = _moment(text(period, "end"))
    until = ended.at if ended is not None and began.at <= ended.at <= now else None
    words = "; ".join(dict.fromkeys(filter(None, map(label_of, nodes(resource, "reasonCode")))))
    reason = (words if len(words) <= LONGEST_REASON else words[: LONGEST_REASON - 1] + "…") or None
    place = (key, row["setting"], row["source_kind"], began.at, until, row["organization"], reason)
    return ("CURRENT", began.at, row["labels"], row["own_labels"], row["author"], *place)


def _moment(written: str | None) -> Moment | None:
    return read_moment(written) if written is not None else None


def _is_possible(began: Moment, born: date, now: datetime) -> bool:
    return began.day >= born and began.at <= now
