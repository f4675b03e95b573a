"""A certificate as a document Bundle, as staff sends one."""

from datetime import date
from uuid import uuid4

from graph.areas.certificate.composition import certificate_composition
from graph.areas.certificate.forms import Form
from graph.write.paper import Paper


def certificate_paper(form: Form, number: str, lines: list[str], day: date) -> Paper:
    """The paper of a certificate that is issued on a day."""
    composition = certificate_composition(form, number, lines, day)
    return Paper("document", ({"fullUrl": uuid4().urn, "resource": composition},))
