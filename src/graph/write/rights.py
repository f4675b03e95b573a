"""The rights of a sender of bundles by the policy, as statements and strings, so that a bundle is registered without the graph."""

from collections.abc import Mapping

from graph.execute.binds import Request
from graph.ingest.reading import assertions, facts
from graph.ingest.rows import Fact
from graph.policy.grants import Grants
from graph.policy.vocabulary import Action
from graph.write.author import author_statement, bind, viewer_values
from graph.write.reaching import reach_of, sight_of
from graph.write.registration import Registration, forbidden
from graph.write.sender import DocumentRights

OBJECT = "MedicalDocument"
READ = "MedicalDocument.id"  # every role that reads documents reads this field


def objects() -> Mapping[str, str]:
    """The objects of the policy by kind of assertion: a kind of fact, or a table (ingest/sent.py, `kind_of`)."""
    return {**facts(), **{kind.table: kind.written for kind in assertions() if kind is not Fact}}


def registration_of(request: Request, grants: Grants) -> Registration:
    """The rights of a viewer to send a bundle. Raises FORBIDDEN where its role may send none."""
    role = request.viewer.role
    relations = tuple(sorted(grants.rule(role, Action.WRITE, OBJECT).allowed))
    if not relations:
        raise forbidden()
    return Registration(
        author_statement(request),
        bind(reach_of(role, relations), viewer_values(request)),
        tuple(relation.value for relation in relations),
        DocumentRights(
            {
                kind: frozenset(relation.value for relation in grants.rule(role, Action.WRITE, name).allowed)
                for kind, name in objects().items()
            },
            {
                relation.value: sight_of(grants.labels[role, relation])
                for relation in grants.rule(role, Action.READ, READ).granted
            },
        ),
    )
