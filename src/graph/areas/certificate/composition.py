"""A certificate as a FHIR Composition whose one section says what stands on the paper; it states no fact."""

from collections.abc import Sequence
from datetime import date
from html import escape

from graph.areas.certificate.forms import Form
from graph.ingest.extract.kind import KIND_SYSTEM
from graph.ingest.fhir import Json

FORM = "urn:passport:certificate-form"


def certificate_composition(form: Form, number: str, lines: Sequence[str], day: date) -> Json:
    """The Composition of a certificate that is issued on a day."""
    words = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return {
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
