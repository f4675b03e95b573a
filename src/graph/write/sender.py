"""The sender of a bundle by the database: name, rank and rights of its documents (domain.md 5 A 6)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import asyncpg

from graph.ingest.identity import Connection
from graph.ingest.labels import text_labels
from graph.ingest.rank import ProvenSender
from graph.ingest.sent import BundleSender
from graph.ingest.specialists import AUTHOR_LABELS
from graph.record import SENDER, SPECIALTY_LABELS
from graph.write.account import Author

_NAMES = """
select concat_ws(' ', s.family, s.given, s.patronymic) as author, s.specialty, o.name, o.kind,
    array(select w.kind from organization w where w.id = any($3::uuid[])) as kinds
from staff s left join organization o on o.id = $2 where s.id = $1
"""
# The strongest rank by kind of organization; staff of any other organization has CLINICAL, family REPORTED.
STRONGEST = {"LABORATORY": "LAB", "SCHOOL": "SCHOOL", "KINDERGARTEN": "SCHOOL"}
CLINICAL, REPORTED = "EMR", "REPRESENTATIVE"


@dataclass(frozen=True, slots=True)
class Sight:
    """The labels that are visible in a relation; `of_own_specialty` only to staff of that specialty."""

    labels: frozenset[str]
    of_own_specialty: frozenset[str]


@dataclass(frozen=True, slots=True)
class DocumentRights:
    """The rights of a role over documents: the relations in which it may state a kind of assertion, and its sight by relation."""

    may_state: Mapping[str, frozenset[str]]
    sees: Mapping[str, Sight]


async def sender_of(
    connection: Connection, author: Author, rights: DocumentRights, relations: Collection[str]
) -> BundleSender:
    """The sender behind an account, and what it may state and see of a child to which it has these relations."""
    organization = author.organizations[0] if author.organizations else None
    may_state = frozenset(kind for kind, allowed in rights.may_state.items() if allowed & set(relations))
    # Staff without an assignment today is a sender of its own.
    name, own_name = (f"{SENDER}:{number}" for number in (organization or author.staff_id, author.staff_id))
    row = await connection.fetchrow(_NAMES, author.staff_id, organization, author.organizations)
    specialty = row["specialty"] if row is not None else None
    sees = frozenset(
        visible_labels(rights.sees[relation], specialty) for relation in relations if relation in rights.sees
    )
    return BundleSender(name, own_name, _prove(author, row), may_state, sees)


def visible_labels(sight: Sight, specialty: str | None) -> frozenset[str]:
    """The labels that staff of a specialty sees; those shown on request are not visible to a writer."""
    return sight.labels | sight.of_own_specialty.intersection(SPECIALTY_LABELS.get(specialty or "", ()))


def _prove(author: Author, row: asyncpg.Record | None) -> ProvenSender:
    if row is None:
        return ProvenSender(REPORTED)
    strongest = STRONGEST.get(row["kind"], CLINICAL)
    # A role is not tied to an assignment: staff with another workplace may be sending from there.
    if strongest == "LAB" and set(row["kinds"]) != {"LABORATORY"}:
        strongest = CLINICAL
    return ProvenSender(strongest, row["author"] or None, row["name"], author.staff_id, _labels_of(row))


def _labels_of(row: asyncpg.Record) -> frozenset[str]:
    label = AUTHOR_LABELS.get(row["specialty"] or "")
    return text_labels(row["name"] or "") | ({label} if label else frozenset())
