"""The norm of risks: rules with published thresholds (rows of `norm` of the kind RISKS, domain.md 5 A 11). Pure."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from graph.areas.risk.predicates import MEASURES, TESTS
from graph.ingest.due import Version

KIND = "RISKS"
CODE = re.compile("[A-Z][A-Z0-9_]{0,79}")
NAMES = frozenset({"code", "version", "title", "source", "wordsForFamily", "test", "isOff"})
LONGEST, MOST = 300, 100
# A flag is no diagnosis: neither its title nor its words name a disease or a code of one.
ICD10 = re.compile(r"\b[A-ZА-Я][0-9]{2}(\.[0-9]{1,2})?\b")
DISEASES = tuple(
    "диагноз болезн заболел болеет ожирен анеми рахит гипотроф дистроф диабет астм гипертони эпилепс гемофили анафилак недостаточност"
    " синдром obes anaem anem diabet asthma disease diagnos syndrome stunt wast".split()
)
# The numbers and lists that a test needs, with their bounds.
NUMBERS = {"months": (1, 24), "fromMonths": (0, 216), "afterDays": (0, 730), "apartDays": (1, 60), "days": (0, 7)}
NEEDS: Mapping[str, frozenset[str]] = {
    "zScore": frozenset({"measure", "bands", "months"}),
    "noDose": frozenset({"group", "fromMonths"}),
    "notObserved": frozenset({"icd10", "afterDays"}),
    "visitLapsed": frozenset({"months"}),
    "oftenIll": frozenset({"icd10", "apartDays", "bands"}),
    "lightAtBirth": frozenset({"below", "days", "months"}),
    "severeAllergy": frozenset(),
}
ICD10_PREFIX = re.compile(r"[A-Z][0-9]{2}(\.[0-9])?")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a norm; `test` is what it looks for, by the vocabulary of predicates.py."""

    code: str
    version: str
    title: str
    source: str
    words_for_family: str | None
    test: Mapping[str, Any]


def risk_rules(written: Mapping[str, Any]) -> list[Rule]:
    """The rules of a norm's document that are on; ValueError where one cannot be used."""
    rules = [(_rule(each), each.get("isOff", False)) for each in written["riskRules"]]
    codes = [rule.code for rule, _ in rules]
    if not 0 < len(codes) <= MOST or len(set(codes)) < len(codes):
        raise ValueError(f"it has 1 to {MOST} rules, each with a code of its own")
    return [rule for rule, is_off in rules if not is_off]


@lru_cache(maxsize=8)
def rules_of(version: Version) -> Sequence[Rule]:
    """Those of a version that are on."""
    return tuple(risk_rules(json.loads(version.content)))


def _rule(written: Mapping[str, Any]) -> Rule:
    code = written["code"]
    if unknown := written.keys() - NAMES:
        raise ValueError(f"a rule has no {', '.join(sorted(unknown))}")
    if not CODE.fullmatch(code) or type(written.get("isOff", False)) is not bool:
        raise ValueError("the code of a rule is a word in capital letters, isOff true or false")
    words = written.get("wordsForFamily")
    for text in (written["version"], written["title"], written["source"], *([] if words is None else [words])):
        if not isinstance(text, str) or not 0 < len(text) <= LONGEST or not text.isprintable():
            raise ValueError(f"{code}: a text has 1 to {LONGEST} printable characters")
    shown = f"{written['title']} {words or ''}"
    if ICD10.search(shown) or any(stem in shown.casefold() for stem in DISEASES):
        raise ValueError(f"{code}: its title and its words name a disease, and a flag is no diagnosis")
    try:
        test = _test(written["test"])
    except ValueError as error:
        raise ValueError(f"{code}: {error}") from None
    return Rule(code, written["version"], written["title"], written["source"], words, test)


def _test(given: Mapping[str, Any]) -> Mapping[str, Any]:
    name = given["is"]
    if name not in TESTS:
        raise ValueError(f"{name!r} is none of {', '.join(sorted(TESTS))}")
    if given.keys() - {"is"} != NEEDS[name]:
        raise ValueError(f"{name} takes {', '.join(sorted(NEEDS[name])) or 'nothing'}")
    for number in NUMBERS.keys() & given.keys():
        low, high = NUMBERS[number]
        if type(given[number]) is not int or not low <= given[number] <= high:
            raise ValueError(f"{number} is a whole number from {low} to {high}")
    if "measure" in given and given["measure"] not in MEASURES:
        raise ValueError(f"measure is one of {', '.join(sorted(MEASURES))}")
    if "below" in given and not (isinstance(given["below"], int | float) and 0 < given["below"] < 10):
        raise ValueError("below is a weight in kilograms")
    if "icd10" in given and not all(ICD10_PREFIX.fullmatch(each) for each in _list(given["icd10"])):
        raise ValueError("icd10 lists categories of ICD-10, such as J45")
    if "bands" in given:
        _check_bands(name, _list(given["bands"]))
    return given


def _check_bands(name: str, bands: Sequence[Mapping[str, Any]]) -> None:
    """By age: bounds of a z-score, or how many times."""
    if name == "oftenIll":
        starts = [band["fromMonths"] for band in bands]
        if starts != sorted(set(starts)) or any(type(band["times"]) is not int or band["times"] < 2 for band in bands):
            raise ValueError("bands begin at fromMonths, in order, each with times from 2 on")
        return
    names = {"fromDays", "belowDays", "above", "below", "notAbove", "notBelow"}
    for band in bands:
        if band.keys() - names or len(band.keys() & {"above", "below"}) != 1:
            raise ValueError(
                "a band has one bound, above or below, and may have fromDays, belowDays, notAbove, notBelow"
            )
        if not all(isinstance(value, int | float) for value in band.values()):
            raise ValueError("the bounds of a band are numbers")


def _list(written: Any) -> list[Any]:
    if not isinstance(written, list) or not written:
        raise ValueError("a list has one entry or more")
    return written
