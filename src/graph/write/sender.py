"""Who sends a bundle, by the database: the name, rank and rights of its documents (domain.md 5 A 6)."""

from collections.abc import Collection, Mapping

from graph.ingest.identity import Connection
from graph.ingest.rank import Proven
from graph.ingest.sent import Sender
from graph.write.account import Author

_NAMES = """
select concat_ws(' ', s.family, s.given, s.patronymic), o.name, o.kind,
    array(select w.kind from organization w where w.id = any($3::uuid[]))
from staff s left join organization o on o.id = $2 where s.id = $1
"""
# The strongest rank by the kind of the organization; staff of any other signs as a clinician, family reports.
STRONGEST = {"LABORATORY": "LAB", "SCHOOL": "SCHOOL", "KINDERGARTEN": "SCHOOL"}
CLINICAL, REPORTED = "EMR", "REPRESENTATIVE"


async def sender_of(
    connection: Connection, author: Author, may_state: Mapping[str, frozenset[str]], relations: Collection[str]
) -> Sender:
    """The sender behind an account, and what it may state of a child to which it has these relations."""
    organization = author.organizations[0] if author.organizations else None
    stated = frozenset(said for said, allowed in may_state.items() if allowed & set(relations))
    # Who works nowhere today sends in their own name, so that no two of them are one sender.
    name = f"urn:passport:sender:{organization or author.staff_id}"
    return Sender(name, await _proven(connection, author, organization), stated)


async def _proven(connection: Connection, author: Author, organization: object) -> Proven:
    row = await connection.fetchrow(_NAMES, author.staff_id, organization, author.organizations)
    if row is None:
        return Proven(REPORTED)
    strongest = STRONGEST.get(row[2], CLINICAL)
    # A role is not tied to an assignment: who also works elsewhere may be sending from there.
    if strongest == "LAB" and set(row[3]) != {"LABORATORY"}:
        strongest = CLINICAL
    return Proven(strongest, row[0] or None, row[1])
