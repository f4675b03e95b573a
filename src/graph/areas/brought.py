"""What the listed areas say in a file of one name, such as `READING` in their `extract.py`."""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import TypeVar

import graph.areas

T = TypeVar("T")


def brought(kind: type[T], file: str, name: str, instead: str | None = None) -> tuple[T, ...]:
    """The value of this name in the file of every area that has it, or the values of a tuple, in the order of the list.

    Raises LookupError for a folder and a line of the list without each other, and for a file without the name and what it may
    have `instead`; TypeError where the value is not of its kind.
    """
    listed, folders = graph.areas.NAMES, {module.name for module in iter_modules(graph.areas.__path__) if module.ispkg}
    if strays := folders.symmetric_difference(listed):
        raise LookupError(f"A folder of src/graph/areas without its line in NAMES, or the other way: {sorted(strays)}.")
    files = [f"graph.areas.{area}.{file}" for area in listed]
    return tuple(each for module in files if find_spec(module) for each in _value(kind, module, name, instead))


def _value(kind: type[T], module: str, name: str, instead: str | None) -> Iterator[T]:
    attributes = vars(import_module(module))
    if name not in attributes and instead not in attributes:
        raise LookupError(f"{module} has no {name}{f' and no {instead}' if instead else ''}.")
    if name in attributes:
        value = attributes[name]
        for each in value if isinstance(value, tuple) else (value,):
            if not isinstance(each, kind):
                raise TypeError(f"{name} of {module} is no {kind.__name__}.")
            yield each
