"""What an administrator sends: roles of accounts, and the registry."""

import strawberry

from graph.schema.binding import Argument, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.scalars import JSON, DateTime
from graph.schema.staff import StaffIdentifier
from graph.schema.viewer import AccountLevel, Role


@strawberry.input(one_of=True, description="Whom an account is of: exactly one of these.")
class AccountPersonBy:
    """As `passport account grant` takes them."""

    staff: StaffIdentifier | None = strawberry.field(default=strawberry.UNSET, description="A member of staff.")
    representative: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="Global id of a representative."
    )
    child: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="Global id of a child from 15."
    )


@strawberry.input(
    description="Gives roles to a subject, besides those it has. Roles that audit or administer, and accounts of families,"
    " wait until another administrator confirms them. Nobody gives roles to themselves."
)
class AccountGrantInput:
    """As `passport account grant`."""

    idempotency_key: str = strawberry.field(description=KEY)
    subject: str = strawberry.field(description="The `sub` of the issuer's tokens.")
    person: AccountPersonBy = strawberry.field(description="Who that is; it never becomes somebody else.")
    roles: list[Role] = strawberry.field(description="Roles of such a person.")
    level: AccountLevel | None = strawberry.field(
        default=None, description="FULL to write; left out: as it is, STANDARD for a new account."
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class AccountGrantPayload:
    """Either of the two, or problems."""

    granted_at: DateTime | None = bind(WriteOutcome("granted_at"), "When they were given; null where they wait.")
    grant_id: strawberry.ID | None = bind(
        WriteOutcome("grant_id"), "For whoever confirms them; null where they were given."
    )
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was given; empty where it was.")


@strawberry.input(description="Confirms or refuses a grant that waits.")
class AccountGrantDecideInput:
    """Another administrator confirms; who asked may only take it back."""

    idempotency_key: str = strawberry.field(description=KEY)
    grant_id: strawberry.ID = strawberry.field(description="Id of the grant.")
    confirm: bool = strawberry.field(description="False refuses it.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class AccountGrantDecidePayload:
    """Once confirmed, the subject acts in these roles from the next request on."""

    decided_at: DateTime | None = bind(
        WriteOutcome("decided_at"), "When it was decided; null where there are problems."
    )
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was decided; empty where it was.")


@strawberry.input(description="Takes roles away, from the next request on.")
class AccountRevokeInput:
    """The last administrator stays."""

    idempotency_key: str = strawberry.field(description=KEY)
    subject: str = strawberry.field(description="Whose.")
    roles: list[Role] | None = strawberry.field(default=None, description="Which; left out: all.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class AccountRevokePayload:
    """The account stays, with what was done under it on record."""

    revoked_at: DateTime | None = bind(WriteOutcome("revoked_at"), "When; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was taken away; empty where it was.")


@strawberry.input(description="Closes an account, from the next request on.")
class AccountDisableInput:
    """The last administrator stays."""

    idempotency_key: str = strawberry.field(description=KEY)
    subject: str = strawberry.field(description="Whose.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class AccountDisablePayload:
    """A grant opens it anew, with the roles of that grant alone."""

    disabled_at: DateTime | None = bind(WriteOutcome("disabled_at"), "When; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was closed; empty where it was.")


@strawberry.input(
    description="Brings the registry up to date from FHIR R4 Organization, Location, Practitioner and PractitionerRole, as"
    " `passport registry import` does. For whole cities use the command: a request has at most 1 MB."
)
class RegistryImportInput:
    """docs/registry.md says what is read."""

    idempotency_key: str = strawberry.field(description=KEY)
    resources: JSON = strawberry.field(description="A Bundle of any type, or one resource.")
    full: bool = strawberry.field(default=False, description="It is all there is: end what it does not name.")
    dry_run: bool = strawberry.field(default=False, description="Say what would change, and change nothing.")


@strawberry.type(description="A resource that was left out or doubted.")
@bound(TypeBinding(structural=True))
class RegistryNotice:
    """Made by the import."""

    resource: str | None = bind(WriteOutcome("resource"), "Such as `Bundle.entry[3] PractitionerRole/7`.")
    code: str = bind(WriteOutcome("code"), "For programs, such as REFERENCE_TO_NOTHING.")
    message: str = bind(WriteOutcome("message"), "For people.")


@strawberry.type(description="What came of it: the others go in where one is left out.")
@bound(TypeBinding(structural=True))
class RegistryImportPayload:
    """Counts are of rows; null where there are problems."""

    created: int | None = bind(WriteOutcome("created"), "Rows that are new.")
    changed: int | None = bind(WriteOutcome("changed"), "Rows that differ.")
    ended: int | None = bind(WriteOutcome("ended"), "Rows that ended.")
    unchanged: int | None = bind(WriteOutcome("unchanged"), "Rows that are as they were.")
    ignored: int | None = bind(WriteOutcome("ignored"), "Resources that say nothing of the registry.")
    changes: list[str] | None = bind(WriteOutcome("changes"), "Each change as a sentence; the first 200.")
    left_out: list[RegistryNotice] = bind(WriteOutcome("left_out"), "What was left out, and why; the first 200.")
    doubts: list[RegistryNotice] = bind(WriteOutcome("doubts"), "What was taken all the same; the first 200.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(
    description="Names whom nurses of a polyclinic's children call about violence or neglect; it takes the place of who was named."
)
class ChildProtectionContactSetInput:
    """Of an open polyclinic (domain.md 4.7, note 17)."""

    idempotency_key: str = strawberry.field(description=KEY)
    organization_code: str = strawberry.field(description="Code of the polyclinic.")
    contact: str | None = strawberry.field(
        default=None,
        description="Such as a name and a telephone number, at most 200 characters. Left out: nurses call the polyclinic's head.",
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ChildProtectionContactSetPayload:
    """`Passport.protectionContact` names it from the next request on."""

    set_at: DateTime | None = bind(WriteOutcome("set_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="administration"))
class WritesOfAdministration:
    """What `Mutation` gets from this area."""

    account_grant: AccountGrantPayload | None = bind(
        Write("account_grant"),
        "Give roles to an account.",
        {"input": Argument(AccountGrantInput, "Whose, and which.")},
        data="administration",
    )
    account_grant_decide: AccountGrantDecidePayload | None = bind(
        Write("account_grant_decide"),
        "Confirm or refuse what another administrator asked for.",
        {"input": Argument(AccountGrantDecideInput, "Which grant.")},
        data="administration",
    )
    account_revoke: AccountRevokePayload | None = bind(
        Write("account_revoke"),
        "Take roles away.",
        {"input": Argument(AccountRevokeInput, "Whose, and which.")},
        data="administration",
    )
    account_disable: AccountDisablePayload | None = bind(
        Write("account_disable"),
        "Close an account.",
        {"input": Argument(AccountDisableInput, "Whose.")},
        data="administration",
    )
    registry_import: RegistryImportPayload | None = bind(
        Write("registry_import"),
        "Bring organizations, districts, staff and assignments up to date.",
        {"input": Argument(RegistryImportInput, "What there is.")},
        data="administration",
    )
    child_protection_contact_set: ChildProtectionContactSetPayload | None = bind(
        Write("child_protection_contact_set"),
        "Name whom nurses call about violence or neglect.",
        {"input": Argument(ChildProtectionContactSetInput, "Of which polyclinic, and whom.")},
        data="administration",
    )
