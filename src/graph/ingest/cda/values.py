"""Data types of CDA R2 -> those of FHIR: points in time, intervals, codes, quantities, identifiers, names, addresses."""

import re

from graph.ingest.cda.systems import system_of
from graph.ingest.cda.xml import Element
from graph.ingest.fhir import Json

UCUM = "http://unitsofmeasure.org"
URI = "urn:ietf:rfc:3986"
IDENTITY_SPACE = "urn:hl7-ru:identity"
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?")
_TIME = re.compile(r"(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)?(\d\d)?(?:\.\d+)?)?([+-]\d{4})?")


def instant(element: Element | None) -> str | None:
    """A TS as FHIR writes it; what is none stays as it is written, for the reader of dates to refuse."""
    written = attribute(element, "value")
    if written is None:
        return None
    match = _TIME.fullmatch(written)
    if match is None:
        return written
    year, month, day, hour, minute, second, zone = match.groups()
    date = "-".join(filter(None, (year, month, day)))
    if hour is None or day is None:
        return date
    return f"{date}T{hour}:{minute or '00'}:{second or '00'}{f'{zone[:3]}:{zone[3:]}' if zone else ''}"


def moment_of(element: Element | None) -> str | None:
    """The time of something: the value of a TS, else the beginning of an interval, else its centre."""
    if element is None:
        return None
    return instant(element) or instant(element.first("low")) or instant(element.first("center")) or end_of(element)


def end_of(element: Element | None) -> str | None:
    """The end of an interval."""
    return instant(element.first("high")) if element is not None else None


def period(element: Element | None) -> Json:
    """An interval as a Period; of a TS alone its beginning."""
    if element is None:
        return {}
    return filled({"start": instant(element.first("low")) or instant(element), "end": end_of(element)})


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute, stripped; None where it is empty."""
    if element is None:
        return None
    return (element.attributes.get(name) or "").strip() or None


def concept(element: Element | None, narrative: dict[str, str] | None = None) -> Json:
    """A CD as a CodeableConcept, translations behind its own code; `narrative`: the words that originalText may point to."""
    if element is None:
        return {}
    coded = [coding(item) for item in (element, *element.elements("translation"))]
    words = words_of(element.first("originalText"), narrative)
    display = next((item["display"] for item in coded if "display" in item), None)
    return filled({"coding": [item for item in coded if "code" in item], "text": words or display})


def coding(element: Element) -> Json:
    """One code."""
    return filled(
        {
            "system": system_of(attribute(element, "codeSystem")),
            "code": attribute(element, "code"),
            "display": attribute(element, "displayName"),
        }
    )


def words_of(element: Element | None, narrative: dict[str, str] | None = None) -> str | None:
    """The words of an ED: its own, or those that it points to in the narrative of its section."""
    if element is None:
        return None
    own = element.text()
    target = attribute(element.first("reference"), "value")
    return own or ((narrative or {}).get(target.removeprefix("#")) if target else None) or None


def value(element: Element | None, narrative: dict[str, str] | None = None) -> Json:
    """The `value[x]` of an Observation, by xsi:type; empty for one that is null or of a type that no fact is read from."""
    if element is None or attribute(element, "nullFlavor"):
        return {}
    kind = (attribute(element, "type") or "").rpartition(":")[2]
    if kind in ("CD", "CE", "CV", "CO", "CS"):
        return filled({"valueCodeableConcept": concept(element, narrative)})
    if kind == "PQ":
        return filled({"valueQuantity": quantity(element)})
    if kind in ("INT", "REAL"):
        return filled({"valueQuantity": filled({"value": number(attribute(element, "value"))})})
    if kind in ("ST", "ED"):
        return filled({"valueString": words_of(element, narrative)})
    if kind == "BL":
        return {"valueBoolean": attribute(element, "value") == "true"}
    return {}


def quantity(element: Element) -> Json:
    """A PQ; its unit is UCUM by the standard."""
    amount, unit = number(attribute(element, "value")), attribute(element, "unit")
    if amount is None:
        return {}
    coded = {"unit": unit, "system": UCUM, "code": unit} if unit else {}
    return {"value": amount, **coded}


def number(written: str | None) -> int | float | None:
    """A number as JSON has it; None for anything else."""
    if written is None or _NUMBER.fullmatch(written) is None:
        return None
    return int(written) if written.lstrip("+-").isdigit() else float(written)


def identifier(element: Element) -> Json:
    """An II as an Identifier; a root alone is one of RFC 3986."""
    root, extension = attribute(element, "root"), attribute(element, "extension")
    if root is None or attribute(element, "nullFlavor"):
        return {}
    if extension is not None:
        return {"system": system_of(root), "value": extension}
    return {"system": URI, "value": urn(element)}


def urn(element: Element | None) -> str | None:
    """An II as one address, for references and for the identity of documents."""
    root, extension = attribute(element, "root"), attribute(element, "extension")
    if root is None:
        return None
    if extension is not None:
        return f"urn:hl7ii:{root}:{extension}"
    return f"urn:uuid:{root.lower()}" if _UUID.fullmatch(root) else f"urn:oid:{root}"


def name_of(element: Element | None) -> Json:
    """A PN as a HumanName; the patronymic of the national standard is the second given name, as RuCore has it."""
    if element is None or attribute(element, "nullFlavor"):
        return {}
    given = [item.text() for item in element.elements("given")]
    given += [item.text() for item in element.elements("Patronymic") if item.space == IDENTITY_SPACE]
    family = " ".join(item.text() for item in element.elements("family"))
    words = None if family or any(given) else element.text()
    return filled({"family": family, "given": [item for item in given if item], "text": words})


def address(element: Element) -> Json:
    """An AD as an Address."""
    lines = [item.text() for item in element.elements("streetAddressLine")]
    parts = {
        name: part.text()
        for name in ("city", "state", "postalCode", "country")
        if (part := element.first(name)) is not None
    }
    return filled({"line": [line for line in lines if line], **parts})


def contact(element: Element) -> Json:
    """A TEL as a ContactPoint: a phone number or an address of electronic mail; of anything else nothing."""
    scheme, _, number = (attribute(element, "value") or "").partition(":")
    system = {"tel": "phone", "mailto": "email"}.get(scheme.lower())
    return {"system": system, "value": number} if system and number else {}


def filled(part: Json) -> Json:
    """The parts that hold something."""
    return {name: item for name, item in part.items() if item not in (None, "", [], {})}
