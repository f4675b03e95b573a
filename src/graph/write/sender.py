"""Who sends a bundle, by the database: the name, rank and rights of its documents (domain.md 5 A 6)."""

from collections.abc import Collection

from graph.database.pools import Connection
from graph.ingest.rank import Proven
from graph.ingest.sent import Sender
from graph.policy.grants import Grants
from graph.policy.vocabulary import Action, Relation
from graph.viewer import Role
from graph.write.author import Author

_NAMES = """
select concat_ws(' ', s.family, s.given, s.patronymic), o.name, o.kind,
    array(select w.kind from organization w where w.id = any($3::uuid[]))
from staff s left join organization o on o.id = $2 where s.id = $1
"""
# The strongest rank by the kind of the organization; staff of any other signs as a clinician, family reports.
STRONGEST = {"LABORATORY": "LAB", "SCHOOL": "SCHOOL", "KINDERGARTEN": "SCHOOL"}
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
    """The sender behind an account, and what it may state of a child to which it has these relations."""
    organization = author.organizations[0] if author.organizations else None
    may_state = frozenset(
        said for said, name in OBJECTS.items() if grants.rule(role, Action.WRITE, name).allowed & set(relations)
    )
    # Who works nowhere today sends in their own name, so that no two of them are one sender.
    name = f"urn:passport:sender:{organization or author.staff_id}"
    return Sender(name, await _proven(connection, author, organization), may_state)


async def _proven(connection: Connection, author: Author, organization: object) -> Proven:
    row = await connection.fetchrow(_NAMES, author.staff_id, organization, author.organizations)
    if row is None:
        return Proven(REPORTED)
    strongest = STRONGEST.get(row[2], CLINICAL)
    # A role is not tied to an assignment: who also works elsewhere may be sending from there.
    if strongest == "LAB" and set(row[3]) != {"LABORATORY"}:
        strongest = CLINICAL
    return Proven(strongest, row[0] or None, row[1])
