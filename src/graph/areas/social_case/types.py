"""Social cases as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.social_case.tables import (
    SocialCaseMeasureRow,
    SocialCaseNoteRow,
    SocialCaseRow,
    SocialCaseVisitRow,
    SocialCaseWorkerRow,
)
from graph.areas.social_support.types import SupportMeasureKind
from graph.schema.binding import Edge, Root, RuledBy, TypeBinding, bind, bound, column, computed, embedded, node_id
from graph.schema.child import Child
from graph.schema.event import OF_CHILD, event_child, event_cursor, event_kind, event_time
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import Date, DateTime
from graph.schema.subscription import Follow, follow


@strawberry.enum(description="Where a social case stands.")
class SocialCaseStatus(Enum):
    """docs/social.md."""

    OPEN = strawberry.enum_value("OPEN", description="It is assigned to nobody yet.")
    ASSIGNED = strawberry.enum_value("ASSIGNED", description="A social worker has it.")
    IN_WORK = strawberry.enum_value("IN_WORK", description="A measure is planned or a visit was made.")
    CLOSED = strawberry.enum_value("CLOSED", description="It has ended; nobody reaches the child by it.")


@strawberry.enum(description="What a child or its family needs: words that name no disease.")
class SocialNeed(Enum):
    """domain.md 4.7, note 16, and 5 C 26."""

    PSYCHOLOGICAL_SUPPORT = strawberry.enum_value("PSYCHOLOGICAL_SUPPORT", description="Psychological support needed.")
    HOSPITAL_STAY = strawberry.enum_value("HOSPITAL_STAY", description="Support during a stay in a hospital.")
    CARE_AT_HOME = strawberry.enum_value("CARE_AT_HOME", description="Help with the care at home.")
    MATERIAL_SUPPORT = strawberry.enum_value("MATERIAL_SUPPORT", description="Money or things.")
    LEGAL_SUPPORT = strawberry.enum_value("LEGAL_SUPPORT", description="Help with papers and applications.")
    HOUSING = strawberry.enum_value("HOUSING", description="Help with housing.")
    EDUCATION = strawberry.enum_value("EDUCATION", description="Help with school or kindergarten.")
    FAMILY_SUPPORT = strawberry.enum_value("FAMILY_SUPPORT", description="That somebody accompanies the family.")


@strawberry.enum(description="How a social case ended.")
class SocialCaseOutcome(Enum):
    """Words, so that no outcome tells of a disease (domain.md 5 C 26)."""

    HELPED = strawberry.enum_value("HELPED", description="What was needed is there.")
    PASSED_ON = strawberry.enum_value("PASSED_ON", description="Another authority goes on.")
    DECLINED = strawberry.enum_value("DECLINED", description="The family wants no support.")
    MOVED_AWAY = strawberry.enum_value("MOVED_AWAY", description="The child lives elsewhere now.")
    NO_LONGER_NEEDED = strawberry.enum_value("NO_LONGER_NEEDED", description="The need is over.")


@strawberry.enum(description="Where a visit took place.")
class SocialVisitPlace(Enum):
    """Of a visit."""

    HOME = "HOME"
    HOSPITAL = "HOSPITAL"
    POLYCLINIC = "POLYCLINIC"
    SCHOOL = "SCHOOL"
    OFFICE = "OFFICE"


@strawberry.enum(description="What came of a visit.")
class SocialVisitResult(Enum):
    """Of a visit."""

    MET = strawberry.enum_value("MET", description="The family was met.")
    NOT_MET = strawberry.enum_value("NOT_MET", description="Nobody was there.")
    REFUSED = strawberry.enum_value("REFUSED", description="The family refused.")


@strawberry.type(description="That a case is or was assigned to a social worker: the contact of the family.")
@bound(TypeBinding(row=SocialCaseWorkerRow, ruled_by=RuledBy.CHILD, data="social_case"))
class SocialCaseWorker:
    """A row of `social_case_worker`."""

    name: str | None = computed("social_case_worker", "Who.")
    organization: str | None = computed("social_case_organization", "Of which organization, such as a hospital.")
    assigned_at: DateTime | None = column("Since when.")
    ended_at: DateTime | None = column("Until when; null while they have it.")


@strawberry.type(description="A measure of support that a social worker plans.")
@bound(TypeBinding(row=SocialCaseMeasureRow, ruled_by=RuledBy.CHILD, data="social_case_work"))
class SocialCaseMeasure:
    """A row of `social_case_measure`."""

    measure: SupportMeasureKind | None = column("Which measure.")
    due_on: Date | None = column("By which day.")
    planned_at: DateTime | None = column("When it was planned.")


@strawberry.type(description="A visit of a social worker.")
@bound(TypeBinding(row=SocialCaseVisitRow, ruled_by=RuledBy.CHILD, data="social_case_work"))
class SocialCaseVisit:
    """A row of `social_case_visit`."""

    visited_on: Date | None = column("On which day.")
    place: SocialVisitPlace | None = column("Where.")
    result: SocialVisitResult | None = column("What came of it.")


@strawberry.type(description="A note of a social worker, for who has the case alone.")
@bound(TypeBinding(row=SocialCaseNoteRow, ruled_by=RuledBy.CHILD, data="social_case_note"))
class SocialCaseNote:
    """A row of `social_case_note`."""

    note: str | None = column("In their words.")
    written_at: DateTime | None = column("When.")


_OF_CASE = {"child_id": "child_id", "case_id": "id"}


@strawberry.type(description="That a social worker looks after this child.")
@bound(TypeBinding(row=SocialCaseRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="social_case"))
class SocialCase(Node):
    """A row of `social_case`."""

    id: strawberry.ID = node_id(data="social_case_id")
    child: Child | None = embedded("The child.", of_child=True)
    status: SocialCaseStatus | None = column("Where it stands.")
    needs: list[SocialNeed] | None = column("What is needed.", data="social_case_need")
    opened_by: str | None = computed("social_case_opener", "Who opened it.", data="social_case_need")
    opened_at: DateTime | None = column("When.")
    due_on: Date | None = column("The last day of what is next.", data="social_case_need")
    is_overdue: bool | None = computed(
        "social_case_is_overdue", "Whether that day has passed.", data="social_case_need"
    )
    workers: list[SocialCaseWorker] | None = bind(
        Edge(on=_OF_CASE, order=("-assigned_at", "id")), "Who has it and had it, the last one first."
    )
    measures: list[SocialCaseMeasure] | None = bind(
        Edge(on=_OF_CASE, order=("due_on", "id")), "The measures that are planned.", data="social_case_work"
    )
    visits: list[SocialCaseVisit] | None = bind(
        Edge(on=_OF_CASE, order=("-visited_on", "id")), "The visits, the last one first.", data="social_case_work"
    )
    notes: list[SocialCaseNote] | None = bind(
        Edge(on=_OF_CASE, order=("-written_at", "id")), "The notes, the last one first.", data="social_case_note"
    )
    closed_at: DateTime | None = column("When it was closed.")
    outcome: SocialCaseOutcome | None = column("How it ended.", data="social_case_need")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class CasesOfChild:
    """What `Child` gets from this area."""

    social_cases: Connection[SocialCase] = paged(
        Edge(on={"child_id": "id"}, order=("-opened_at", "-id")),
        "Social cases, the newest first.",
        20,
        data="social_case_list",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="social_case_mine"))
class QueriesOfCases:
    """What `Query` gets from this area."""

    my_cases: Connection[SocialCase] = paged(
        Root("my_cases", ("due_on", "id")),
        "The open cases that are assigned to you, what is due first first.",
        20,
        data="social_case_mine",
    )


@strawberry.type(description="Social cases of a child changed, or a deadline of one has passed: read them anew.")
@bound(OF_CHILD)
class SocialCaseUpdated:
    """A row of `outbox`."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("SOCIAL_CASE_UPDATED")
    at: DateTime | None = event_time()
    child: Child | None = event_child()


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class SubscriptionsOfCases:
    """What `Subscription` gets from this area."""

    social_case_updated: SocialCaseUpdated | None = follow(
        Follow("social_case_updated", names=frozenset({"socialCases"})),
        "Tells when social cases of these children change, and when a deadline of one has passed.",
        data="live_social_case",
    )
