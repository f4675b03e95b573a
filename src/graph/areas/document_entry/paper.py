"""What staff sends, as a FHIR bundle of one document: a structured resource, or a scan with what was typed in from it."""

from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import orjson

from graph.execute.written import Written
from graph.ingest.extract.attachment import content_type
from graph.ingest.extract.blood import ABO, RH
from graph.ingest.extract.kind import DATES, KIND_SYSTEM, SOURCE_SYSTEM
from graph.ingest.fhir import LOINC, Json
from graph.write.paper import Paper
from graph.write.problems import invalid, unprinted

LARGEST, LARGEST_SCAN = 200_000, 600_000  # bytes
MOST_ALLERGIES, LONGEST_SUBSTANCE, LONGEST_TITLE = 20, 200, 255
ONE = "Send either a structured resource or a scan."
NO_DOCUMENT = "It is no document: a FHIR R4 resource that is one, or a document Bundle without Patient."
# As people write them, which is how they are read (ingest/blood_spelling.py).
SPELLED = {
    "O": "O(I)",
    "A": "A(II)",
    "B": "B(III)",
    "AB": "AB(IV)",
    "POSITIVE": "Rh+",
    "NEGATIVE": "Rh-",
    "WEAK_D": "weak D",
}
DIGITISED = {"tag": [{"system": SOURCE_SYSTEM, "code": "PAPER_DIGITISED"}]}


def sent_paper(given: Mapping[str, Any]) -> Paper | Written:
    """The paper of an input of `documentRegister` or `documentAmend`, or its problem."""
    resource, scan = given.get("resource"), given.get("scan")
    if (resource is None) is (scan is None):
        return invalid(ONE, "resource")
    return _structured(resource) if scan is None else _scanned(scan)


def _structured(resource: Any) -> Paper | Written:
    try:
        size = len(orjson.dumps(resource))
    except TypeError:  # nested too deeply, or a number or a text that JSON cannot hold
        return invalid(NO_DOCUMENT, "resource")
    if type(resource) is not dict or size > LARGEST:
        return invalid(f"{NO_DOCUMENT} At most {LARGEST:,} bytes.", "resource")
    if resource.get("resourceType") in DATES:
        return Paper("collection", (_entry(resource),))
    entries = resource.get("entry") if resource.get("resourceType") == "Bundle" else None
    if resource.get("type") != "document" or type(entries) is not list or not entries:
        return invalid(NO_DOCUMENT, "resource")
    if any(type(each) is not dict or type(each.get("resource")) is not dict for each in entries):
        return invalid(NO_DOCUMENT, "resource")
    if any(each["resource"].get("resourceType") == "Patient" for each in entries):
        return invalid("The child is that of the write: leave Patient out.", "resource")
    # A name of its own, whatever it was called elsewhere: who amends it says so.
    return Paper("document", ({**entries[0], "fullUrl": uuid4().urn}, *entries[1:]))


def _scanned(scan: Mapping[str, Any]) -> Paper | Written:
    problem = unprinted(scan["title"], LONGEST_TITLE, "scan") or _unread(scan["content"])
    if problem is not None:
        return problem
    kind, title, day = scan["kind"].name, scan["title"].strip(), scan["date"].isoformat()
    coded = {"coding": [{"system": KIND_SYSTEM, "code": kind}]}
    attachment = {"contentType": content_type(b64decode(scan["content"])), "data": scan["content"], "title": title}
    file: Json = {
        "resourceType": "DocumentReference",
        "status": "current",
        "type": coded,
        "description": title,
        "date": f"{day}T00:00:00+03:00",
        "content": [{"attachment": attachment}],
    }
    facts = scan.get("facts")
    if facts is None:
        return Paper("collection", (_entry(file),))
    allergies = facts["allergies"]
    problems = (unprinted(each["substance"], LONGEST_SUBSTANCE, "scan") for each in allergies)
    if len(allergies) > MOST_ALLERGIES or (problem := next(filter(None, problems), None)) is not None:
        return invalid(f"At most {MOST_ALLERGIES} allergies, each in 1 to {LONGEST_SUBSTANCE} characters.", "scan")
    top = {"resourceType": "Composition", "status": "final", "type": coded, "title": title, "date": day}
    return Paper("document", tuple(map(_entry, ({**top, "meta": DIGITISED}, file, *_stated(facts, day)))))


def _entry(resource: Json) -> Json:
    return {"fullUrl": uuid4().urn, "resource": resource}


def _unread(content: str) -> Written | None:
    """The problem of a file that is none, or of another type; what a PDF does is looked at as in every document that comes."""
    if len(content) > LARGEST_SCAN * 4 // 3 + 4:
        return invalid(
            f"The file is larger than {LARGEST_SCAN:,} bytes: send it as a document to POST /documents.", "scan"
        )
    try:
        file = b64decode(content, validate=True)
    except ValueError:
        return invalid("The file is not in base64.", "scan")
    return None if content_type(file) else invalid("It is neither a PDF nor a JPEG nor a PNG.", "scan")


def _stated(facts: Mapping[str, Any], day: str) -> Iterator[Json]:
    """What was typed in, as resources of the document."""
    for name, code in (("bloodGroup", ABO), ("rhFactor", RH)):
        if (value := facts.get(name)) is not None:
            yield {
                "resourceType": "Observation",
                "status": "final",
                "code": {"coding": [{"system": LOINC, "code": code}]},
                "effectiveDateTime": day,
                "valueString": SPELLED[value.name],
            }
    for allergy in facts["allergies"]:
        resource: Json = {
            "resourceType": "AllergyIntolerance",
            "clinicalStatus": {"coding": [{"code": "active"}]},
            "code": {"text": allergy["substance"].strip()},
            "category": [allergy["category"].name.lower()],
            "recordedDate": day,
        }
        if (criticality := allergy.get("criticality")) is not None:
            resource["criticality"] = criticality.name.lower().replace("_", "-")
        yield resource
