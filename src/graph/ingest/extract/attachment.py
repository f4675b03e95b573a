"""Files attached to documents: a PDF that does something, and a file that is not what it says it is, stay out.

What is refused is a list, no proof that the rest is harmless: nothing here opens a PDF, and it is given out as it came.
"""

import re
import zlib
from base64 import b64decode
from collections.abc import Iterator

from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import Json, node, nodes, text
from graph.ingest.parse import BundleEntry
from graph.ingest.refusal import RefusalCode, Refused

HEAD = 1_024  # readers of PDF look for its mark as far as that
MARKS = {"application/pdf": b"%PDF-", "image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}
# What a PDF is to hold no trace of, in its objects or in a packed stream of them.
ACTIVE = re.compile(
    rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Rendition|Movie|Sound)(?![A-Za-z0-9])"
)
# What hides the rest from this look: passwords, packings that are not undone here, packings of packings.
HIDING = re.compile(
    rb"/(?:Encrypt|Crypt|LZWDecode|ASCIIHexDecode|ASCII85Decode|RunLengthDecode)(?![A-Za-z0-9])"
    rb"|/FlateDecode\s*/FlateDecode(?![A-Za-z0-9])"
)
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")  # of a letter in a name
STREAM = re.compile(rb"stream\r?\n")
UNPACKED, STREAMS = 64_000_000, 20_000  # bytes that are looked at, packed streams: more of them hide what they hold
PACKED, PIECE, OVERLAP = 1 << 14, 1 << 20, 64  # bytes read at once, unpacked at once, and kept of the piece before

SCRIPTED = "the PDF holds scripts, attached files or actions"
HIDDEN = "the PDF has a password, or is packed so that nobody can see what it does: print it to a PDF anew"
DISGUISED = "the attached file is not what its contentType says"
BROKEN = "the attached file is not base64"


def check_attachments(chart: Chart) -> None:
    """Quarantine the documents whose attached files stay out; of a document Bundle the whole."""
    for entry in chart.bundle.entries:
        whole = chart.bundle.entries[0] if chart.bundle.kind == "document" else entry
        for attachment in _attachments(entry):
            with chart.apart(whole):
                _check(entry, attachment)


def content_type(content: bytes) -> str | None:
    """What a file is by its first bytes, of the types that are scans; None for any other."""
    if content[:HEAD].find(MARKS["application/pdf"]) >= 0:
        return "application/pdf"
    return next((name for name, mark in MARKS.items() if content.startswith(mark)), None)


def pdf_problem(content: bytes) -> str | None:
    """Why a PDF stays out; None where nothing of the list is in it."""
    if ACTIVE.search(_plain(content)) is not None:
        return SCRIPTED
    if HIDING.search(_plain(content)) is not None:
        return HIDDEN
    left = UNPACKED
    for number, match in enumerate(STREAM.finditer(content)):
        if number == STREAMS:
            return HIDDEN
        for piece in _unpacked(content, match.end()):
            if ACTIVE.search(_plain(piece)) is not None:
                return SCRIPTED
            left -= len(piece)
            if left < 0:
                return HIDDEN
    return None


def _attachments(entry: BundleEntry) -> Iterator[Json]:
    resource = entry.resource
    if entry.type == "DocumentReference":
        yield from (node(item, "attachment") for item in nodes(resource, "content"))
    elif entry.type == "DiagnosticReport":
        yield from nodes(resource, "presentedForm")
    elif entry.type == "Binary":
        yield resource


def _check(entry: BundleEntry, attachment: Json) -> None:
    data, said = text(attachment, "data"), (text(attachment, "contentType") or "").partition(";")[0].strip().lower()
    if data is None:
        return
    try:
        content = b64decode(data)  # as forgiving as whoever reads it later
    except ValueError:
        if said in MARKS:
            raise Refused(entry.name, RefusalCode.ATTACHMENT, BROKEN) from None
        return
    is_of = content_type(content)
    if said in MARKS and said != is_of:
        raise Refused(entry.name, RefusalCode.ATTACHMENT, DISGUISED)
    problem = pdf_problem(content) if is_of == "application/pdf" else None
    if problem is not None:
        raise Refused(entry.name, RefusalCode.ATTACHMENT, problem)


def _plain(content: bytes) -> bytes:
    """The names of a PDF as they are read: `/Java#53cript` is one that a reader runs."""
    return ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), content) if b"#" in content else content


def _unpacked(content: bytes, start: int) -> Iterator[bytes]:
    """The stream that begins there, unpacked, in pieces, each with the end of the one before; nothing where it is not packed."""
    reader, end = zlib.decompressobj(), b""
    try:
        while start < len(content) and not reader.eof:
            piece = reader.decompress(content[start : start + PACKED], PIECE)
            while piece:
                yield end + piece
                end = piece[-OVERLAP:]
                piece = reader.decompress(reader.unconsumed_tail, PIECE)
            start += PACKED
    except zlib.error:
        return
