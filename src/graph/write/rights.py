"""What a sender of bundles may do, by the policy, as statements and words: so a bundle is registered without the graph."""

from graph.execute.binds import Request
from graph.policy.grants import Grants
from graph.policy.vocabulary import Action
from graph.write.author import asked, author_query, query
from graph.write.reaching import reach_of, sight_of
from graph.write.registration import Registration, forbidden
from graph.write.sender import Rights

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
        query(reach_of(role, relations), asked(request)),
        tuple(relation.value for relation in relations),
        Rights(
            {
                statement: frozenset(relation.value for relation in grants.rule(role, Action.WRITE, name).allowed)
                for statement, name in OBJECTS.items()
            },
            {each.value: sight_of(grants.labels[role, each]) for each in grants.rule(role, Action.READ, READ).granted},
        ),
    )
