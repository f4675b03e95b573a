"""Certificates of the synthetic city: one for the school and one for a camp, of the child that everybody reaches."""

import hashlib
from base64 import b32encode
from datetime import timedelta
from uuid import UUID

from graph.areas.certificate.forms import shipped_form
from graph.identity import NewId
from graph.seed.cases import SeedCase
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.part import Rows, SeedPart
from graph.seed.person import DrawnChild
from graph.viewer import Role

COLUMNS = (
    "child_id id form number code code_hash valid_from valid_to addressee_id lines labels issued_by issued_at status"
)
ISSUED = 20  # days ago
LINES = {"PE_GROUP": ["Группа для занятий физической культурой: I (основная)"], "FORM_079U": ["Группа здоровья: II"]}


def _certificates(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    """Synthetic papers without a document; their codes are made of the number of the child, and are no secret."""
    district = layout.districts[person.district]
    doctors = [member for member in layout.of_role(Role.DISTRICT_DOCTOR) if member.district_id == district.id]
    if person.case is not SeedCase.SHARED or not doctors:
        return []
    schools = layout.of_kind("SCHOOL")
    school = schools[person.district * len(schools) // frame.districts].id  # as seed/registers.py enrols this child
    first = frame.before(ISSUED)
    rows: Rows = []
    for number, (form, lines) in enumerate(LINES.items(), 1):
        code = b32encode(hashlib.sha256(f"{frame.seed}:{person.index}:{form}".encode()).digest()[:20]).decode()
        days = (first, first + timedelta(days=shipped_form(form).days))
        paper = (form, f"SIMULATED-{person.index}-{number}", code, hashlib.sha256(code.encode()).digest(), *days)
        to = school if shipped_form(form).for_school else None
        issued = (doctors[0].id, frame.now - timedelta(days=ISSUED), "ISSUED")
        rows.append((child_id, new_id(), *paper, to, lines, [], *issued))
    return rows


PART = SeedPart("certificate", COLUMNS.split(), _certificates, turn=1)
