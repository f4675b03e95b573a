"""The norm of social support: rules from a social status to a measure (rows of `norm`, domain.md 5 A 11)."""

import re
from collections.abc import Mapping
from typing import Any

from graph.areas.social.types import SocialKind
from graph.areas.social_support.rules import INCOME, PRIVILEGE
from graph.areas.social_support.types import SupportMeasureKind

CODE = re.compile("[A-Z][A-Z0-9_]{0,79}")
MEASURES = frozenset(each.name for each in SupportMeasureKind) - {"ENTITLED"}
# These name a disease and are masked: a rule over one would tell it (domain.md 3.6, 5 C 26).
STATUSES = frozenset(each.name for each in SocialKind) - {"RARE_DISEASE", "CHRONIC_DRUG_BENEFIT", "OTHER", "ENTITLED"}
OLDEST, LONGEST, LONGEST_WORDS = 18, 3_660, 200
NAMES = frozenset(
    {"code", "status", "measure", "basis", "ageFrom", "ageTo", "district", "proofs", "proofDays", "isOff"}
)


def support_rules(written: Mapping[str, Any]) -> None:
    """Look at the rules of a norm; ValueError where one cannot be used, since migration 0271 reads them as they stand."""
    rules = written["supportRules"]
    codes = [_checked(each) for each in rules]
    if not codes or len(set(codes)) < len(codes):
        raise ValueError("it has rules, each with a code of its own")


def _checked(rule: Mapping[str, Any]) -> str:
    code: str = rule["code"]
    if unknown := rule.keys() - NAMES:
        raise ValueError(f"a rule has no {', '.join(sorted(unknown))}")
    if not CODE.fullmatch(code):
        raise ValueError("the code of a rule is a word in capital letters")
    if rule["status"] not in STATUSES or rule["measure"] not in MEASURES:
        raise ValueError(f"{code}: a status that names no disease and a measure are words that the graph knows")
    basis = rule["basis"]
    if not 0 < len(basis) <= LONGEST_WORDS or not basis.isprintable():
        raise ValueError(f"{code}: basis has 1 to {LONGEST_WORDS} printable characters")
    _check_age(code, rule.get("ageFrom", 0), rule.get("ageTo", OLDEST))
    _check_proofs(code, rule.get("proofs", []), rule.get("proofDays"))
    if not isinstance(rule.get("district", ""), str) or type(rule.get("isOff", False)) is not bool:
        raise ValueError(f"{code}: district is a code, isOff true or false")
    return code


def _check_age(code: str, since: Any, until: Any) -> None:
    if type(since) is not int or type(until) is not int or not 0 <= since < until <= OLDEST:
        raise ValueError(f"{code}: ageFrom and ageTo are completed years, from 0 to {OLDEST}")


def _check_proofs(code: str, proofs: Any, days: Any) -> None:
    if not isinstance(proofs, list) or not {INCOME, PRIVILEGE}.issuperset(proofs):
        raise ValueError(f"{code}: proofs are {INCOME} and {PRIVILEGE}")
    if days is not None and (type(days) is not int or not 0 < days <= LONGEST):
        raise ValueError(f"{code}: proofDays is a number of days up to {LONGEST}")
