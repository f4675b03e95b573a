"""Names of people and sex."""

from enum import Enum

import strawberry

from graph.schema.binding import RuledBy, TypeBinding, bound, column, computed


@strawberry.enum(description="Administrative sex.")
class Sex(Enum):
    """The three values of the national register (domain.md 3.5)."""

    MALE = "MALE"
    FEMALE = "FEMALE"
    UNKNOWN = "UNKNOWN"


@strawberry.type(description="A person's name. A newborn may have no given name yet.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, own=True, data="name"))
class PersonName:
    """Columns family, given, patronymic of the row it stands in."""

    given: str | None = column("Given name.")
    family: str | None = column("Family name.")
    patronymic: str | None = column("Patronymic, where there is one.")
    full: str | None = computed("full_name", "Family name, given name and patronymic.", data="full_name")
