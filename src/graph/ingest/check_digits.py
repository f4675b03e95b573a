"""Check digits of the OMS policy number and of SNILS (domain.md 3.5)."""

import re

OMS = "https://fhir.ru/ig/core/systems/oms"
SNILS = "https://fhir.ru/ig/core/systems/snils"
OMS_SYSTEMS = frozenset(
    {
        OMS,
        "http://fhir.ru/ig/core/systems/oms",
        "http://fhir.ru/core/systems/oms",
        "https://fhir.ru/core/systems/oms",
    }
)
SNILS_SYSTEMS = frozenset(
    {
        SNILS,
        "http://fhir.ru/ig/core/systems/snils",
        "http://fhir.ru/core/systems/snils",
        "https://fhir.ru/core/systems/snils",
    }
)

# Numbers up to 001-001-998 were issued without check digits.
SNILS_UNCHECKED = 1_001_998


def mod10(body: str) -> int:
    """The check digit of ISO/HL7 27931:2009: 12345 -> 5, 401 -> 0, 9999 -> 4, 99999999 -> 8."""
    odd = body[::-1][::2]
    even = body[::-1][1::2]
    total = sum(map(int, even + str(int(odd) * 2)))
    return -total % 10


def policy_number_holds(value: str) -> bool:
    """Whether these are 16 ASCII digits, the last being the check digit of the others."""
    return re.fullmatch(r"[0-9]{16}", value) is not None and mod10(value[:15]) == int(value[15])


def snils_holds(value: str) -> bool:
    """Whether these are 11 ASCII digits whose last two are right."""
    if re.fullmatch(r"[0-9]{11}", value) is None:
        return False
    if int(value[:9]) <= SNILS_UNCHECKED:
        return True
    return snils_check(value[:9]) == value[9:]


def snils_check(body: str) -> str:
    """The two check digits of the nine digits of a SNILS: 112233445 -> 95, 087654302 -> 00."""
    total = sum(int(digit) * weight for digit, weight in zip(body, range(9, 0, -1), strict=True))
    return f"{total % 101 % 100:02d}"


def plain(value: str) -> str:
    """An identifier without the spaces and dashes people write into it: 112-233-445 95 -> 11223344595."""
    return re.sub(r"[\s\-\u2010-\u2015]", "", value)
