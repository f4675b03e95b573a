"""Refusals and doubts of an import, as values; none holds a value of a child."""

from dataclasses import dataclass
from enum import StrEnum


class RefusalCode(StrEnum):
    """Why a file, or one assertion in it, did not go in."""

    NOT_FOUND = "NOT_FOUND"
    TOO_LARGE = "TOO_LARGE"
    BROKEN_GZIP = "BROKEN_GZIP"
    NOT_JSON = "NOT_JSON"
    NOT_FHIR = "NOT_FHIR"
    NOT_XML = "NOT_XML"
    NOT_CDA = "NOT_CDA"
    XML_FORBIDDEN = "XML_FORBIDDEN"
    XML_LIMIT = "XML_LIMIT"
    SECTION_NOT_READ = "SECTION_NOT_READ"
    NOT_A_BUNDLE = "NOT_A_BUNDLE"
    BUNDLE_TYPE = "BUNDLE_TYPE"
    UNKNOWN_VERSION = "UNKNOWN_VERSION"
    NO_PATIENT = "NO_PATIENT"
    TWO_PATIENTS = "TWO_PATIENTS"
    NO_COMPOSITION = "NO_COMPOSITION"
    NO_IDENTIFIER = "NO_IDENTIFIER"
    NO_BIRTH_DATE = "NO_BIRTH_DATE"
    BIRTH_DATE_IN_FUTURE = "BIRTH_DATE_IN_FUTURE"
    WRONG_SUBJECT = "WRONG_SUBJECT"
    BAD_DATE = "BAD_DATE"
    DATE_IN_FUTURE = "DATE_IN_FUTURE"
    DATE_BEFORE_BIRTH = "DATE_BEFORE_BIRTH"
    TOO_LONG = "TOO_LONG"
    ATTACHMENT = "ATTACHMENT"
    NOT_STORED = "NOT_STORED"
    DOCUMENT_CHANGED = "DOCUMENT_CHANGED"
    IDENTITY_CONFLICT = "IDENTITY_CONFLICT"
    IDENTITY_DOUBTFUL = "IDENTITY_DOUBTFUL"
    IDENTIFIER_CHECK = "IDENTIFIER_CHECK"
    BLOOD_NOT_UNDERSTOOD = "BLOOD_NOT_UNDERSTOOD"
    CODE_NOT_UNDERSTOOD = "CODE_NOT_UNDERSTOOD"
    NOT_FINAL = "NOT_FINAL"
    NOT_ABOUT_THE_CHILD = "NOT_ABOUT_THE_CHILD"
    NOT_VERIFIED = "NOT_VERIFIED"
    NOT_PERMITTED = "NOT_PERMITTED"


@dataclass(frozen=True, slots=True)
class Rejection:
    """The refusal of a file or a resource: `resource`, such as "Observation/12"; `sha256`, that of the file's bytes."""

    file: str
    resource: str | None
    code: RefusalCode
    reason: str
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something not taken over from an accepted bundle: an assertion, or a whole resource (`quarantined`)."""

    resource: str
    code: RefusalCode
    reason: str
    quarantined: bool = False


class Refused(Exception):
    """Raised inside extraction to leave a resource or the file at once; never leaves `extract()`."""

    def __init__(self, resource: str | None, code: RefusalCode, reason: str) -> None:
        super().__init__(reason)
        self.resource = resource
        self.code = code
        self.reason = reason
