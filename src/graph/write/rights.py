"""What a sender of bundles may do, by the policy, as statements and words: so a bundle is registered without the graph."""

from collections.abc import Mapping

from graph.execute.binds import Request
from graph.ingest.reading import assertions, facts
from graph.ingest.rows import Fact
from graph.policy.grants import Grants
from graph.policy.vocabulary import Action
from graph.write.author import asked, author_query, query
from graph.write.reaching import reach_of, sight_of
from graph.write.registration import Registration, forbidden
from graph.write.sender import Rights

OBJECT = "MedicalDocument"
READ = "MedicalDocument.id"  # who reads documents at all reads this


def objects() -> Mapping[str, str]:
    """What the policy calls an assertion that a document may make: a kind of fact, or a table (ingest/sent.py, `stated`)."""
    return {**facts(), **{kind.table: kind.written for kind in assertions() if kind is not Fact}}


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
                said: frozenset(relation.value for relation in grants.rule(role, Action.WRITE, name).allowed)
                for said, name in objects().items()
            },
            {each.value: sight_of(grants.labels[role, each]) for each in grants.rule(role, Action.READ, READ).granted},
        ),
    )
