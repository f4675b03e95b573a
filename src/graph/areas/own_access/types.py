"""What a person from 15 sends to have their own record opened, and in which form a record is kept."""

from enum import Enum

import strawberry

from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound, column
from graph.schema.child import Child
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import DateTime, OmsPolicyNumber


@strawberry.enum(description="What is checked before a record is opened to the person it is about.")
class RecordAccessCheckName(Enum):
    """domain.md row 35."""

    ACCOUNT = strawberry.enum_value("ACCOUNT", description="The account is that of a person in the register.")
    AGE = strawberry.enum_value("AGE", description="The person is 15 or older today, in Moscow.")
    POLICY = strawberry.enum_value(
        "POLICY", description="The policy number is that of the person, and its check digit is right."
    )
    ATTACHMENT = strawberry.enum_value("ATTACHMENT", description="The person is attached to a polyclinic of the city.")


@strawberry.enum(description="In which form a record is kept.")
class RecordMedium(Enum):
    """domain.md row 38."""

    ELECTRONIC = strawberry.enum_value("ELECTRONIC", description="Here alone.")
    PAPER_ON_REQUEST = strawberry.enum_value(
        "PAPER_ON_REQUEST", description="Here, and on paper, too, as the family has asked."
    )


@strawberry.type(description="One thing that was checked.")
@bound(TypeBinding(structural=True))
class RecordAccessCheck:
    """Made by the write."""

    name: RecordAccessCheckName = bind(WriteOutcome("name"), "What was checked.")
    holds: bool = bind(WriteOutcome("holds"), "Whether it is so.")


@strawberry.input(
    description="Opens your own record to you. A STANDARD account may ask, too: it reads; to write takes a FULL one."
)
class RecordAccessRequestInput:
    """For oneself, from 15."""

    idempotency_key: str = strawberry.field(description=KEY)
    policy_number: OmsPolicyNumber = strawberry.field(description="Number of your own policy.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class RecordAccessRequestPayload:
    """All checks with their outcome; the record is open where all of them hold."""

    opened_at: DateTime | None = bind(
        WriteOutcome("opened_at"), "Since when the record is open; null where a check failed."
    )
    checks: list[RecordAccessCheck] = bind(WriteOutcome("checks"), "What was checked, all of it.")
    child: Child | None = bind(Root("node"), "Your record; null where it was not opened.")
    problems: list[Problem] = bind(
        WriteOutcome("problems"), "A problem for each check that failed; empty where all hold."
    )


@strawberry.input(description="Says in which form a record is kept.")
class RecordMediumChooseInput:
    """By the family, or by a registrar for them."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Whose record.")
    medium: RecordMedium = strawberry.field(description="In which form.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class RecordMediumChoosePayload:
    """The child, read back."""

    child: Child | None = bind(Root("node"), "The child; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class MediumOfChild:
    """What `Child` gets from this area."""

    record_medium: RecordMedium | None = column("In which form the record is kept.", data="record_medium")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfOwnAccess:
    """What `Mutation` gets from this area."""

    record_access_request: RecordAccessRequestPayload | None = bind(
        Write("record_access_request"),
        "Have your own record opened.",
        {"input": Argument(RecordAccessRequestInput, "Your policy.")},
        data="record_access",
    )
    record_medium_choose: RecordMediumChoosePayload | None = bind(
        Write("record_medium_choose"),
        "Have a record kept on paper, too, or electronically alone.",
        {"input": Argument(RecordMediumChooseInput, "Whose record, and in which form.")},
        data="record_medium_choose",
    )
