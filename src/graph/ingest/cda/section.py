"""One section while it is read: its narrative, the resources that its entries become, and doubts about entries that are not read."""

from dataclasses import dataclass, field

from graph.ingest.cda.values import attribute, urn
from graph.ingest.cda.xml import Element
from graph.ingest.fhir import Json
from graph.ingest.refusal import Doubt, RefusalCode, Refused

BLOCKS = frozenset("paragraph list item table thead tbody tfoot tr caption br title".split())
CELLS = frozenset({"td", "th"})
BREAK = "\x1e"  # stands in no XML, so that a line of the text itself breaks nothing
PATIENT = "urn:passport:cda:patient"


@dataclass(frozen=True, slots=True)
class Translated:
    """A resource with its address in the bundle and the line of the element that it comes from."""

    url: str | None
    resource: Json
    line: int


@dataclass(slots=True)
class Section:
    """The state of one section: `name` is its code or its place, `narrative` its words by their ID, `within` the code of the section
    around it.
    """

    name: str
    narrative: dict[str, str]
    within: str | None = None
    translated: list[Translated] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def add(self, resource: Json, element: Element, subject: str = "subject") -> str:
        """Take a resource in, about the patient; its address, for references."""
        url = urn(element.first("id")) or f"urn:passport:cda:{element.line}:{element.column}"
        self.translated.append(Translated(url, {**resource, subject: {"reference": PATIENT}}, element.line))
        return url

    def doubt(self, element: Element, reason: str, code: RefusalCode = RefusalCode.CODE_NOT_UNDERSTOOD) -> None:
        """Note an entry that states nothing."""
        self.doubts.append(Doubt(f"section {self.name} at line {element.line}", code, reason))

    def unreadable(self, element: Element, reason: str) -> Refused:
        """The end of this section: none of it states anything."""
        reason = f"{reason}, at {element.place}: the section is kept as text and states nothing"
        return Refused(f"section {self.name}", RefusalCode.SECTION_NOT_READ, reason)


def narrative_of(text: Element | None) -> dict[str, str]:
    """The words of a narrative by the ID of the element that holds them."""
    if text is None:
        return {}
    return {name: item.text() for item in text.walk() if (name := attribute(item, "ID")) is not None}


def lines_of(text: Element) -> list[str]:
    """The words of a narrative, a line for each block of it."""
    pieces: list[str] = []
    waiting: list[Element | str] = [text]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            pieces.append(part)
            continue
        around = BREAK if part.name in BLOCKS else " " if part.name in CELLS else ""
        pieces.append(around)
        waiting.extend([around, *reversed(part.parts)])
    return [line for line in (" ".join(line.split()) for line in "".join(pieces).split(BREAK)) if line]


def templates(element: Element) -> frozenset[str]:
    """The template OIDs of an element, without their versions."""
    return frozenset(root for item in element.elements("templateId") if (root := attribute(item, "root")))


def inner(element: Element, kind: str, *relations: str) -> list[Element]:
    """The statements of a kind that an entry relates to, by one of these types of relation, or any."""
    related = element.elements("entryRelationship")
    chosen = [item for item in related if not relations or attribute(item, "typeCode") in relations]
    return [statement for item in chosen for statement in item.elements(kind)]


def is_negated(element: Element) -> bool:
    """Whether the statement says that it is not so."""
    return attribute(element, "negationInd") == "true"
