"""Members of staff as callers name them."""

import strawberry


@strawberry.input(description="A member of staff as their register knows them.")
class StaffIdentifier:
    """System and value of the first identifier (docs/registry.md)."""

    system: str = strawberry.field(description="System of the identifier.")
    identifier: str = strawberry.field(description="Its value.")
