"""Every place of FHIR R4 at which a value of some type can stand, from r4.txt."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

Json = dict[str, Any]
DEFINITIONS = Path(__file__).with_name("r4.txt")
TYPE = " (type)"


class Element(NamedTuple):
    """One element of a type: the keys that lead to it, lists with a star, and its own type."""

    steps: tuple[str, ...]
    kind: str

    def __str__(self) -> str:
        return ".".join(self.steps)


class Definitions(NamedTuple):
    """Elements by resource and by type of data."""

    resources: dict[str, list[Element]]
    types: dict[str, list[Element]]


@cache
def definitions() -> Definitions:
    """What r4.txt says."""
    parsed = Definitions({}, {})
    elements: list[Element] = []
    for line in DEFINITIONS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        if not line.startswith(" "):
            elements = []
            held = parsed.types if line.endswith(TYPE) else parsed.resources
            held[line.removesuffix(TYPE)] = elements
            continue
        kind, _, paths = line.strip().partition(": ")
        elements += [Element(tuple(path.split(".")), kind) for path in paths.split()]
    common = [*parsed.resources.pop("Resource"), *parsed.resources.pop("DomainResource")]
    for own in parsed.resources.values():
        own.extend(common)
    return parsed


def places(resource: str, kinds: Iterable[str]) -> Iterator[Element]:
    """Where a value of these types can stand in a resource, at any depth; a type within itself is not entered again."""
    wanted = frozenset(kinds)
    waiting = [(element, frozenset({element.kind})) for element in definitions().resources[resource]]
    while waiting:
        element, within = waiting.pop()
        if element.kind in wanted:
            yield element
        waiting += [
            (Element((*element.steps, *inner.steps), inner.kind), within | {inner.kind})
            for inner in definitions().types.get(element.kind.rstrip("!?"), ())
            if inner.kind not in within
        ]


def placed(base: Json, element: Element, value: Any) -> Json:
    """A copy of a resource with the value at that place; what stands there gives way."""
    made = dict(base)
    target = made
    for step in element.steps[:-1]:
        key, inner = step.removesuffix("*"), {}  # type: tuple[str, Json]
        target[key] = [inner] if step.endswith("*") else inner
        target = inner
    last = element.steps[-1]
    target[last.removesuffix("*")] = [value] if last.endswith("*") else value
    return made
