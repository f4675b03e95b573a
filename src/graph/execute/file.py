"""A file on its way to a viewer, and the one answer to an address that leads to none."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from graph.errors import Code, Refusal
from graph.viewer import Viewer


@dataclass(frozen=True)
class File:
    """A document or an export as a file, for this viewer and now: `size` in bytes, `sha256` in hex, of all of it.

    `pieces` gives the bytes from one up to another, at most a megabyte at once.
    """

    viewer: Viewer
    name: str
    media_type: str
    size: int
    sha256: str
    pieces: Callable[[int, int], AsyncIterator[bytes]]


def ending(media_type: str) -> str:
    """What the name of an original ends in: it is a document of FHIR, or one of CDA as it was received."""
    return "json" if media_type == "application/fhir+json" else "xml"


def nothing() -> Refusal:
    """The one answer to an address that was never given, is used up, too old or another's, and to a right that has ended."""
    return Refusal(Code.BAD_USER_INPUT, "This address is good for nothing: ask for another.")
