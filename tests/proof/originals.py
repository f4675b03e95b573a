"""Originals of documents: drawn at random, and cut as the rule says, in plain Python.

Written from the rule, not from the functions of the migrations: identifiers, contacts, addresses, names, birth dates and photos of people
are not told, nor are the resources about them; narratives, attached files, extensions and answers in words only to who may read all of
these, and to nobody else what is known of the child's people in other words.
"""

import json
import re
from typing import Any

from tests.proof.known import Known
from tests.proof.world import Draft

Json = dict[str, Any]
PEOPLE = {"Patient", "RelatedPerson", "Person"}
TYPES = ("Identifier", "ContactPoint", "Address", "HumanName")
PERSONAL = {
    *("identifier", "requisition", "authorisationReferenceNumber", "subscriberId", "telecom", "address", "ifNoneExist"),
    *("birthDate", "bornDate", "bornPeriod", "bornString", "photo", "authorString"),
}
# What a reference may stand under so that it leads to no person of the child's.
OTHERS = set(
    "addresses allergyIntolerance assessor careManager careTeam condition custodian device diagnosisReference encounter endpoint facility "
    "generalPractitioner goal hasMember healthcareService imagingStudy immunizationEvent insurer itemReference location "
    "locationReference managingOrganization manufacturer medicationReference organization practitioner prescriber procedureReference "
    "provider referrer report result resultsInterpreter serviceProvider site specimen supplier".split()
)
REFERENCES = (
    "Patient/1",
    "RelatedPerson/2",
    "Practitioner/3",
    "urn:uuid:4",
    "http://x/Patient/1/_history/2",
    "Organization/5",
)
INSURED = {"Account", "Coverage"}
ABOUT = set("beneficiary focus for patient payor policyHolder subject subscriber".split())
EXACT = set("code fullUrl id profile reference resourceType status system url version versionId".split())
CLINICAL = re.compile(
    r"urn:passport:(chronic|specialty|visits-per-year)|http://hl7.org/fhir/StructureDefinition/(data-absent-reason|condition-\w+)"
)
DEEPEST = 60
ABSENT = object()


def content(original: str, known: Known | None) -> Any:
    """The whole answer of `structured`; `known` is null for who may read all of it."""
    kept = _part(json.loads(original), "", 0, narrative=known is None)
    if known is not None and kept is not ABSENT:
        kept = _coded(kept, "", known)
    return {} if kept is ABSENT else _in_order(kept)


def _coded(part: Any, place: str, known: Known) -> Any:
    if isinstance(part, str):
        return known.cut(part)
    if isinstance(part, list):
        return [item for each in part if (item := _coded(each, place, known)) is not ABSENT] or ABSENT
    if not isinstance(part, dict):
        return part
    if {part.get("resourceType"), (part.get("resource") or {}).get("resourceType")} & INSURED:
        return ABSENT
    extends = place in ("extension", "modifierExtension")
    if extends and not CLINICAL.fullmatch(part.get("url") or ""):
        return {"url": part["url"]} if place == "modifierExtension" else ABSENT
    kept = {key: _told(key, value, known) for key, value in part.items() if _is_coded(part, place, key, value)}
    return {key: value for key, value in kept.items() if value is not ABSENT} or ABSENT


def _told(key: str, value: Any, known: Known) -> Any:
    if key in EXACT and isinstance(value, str):
        return ABSENT if known.names(value) else value
    return _coded(value, key.lstrip("_"), known)


def _is_coded(part: Json, place: str, key: str, value: Any) -> bool:
    bare = key.lstrip("_")
    if place in ("extension", "modifierExtension") and not (
        key in ("url", "id") or key in ("valueBoolean", "valueCode", "valueDate")
    ):
        return False
    if isinstance(value, str) and (key == "data" or (key == "url" and "contentType" in part) or "<div" in value):
        return False
    return not ((place == "answer" and bare in ("valueString", "valueUri")) or (bare == "display" and place in ABOUT))


def _in_order(part: Any) -> Any:
    """Keys as PostgreSQL keeps them in jsonb: the shorter first."""
    if isinstance(part, list):
        return [_in_order(item) for item in part]
    if isinstance(part, dict):
        return {key: _in_order(part[key]) for key in sorted(part, key=lambda key: (len(key.encode()), key.encode()))}
    return part


def _part(part: Any, name: str, depth: int, *, narrative: bool) -> Any:
    if not isinstance(part, dict | list):
        return part
    if depth > DEEPEST:
        return ABSENT
    if isinstance(part, list):
        items = [_part(item, name, depth + 1, narrative=narrative) for item in part]
        return [item for item in items if item is not ABSENT] or ABSENT
    if _is_person(part):
        return ABSENT
    kept = {}
    for key, value in part.items():
        if _is_told(part, name, key, value, narrative=narrative):
            whole = key == "name" and part.get("resourceType") == "Practitioner"
            kept[key] = value if whole else _part(value, key, depth + 1, narrative=narrative)
    return {key: value for key, value in kept.items() if value is not ABSENT} or ABSENT


def _is_person(part: Json) -> bool:
    """A person, an entry that holds one, or an identifier, contact, name or address by its looks."""
    inner = part.get("resource")
    kinds = {part.get("resourceType"), inner.get("resourceType") if isinstance(inner, dict) else None}
    looks = isinstance(part.get("value"), str) or {"family", "given", "line", "city", "postalCode"} & part.keys()
    return bool(kinds & PEOPLE or looks)


def _is_told(part: Json, place: str, key: str, value: Any, *, narrative: bool) -> bool:
    bare = key.lstrip("_")
    if bare in PERSONAL or key.endswith(TYPES) or (isinstance(value, str) and "identifier=" in value):
        return False
    if bare == "name" and part.get("resourceType") != "Practitioner":
        return isinstance(value, str) and part.get("resourceType") != "FamilyMemberHistory"
    if bare == "display" and _may_name_a_person(part, place):
        return False
    return narrative or not (key == "div" or (key == "text" and isinstance(value, dict)))


def _may_name_a_person(part: Json, place: str) -> bool:
    if "display" not in part:
        return False
    code = (
        "code" in part
        or "system" in part
        or place in ("class", "coding", "security", "tag")
        or place.endswith("Coding")
    )
    if code and "reference" not in part:
        return False
    led = re.search(r"(?:^|/)([A-Z][A-Za-z]+)(?:/[^/?]+(?:/_history/[^/]*)?|\?.*)$", part.get("reference") or "")
    kinds = [led[1] if led else None, part.get("type")]
    if PEOPLE & set(kinds):
        return True
    stated = led is not None or re.match("[A-Z]", kinds[1] or "") is not None
    return not stated and place not in OTHERS


def original(draft: Draft, people: list[str]) -> Json:
    """A document with things in it that only some may read, each somewhere; `people`: texts that name the child's."""
    made: Json = {
        "z": draft.text("original"),
        "a": [1, 2.5, None],
        "resourceType": draft.pick(("Observation", "Condition")),
    }
    for _ in range(draft.rng.randint(0, 4)):
        key, value = _secret(draft) if draft.chance(0.7) else _words(draft, draft.pick(people))
        made = draft.pick((_beside, _inside, _listed, _contained))(made, key, value)
    if draft.chance(0.1):
        deep: Json = {"end": draft.text("deep")}
        for _ in range(draft.pick((10, 58, 59, 60, 61, 90))):
            deep = {"extension": [deep]} if draft.chance(0.02) else {"extension": deep}
        made["extension"] = deep
    return made


def _secret(draft: Draft) -> tuple[str, Any]:
    number, name, other = (draft.text(word) for word in ("number", "person", "kept"))
    person = {
        "resourceType": draft.pick(("Patient", "RelatedPerson", "Person", "Practitioner")),
        "name": [{"family": name}],
        "id": other,
    }
    target = draft.pick(REFERENCES)
    return draft.pick(
        (
            ("identifier", [{"system": "urn:x", "value": number}]),
            (draft.pick(("subject", "performer", "location")), {"reference": target, "display": name}),
            (
                draft.pick(("subject", "performer", "location")),
                {"type": draft.pick(("Patient", "Device")), "display": name},
            ),
            ("payor", [{"reference": f"Patient?identifier=urn:x|{number}"}]),
            ("subscriberId", number),
            (
                "extension",
                [{"url": "urn:x", f"value{draft.pick(TYPES)}": {"text": name}}, {"url": "urn:y", "valueString": other}],
            ),
            ("unheard", {"value": number, "use": "home"}),
            ("unheard", [{"given": [name]}, {"line": [name]}, {"kept": other}]),
            ("telecom", [{"value": number}]),
            ("name", draft.pick((name, [{"text": name}]))),
            ("_birthDate", {"extension": [{"valueDate": "2020-01-01"}]}),
            ("text", draft.pick((other, {"status": "generated", "div": f"<div>{name}</div>"}))),
            ("code", {"coding": [{"system": "urn:x", "code": other, "display": name}], "text": other}),
            ("entry", [{"fullUrl": "urn:1", "resource": person}, {"resource": {"resourceType": "Flag", "id": other}}]),
            ("contained", [person]),
        )
    )


def _words(draft: Draft, text: str) -> tuple[str, Any]:
    """What names people in words, or may."""
    known = {
        "url": draft.pick(
            ("urn:passport:chronic", "urn:x", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
        )
    }
    return draft.pick(
        (
            ("note", [{"text": text}]),
            ("conclusion", text),
            ("description", [text, text]),
            ("reference", text),
            ("focus", {"reference": "Practitioner/1", "display": text}),
            ("presentedForm", [{"contentType": "text/plain", "data": text, "url": text, "title": text}]),
            ("answer", [{"valueString": text}, {"valueBoolean": True, "valueCode": text}]),
            ("modifierExtension", [{"url": "urn:y", "valueCode": text}]),
            ("extension", [known | {"valueBoolean": True, "valueCode": text}, known | {"valueString": text}]),
            (
                "contained",
                [{"resourceType": "Coverage", "network": text}, {"resourceType": "Flag", "code": {"text": text}}],
            ),
        )
    )


def _beside(made: Json, key: str, value: Any) -> Json:
    return {**made, key: value}


def _inside(made: Json, key: str, value: Any) -> Json:
    return {**made, "component": {"code": {"text": "part"}, key: value}}


def _listed(made: Json, key: str, value: Any) -> Json:
    return {**made, "section": [{"section": [{key: value}]}, {"title": "other"}]}


def _contained(made: Json, key: str, value: Any) -> Json:
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {**made, key: value}}]}
