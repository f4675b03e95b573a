"""What is sent to open a social case, and to take its steps."""

import strawberry

from graph.areas.social_case.types import (
    SocialCase,
    SocialCaseOutcome,
    SocialNeed,
    SocialVisitPlace,
    SocialVisitResult,
)
from graph.areas.social_support.types import SupportMeasureKind
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import Date
from graph.schema.staff import StaffIdentifier

_WHICH = "Global id of the case."


@strawberry.input(description="Opens a social case: a social worker shall look after the child.")
class SocialCaseOpenInput:
    """By a doctor of the child's district. There is no free text, so that no disease comes with it (domain.md 5 C 26)."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    needs: list[SocialNeed] = strawberry.field(description="What is needed, one word at the least.")
    due_by: Date = strawberry.field(description="The last day by which it shall be assigned, within a year.")


@strawberry.input(description="Assigns a case to a social worker, who reaches the child from then on.")
class SocialCaseAssignInput:
    """By a doctor of the child's district, or by who has the case and hands it over."""

    idempotency_key: str = strawberry.field(description=KEY)
    case_id: strawberry.ID = strawberry.field(description=_WHICH)
    worker: StaffIdentifier = strawberry.field(description="A social worker.")
    organization: str = strawberry.field(
        description="Code of the organization in which they work today, such as a hospital."
    )
    due_by: Date = strawberry.field(description="The last day of what they do first, within a year.")


@strawberry.input(description="Plans a measure of support. It grants nothing: the authority decides.")
class SocialCaseMeasurePlanInput:
    """By who has the case."""

    idempotency_key: str = strawberry.field(description=KEY)
    case_id: strawberry.ID = strawberry.field(description=_WHICH)
    measure: SupportMeasureKind = strawberry.field(description="Which measure.")
    due_on: Date = strawberry.field(description="By which day, within a year.")


@strawberry.input(description="Records a visit.")
class SocialCaseVisitRecordInput:
    """By who has the case."""

    idempotency_key: str = strawberry.field(description=KEY)
    case_id: strawberry.ID = strawberry.field(description=_WHICH)
    visited_on: Date = strawberry.field(description="On which day: today or before.")
    place: SocialVisitPlace = strawberry.field(description="Where.")
    result: SocialVisitResult = strawberry.field(description="What came of it.")
    next_by: Date = strawberry.field(description="By which day comes what is next, within a year.")


@strawberry.input(description="Writes a note, for who has the case alone; nobody changes one.")
class SocialCaseNoteAddInput:
    """By who has the case."""

    idempotency_key: str = strawberry.field(description=KEY)
    case_id: strawberry.ID = strawberry.field(description=_WHICH)
    note: str = strawberry.field(description="In 10 to 1,000 characters.")


@strawberry.input(description="Closes a case; who had it reaches the child by it no more.")
class SocialCaseCloseInput:
    """By who has the case; by a doctor of the child's district while nobody has it."""

    idempotency_key: str = strawberry.field(description=KEY)
    case_id: strawberry.ID = strawberry.field(description=_WHICH)
    outcome: SocialCaseOutcome = strawberry.field(description="How it ended.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class SocialCasePayload:
    """The case, read back."""

    case: SocialCase | None = bind(Root("node"), "The case, where you reach it still; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfCases:
    """What `Mutation` gets from this area."""

    social_case_open: SocialCasePayload | None = bind(
        Write("social_case_open"),
        "Open a social case.",
        {"input": Argument(SocialCaseOpenInput, "Of which child, and what is needed.")},
        data="social_case_use",
    )
    social_case_assign: SocialCasePayload | None = bind(
        Write("social_case_assign"),
        "Assign a social case.",
        {"input": Argument(SocialCaseAssignInput, "Which case, to whom.")},
        data="social_case_use",
    )
    social_case_measure_plan: SocialCasePayload | None = bind(
        Write("social_case_measure_plan"),
        "Plan a measure of support.",
        {"input": Argument(SocialCaseMeasurePlanInput, "In which case, which measure.")},
        data="social_case_work_use",
    )
    social_case_visit_record: SocialCasePayload | None = bind(
        Write("social_case_visit_record"),
        "Record a visit.",
        {"input": Argument(SocialCaseVisitRecordInput, "In which case, where and when.")},
        data="social_case_work_use",
    )
    social_case_note_add: SocialCasePayload | None = bind(
        Write("social_case_note_add"),
        "Write a note.",
        {"input": Argument(SocialCaseNoteAddInput, "In which case, what.")},
        data="social_case_work_use",
    )
    social_case_close: SocialCasePayload | None = bind(
        Write("social_case_close"),
        "Close a social case.",
        {"input": Argument(SocialCaseCloseInput, "Which case, and how it ended.")},
        data="social_case_use",
    )
