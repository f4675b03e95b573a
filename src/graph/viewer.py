"""Who asks: frozen for the length of one request."""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Viewer:
    """A verified subject and the role it acts in; what it reaches is decided by tables at each request."""

    subject: str
    role: Role
