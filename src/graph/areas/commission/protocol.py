"""The protocol of a session becomes a document of the child, by the road of every document that staff writes."""

from datetime import date
from typing import Any

from graph.areas.commission.paper import Protocol, protocol_paper
from graph.areas.commission.stored import OBJECT, Stored
from graph.database.pools import Connection
from graph.execute.written import Intent
from graph.ingest.moment import MOSCOW
from graph.write.account import Author
from graph.write.paper import PaperOf, number_of, take_in
from graph.write.reaching import reaching

NUMBERLESS = "The record has no number of its own yet: a registrar enters one."

_BIRTH = "SELECT birth_date FROM child WHERE id = $1"
_NAMES = "SELECT id, concat_ws(' ', family, given, patronymic) AS name FROM staff WHERE id = ANY ($1::uuid[])"
_CITED = "SELECT source_id FROM medical_document WHERE child_id = $1 AND id = ANY ($2::uuid[]) ORDER BY source_id"
_DOCUMENT = "SELECT id, labels, own_labels FROM medical_document WHERE child_id = $1 AND source_id = $2"
_HIDE = """
UPDATE medical_document SET labels = array(SELECT DISTINCT unnest(labels || $3::text[]) ORDER BY 1),
  own_labels = CASE WHEN own_labels IS NOT NULL THEN array(SELECT DISTINCT unnest(own_labels || $3::text[]) ORDER BY 1) END
WHERE child_id = $1 AND id = $2
"""
_PROTOCOL = "UPDATE commission_session SET protocol_id = $3 WHERE child_id = $1 AND id = $2"


async def make_protocol(connection: Connection, intent: Intent, author: Author, stored: Stored) -> str | None:
    """Register the protocol of the last session under the labels of its commission; in words why it cannot be, or None."""
    child_id = stored.key[0]
    number = await number_of(connection, child_id)
    if number is None:
        return NUMBERLESS
    relations = await reaching(intent, OBJECT).relations_to(connection, child_id)
    birth: date = await connection.fetchval(_BIRTH, child_id)
    paper = protocol_paper(await _said(connection, intent, stored))
    refused = await take_in(connection, intent, author, PaperOf(child_id, birth, number, relations), paper)
    document: Any = await connection.fetchrow(_DOCUMENT, child_id, paper.url)
    if document is None:
        return f"It cannot be taken in: {refused or 'it says nothing'}."
    await connection.execute(_HIDE, child_id, document["id"], stored.row["labels"])
    await connection.execute(_PROTOCOL, child_id, stored.session["id"], document["id"])
    return None


async def _said(connection: Connection, intent: Intent, stored: Stored) -> Protocol:
    row, session = stored.row, stored.session
    people = [each["staff_id"] for each in stored.opinions]
    names = {each["id"]: each["name"] for each in await connection.fetch(_NAMES, people)}
    cited = [each["source_id"] for each in await connection.fetch(_CITED, stored.key[0], row["document_ids"])]
    opinions = [
        (
            names[each["staff_id"]],
            each["vote"],
            each["opinion"],
            f"{each['signed_at'].astimezone(MOSCOW):%d.%m.%Y %H:%M}",
        )
        for each in stored.opinions
    ]
    about = (row["kind"], row["question"], session["number"], session["outcome"], session["decision"])
    return Protocol(*about, opinions, row["labels"], cited, intent.request.moment.today)
