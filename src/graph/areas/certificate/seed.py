"""Certificates of the synthetic city: one for the school and one for a camp, of the child that everybody reaches."""

import hashlib
from base64 import b32encode
from datetime import timedelta
from random import Random
from uuid import UUID

from graph.areas.certificate.composition import certificate_composition
from graph.areas.certificate.forms import shipped_form
from graph.identity import NewId
from graph.seed.cases import SeedCase
from graph.seed.fhir import ORGANIZATION, PATIENT, BundleDraft
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.part import Rows, Section, SeedPart
from graph.seed.person import DrawnChild
from graph.viewer import Role

COLUMNS = (
    "child_id id form number code code_hash valid_from valid_to addressee_id lines labels issued_by issued_at status"
)
ISSUED = 20  # days ago
LINES = {"PE_GROUP": ["Группа для занятий физической культурой: I (основная)"], "FORM_079U": ["Группа здоровья: II"]}
# Its document came with the others of the child; both have the number of the certificate.
LINK = """
update certificate c set document_id = d.id, labels = d.labels from medical_document d
where c.child_id = any($1::uuid[]) and d.child_id = c.child_id and d.kind = 'CERTIFICATE' and d.title like '%№ ' || c.number
"""


def _number(person: DrawnChild, form: str) -> str:
    return f"SIMULATED-{person.index}-{list(LINES).index(form) + 1}"


def _documents(chart: BundleDraft, frame: Frame, random: Random) -> None:
    """The document that each certificate is, as a doctor who issues one sends it."""
    person = chart.person
    for form, lines in LINES.items() if person.case is SeedCase.SHARED else ():
        composition = certificate_composition(shipped_form(form), _number(person, form), lines, frame.before(ISSUED))
        by = {"author": [{"display": chart.doctor}], "custodian": {"reference": ORGANIZATION}}
        chart.add(f"certificate-{form}", {**composition, "subject": {"reference": PATIENT}, **by})


def _certificates(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    """Their rows; codes are made of the number of the child, and are no secret."""
    district = layout.districts[person.district]
    doctors = [member for member in layout.of_role(Role.DISTRICT_DOCTOR) if member.district_id == district.id]
    if person.case is not SeedCase.SHARED or not doctors:
        return []
    schools = layout.of_kind("SCHOOL")
    school = schools[person.district * len(schools) // frame.districts].id  # as seed/registers.py enrols this child
    first = frame.before(ISSUED)
    rows: Rows = []
    for form, lines in LINES.items():
        code = b32encode(hashlib.sha256(f"{frame.seed}:{person.index}:{form}".encode()).digest()[:20]).decode()
        days = (first, first + timedelta(days=shipped_form(form).days))
        paper = (form, _number(person, form), code, hashlib.sha256(code.encode()).digest(), *days)
        to = school if shipped_form(form).for_school else None
        issued = (doctors[0].id, frame.now - timedelta(days=ISSUED), "ISSUED")
        rows.append((child_id, new_id(), *paper, to, lines, [], *issued))
    return rows


SECTION = Section(_documents, turn=2)
PART = SeedPart("certificate", COLUMNS.split(), _certificates, turn=1, then=LINK)
