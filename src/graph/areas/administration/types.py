"""Accounts and staff as administrators see them; nothing here is of a child."""

from enum import Enum

import strawberry

from graph.areas.administration.tables import AccountGrantRow
from graph.schema.binding import Argument, Edge, Root, RuledBy, TypeBinding, bind, bound, column, computed
from graph.schema.scalars import Date, DateTime
from graph.schema.viewer import AccountLevel, Role
from graph.tables import AccountRow, AssignmentRow, OrganizationRow, StaffRow


@strawberry.enum(description="Whom an account is of.")
class AccountPerson(Enum):
    """The kinds of registry/accounts.py."""

    STAFF = strawberry.enum_value("STAFF", description="A member of staff.")
    REPRESENTATIVE = strawberry.enum_value("REPRESENTATIVE", description="Somebody who represents children.")
    CHILD = strawberry.enum_value("CHILD", description="A child from 15.")
    SEVERAL = strawberry.enum_value("SEVERAL", description="One person who is several of these.")


@strawberry.type(description="A subject of the token's issuer, and in which roles it may act.")
@bound(TypeBinding(row=AccountRow, ruled_by=RuledBy.ANYONE, data="account"))
class Account:
    """A row of `account`; of a family there is no more than that it is one."""

    subject: str | None = column("The `sub` of its tokens.")
    person: AccountPerson | None = computed("account_person", "Whom it is of.")
    staff_name: str | None = computed("staff_name", "Name of the member of staff; null of anybody else.")
    roles: list[Role] | None = computed("account_roles", "The roles that it may act in; a token names one of them.")
    level: AccountLevel | None = column("What it was proven by; writing needs a FULL one.")
    disabled_at: DateTime | None = column("When it was closed; null while it is open.")


@strawberry.type(description="Where a member of staff works, as what and when.")
@bound(TypeBinding(row=AssignmentRow, ruled_by=RuledBy.ANYONE, data="account"))
class Assignment:
    """A row of `assignment`."""

    organization: str | None = computed("institution_name", "The institution.")
    organization_code: str | None = computed("institution_code", "Its code.")
    district_code: str | None = computed("district_code", "The district whose children are theirs; null: none.")
    role: str | None = column("As what, by the register, such as `nurse`; what an account may do is its own roles.")
    valid_from: Date | None = column("The first day.")
    valid_to: Date | None = column("The last day; null: open.")


@strawberry.type(description="A member of staff with where they work and which accounts are theirs.")
@bound(TypeBinding(row=StaffRow, ruled_by=RuledBy.ANYONE, data="account"))
class StaffMember:
    """A row of `staff`."""

    system: str | None = column("System of the identifier.", "source_system")
    identifier: str | None = column("Value of the identifier in that system.", "source_id")
    name: str | None = computed("full_name", "Their name.")
    specialty: str | None = column("A code such as CARDIOLOGY; it opens the labels of that specialty.")
    assignments: list[Assignment] = bind(
        Edge(on={"staff_id": "id"}, order=("-valid_from", "id")), "Where they work or worked, newest first."
    )
    accounts: list[Account] = bind(Edge(on={"staff_id": "id"}, order=("subject",), only="of_staff"), "Their accounts.")


@strawberry.type(description="A grant of roles that waits for another administrator.")
@bound(TypeBinding(row=AccountGrantRow, ruled_by=RuledBy.ANYONE, data="account"))
class AccountGrantRequest:
    """A row of `account_grant`."""

    grant_id: strawberry.ID | None = computed(
        "account_grant_id", "For `accountGrantDecide`; `node(id:)` does not take it."
    )
    subject: str | None = column("Whose account.")
    person: AccountPerson | None = computed("account_person", "Whom it is for.")
    person_id: strawberry.ID | None = computed(
        "account_person_id", "Of a representative or a child: the global id, to compare with the papers."
    )
    staff_system: str | None = computed("account_staff_system", "System of the identifier of the member of staff.")
    staff_identifier: str | None = computed("account_staff_identifier", "Its value: namesakes differ in it.")
    staff_name: str | None = computed("staff_name", "Name of the member of staff; null of anybody else.")
    roles: list[Role] | None = computed("account_roles", "The roles that are asked for.")
    level: AccountLevel | None = column("The level that is asked for; null: as it is.")
    requested_by: str | None = column("Subject of the administrator who asks.")
    requested_at: DateTime | None = column("When.")


@strawberry.type(description="An organization as the registry knows it.")
@bound(TypeBinding(row=OrganizationRow, ruled_by=RuledBy.ANYONE, data="registered_organization"))
class Organization:
    """A row of `organization`."""

    code: str | None = column("Its code.")
    name: str | None = column("Its name.")
    kind: str | None = column("Such as POLYCLINIC or SCHOOL.")
    child_protection_contact: str | None = column(
        "Whom nurses call about violence or neglect; null where nobody is named, and they call its head."
    )
    closed_at: DateTime | None = column("When it closed; null while it is open.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="account"))
class QueriesOfAdministration:
    """What `Query` gets from this area."""

    account: Account | None = bind(
        Root("account"),
        "The account of a subject.",
        {"subject": Argument(str, "The `sub` of its tokens.")},
        data="account",
    )
    staff_member: StaffMember | None = bind(
        Root("staff_member"),
        "A member of staff by an identifier of a register.",
        {"system": Argument(str, "System of the identifier."), "identifier": Argument(str, "Its value.")},
        data="account",
    )
    account_grant_requests: list[AccountGrantRequest] = bind(
        Root("account_grant_requests"),
        "Grants that wait for another administrator, oldest first; 100 at the most.",
        data="account",
    )
    organization: Organization | None = bind(
        Root("organization"),
        "An organization by its code.",
        {"code": Argument(str, "Its code.")},
        data="registered_organization",
    )
