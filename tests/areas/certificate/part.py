"""Certificates in the worlds and the oracle of the tests."""

import hashlib
import json
import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from graph.areas.certificate.tables import CertificateRow
from graph.areas.certificate.types import CertificateForm
from graph.areas.norm.document import shipped as norms_shipped
from graph.areas.norm.tables import NormRow
from graph.tables import MedicalDocumentRow, OrganizationRow, StaffRow
from graph.viewer import Role
from tests.areas.certificate.readiness import norm_of_form, readiness
from tests.areas.part import AreaPart
from tests.execute.bulk import DOCUMENT, OWN, SCHOOLED, WORKER, some
from tests.http.world import ANNA, uid

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft

FORMS = tuple(form.name for form in CertificateForm)
STATUSES = ("ISSUED", "ISSUED", "REVOKED", "REPLACED")


def paper(key: Any, form: str, school: Any) -> dict[str, Any]:
    """Columns of a certificate that hang together."""
    code = f"CODE{key}"
    digest = hashlib.sha256(code.encode()).digest()
    return {"code": code, "code_hash": digest, "form": form, "addressee_id": None if form == "FORM_079U" else school}


def draw(draft: "Draft") -> None:
    """For each child some of every state, with documents that stand, with others and without."""
    # Late: the words of other areas must be what they always were.
    from tests.proof.world import labels

    schools = [row["id"] for row in draft.world.of(OrganizationRow)]
    people = [row["id"] for row in draft.world.of(StaffRow)]
    for number, form in enumerate(FORMS):
        draft.add(NormRow, **norm(draft.world.seed, number, form))
    for child in draft.world.of(_child()):
        documents = [row["id"] for row in draft.world.of(MedicalDocumentRow) if row["child_id"] == child["id"]]
        for _ in range(draft.pick((0, 1, 2, 3))):
            key, status, first = draft.id(), draft.pick(STATUSES), draft.day()
            ended = status != "ISSUED"
            draft.add(
                CertificateRow,
                child_id=child["id"],
                id=key,
                document_id=draft.maybe(draft.pick(documents)) if documents else None,
                number=draft.text("number"),
                valid_from=first,
                valid_to=first + timedelta(days=draft.pick((0, 90, 900))),
                lines=[draft.text("line"), draft.text("line")],
                labels=labels(draft),
                issued_by=draft.pick(people),
                issued_at=draft.instant(),
                status=status,
                ended_at=draft.instant() if ended else None,
                ended_by=draft.pick(people) if ended else None,
                revocation_reason="OTHER" if status == "REVOKED" else None,
                replaced_by_id=key if status == "REPLACED" else None,
                **paper(key, draft.pick(FORMS), draft.pick(schools)),
            )


def norm(seed: int, number: int, form: str) -> dict[str, Any]:
    """A version of a form: in force, over, or of another time; it asks for some of what the shipped one does."""
    drawn = random.Random(f"{seed}:{form}")
    written = json.loads(shipped()[form])
    for name, item in tuple(written["items"].items()):
        if drawn.random() < 0.2:
            del written["items"][name]
        elif "maxAgeDays" in item:
            item["maxAgeDays"] = drawn.choice((1, 200, 3_000))
    days = timedelta(days=1 + 8 * seed + number)  # worlds stand beside each other
    columns = {"kind": form, "act": f"act {seed}", "title": f"title {seed}", "source": "s", "checked": "UNVERIFIED"}
    ends = drawn.choice((None, None, None, date(2001, 1, 1), date(2999, 1, 1)))
    since = date.max - days if drawn.random() < 0.1 else date.min + days
    key = UUID(int=drawn.getrandbits(128))
    content = {"content": json.dumps(written), "sha256": key.hex, "imported_at": datetime(2026, 1, 1, tzinfo=UTC)}
    return {"id": key, **columns, "valid_from": since, "valid_to": ends, **content}


def shipped() -> dict[str, str]:
    """The newest shipped document of each form."""
    texts = sorted(
        norms_shipped("graph.areas.certificate"), key=lambda text: json.loads(text)["norm"]["validFrom"]["is"]
    )
    return {json.loads(text)["form"]["code"]: text for text in texts}


def _child() -> Any:
    from graph.tables import ChildRow

    return ChildRow


def golden(city: "City") -> None:
    """One for the school, one for the family, and one that was replaced by it."""
    from tests.golden.city import ANNA as CHILD, OLD, SCHOOL, STAFF
    from tests.golden.collected import THEN

    act = {"kind": "FORM_079U", "act": "274n", "title": "Form 079/u", "valid_from": date(2025, 10, 1)}
    content = {"content": shipped()["FORM_079U"], "sha256": "2" * 64, "imported_at": THEN}
    city.add(NormRow, id=uid(0x92), source="Order", **act, **content)
    by = {"issued_by": STAFF[Role.DISTRICT_DOCTOR], "issued_at": THEN}
    days = {"valid_from": date(2026, 1, 10), "valid_to": date(2099, 12, 31)}
    ended = {"ended_at": THEN, "ended_by": STAFF[Role.SPECIALIST], "replaced_by_id": uid(2)}
    for number, form, status in ((1, "PE_GROUP", "ISSUED"), (2, "FORM_079U", "ISSUED"), (3, "FORM_079U", "REPLACED")):
        key = uid(number)
        says = {"number": f"2026-{number}", "lines": [f"Line {number}: {form}"], "status": status}
        about = {"child_id": CHILD, "id": key, "document_id": OLD if number == 1 else None}
        city.add(
            CertificateRow, **about, **says, **days, **by, **paper(key, form, SCHOOL), **(ended if number == 3 else {})
        )


def status(values: "Values", place: "Place") -> str:
    """REVOKED where the document does not stand."""
    said, document = str(place.row["status"]), place.row.cells["document_id"]
    if said != "ISSUED" or document is None:
        return said
    documents = values.store.of_child("medical_document", place.row.cells["child_id"])
    stands = any(each.cells["id"] == document and each["status"] == "REGISTERED" for each in documents)
    return said if stands else "REVOKED"


def addressee(values: "Values", place: "Place") -> Any:
    """The name of the institution."""
    place_row = values.store.by_id("organization", place.row["addressee_id"])
    return None if place_row is None else place_row["name"]


def addressed_here(values: "Values", row: "Row", place: "Place") -> bool:
    """To where the viewer works today."""
    here = {each["organization_id"] for each in values.reach.assignments()} - {None}
    return row["addressee_id"] in here


ROW = (
    f"{OWN}, {DOCUMENT} AS document_id, 'PE_GROUP' AS form, n::text AS number, md5('v' || n) AS code,"
    f" sha256(convert_to(md5('v' || n), 'UTF8')) AS code_hash, current_date AS valid_from, current_date + 90 AS valid_to,"
    f" {SCHOOLED} AS addressee_id, '{{}}'::text[] AS lines, {WORKER} AS issued_by, now() AS issued_at, 'ISSUED' AS status"
)
SHOWN = (
    "id form number status validFrom validTo addressee issuedBy lines code verifiedAt replacedBy { id } document { id }"
)
READY = (
    "identity address institution pastDiseases diagnoses allergies medications vaccinations measurements healthGroup"
)
READY += (
    " physicalEducationGroup examination inspection signature formNumber title norm { act title validFrom checked }"
)

PART = AreaPart(
    draw=draw,
    golden=golden,
    bulk=(("certificate", ROW, some(2)),),
    asked={
        "certificates": f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{'
        f" certificates(after: $c) {{ nodes {{ {SHOWN} }} pageInfo {{ endCursor }} }} }} }}",
        "readiness": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ certificateReadiness(form: FORM_079U) {{ {READY} }} }} }}',
        "a code": '{ verifyCertificate(code: "x") { valid validFrom validUntil } }',
        "certificates of documents": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ documents {{ nodes {{'
        " certificate { number status } } } } }",
    },
    values={
        "certificate_addressee": addressee,
        "certificate_issuer": lambda values, place: values._name_of(place.row["issued_by"]),
        "certificate_status": status,
        "certificate_verified_at": lambda values, place: f"/verify/{place.row['code']}",
        "verified_valid": lambda values, place: place.row["days"] is not None,
        "verified_from": lambda values, place: place.row["days"] and place.row["days"][0],
        "verified_until": lambda values, place: place.row["days"] and place.row["days"][1],
        **readiness(),
    },
    limits={"addressed_here": addressed_here, "norm_of_form": norm_of_form},
    lists={"Certificate": "Child.certificates"},
    texts={
        "Certificate.addressee": "a name of the city's register",
        "Certificate.code": "made by the program",
        "Certificate.issuedBy": "a name of the staff",
        "Certificate.lines": "what is addressed to a school is written without codes and names of diseases",
        "Certificate.number": "made by the program",
        "Certificate.verifiedAt": "made by the program",
        "CertificateReadiness.formNumber": "of the norm of the form",
        "CertificateReadiness.title": "of the norm of the form",
    },
)
