"""Who sends a bundle, by the database: the name, rank and rights of its documents (domain.md 5 A 6)."""

from collections.abc import Collection

import asyncpg

from graph.database.pools import Connection
from graph.ingest.labels import said
from graph.ingest.rank import Proven
from graph.ingest.sent import Sender
from graph.ingest.specialists import AUTHOR_LABELS
from graph.policy.decision import Labels
from graph.policy.grants import Grants
from graph.policy.vocabulary import OWN_SPECIALTY, Action, Relation
from graph.tables.staff import SPECIALTY_LABELS
from graph.viewer import Role
from graph.write.author import Author

_NAMES = """
select concat_ws(' ', s.family, s.given, s.patronymic) as author, s.specialty, o.name, o.kind,
    array(select w.kind from organization w where w.id = any($3::uuid[])) as kinds
from staff s left join organization o on o.id = $2 where s.id = $1
"""
# The strongest rank by the kind of the organization; staff of any other signs as a clinician, family reports.
STRONGEST = {"LABORATORY": "LAB", "SCHOOL": "SCHOOL", "KINDERGARTEN": "SCHOOL"}
SENDER = "urn:passport:sender"
# What a sender reads where it reads documents at all.
READ = "MedicalDocument.id"
CLINICAL, REPORTED = "EMR", "REPRESENTATIVE"

# What the policy calls a statement that a document may make: a kind of fact, or a table (ingest/sent.py, `stated`).
OBJECTS = {
    "BLOOD_GROUP": "Passport.bloodGroup",
    "RH_FACTOR": "Passport.rhFactor",
    "HEALTH_GROUP": "Passport.healthGroup",
    "PHYSICAL_EDUCATION_GROUP": "Passport.physicalEducationGroup",
    "NO_KNOWN_ALLERGIES": "Passport.allergies",
    "NO_KNOWN_CONDITIONS": "Passport.diagnoses",
    "allergy": "Passport.allergies",
    "condition": "Passport.diagnoses",
    "medication": "Passport.medications",
    "measurement": "Child.measurements",
    "vaccination": "Child.vaccinations",
    "observation": "Passport.dispensaryObservations",
    "privilege": "Passport.privileges",
    "social_status": "Passport.socialStatuses",
    "anamnesis": "Passport.anamnesis",
}


async def sender_of(
    connection: Connection, author: Author, grants: Grants, role: Role, relations: Collection[Relation]
) -> Sender:
    """The sender behind an account, and what it may state and see of a child to which it has these relations."""
    organization = author.organizations[0] if author.organizations else None
    may_state = frozenset(
        said for said, name in OBJECTS.items() if grants.rule(role, Action.WRITE, name).allowed & set(relations)
    )
    # Who works nowhere today sends in their own name, so that no two of them are one sender.
    name, own_name = (f"{SENDER}:{number}" for number in (organization or author.staff_id, author.staff_id))
    row = await connection.fetchrow(_NAMES, author.staff_id, organization, author.organizations)
    specialty = row["specialty"] if row is not None else None
    reading = grants.rule(role, Action.READ, READ).granted.intersection(relations)
    sees = frozenset(_seen(grants.labels[role, relation], specialty) for relation in reading)
    return Sender(name, own_name, _proven(author, row), may_state, sees)


def _seen(labels: Labels, specialty: str | None) -> frozenset[str]:
    """The labels that are seen in a relation; the purpose of a read is not that of a write."""
    own = labels.masks.get(OWN_SPECIALTY, frozenset())
    return labels.allowed | own.intersection(SPECIALTY_LABELS.get(specialty or "", ()))


def _proven(author: Author, row: asyncpg.Record | None) -> Proven:
    if row is None:
        return Proven(REPORTED)
    strongest = STRONGEST.get(row["kind"], CLINICAL)
    # A role is not tied to an assignment: who also works elsewhere may be sending from there.
    if strongest == "LAB" and set(row["kinds"]) != {"LABORATORY"}:
        strongest = CLINICAL
    return Proven(strongest, row["author"] or None, row["name"], author.staff_id, _telling(row))


def _telling(row: asyncpg.Record) -> frozenset[str]:
    label = AUTHOR_LABELS.get(row["specialty"] or "")
    return said(row["name"] or "") | ({label} if label else frozenset())
