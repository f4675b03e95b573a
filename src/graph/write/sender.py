"""Who sends a bundle, by the database: the name, rank and rights of its documents (domain.md 5 A 6)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import asyncpg

from graph.ingest.identity import Connection
from graph.ingest.labels import text_labels
from graph.ingest.rank import ProvenSender
from graph.ingest.sent import Sender
from graph.ingest.specialists import AUTHOR_LABELS
from graph.record import SENDER, SPECIALTY_LABELS
from graph.write.account import Author

_NAMES = """
select concat_ws(' ', s.family, s.given, s.patronymic) as author, s.specialty, o.name, o.kind,
    array(select w.kind from organization w where w.id = any($3::uuid[])) as kinds
from staff s left join organization o on o.id = $2 where s.id = $1
"""
# The strongest rank by the kind of the organization; staff of any other signs as a clinician, family reports.
STRONGEST = {"LABORATORY": "LAB", "SCHOOL": "SCHOOL", "KINDERGARTEN": "SCHOOL"}
CLINICAL, REPORTED = "EMR", "REPRESENTATIVE"


@dataclass(frozen=True, slots=True)
class Sight:
    """The labels that are seen in a relation: these, and these by those whose specialty it is."""

    labels: frozenset[str]
    of_own_specialty: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rights:
    """What the policy lets a role do with documents: in which relations it may state what, and what it sees where it reads."""

    may_state: Mapping[str, frozenset[str]]
    sees: Mapping[str, Sight]


async def sender_of(connection: Connection, author: Author, rights: Rights, relations: Collection[str]) -> Sender:
    """The sender behind an account, and what it may state and see of a child to which it has these relations."""
    organization = author.organizations[0] if author.organizations else None
    may_state = frozenset(assertion for assertion, allowed in rights.may_state.items() if allowed & set(relations))
    # Who works nowhere today sends in their own name, so that no two of them are one sender.
    name, own_name = (f"{SENDER}:{number}" for number in (organization or author.staff_id, author.staff_id))
    row = await connection.fetchrow(_NAMES, author.staff_id, organization, author.organizations)
    specialty = row["specialty"] if row is not None else None
    sees = frozenset(seen(rights.sees[each], specialty) for each in relations if each in rights.sees)
    return Sender(name, own_name, _prove(author, row), may_state, sees)


def seen(sight: Sight, specialty: str | None) -> frozenset[str]:
    """What of it somebody of this specialty sees; what is seen on request is not seen where something is written."""
    return sight.labels | sight.of_own_specialty.intersection(SPECIALTY_LABELS.get(specialty or "", ()))


def _prove(author: Author, row: asyncpg.Record | None) -> ProvenSender:
    if row is None:
        return ProvenSender(REPORTED)
    strongest = STRONGEST.get(row["kind"], CLINICAL)
    # A role is not tied to an assignment: who also works elsewhere may be sending from there.
    if strongest == "LAB" and set(row["kinds"]) != {"LABORATORY"}:
        strongest = CLINICAL
    return ProvenSender(strongest, row["author"] or None, row["name"], author.staff_id, _telling(row))


def _telling(row: asyncpg.Record) -> frozenset[str]:
    label = AUTHOR_LABELS.get(row["specialty"] or "")
    return text_labels(row["name"] or "") | ({label} if label else frozenset())
