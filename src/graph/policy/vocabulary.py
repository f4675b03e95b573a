"""The words a policy line may use: relations of each role, actions, labels."""

from enum import StrEnum

from graph.schema.binding import Scope, TypeBinding
from graph.viewer import Role


class Relation(StrEnum):
    """Why a viewer reaches a row (domain.md 4.5). Each is one SQL condition in sql/reach.py."""

    SIGNED_IN = "signed_in"
    OWN = "own"
    ATTACHED = "attached"
    ORGANIZATION = "organization"
    SCHOOL = "school"
    TREATING = "treating"
    CALL = "call"
    REPRESENTS = "represents"
    REPRESENTS_TEEN = "represents_teen"
    DELEGATED = "delegated"
    SELF = "self"
    BREAK_GLASS = "break_glass"
    BREAK_GLASS_LABELS = "break_glass_labels"
    REVIEW = "review"


class Action(StrEnum):
    """What a viewer does with a coordinate."""

    READ = "read"
    FILTER = "filter"
    ORDER = "order"
    WRITE = "write"


CHILD_RELATIONS: dict[Role, tuple[Relation, ...]] = {
    Role.NURSE: (Relation.ATTACHED, Relation.ORGANIZATION),
    Role.SCHOOL_NURSE: (Relation.SCHOOL,),
    Role.DISTRICT_DOCTOR: (Relation.ATTACHED,),
    Role.SPECIALIST: (Relation.TREATING, Relation.BREAK_GLASS, Relation.BREAK_GLASS_LABELS),
    Role.EMERGENCY_DOCTOR: (Relation.CALL, Relation.BREAK_GLASS, Relation.BREAK_GLASS_LABELS),
    Role.DISPATCHER: (Relation.CALL,),
    Role.PARENT: (Relation.REPRESENTS, Relation.REPRESENTS_TEEN, Relation.DELEGATED),
    Role.CHILD: (Relation.SELF,),
    Role.REGISTRAR: (Relation.ORGANIZATION,),
    Role.AUDITOR: (Relation.REVIEW,),
}

# What can be written beside the fields of Mutation: a type of the schema, by the relations to its rows.
WRITTEN = ("MedicalDocument",)

DISTRICT_RELATIONS = (Relation.ATTACHED, Relation.ORGANIZATION)

# Sensitivity labels of domain.md 3.14; a label that is not listed here is seen by nobody.
LABELS = (
    "ADOPTION",
    "GENETIC",
    "HIV",
    "MALTREATMENT",
    "MENTAL",
    "REPRODUCTIVE",
    "SOCIAL_DANGER",
    "STI",
    "SUBSTANCE",
)


def label_object(label: str) -> str:
    """How a policy line names a label."""
    return f"label:{label}"


def relations(role: Role, binding: TypeBinding) -> tuple[Relation, ...]:
    """The relations that this role can have to rows of a type, in a fixed order."""
    if binding.scope is Scope.ANYONE:
        return (Relation.SIGNED_IN,)
    child = CHILD_RELATIONS[role]
    if binding.scope is Scope.DISTRICT:
        return (Relation.SIGNED_IN, *(relation for relation in child if relation in DISTRICT_RELATIONS))
    if binding.own and role is Role.PARENT:
        return (*child, Relation.OWN)
    return child
