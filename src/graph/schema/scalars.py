"""Custom scalars: each refuses a bad value with BAD_USER_INPUT and never repeats the value in its message."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NewType

import strawberry
from graphql import GraphQLError, StringValueNode, ValueNode
from strawberry.scalars import JSON
from strawberry.types.scalar import ScalarDefinition

from graph.errors import Code

OmsPolicyNumber = NewType("OmsPolicyNumber", str)
Snils = NewType("Snils", str)
Icd10Code = NewType("Icd10Code", str)
Date = NewType("Date", date)
DateTime = NewType("DateTime", datetime)

# Letters of the Cyrillic alphabet that look like Latin ones (domain.md 3.4).
LOOK_ALIKES = str.maketrans("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")
_POLICY_NUMBER = re.compile(r"[0-9]{16}")


def _refuse(message: str) -> GraphQLError:
    return GraphQLError(message, extensions={"code": Code.BAD_USER_INPUT.value})


def _text(value: object, message: str) -> str:
    if not isinstance(value, str):
        raise _refuse(message)
    return value


def parse_policy_number(value: object) -> str:
    """16 digits whose last one is the Mod10 check digit of ISO/HL7 27931:2009 (domain.md 3.5); spaces are ignored.

    A failed check digit is not refused: it must never stand between an ambulance and a child (domain.md 5 B 13).
    """
    message = "OmsPolicyNumber: expected 16 digits."
    digits = _text(value, message).replace(" ", "")
    if not _POLICY_NUMBER.fullmatch(digits):
        raise _refuse(message)
    return digits


def parse_snils(value: object) -> str:
    """11 digits, written plainly or as 123-456-789 01; returned as digits."""
    message = "Snils: expected 11 digits, such as 112-233-445 95."
    digits = re.sub(r"[ -]", "", _text(value, message))
    if not re.fullmatch(r"[0-9]{11}", digits):
        raise _refuse(message)
    return digits


def parse_icd10(value: object) -> str:
    """A letter, two digits and up to two more after a point; Cyrillic look-alikes are read as Latin."""
    message = "Icd10Code: expected a code such as J45.0."
    code = _text(value, message).strip().upper().translate(LOOK_ALIKES)
    if not re.fullmatch(r"[A-Z][0-9]{2}(\.[0-9]{1,2})?", code):
        raise _refuse(message)
    return code


def parse_date(value: object) -> date:
    """A calendar date YYYY-MM-DD."""
    message = "Date: expected YYYY-MM-DD."
    text = _text(value, message)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise _refuse(message)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _refuse(message) from None


def parse_datetime(value: object) -> datetime:
    """An RFC 3339 instant that states its offset."""
    message = "DateTime: expected an RFC 3339 instant with an offset, such as 2026-01-31T08:00:00+03:00."
    text = _text(value, message)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9:.]+([Zz]|[+-][0-9]{2}:[0-9]{2})", text):
        raise _refuse(message)
    try:
        return datetime.fromisoformat(text.upper())
    except ValueError:
        raise _refuse(message) from None


def _scalar(name: str, description: str, parse: Callable[[object], object]) -> ScalarDefinition:
    def parse_literal(node: ValueNode, variables: object = None) -> object:
        """The same, with the position in the document."""
        try:
            return parse(node.value if isinstance(node, StringValueNode) else None)
        except GraphQLError as error:
            raise GraphQLError(error.message, node, extensions=error.extensions) from None

    return strawberry.scalar(
        name=name, description=description, serialize=str, parse_value=parse, parse_literal=parse_literal
    )


SCALARS: dict[Any, ScalarDefinition] = {
    OmsPolicyNumber: _scalar(
        "OmsPolicyNumber",
        "Number of a compulsory health insurance policy: 16 digits. A masked number reads `****************`.",
        parse_policy_number,
    ),
    Snils: _scalar(
        "Snils",
        "Insurance number of an individual account: 11 digits, hyphens and spaces allowed on input.",
        parse_snils,
    ),
    Icd10Code: _scalar("Icd10Code", "A code of ICD-10 such as `J45.0`.", parse_icd10),
    Date: _scalar("Date", "A calendar date, `YYYY-MM-DD`.", parse_date),
    DateTime: _scalar("DateTime", "An instant with its offset (RFC 3339).", parse_datetime),
}

__all__ = ["JSON", "SCALARS", "Date", "DateTime", "Icd10Code", "OmsPolicyNumber", "Snils"]
