"""Reasons for the quarantine of a record, as codes; none holds a value of a child."""

from enum import StrEnum


class FeedFault(StrEnum):
    """Reasons; NO_SINGLE_CHILD covers every fault of a child's numbers, so a feed cannot learn which exist (domain.md 5 B 15)."""

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
    ANOTHER_VOLUME = "ANOTHER_VOLUME"
    UNKNOWN_VOLUME = "UNKNOWN_VOLUME"
    NOT_REQUESTED = "NOT_REQUESTED"
    DECIDED_LATER = "DECIDED_LATER"
    SEQUENCE_REUSED = "SEQUENCE_REUSED"
    NOT_STORED = "NOT_STORED"


class Unfit(Exception):
    """Raised while a record is read to quarantine it; `field` is its name in docs/feeds.md."""

    def __init__(self, code: FeedFault, field: str | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.field = field
