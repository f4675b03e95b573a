"""What a sender of bundles may do, by the policy, as statements and words: so a bundle is registered without the graph."""

from collections.abc import Sequence
from functools import lru_cache

from graph.execute.binds import Request
from graph.policy.decision import Labels
from graph.policy.grants import Grants
from graph.policy.vocabulary import OWN_SPECIALTY, Action, Relation
from graph.sql.reach import child_row, reaches
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.statement import Statement, compile_statement
from graph.sql.value import FALSE, any_of, array, call, either, parameter
from graph.viewer import Role
from graph.write.author import asked, author_query, query
from graph.write.registration import Registration, forbidden
from graph.write.sender import Rights, Sight

OBJECT = "MedicalDocument"
READ = "MedicalDocument.id"  # who reads documents at all reads this

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


def registration_of(request: Request, grants: Grants) -> Registration:
    """The rights of a viewer to send a bundle. Raises FORBIDDEN where its role may send none."""
    role = request.viewer.role
    relations = tuple(sorted(grants.rule(role, Action.WRITE, OBJECT).allowed))
    if not relations:
        raise forbidden()
    return Registration(
        author_query(request),
        query(_reach(role, relations), asked(request)),
        tuple(relation.value for relation in relations),
        Rights(
            {
                said: frozenset(relation.value for relation in grants.rule(role, Action.WRITE, name).allowed)
                for said, name in OBJECTS.items()
            },
            {each.value: _sight(grants.labels[role, each]) for each in grants.rule(role, Action.READ, READ).granted},
        ),
    )


def _sight(labels: Labels) -> Sight:
    return Sight(labels.allowed, labels.masks.get(OWN_SPECIALTY, frozenset()))


@lru_cache(maxsize=64)
def _reach(role: Role, relations: Sequence[Relation]) -> Statement:
    """The children that are reached in one of these relations, with a boolean for each."""
    asker, child = Asker(role), child_row()
    wanted = child.c.id == any_of(parameter("children", "UUID[]"))
    holds = [call("coalesce", reaches(asker, child, (relation,)), FALSE) for relation in relations]
    found = select(child.c.id, array(holds)).select_from(child).where(wanted, either(*holds))
    return compile_statement(found.order_by(child.c.id).locking(child))
