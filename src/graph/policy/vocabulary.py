"""The words a policy line may use: relations of each role, actions, labels."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from graph.record import ADULT, OWN_ACCOUNT_FROM, TEEN
from graph.schema.binding import RuledBy, TypeBinding
from graph.viewer import Role


class Relation(StrEnum):
    """Why a viewer reaches a row (domain.md 4.5). Each is one SQL condition in sql/reach.py."""

    SIGNED_IN = "signed_in"
    OWN = "own"
    ATTACHED = "attached"
    ORGANIZATION = "organization"
    EXPECTED = "expected"
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
    ORDERED = "ordered"
    AGGREGATE = "aggregate"
    SHARED = "shared"
    CASE = "case"


class Action(StrEnum):
    """What a viewer does with a coordinate."""

    READ = "read"
    FILTER = "filter"
    ORDER = "order"
    AGGREGATE = "aggregate"
    SUBSCRIBE = "subscribe"
    WRITE = "write"


GLASS = (Relation.BREAK_GLASS, Relation.BREAK_GLASS_LABELS)
CHILD_RELATIONS: dict[Role, tuple[Relation, ...]] = {
    Role.NURSE: (Relation.ATTACHED, Relation.ORGANIZATION, Relation.EXPECTED, *GLASS),
    Role.SCHOOL_NURSE: (Relation.SCHOOL, *GLASS),
    Role.DISTRICT_DOCTOR: (Relation.ATTACHED,),
    Role.SPECIALIST: (Relation.TREATING, *GLASS),
    Role.EMERGENCY_DOCTOR: (Relation.CALL, *GLASS),
    Role.DISPATCHER: (Relation.CALL,),
    Role.PARENT: (Relation.REPRESENTS, Relation.REPRESENTS_TEEN, Relation.DELEGATED),
    Role.CHILD: (Relation.SELF,),
    Role.REGISTRAR: (Relation.ORGANIZATION, Relation.EXPECTED),
    Role.AUDITOR: (Relation.REVIEW, Relation.ORDERED),
    Role.ADMINISTRATOR: (),  # of no child at all
    Role.FEED: (),  # a machine that reads nothing
    Role.DISTRICT_HEAD: (),  # of numbers alone
    Role.SHARE_LINK: (Relation.SHARED,),
    Role.SOCIAL_WORKER: (Relation.CASE,),
}

# Who may make a share link, by the relation that it then hangs on: a link is given nothing that one of these is not.
SHARING: tuple[tuple[Role, Relation], ...] = (
    (Role.PARENT, Relation.REPRESENTS),
    (Role.PARENT, Relation.REPRESENTS_TEEN),
    (Role.CHILD, Relation.SELF),
)

# Who reads no row of a unit and is told numbers of it (R_AGG): what could tell of a few children is left out of them.
NUMBER_RELATIONS: dict[Role, tuple[Relation, ...]] = {
    Role.AUDITOR: (Relation.AGGREGATE,),
    Role.DISTRICT_HEAD: (Relation.AGGREGATE,),
}


class Ages(NamedTuple):
    """Completed years in which a relation holds to a child: from `since` on, and no more at `until`."""

    since: int = 0
    until: int | None = None

    def has(self, years: int) -> bool:
        """Whether it holds at this age."""
        return self.since <= years and (self.until is None or years < self.until)


# The relations of a family change with the age of the child, by the Moscow calendar (domain.md 3.9, 5 F 43).
AGES: dict[Relation, Ages] = {
    Relation.REPRESENTS: Ages(until=OWN_ACCOUNT_FROM),
    Relation.REPRESENTS_TEEN: Ages(OWN_ACCOUNT_FROM, ADULT),
    Relation.DELEGATED: Ages(until=ADULT),
    Relation.SELF: Ages(OWN_ACCOUNT_FROM),
}

FAMILY = frozenset({Role.PARENT, Role.CHILD})

# Roles that give first aid or send it: only its own labels hide an allergy from them (domain.md 5 A 5).
FIRST_AID = frozenset(
    {
        Role.NURSE,
        Role.SCHOOL_NURSE,
        Role.DISTRICT_DOCTOR,
        Role.SPECIALIST,
        Role.EMERGENCY_DOCTOR,
        Role.DISPATCHER,
    }
)

# In these roles the glass is no way to another child: it shows more of one that is reached in one of these relations at
# that moment, and nothing of one that no longer is.
GLASS_WITHIN: dict[Role, tuple[Relation, ...]] = {
    Role.NURSE: (Relation.ATTACHED, Relation.ORGANIZATION, Relation.EXPECTED),
    Role.SCHOOL_NURSE: (Relation.SCHOOL,),
}

# Objects that are written beside the fields of Mutation, by the relations to their rows: documents, and their statements.
DOCUMENT = "MedicalDocument"
WRITTEN = [
    DOCUMENT,
    "Passport.bloodGroup",
    "Passport.healthGroup",
    "Passport.physicalEducationGroup",
    "Passport.rhFactor",
]


def add_written(objects: Iterable[str]) -> None:
    """What an area lets be written; two may let one thing be written, in a document and by a mutation."""
    WRITTEN.extend(each for each in dict.fromkeys(objects) if each not in WRITTEN)


DISTRICT_RELATIONS = (Relation.ATTACHED, Relation.ORGANIZATION, Relation.AGGREGATE)

# Sensitivity labels of domain.md 3.14 with their classes of data, RESTRICTED for a sender's security tag that says no more
# than that, what would tell a social status, and what a teenager has chosen; a label that is not listed here is seen by nobody.
LABELS = {
    "ADOPTION": "label_adoption",
    "GENETIC": "label_genetic",
    "HIV": "label_intimate",
    "MALTREATMENT": "label_maltreatment",
    "MENTAL": "label_mental",
    "REPRODUCTIVE": "label_intimate",
    "RESTRICTED": "label_restricted",
    "SOCIAL": "label_social",
    "SOCIAL_DANGER": "label_social_danger",
    "STI": "label_intimate",
    "SUBSTANCE": "label_mental",
    TEEN: "label_teen",
}


LABEL = "label:"  # how a policy line names a label

# Masks of a label: a condition on who asks, or on what for, under which the row is there (domain.md 4.7, notes 14 and 15).
OWN_SPECIALTY, ON_REQUEST = "own_specialty", "on_request"


def label_object(label: str) -> str:
    """How a policy line names a label."""
    return f"{LABEL}{label}"


def counting(role: Role) -> tuple[Relation, ...]:
    """The relations in which a role is told numbers without a row behind them."""
    return NUMBER_RELATIONS.get(role, ())


def relations(role: Role, binding: TypeBinding) -> tuple[Relation, ...]:
    """The relations that this role can have to rows of a type, in a fixed order."""
    if binding.ruled_by is RuledBy.ANYONE:
        return (Relation.SIGNED_IN,)
    child = CHILD_RELATIONS[role]
    if binding.ruled_by is RuledBy.DISTRICT:
        held = (*child, *counting(role))
        return (Relation.SIGNED_IN, *(relation for relation in held if relation in DISTRICT_RELATIONS))
    if binding.ruled_by.is_unit:
        return (Relation.SIGNED_IN, *counting(role))
    if binding.own and role is Role.PARENT:
        return (*child, Relation.OWN)
    return child
