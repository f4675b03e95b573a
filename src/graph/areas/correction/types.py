"""Corrections as the graph shows them, and what proposes and decides one."""

from enum import Enum

import strawberry

from graph.areas.correction.tables import CorrectionRow
from graph.schema.binding import (
    Argument,
    Edge,
    Root,
    RuledBy,
    TypeBinding,
    Write,
    WriteOutcome,
    bind,
    bound,
    column,
    computed,
    embedded,
    node_id,
)
from graph.schema.child import Child
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.node import Connection, Node, paged
from graph.schema.person import Sex
from graph.schema.query import ChildBy
from graph.schema.scalars import Date, DateTime, OmsPolicyNumber, Snils


@strawberry.enum(description="What of a child is corrected.")
class CorrectedField(Enum):
    """Columns of `child`."""

    FAMILY = "FAMILY"
    GIVEN = "GIVEN"
    PATRONYMIC = "PATRONYMIC"
    BIRTH_DATE = "BIRTH_DATE"
    SEX = "SEX"
    POLICY_NUMBER = "POLICY_NUMBER"
    SNILS = "SNILS"


@strawberry.enum(description="Where a correction stands.")
class CorrectionStatus(Enum):
    """docs/correction.md."""

    PROPOSED = strawberry.enum_value("PROPOSED", description="It waits for a registrar.")
    CONFIRMED = strawberry.enum_value("CONFIRMED", description="The new value stands since then.")
    REFUSED = strawberry.enum_value("REFUSED", description="Nothing was changed.")
    EXPIRED = strawberry.enum_value("EXPIRED", description="Nobody decided it within 30 days.")


@strawberry.enum(description="What kind of document says so.")
class CorrectionBasisKind(Enum):
    """docs/correction.md."""

    BIRTH_CERTIFICATE = "BIRTH_CERTIFICATE"
    MEDICAL_BIRTH_CERTIFICATE = "MEDICAL_BIRTH_CERTIFICATE"
    PATERNITY_CERTIFICATE = "PATERNITY_CERTIFICATE"
    NAME_CHANGE_CERTIFICATE = "NAME_CHANGE_CERTIFICATE"
    PASSPORT = "PASSPORT"
    INSURANCE_REGISTER = strawberry.enum_value(
        "INSURANCE_REGISTER", description="An extract of the register of policies or of individual accounts."
    )
    COURT_DECISION = "COURT_DECISION"
    ADOPTION = strawberry.enum_value(
        "ADOPTION", description="By the secrecy of adoption the correction is in no list; keep its `correctionId`."
    )


@strawberry.type(description="One value of who a child is; all but the one that is corrected are null.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class IdentityValue:
    """Columns `previous_*` or `new_*`, each of the class that the child's own value has."""

    family: str | None = column("Family name.", data="name")
    given: str | None = column("Given name.", data="name")
    patronymic: str | None = column("Patronymic.", data="name")
    birth_date: Date | None = column("Day of birth.", data="birth_date")
    sex: Sex | None = column("Administrative sex.", data="sex")
    policy_number: OmsPolicyNumber | None = column("Policy number.", data="policy_number")
    snils: Snils | None = column("SNILS. Masked it reads `***`.", data="snils")


@strawberry.type(description="The document that says so.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="correction_basis"))
class CorrectionBasis:
    """Columns `basis_*`."""

    kind: CorrectionBasisKind | None = column("What kind of document.")
    number: str | None = column("Its number.")
    issuer: str | None = column("Who issued it.")
    issued_on: Date | None = column("When it was issued.")


@strawberry.type(description="That a name, the day of birth, sex or a number of a child was or shall be corrected.")
@bound(TypeBinding(row=CorrectionRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="correction"))
class Correction(Node):
    """A row of `correction`."""

    id: strawberry.ID = node_id(data="correction_id")
    child: Child | None = embedded("The child.", of_child=True)
    what: CorrectedField | None = column("What is corrected.")
    status: CorrectionStatus | None = computed("correction_status", "Where it stands now.")
    previous: IdentityValue | None = embedded("What stood when it was proposed.", prefix="previous_")
    new: IdentityValue | None = embedded("What shall stand, or has stood since; all null: none.", prefix="new_")
    basis: CorrectionBasis | None = embedded("The document that says so.", prefix="basis_", data="correction_basis")
    proposed_by: str | None = computed("correction_proposer", "Who proposed it.")
    proposed_at: DateTime | None = column("When.")
    expires_at: DateTime | None = column("Until when it can be decided.")
    decided_by: str | None = computed("correction_decider", "The registrar who decided; null while nobody has.")
    decided_at: DateTime | None = column("When.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class CorrectionsOfChild:
    """What `Child` gets from this area."""

    corrections: Connection[Correction] = paged(
        Edge(on={"child_id": "id"}, order=("-proposed_at", "-id")),
        "Corrections of who the child is by its papers, newest first.",
        20,
        data="correction",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="waiting"))
class QueriesOfCorrections:
    """What `Query` gets from this area."""

    waiting_corrections: Connection[Correction] = paged(
        Root("waiting_corrections", ("expires_at", "id")),
        "Corrections that wait for you, of all children of your organization; first what ends first.",
        20,
        data="waiting",
    )


@strawberry.input(description="The document that says so, as it is printed on it.")
class CorrectionBasisInput:
    """The original is shown to the registrar who decides."""

    kind: CorrectionBasisKind = strawberry.field(description="What kind of document.")
    number: str = strawberry.field(description="Its number, at most 100 characters.")
    issuer: str = strawberry.field(description="Who issued it, at most 300 characters.")
    issued_on: Date = strawberry.field(description="When it was issued.")


@strawberry.input(
    description="Proposes a correction of a child's name, day of birth, sex, policy number or SNILS. A registrar confirms it; one"
    " that a registrar enters stands at once, but for a day of birth, which takes another registrar."
)
class CorrectionProposeInput:
    """By who reaches the child: nurse, district doctor, registrar."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    what: CorrectedField = strawberry.field(description="What is corrected.")
    value: str | None = strawberry.field(
        default=None,
        description="What shall stand: a name, `2016-07-30`, `FEMALE`, a number. Left out: there is none, such as no patronymic.",
    )
    basis: CorrectionBasisInput = strawberry.field(description="Which document says so.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class CorrectionProposePayload:
    """The correction, read back where you may read it."""

    correction_id: strawberry.ID | None = bind(
        WriteOutcome("correction_id"), "To decide it with; null where there are problems."
    )
    status: CorrectionStatus | None = bind(WriteOutcome("status"), "PROPOSED, or CONFIRMED where it stands at once.")
    correction: Correction | None = bind(Root("node"), "The correction.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(
    description="Confirms or refuses a correction that somebody else has proposed, after you have seen the document."
)
class CorrectionDecideInput:
    """By a registrar, never over their own family."""

    idempotency_key: str = strawberry.field(description=KEY)
    correction_id: strawberry.ID = strawberry.field(description="Global id of the correction.")
    confirms: bool = strawberry.field(description="Whether it is so.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class CorrectionDecidePayload:
    """The correction, read back."""

    status: CorrectionStatus | None = bind(
        WriteOutcome("status"), "Where it stands now; null where there are problems."
    )
    correction: Correction | None = bind(Root("node"), "The correction.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfCorrections:
    """What `Mutation` gets from this area."""

    correction_propose: CorrectionProposePayload | None = bind(
        Write("correction_propose"),
        "Propose a correction of who a child is by its papers.",
        {"input": Argument(CorrectionProposeInput, "Which child, what, and by which document.")},
        data="correction_propose",
    )
    correction_decide: CorrectionDecidePayload | None = bind(
        Write("correction_decide"),
        "Confirm or refuse a correction.",
        {"input": Argument(CorrectionDecideInput, "Which correction.")},
        data="demographics_write",
    )
