"""Rows of the graph -> resources of a summary; None for a row of which nothing that means something may be written.

A resource is a FHIR resource without its id, subject and performer, and has besides `line`, its words for the narrative.
"""

from collections.abc import Mapping
from typing import Any

from graph.papers import fhir_words as words

Json = dict[str, Any]
Row = Mapping[str, Any]
ABSENT_REASON: Json = {"extension": [{"url": words.ABSENT_DATA, "valueCode": "unknown"}]}
# Of the states of a disease those in which somebody has it.
PRESENT = frozenset({"ACTIVE", "RECURRENCE", "RELAPSE"})


def condition(row: Row) -> Json | None:
    """A disease; its code as the document stated it comes first, as the import takes that one."""
    if not row["display"]:
        return None
    codings = [_coding(row["codeSystem"], row["code"])]
    if row["icd10"] and row["icd10"] != row["code"]:
        codings.append({"system": words.ICD10, "code": row["icd10"]})
    made: Json = {
        "resourceType": "Condition",
        "line": _line(row["display"], row["icd10"], row["since"]),
        "meta": _profile("Condition-uv-ips"),
        "clinicalStatus": _term("condition-clinical", words.CLINICAL.get(row["clinicalStatus"] or "", "active")),
        "verificationStatus": _term("condition-ver-status", "confirmed"),
        "category": [_term("condition-category", "problem-list-item")],
        "code": _concept(codings, row["display"]),
    }
    if row["since"]:
        made["onsetDateTime"] = row["since"]
    if row["until"]:
        made["abatementDateTime"] = row["until"]
    if row["chronic"]:
        made["extension"] = [{"url": words.CHRONIC, "valueBoolean": True}]
    return made


def allergy(row: Row) -> Json | None:
    """An allergy or intolerance."""
    if not row["substance"]:
        return None
    made: Json = {
        "resourceType": "AllergyIntolerance",
        "line": _line(row["substance"], row["reaction"]),
        "meta": _profile("AllergyIntolerance-uv-ips"),
        "clinicalStatus": _term("allergyintolerance-clinical", _allergy_status(row["clinicalStatus"])),
        "verificationStatus": _term(
            "allergyintolerance-verification", "unconfirmed" if row["verified"] is False else "confirmed"
        ),
        "code": _concept([_coding(row["codeSystem"], row["code"])], row["substance"]),
    }
    if row["category"] in words.CATEGORIES:
        made["category"] = [words.CATEGORIES[row["category"]]]
    if row["criticality"] in words.CRITICALITY:
        made["criticality"] = words.CRITICALITY[row["criticality"]]
    if row["effectiveAt"]:
        made["onsetDateTime"] = row["effectiveAt"]
    if row["reaction"]:
        made["reaction"] = [{"manifestation": [{"text": row["reaction"]}]}]
    return made


def _allergy_status(status: str | None) -> str:
    return {"INACTIVE": "inactive", "RESOLVED": "resolved"}.get(status or "", "active")


def no_known(kind: str, code: str, display: str) -> Json:
    """That there are none: IPS has a code for it, which the import reads as such."""
    made: Json = {
        "resourceType": kind,
        "line": display,
        "code": {"coding": [{"system": words.ABSENT, "code": code, "display": display}]},
    }
    if kind == "AllergyIntolerance":
        return {**made, "clinicalStatus": _term("allergyintolerance-clinical", "active")}
    return {**made, "clinicalStatus": _term("condition-clinical", "active")}


def medication(row: Row) -> Json | None:
    """A medication that is or was taken."""
    if not row["display"]:
        return None
    made: Json = {
        "resourceType": "MedicationStatement",
        "line": _line(row["display"], row["dose"]),
        "meta": _profile("MedicationStatement-uv-ips"),
        "status": words.TAKEN.get(row["status"] or "", "unknown"),
        "medicationCodeableConcept": _concept([_coding(row["codeSystem"], row["code"])], row["display"]),
    }
    period = {key: row[name] for key, name in (("start", "since"), ("end", "until")) if row[name]}
    made.update({"effectivePeriod": period} if period else {"_effectiveDateTime": ABSENT_REASON})
    if row["dose"]:
        made["dosage"] = [{"text": row["dose"]}]
    return made


def immunization(row: Row) -> Json | None:
    """A dose that was given, or was not."""
    if not row["vaccine"] or not row["date"]:
        return None
    made: Json = {
        "resourceType": "Immunization",
        "line": _line(row["vaccine"], row["date"]),
        "meta": _profile("Immunization-uv-ips"),
        "status": words.GIVEN[row["status"] or "COMPLETED"],
        "vaccineCode": _concept([_coding(row["codeSystem"], row["code"])], row["vaccine"]),
        "occurrenceDateTime": row["date"],
    }
    for key, name in (("statusReason", "notDoneReason"), ("site", "site")):
        if row[name]:
            made[key] = {"text": row[name]}
    if row["lotNumber"]:
        made["lotNumber"] = row["lotNumber"]
    if row["doseNumber"]:
        made["protocolApplied"] = [{"doseNumberPositiveInt": row["doseNumber"]}]
    if row["reaction"]:
        made["reaction"] = [{"detail": {"display": row["reaction"]}}]
    if row["validUntil"]:
        made["extension"] = [{"url": words.EXEMPT_UNTIL, "valueDate": row["validUntil"]}]
    return made


def measurement(row: Row) -> Json | None:
    """A measurement of growth."""
    if row["value"] is None or row["kind"] not in words.MEASURED:
        return None
    code, display, unit = words.MEASURED[row["kind"]]
    quantity = {"value": row["value"], "unit": unit, "system": words.UCUM, "code": unit}
    concept = {"coding": [{"system": words.LOINC, "code": code, "display": display}]}
    made = _observation("vital-signs", concept, row["effectiveAt"], f"{display}: {row['value']:g} {unit}")
    return {**made, "valueQuantity": quantity}


def blood(passport: Row) -> list[Json]:
    """Blood group and Rh factor that have a value; one in conflict has none, and is not stated."""
    group, factor = passport["bloodGroup"], passport["rhFactor"]
    made = []
    if group["value"]:
        answer = _concept([_coding(words.SNOMED, words.GROUPS[group["value"]])], f"Group {group['value']}")
        concept = {"coding": [{"system": words.LOINC, "code": "883-9", "display": "ABO group [Type] in Blood"}]}
        made.append({**_result(concept, group, f"ABO: {group['value']}"), "valueCodeableConcept": answer})
    if factor["value"]:
        code = words.FACTORS.get(factor["value"])
        answer = _concept([_coding(words.SNOMED, code)], None) if code else {"text": words.WEAK_D}
        concept = {"coding": [{"system": words.LOINC, "code": "10331-7", "display": "Rh [Type] in Blood"}]}
        made.append({**_result(concept, factor, f"Rh: {factor['value']}"), "valueCodeableConcept": answer})
    return made


def groups(passport: Row) -> list[Json]:
    """Health group and group for physical education, in the code system of the import."""
    made = []
    for code, name in (("health-group", "healthGroup"), ("physical-education-group", "physicalEducationGroup")):
        fact = passport[name]
        if fact["value"]:
            concept = {"coding": [{"system": words.OWN, "code": code}]}
            answer = {"coding": [{"system": f"urn:passport:{code}", "code": fact["value"]}]}
            observation = _observation("exam", concept, fact["effectiveAt"], f"{code}: {fact['value']}")
            made.append({**observation, "valueCodeableConcept": answer})
    return made


def _result(concept: Json, fact: Row, line: str) -> Json:
    return _observation("laboratory", concept, fact["effectiveAt"], line)


def _observation(category: str, concept: Json, at: str | None, line: str) -> Json:
    when = {"effectiveDateTime": at} if at else {"_effectiveDateTime": ABSENT_REASON}
    return {
        "resourceType": "Observation",
        "line": line,
        "status": "final",
        "category": [_term("observation-category", category)],
        "code": concept,
        **when,
    }


def _coding(system: str | None, code: str | None) -> Json | None:
    if not code:
        return None
    return {"system": system, "code": code} if system else {"code": code}


def _concept(codings: list[Json | None], text: str | None) -> Json:
    coded = [each for each in codings if each]
    return {**({"coding": coded} if coded else {}), **({"text": text} if text else {})}


def _term(system: str, code: str) -> Json:
    return {"coding": [{"system": f"{words.TERMS}/{system}", "code": code}]}


def _profile(name: str) -> Json:
    return {"profile": [f"{words.PROFILE}/{name}"]}


def _line(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
