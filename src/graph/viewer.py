"""Who asks: frozen for the length of one request."""

from dataclasses import dataclass
from enum import StrEnum

# In which setting of PostgreSQL a transaction says in whose name it acts (tables/gate.py).
SETTING = "passport.subject"


class Role(StrEnum):
    """The one role a token acts in."""

    NURSE = "nurse"
    SCHOOL_NURSE = "school_nurse"
    DISTRICT_DOCTOR = "district_doctor"
    SPECIALIST = "specialist"
    EMERGENCY_DOCTOR = "emergency_doctor"
    DISPATCHER = "dispatcher"
    PARENT = "parent"
    CHILD = "child"
    REGISTRAR = "registrar"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    FEED = "feed"
    DISTRICT_HEAD = "district_head"
    SHARE_LINK = "share_link"
    SOCIAL_WORKER = "social_worker"


# The roles of people and machines that sign in. A share link has an account of its own and no token (docs/share-link.md).
TOKEN_ROLES = tuple(role for role in Role if role is not Role.SHARE_LINK)


@dataclass(frozen=True, slots=True)
class Viewer:
    """A verified subject and the role it acts in; what it reaches is decided by tables at each request."""

    subject: str
    role: Role
