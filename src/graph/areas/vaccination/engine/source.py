"""What a schedule is read from: nested dictionaries in the terms of CDSi's supporting data, with texts as leaves.

A leaf may also be `{"is": text, "by": source}`, and what stands once may stand alone or in a list. XML becomes the same.
"""

from typing import Any
from xml.etree import ElementTree

from graph.areas.vaccination.engine.dates import Interval, parse_interval

Node = dict[str, Any]


def from_xml(document: str) -> Node:
    """The root element of one of CDSi's files, which an operator has chosen."""
    return _node(ElementTree.fromstring(document))  # noqa: S314 - an operator's own file, not a caller's


def _node(element: ElementTree.Element) -> Node:
    children: Node = {}
    for child in element:
        children.setdefault(child.tag, []).append(_node(child) if len(child) else (child.text or "").strip())
    return children


def each(node: Node, tag: str) -> list[Any]:
    """Everything of that name that says anything."""
    value = node.get(tag, [])
    return [item for item in (value if isinstance(value, list) else [value]) if item]


def nodes(node: Node, *path: str) -> list[Node]:
    """The nodes at the end of the path."""
    level = [node]
    for tag in path:
        level = [inner for outer in level for inner in each(outer, tag) if isinstance(inner, dict)]
    return level


def text(node: Node, tag: str) -> str:
    """The text of that name; empty where none stands there."""
    level = each(node, tag)
    if not level:
        return ""
    value = level[0]["is"] if isinstance(level[0], dict) else level[0]
    return "" if str(value).lower() == "n/a" else str(value)


def interval(node: Node, tag: str) -> Interval | None:
    """The interval of that name."""
    words = text(node, tag)
    return parse_interval(words) if words else None


def plain(trade_name: str) -> str:
    """A trade name without what differs from writer to writer: `RECOMBIVAX-ADULT` is `Recombivax Adult`."""
    return "".join(letter for letter in trade_name.casefold() if letter.isalnum())


def codes(node: Node, tag: str) -> list[str]:
    """The codes of that name, `08; 42; 43`, in their order."""
    return [code.strip() for code in text(node, tag).split(";") if code.strip()]
