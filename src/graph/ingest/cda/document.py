"""A CDA R2 document -> a checked document Bundle: the header, every section as text, and what its entries state."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html import escape

from graph.ingest.cda import national
from graph.ingest.cda.header import composition_of, guardians_of, identity_of, patient_of, people_of, visit_of
from graph.ingest.cda.kinds import national_kind, reader_of
from graph.ingest.cda.national import section_name
from graph.ingest.cda.section import Section, Translated, lines_of, narrative_of
from graph.ingest.cda.values import attribute, concept, filled, instant, words_of
from graph.ingest.cda.xml import Element, read_xml
from graph.ingest.fhir import Json
from graph.ingest.labels import tag_labels, text_labels
from graph.ingest.parse import Bundle, Origin, Received, check_bundle
from graph.ingest.refusal import Doubt, RefusalCode, Refused, Rejection

MEDIA_TYPE = "application/hl7-cda+xml"
SPACE = "urn:hl7-org:v3"
DEEPEST_SECTION = 8
NOT_READ = "the section is kept as text: its entries are of a kind that states nothing here"


@dataclass(slots=True)
class _Reading:
    """The document while it is read."""

    entries: list[Translated] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    is_national: bool = False
    sections: int = 0

    def take(self, section: Section) -> list[str]:
        """Add the resources of a section; their addresses. An encounter that is there already is that one."""
        taken = {item.url for item in self.entries}
        urls = []
        for item in section.translated:
            url = item.url
            if url in taken and item.resource["resourceType"] != "Encounter":
                url = f"urn:passport:cda:{item.line}:{len(self.entries)}"
            if url not in taken:
                self.entries.append(Translated(url, item.resource, item.line))
                taken.add(url)
            urls.append(str(url))
        self.doubts += section.doubts
        return urls


def parse_cda(file: str, body: bytes, today: date) -> Bundle | Rejection:
    """The bundle of a CDA document in `body`, or its rejection; `today` is Moscow's day."""
    sha256 = hashlib.sha256(body).hexdigest()
    try:
        root = read_xml(body)
        if (root.space, root.name) != (SPACE, "ClinicalDocument"):
            raise Refused(None, RefusalCode.NOT_CDA, f"the root is no ClinicalDocument of CDA R2, at {root.place}")
        entries, doubts = _entries(root)
        written = [filled({"fullUrl": item.url, "resource": item.resource}) for item in entries]
        bundle = {"resourceType": "Bundle", "type": "document", "identifier": identity_of(root), "entry": written}
        moment = instant(root.first("effectiveTime"))
        if moment is not None and "T" in moment:
            bundle["timestamp"] = moment
        received = Received(body, MEDIA_TYPE, _labels(root), tuple(item.line for item in entries), tuple(doubts))
        return check_bundle(bundle, today, Origin(file, sha256, len(body), received))
    except Refused as refused:
        return Rejection(file, refused.resource, refused.code, refused.reason, sha256)


def _entries(root: Element) -> tuple[list[Translated], list[Doubt]]:
    """The Composition first, then everything that it names."""
    reading = _Reading(is_national=national_kind(root) is not None)
    people, visit = people_of(root), visit_of(root)
    reading.entries += [patient_of(root), *guardians_of(root), *people, *([visit] if visit is not None else [])]
    composition = composition_of(root, people, visit)
    body = root.first("component", "structuredBody")
    if body is not None:
        composition["section"] = _sections(body, reading, 0)
    reading.entries += _attachments(root)
    return [
        Translated("urn:passport:cda:composition", filled(composition), root.line),
        *reading.entries,
    ], reading.doubts


def _sections(parent: Element, reading: _Reading, depth: int, within: str | None = None) -> list[Json]:
    if depth > DEEPEST_SECTION:
        raise Refused(None, RefusalCode.XML_LIMIT, f"sections are deeper than {DEEPEST_SECTION}, at {parent.place}")
    components = parent.elements("component")
    sections = [item for component in components for item in component.elements("section")]
    return [_section(item, reading, depth, within) for item in sections]


def _section(element: Element, reading: _Reading, depth: int, within: str | None) -> Json:
    """The section as text, with the addresses of what its entries state."""
    reading.sections += 1
    code = concept(element.first("code"))
    narrative = element.first("text")
    lines = lines_of(narrative) if narrative is not None else []
    section = Section(_name(code, reading.sections), narrative_of(narrative), within)
    urls = _read(element, section, reading)
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    div = f'<div xmlns="http://www.w3.org/1999/xhtml">{paragraphs}</div>'
    return filled(
        {
            "title": words_of(element.first("title")),
            "code": code,
            "text": {"status": "generated", "div": div} if lines else None,
            "entry": [{"reference": url} for url in urls],
            "section": _sections(element, reading, depth + 1, section_name(element)),
        }
    )


def _read(element: Element, section: Section, reading: _Reading) -> list[str]:
    """Read the entries of a section, all of them or, where one cannot be read, none; the addresses of their resources."""
    entries = list(element.elements("entry"))
    reader = national.READERS.get(section_name(element) or "") if reading.is_national else reader_of(element)
    if reader is None:
        if entries:
            section.doubt(element, NOT_READ)
            reading.doubts += section.doubts
        return []
    try:
        for entry in entries:
            reader(entry, section)
    except Refused as refused:
        reading.doubts.append(Doubt(refused.resource or section.name, refused.code, refused.reason))
        return []
    return reading.take(section)


def _name(code: Json, number: int) -> str:
    """How errors name a section: by its code, which is of a code list, else by its number."""
    coded = next((item.get("code") for item in code.get("coding", ())), None)
    return str(coded) if coded and len(str(coded)) <= 16 else str(number)


def _attachments(root: Element) -> Iterator[Translated]:
    """What is packed into the document as a file: a scan, a picture; it is checked as attachments are, and never opened."""
    for number, element in enumerate(item for item in root.walk() if attribute(item, "representation") == "B64"):
        kind = attribute(element, "mediaType") or "application/octet-stream"
        resource = {"resourceType": "Binary", "contentType": kind, "data": "".join(element.text().split())}
        yield Translated(f"urn:passport:cda:file:{number}", resource, element.line)


def _labels(root: Element) -> frozenset[str]:
    """The labels of every code and word in the document, also of what becomes no resource: the original is given out whole."""
    labels: set[str] = set()
    for element in root.walk():
        for name in ("code", "displayName"):
            if (written := attribute(element, name)) is not None:
                labels |= text_labels(written)
        if attribute(element, "representation") != "B64":
            words = "".join(part for part in element.parts if isinstance(part, str)).strip()
            labels |= text_labels(words) if words else frozenset()
        if element.name == "confidentialityCode" and attribute(element, "code"):
            labels |= tag_labels(concept(element).get("coding", []))
    return frozenset(labels)
