"""Files attached to documents: a PDF that does something, and a file that is not what it says it is, stay out.

Nothing here opens a PDF, and it is given out as it came (pdf.py).
"""

from base64 import b64decode
from collections.abc import Iterator

from graph.ingest.extract.chart import Chart
from graph.ingest.extract.pdf import pdf_problem
from graph.ingest.fhir import Json, node, nodes, text
from graph.ingest.parse import BundleEntry
from graph.ingest.refusal import RefusalCode, Refused

HEAD = 1_024  # readers of PDF look for its mark as far as that
MARKS = {"application/pdf": b"%PDF-", "image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}
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


def _attachments(entry: BundleEntry) -> Iterator[Json]:
    resource = entry.resource
    if entry.type == "DocumentReference":
        yield from (node(item, "attachment") for item in nodes(resource, "content"))
    elif entry.type == "DiagnosticReport":
        yield from nodes(resource, "presentedForm")
    elif entry.type == "Binary":
        yield resource


def _check(entry: BundleEntry, attachment: Json) -> None:
    data = text(attachment, "data")
    stated_type = (text(attachment, "contentType") or "").partition(";")[0].strip().lower()
    if data is None:
        return
    try:
        content = b64decode(data)  # as forgiving as whoever reads it later
    except ValueError:
        if stated_type in MARKS:
            raise Refused(entry.name, RefusalCode.ATTACHMENT, BROKEN) from None
        return
    is_of = content_type(content)
    if stated_type in MARKS and stated_type != is_of:
        raise Refused(entry.name, RefusalCode.ATTACHMENT, DISGUISED)
    problem = pdf_problem(content) if is_of == "application/pdf" else None
    if problem is not None:
        raise Refused(entry.name, RefusalCode.ATTACHMENT, problem)
