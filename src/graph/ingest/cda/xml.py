"""XML bytes -> a tree of elements, without DTD, entities and anything from outside, within limits that hold while it is read.

It reads with expat itself, since no library on top of it tells where in the text a limit was passed, nor stops there.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from graph.ingest.refusal import RefusalCode, Refused

DEPTH = 64  # elements in one another; C-CDA has some 25
ELEMENTS = 400_000
ATTRIBUTES = 40  # of one element, and namespaces that it declares
LONGEST_ATTRIBUTE = 20_000  # characters
SECONDS = 20.0
LOOKED_AT = 4_096  # elements between two looks at the clock
_SEPARATOR = "\n"  # stands in no name and no namespace that is normalised


@dataclass(slots=True, eq=False)
class Element:
    """One element: `name` without prefix, `space` its namespace, `parts` its texts and elements in their order."""

    space: str
    name: str
    attributes: dict[str, str]
    line: int
    column: int
    parts: list["Element | str"]

    def elements(self, name: str | None = None) -> Iterator["Element"]:
        """The elements in it, those of a name where one is given."""
        for part in self.parts:
            if isinstance(part, Element) and (name is None or part.name == name):
                yield part

    def first(self, *path: str) -> "Element | None":
        """The first element along a path of names."""
        element: Element | None = self
        for name in path:
            element = None if element is None else next(element.elements(name), None)
        return element

    def walk(self) -> Iterator["Element"]:
        """This element and all in it, in the order of the text."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(list(element.elements())))

    def text(self) -> str:
        """All text in it, white space as one blank."""
        pieces: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                pieces.append(part)
            else:
                waiting.extend(reversed(part.parts))
        return " ".join("".join(pieces).split())

    @property
    def place(self) -> str:
        """Where it stands, as errors name it."""
        return f"line {self.line}, column {self.column}"


def is_xml(body: bytes) -> bool:
    """Whether a body is XML by its first bytes, in any encoding that XML knows."""
    head = body[:64].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\x00", b"")
    return head.lstrip().removeprefix(b"\x00")[:1] == b"<"


def read_xml(body: bytes) -> Element:
    """The root element. Raises Refused: NOT_XML where it is not well-formed, XML_FORBIDDEN for what is never read, XML_LIMIT."""
    return _Reading().read(body)


class _Reading:
    """The state of one reading."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        # A DTD is where entities and external subsets come from: refused at its first character, so none is ever declared.
        self._parser.StartDoctypeDeclHandler = self._forbid
        self._parser.EntityDeclHandler = self._forbid
        self._parser.ExternalEntityRefHandler = self._forbid
        self._parser.UnparsedEntityDeclHandler = self._forbid
        self._parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self._open: list[Element] = []
        self._root: Element | None = None
        self._elements = 0
        self._until = time.monotonic() + SECONDS

    def read(self, body: bytes) -> Element:
        try:
            self._parser.Parse(body, True)
        except expat.ExpatError as problem:
            # The words of expat name a rule of XML and never the text itself.
            reason = f"not XML: {expat.ErrorString(problem.code)}"
            place = f"line {problem.lineno}, column {problem.offset + 1}"
            raise Refused(None, RefusalCode.NOT_XML, f"{reason} at {place}") from None
        except (ValueError, LookupError):
            raise Refused(None, RefusalCode.NOT_XML, "not XML: its encoding is not known") from None
        assert self._root is not None
        return self._root

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._check(attributes)
        space, _, name = tag.rpartition(_SEPARATOR)
        if name == "include" and space.endswith("/XInclude"):
            raise self._refused(RefusalCode.XML_FORBIDDEN, "the XML asks for another file (XInclude)")
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        # Attributes of other namespaces keep the end of their name: xsi:type is `type`, which CDA itself has not.
        own = {key.rpartition(_SEPARATOR)[2]: value for key, value in attributes.items()}
        element = Element(space, name, own, line, column, [])
        if self._open:
            self._open[-1].parts.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _check(self, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEPTH:
            raise self._refused(RefusalCode.XML_LIMIT, f"the XML is deeper than {DEPTH} elements")
        if self._elements > ELEMENTS:
            raise self._refused(RefusalCode.XML_LIMIT, f"the XML has more than {ELEMENTS:,} elements")
        if len(attributes) > ATTRIBUTES:
            raise self._refused(RefusalCode.XML_LIMIT, f"an element has more than {ATTRIBUTES} attributes")
        if any(len(value) > LONGEST_ATTRIBUTE for value in attributes.values()):
            raise self._refused(RefusalCode.XML_LIMIT, f"an attribute is longer than {LONGEST_ATTRIBUTE:,} characters")
        if self._elements % LOOKED_AT == 0 and time.monotonic() > self._until:
            raise self._refused(RefusalCode.XML_LIMIT, f"the XML takes longer than {SECONDS:g} s to read")

    def _end(self, tag: str) -> None:
        self._open.pop()

    def _characters(self, written: str) -> None:
        self._open[-1].parts.append(written)

    def _forbid(self, *_: object) -> int:
        raise self._refused(RefusalCode.XML_FORBIDDEN, "the XML has a DTD, which is where entities come from")

    def _refused(self, code: RefusalCode, reason: str) -> Refused:
        place = f"line {self._parser.CurrentLineNumber}, column {self._parser.CurrentColumnNumber + 1}"
        return Refused(None, code, f"{reason}, at {place}")
