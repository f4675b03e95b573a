"""A certificate as a document Bundle: a Composition whose one section says what stands on the paper; it states no fact."""

from datetime import date
from html import escape
from uuid import uuid4

from graph.areas.certificate.forms import Form
from graph.ingest.extract.kind import KIND_SYSTEM
from graph.ingest.fhir import Json
from graph.write.paper import Paper

FORM = "urn:passport:certificate-form"


def certificate_paper(form: Form, number: str, lines: list[str], day: date) -> Paper:
    """The paper of a certificate that is issued on a day."""
    words = "".join(f"<p>{escape(line)}</p>" for line in lines)
    composition: Json = {
        "resourceType": "Composition",
        "status": "final",
        "type": {"coding": [{"system": KIND_SYSTEM, "code": "CERTIFICATE"}, {"system": FORM, "code": form.code}]},
        "title": f"Справка {form.number} № {number}",
        "date": day.isoformat(),
        "section": [
            {
                "title": form.title,
                "text": {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{words}</div>'},
            }
        ],
    }
    return Paper("document", ({"fullUrl": uuid4().urn, "resource": composition},))
