"""The closed vocabulary of conditions: each looks at what a viewer was told of a child, and says which facts meet it; pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Json: TypeAlias = Mapping[str, Any]
ATC = frozenset({"http://www.whocc.no/atc", "urn:oid:2.16.840.1.113883.6.73"})
CURRENT = frozenset({"ACTIVE", "RECURRENCE", "RELAPSE"})


@dataclass(frozen=True, slots=True)
class Input:
    """A fact that meets a condition: the coordinate that says it, its words, its document and norm as the graph told them.

    `values`: what a suggestion may fill in from it.
    """

    coordinate: str
    words: str
    document: Json | None = None
    norm: Json | None = None
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the viewer was told of one child, and the drugs that are being ordered."""

    child: Json
    orders: Sequence[Json] = ()

    @property
    def passport(self) -> Json:
        """The passport, which is never null."""
        passport: Json = self.child["passport"]
        return passport

    def rows(self, *path: str) -> list[Json]:
        """A list below the passport; empty where it is withheld."""
        value: Any = self.passport
        for name in path:
            value = value.get(name) if value else None
        return list(value or ())

    def page(self, name: str) -> list[Json]:
        """The rows of a page of the child."""
        return [row for row in (self.child.get(name) or {}).get("nodes") or () if row]


Predicate: TypeAlias = Callable[[Facts, Json], Iterable[Input]]


def _fact_status(facts: Facts, given: Json) -> Iterable[Input]:
    fact = facts.passport.get(given["fact"])
    if fact and fact["status"] in given["in"]:
        name = {"bloodGroup": "Группа крови", "rhFactor": "Резус-фактор"}[given["fact"]]
        yield Input(f"Passport.{given['fact']}", f"{name}: {fact['status']}", fact.get("document"))


def _open_referral(facts: Facts, given: Json) -> Iterable[Input]:
    for row in facts.page("referrals"):
        if row["specialty"] in given["specialties"] and row["openedAt"] and not row["closedAt"]:
            yield Input(
                "Child.referrals", f"Направление: {_joined(row['specialty'], row['organization'])}", row["document"]
            )


def _allergy_to(facts: Facts, given: Json) -> Iterable[Input]:
    for row in facts.rows("allergies", "items"):
        # An allergy whose state is not told counts: a warning too many does less harm.
        is_current = row["clinicalStatus"] is None or row["clinicalStatus"] in CURRENT
        if is_current and is_of_class(row["substance"], row["code"], row["codeSystem"], given["class"]):
            yield Input(
                "Passport.allergies",
                f"Аллергия: {_joined(row['substance'] or row['code'], row['criticality'])}",
                row["document"],
            )


def _drugs(facts: Facts) -> Iterable[tuple[Json, Input]]:
    for row in facts.rows("medications", "items"):
        if row["status"] == "ACTIVE":
            yield row, Input("Passport.medications", f"Принимает: {row['display'] or row['code']}", row["document"])
    for row in facts.orders:
        yield row, Input("orders", f"Назначается: {row['display'] or row['code']}")


def _drug_of(facts: Facts, given: Json) -> Iterable[Input]:
    for row, drug in _drugs(facts):
        if is_of_class(row["display"], row["code"], row["codeSystem"], given["class"]):
            yield drug


def _any_drug(facts: Facts, given: Json) -> Iterable[Input]:
    for _, drug in _drugs(facts):
        yield drug


def _diagnosis(facts: Facts, given: Json) -> Iterable[Input]:
    for row in facts.rows("diagnoses", "items"):
        if row["icd10"] and row["icd10"].startswith(tuple(given["icd10"])) and row["clinicalStatus"] in CURRENT:
            yield Input("Passport.diagnoses", f"Диагноз: {_joined(row['icd10'], row['display'])}", row["document"])


def _observation_overdue(facts: Facts, given: Json) -> Iterable[Input]:
    for row in facts.rows("dispensaryObservations"):
        if row["overdue"] is True and row["status"] == "ACTIVE":
            words = f"Диспансерное наблюдение: {_joined(row['display'], row['nextVisit'])}"
            values = {"specialty": row["specialty"]} if row["specialty"] else {}
            yield Input("Passport.dispensaryObservations", words, row["document"], values=values)


def _growth_alert(facts: Facts, given: Json) -> Iterable[Input]:
    documents = {(row["kind"], row["effectiveAt"]): row["document"] for row in facts.page("measurements")}
    for row in facts.rows("growthAlerts"):
        kinds = set(given["kinds"]).intersection(row["kinds"] or ())
        if kinds and row["measure"] in given.get("measures", (row["measure"],)):
            words = f"Развитие: {_joined(row['measure'], *sorted(kinds), row['value'], row['unit'])}"
            yield Input("Passport.growthAlerts", words, documents.get((row["measure"], row["measuredAt"])))


def _conflict(facts: Facts, given: Json) -> Iterable[Input]:
    for row in facts.rows("conflicts"):
        if row["field"]:
            yield Input("Passport.conflicts", f"Противоречие: {row['field']}")
            for each in row["candidates"] or ():
                yield Input("FactConflict.candidates", f"Документ: {each['value']}", each["document"])


def _due(facts: Facts, given: Json) -> Iterable[Input]:
    for row in facts.page("due"):
        if row["kind"] == given["kind"] and row["status"] in given["in"]:
            what = row["vaccineGroup"] or f"{row['ageMonths']} мес."
            yield Input("Child.due", f"По плану: {_joined(what, row['dueOn'])}", norm=row["norm"])


def _readiness(facts: Facts, given: Json) -> Iterable[Input]:
    readiness = facts.child.get("certificateReadiness")
    if readiness and readiness[given["item"]] in given["in"]:
        words = f"Справка 079/у: {given['item']} {readiness[given['item']]}"
        yield Input("Child.certificateReadiness", words, norm=readiness["norm"])


def _weight_stale(facts: Facts, given: Json) -> Iterable[Input]:
    growth = facts.passport.get("anthropometry")
    if growth and growth["weightStale"] is True:
        yield Input("Passport.anthropometry", f"Вес: {_joined(growth['weightKg'], growth['weightAt'])}")


def _age(facts: Facts, given: Json) -> Iterable[Input]:
    years = facts.child.get("ageYears")
    if years is not None and given.get("from", 0) <= years < given.get("below", 200):
        yield Input("Child.ageYears", f"Возраст: {years}")


def _sex(facts: Facts, given: Json) -> Iterable[Input]:
    if facts.child.get("sex") == given["value"]:
        yield Input("Child.sex", f"Пол: {given['is']}")


PREDICATES: Mapping[str, Predicate] = {
    "factStatus": _fact_status,
    "openReferral": _open_referral,
    "allergyTo": _allergy_to,
    "drugOf": _drug_of,
    "anyDrug": _any_drug,
    "diagnosis": _diagnosis,
    "observationOverdue": _observation_overdue,
    "growthAlert": _growth_alert,
    "conflict": _conflict,
    "due": _due,
    "readiness": _readiness,
    "weightStale": _weight_stale,
    "age": _age,
    "sex": _sex,
}


def is_of_class(words: str | None, code: str | None, system: str | None, given: Json) -> bool:
    """Whether a substance is of a class: by a stem in its name, or by the beginning of an ATC code."""
    named = (words or "").casefold()
    if any(stem in named for stem in given["stems"]):
        return True
    return bool(code) and system in ATC and str(code).startswith(tuple(given["atc"]))


def _joined(*parts: Any) -> str:
    return ", ".join(str(part) for part in parts if part not in (None, ""))
