"""What can be corrected: columns of a child, how what is sent is read, and what follows from each."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from graphql import GraphQLError

from graph.ingest.check_digits import OMS, SNILS, policy_number_holds, snils_holds
from graph.schema.scalars import parse_date, parse_policy_number, parse_snils

LONGEST_NAME = 100  # characters
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Correctable:
    """A column of `child`: how a value is read (None where it is none), the field that changes, and its identifier system."""

    column: str
    read: Callable[[str], Any]
    field: str
    system: str | None = None
    may_be_empty: bool = True


def _name(text: str) -> str | None:
    name = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
    is_name = len(name) <= LONGEST_NAME and name.isprintable() and any(map(str.isalpha, name))
    return name if is_name else None


def _sex(text: str) -> str | None:
    return text if text in ("MALE", "FEMALE", "UNKNOWN") else None


def _number(parse: Callable[[object], str], holds: Callable[[str], bool]) -> Callable[[str], str | None]:
    def read(text: str) -> str | None:
        digits = parse(text)
        return digits if holds(digits) else None

    return read


CORRECTABLE: dict[str, Correctable] = {
    "FAMILY": Correctable("family", _name, "name"),
    "GIVEN": Correctable("given", _name, "name"),
    "PATRONYMIC": Correctable("patronymic", _name, "name"),
    "BIRTH_DATE": Correctable("birth_date", parse_date, "birthDate", may_be_empty=False),
    "SEX": Correctable("sex", _sex, "sex", may_be_empty=False),
    "POLICY_NUMBER": Correctable(
        "policy_number", _number(parse_policy_number, policy_number_holds), "policyNumber", OMS
    ),
    "SNILS": Correctable("snils", _number(parse_snils, snils_holds), "snils", SNILS),
}


def read_value(what: str, text: str | None, today: date) -> tuple[Any, bool]:
    """The value that is meant (None: there is none), and whether it can be one (domain.md 5 A 10, 5 B 13)."""
    kind = CORRECTABLE[what]
    if text is None:
        return None, kind.may_be_empty
    try:
        value = kind.read(text)
    except GraphQLError:
        return None, False
    is_future = isinstance(value, date) and value > today
    return value, value is not None and not is_future
