"""Why a record of a feed was quarantined, as values; never a value of a child."""

from enum import StrEnum


class Fault(StrEnum):
    """One for whatever is wrong with whom a record is about: a feed is not told which numbers there are (domain.md 5 B 15)."""

    NOT_JSON = "NOT_JSON"
    TOO_LONG = "TOO_LONG"
    NOT_A_RECORD = "NOT_A_RECORD"
    UNKNOWN_KIND = "UNKNOWN_KIND"
    BAD_DATE = "BAD_DATE"
    NO_SINGLE_CHILD = "NO_SINGLE_CHILD"
    UNKNOWN_INSTITUTION = "UNKNOWN_INSTITUTION"
    UNKNOWN_DISTRICT = "UNKNOWN_DISTRICT"
    UNKNOWN_REPRESENTATIVE = "UNKNOWN_REPRESENTATIVE"
    UNKNOWN_STAFF = "UNKNOWN_STAFF"
    ANOTHER_CALL = "ANOTHER_CALL"
    ANOTHER_APPOINTMENT = "ANOTHER_APPOINTMENT"
    DECIDED_LATER = "DECIDED_LATER"
    SEQUENCE_REUSED = "SEQUENCE_REUSED"
    NOT_STORED = "NOT_STORED"


class Unfit(Exception):
    """Raised to quarantine a record while it is read; `field` is the name that docs/feeds.md has for it."""

    def __init__(self, code: Fault, field: str | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.field = field
