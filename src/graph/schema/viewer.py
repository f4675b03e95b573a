"""Who is asking: the viewer's own account."""

from enum import Enum

import strawberry

from graph.schema.binding import RuledBy, TypeBinding, bound, column
from graph.tables import AccountRow
from graph.viewer import Role as ViewerRole

Role = strawberry.enum(  # type: ignore[call-overload]
    Enum("Role", {role.name: role.value.upper() for role in ViewerRole}),
    name="Role",
    description="The one role a token acts in.",
)


@strawberry.enum(description="How well the person behind an account is known.")
class AccountLevel(Enum):
    """The two levels of the city's portal (domain.md 1.4, 34)."""

    STANDARD = strawberry.enum_value("STANDARD", description="Registered online.")
    FULL = strawberry.enum_value("FULL", description="Identity proven in person or by a signature.")


@strawberry.type(description="You: the account behind the token and the role it acts in.")
@bound(TypeBinding(row=AccountRow, ruled_by=RuledBy.ANYONE, data="viewer"))
class Viewer:
    """The account row joined with the person it belongs to."""

    subject: str | None = column("Subject of the token.")
    role: Role | None = column("The role you act in now.")  # type: ignore[valid-type]
    name: str | None = column("Your own name.")
    organization: str | None = column("Where you work today, for staff.")
    organization_code: str | None = column("Its code, by which writes name an organization.")
    level: AccountLevel | None = column("What your account was proven by; writing needs a FULL one.")
    policy_version: str | None = column("Version of the access policy in force.")
