"""No words of a sender bring a code of ICD-10 or the name of a disease to a school or to a registry (domain.md 5 C 26)."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Iterator
from typing import Any

import asyncpg
import pytest
import pytest_asyncio
from graphql import is_required_argument

from graph.ingest.extract.kind import DATES
from graph.ingest.store import store
from graph.policy.decision import DENY, MASK
from graph.policy.grants import compile_grants, read_policy
from graph.policy.vocabulary import Action
from graph.schema.binding import Constant, Write
from graph.viewer import Role
from tests.areas.glass.test_break_glass import opened
from tests.areas.part import parts
from tests.fhir.paths import Json, placed, places
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, build_world
from tests.ingest.bundles import extracted
from tests.ingest.test_labels import base
from tests.plan.corpus import catalog
from tests.security.sending import about, own_code

READERS = (Role.SCHOOL_NURSE, Role.REGISTRAR, Role.SOCIAL_WORKER)
# Scalars that hold no words: each is checked for its form, or made by us.
FORMED = {"Boolean", "Date", "DateTime", "Float", "ID", "Int", "OmsPolicyNumber", "Snils"}
# Masks after which no code and no disease of the sender's words is left.
TAKING = {"drug_code", "locality", "non_medical_basis", "on_record", "school_need", "undiagnosed"}
# Words that are read as they are, each with the reason why no disease is looked for in them.
READ = {
    "AccessLogged.cursor": "a place among events",
    "BreakGlassOpened.cursor": "a place among events",
    "DistrictChanged.changed": "names of our own fields",
    "DistrictChanged.cursor": "a place among events",
    "DocumentAdded.cursor": "a place among events",
    "PassportChanged.changed": "names of our own fields",
    "PassportChanged.cursor": "a place among events",
    "RepresentationChanged.cursor": "a place among events",
    "Attachment.decidedBy": "a name of the staff",
    "Attachment.districtCode": "of the city's register",
    "Attachment.polyclinic": "a name of the city's register",
    "Attachment.reason": "a registrar's words of where a family lives",
    "BreakGlassGrant.actorName": "a name of the staff",
    "BreakGlassGrant.organization": "a name of the city's register",
    "Child.address": "where the child lives, for the registrar who keeps it",
    "Correction.decidedBy": "a name of the staff",
    "Correction.proposedBy": "a name of the staff",
    "CorrectionBasis.issuer": "printed on the document that a registrar is shown",
    "CorrectionBasis.number": "printed on the document that a registrar is shown",
    "Representative.staff": "a name of the staff",
    "Representative.staffEndAgreedBy": "a name of the staff",
    "ContactProposal.email": "how to reach somebody",
    "ContactProposal.phone": "how to reach somebody",
    "ContactProposal.representative": "a name",
    "ContactProposal.source": "a word of the program that wrote the row",
    "District.code": "of the city's register",
    "District.name": "of the city's register",
    "District.polyclinic": "of the city's register",
    "Duplicate.decidedBy": "a name of the staff",
    "Duplicate.proposedBy": "a name of the staff",
    "EmancipationEntry.enteredBy": "a name of the staff",
    "EmancipationEntry.issuer": "printed on the document that a registrar is shown",
    "EmancipationEntry.number": "printed on the document that a registrar is shown",
    "Enrollment.className": "of the school's register",
    "Enrollment.institution": "of the city's register",
    "Enrollment.source": "a word of the program that wrote the row",
    "IdentityValue.family": "a name",
    "Examination.specialties": "of a fixed list of words, never as it was sent",
    "Examination.tests": "of a fixed list of words, never as it was sent",
    "IdentityValue.given": "a name",
    "IdentityValue.patronymic": "a name",
    "Measurement.unit": "of a table of units, never as it was sent",
    "Norm.act": "of an act, which an operator imports",
    "Norm.title": "of an act, which an operator imports",
    "PlannedExamination.openSpecialties": "of the norm, never as it was sent",
    "PlannedExamination.openTests": "of the norm, never as it was sent",
    "PlannedExamination.specialties": "of the norm, never as it was sent",
    "PlannedExamination.tests": "of the norm, never as it was sent",
    "PlannedVaccination.vaccineGroup": "of the norm, never as it was sent",
    "Passport.protectionContact": "whom to call, from the city's register",
    "PersonName.family": "a name",
    "PersonName.full": "a name",
    "PersonName.given": "a name",
    "PersonName.patronymic": "a name",
    "Representation.deathReportedBy": "a name of the staff",
    "Representation.liftAgreedBy": "a name of the staff",
    "RepresentationRequest.verifiedBy": "a name of the staff",
    "RepresentationBasis.issuer": "printed on the document that a registrar is shown",
    "RepresentationBasis.number": "printed on the document that a registrar is shown",
    "RepresentationRequest.applicant": "a name",
    "Representative.email": "how to reach somebody",
    "Representative.phone": "how to reach somebody",
    "SyncStatus.lastError": "a code of the program",
    "Viewer.name": "the reader's own",
    "Viewer.organization": "the reader's own",
    "Viewer.organizationCode": "the reader's own",
    "Viewer.policyVersion": "made by the program",
    "Viewer.subject": "the reader's own",
    **{name: why for part in parts() for name, why in part.texts.items()},
}
CODED = "Остаток E10.9, (Е10.9), e10.9, е109, E\u00a010.9, Ｅ10.9, E-10.9, E10\u200b.9"
NAMED = "Остаток: сахарный диабет, ЭПИЛЕПСИЯ, psoriasis, дuабет, эпилепcия, эпи\u00adлепсия, д и а б е т"
LABELLED = "Остаток: ВИЧ-инфекция, шизофрения"  # labels of rows, which few see then
TOLD = re.compile(
    r"[EЕeеＥ][- \u00a0\u200b]?10\u200b?\.?9|диабет|дuабет|д и а|эпи\u00ad?леп|psoria|вич|шизофр", re.IGNORECASE
)
KEPT = {
    Role.SCHOOL_NURSE: ("Child.vaccinations", "Passport.allergies", "Passport.medications"),
    Role.REGISTRAR: ("Passport.privileges",),
    Role.SOCIAL_WORKER: ("Passport.privileges",),
}
# Enough to reach every list of a child from each type; where a document leads back is a list of its own.
DEPTH, LEFT_OUT = 3, ("access", "child", "document", "replacedBy", "district")


def worded() -> Iterator[tuple[str, Role, set[str]]]:
    """Every field that can hold words, with what the policy decides of it in each relation of a reader."""
    bound = catalog()
    grants = compile_grants(read_policy(None), bound)
    for each in bound.types.values():
        for field in () if each.binding.structural else each.fields.values():
            held = bound.is_leaf(field.type_name) and not bound.is_enum(field.type_name)
            if held and field.type_name not in FORMED and not isinstance(field.binding, Constant | Write):
                for role in READERS:
                    decided = grants.rule(role, Action.READ, field.coordinate).decisions
                    yield field.coordinate, role, set(decided.values()) - {DENY}


def test_every_text_that_a_reader_is_given_has_lost_the_sender_s_words_or_has_a_reason() -> None:
    """Who adds a field decides: a mask of TAKING, or a line of READ."""
    decided = list(worded())
    unmasked = {coordinate for coordinate, _, given in decided if given - {f"{MASK}{name}" for name in TAKING}}
    assert unmasked == set(READ)
    assert {coordinate for coordinate, _, given in decided if f"{MASK}undiagnosed" in given} > {"Medication.dose"}


def told(kind: str, words: str, numbers: Iterator[int]) -> Iterator[Json]:
    """The resource with the words at each place at which R4 lets a text or a code stand."""
    coding = {"system": "http://www.whocc.no/atc", "code": "E10.9", "display": words}
    values: dict[str, Any] = {
        "string": words,
        "markdown": words,
        "Coding": coding,
        "CodeableConcept": {"coding": [coding], "text": words},
    }
    plain = base(kind) | ({"category": ["medication"]} if kind == "AllergyIntolerance" else {})
    for element in places(kind, values):
        if len(element.steps) <= 3 and element.steps[-1] != "id":  # deeper, places repeat themselves
            yield placed(plain | {"id": f"t{next(numbers)}"}, element, values[element.kind])


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def own(database: str) -> AsyncIterator[Graph]:
    """A child of whom every text of a sender holds codes or diseases."""
    await asyncio.to_thread(asyncio.run, build_world(database))
    connection = await asyncpg.connect(database)
    numbers = iter(range(1_000_000))
    try:
        for words in (CODED, NAMED, LABELLED):
            entitled = [own_code(f"p{next(numbers)}", "privilege", kind) for kind in ("RARE_DISEASE", "ORPHAN")]
            resources = [each | {"note": [{"text": words}]} for each in entitled]
            resources += [each for kind in sorted(DATES) for each in told(kind, words, numbers)]
            outcome = await store(connection, [extracted(about(ANNA), *resources)])
            assert outcome.documents > len(resources) * 0.9, (outcome.documents, len(resources))
    finally:
        await connection.close()
    # The one kind that a school may know of at all.
    await change(database, "update medical_document set kind = 'SCHOOL_CARD'")
    async with serving(database) as running:
        yield running


def queries() -> Iterator[tuple[str, str]]:
    """Each field of a child, of its passport and of its capsule, with all that stands below it, by coordinate."""
    by = f'by: {{id: "{ANNA.global_id}"}}'
    for name, selection in fields("Child", DEPTH):
        if name != "passport":
            paged = "query($after: String) " if "$after" in selection else ""
            yield f"Child.{name}", f"{paged}{{ child({by}) {{ {selection} }} }}"
    for name, selection in fields("Passport", DEPTH):
        yield f"Passport.{name}", f"{{ child({by}) {{ passport {{ {selection} }} }} }}"
    for name, selection in fields("EmergencyCapsule", DEPTH):
        yield f"EmergencyCapsule.{name}", f"{{ emergencyCapsule({by}) {{ {selection} }} }}"
    for name, selection in fields("Viewer", 1):
        yield f"Viewer.{name}", f"{{ viewer {{ {selection} }} }}"


def fields(type_name: str, depth: int) -> Iterator[tuple[str, str]]:
    """The fields of a type as they are selected."""
    types = catalog().types
    for name, field in types[type_name].fields.items():
        graphql_type: Any = catalog().schema.type_map[type_name]
        arguments = graphql_type.fields[name].args
        assert not any(map(is_required_argument, arguments.values())), name
        target = types.get(field.type_name)
        if target is None:
            yield name, name
        elif depth and name not in LEFT_OUT:
            inner = target.connection_of or field.type_name
            below = " ".join(selection for _, selection in fields(inner, depth - 1))
            page = "pageInfo { hasNextPage endCursor }"
            if target.connection_of:
                # Lists in lists are asked for by themselves, too: here for few rows, since the answer is bounded.
                most = 100 if depth == DEPTH else 10
                yield name, f"{name}(first: {most}, after: $after) {{ nodes {{ {below} }} {page} }}"
            elif below:
                yield name, f"{name} {{ {below} }}"


async def read(graph: Graph, role: Role) -> dict[str, str]:
    """What a role is given, every page of it, as text by the place where it was asked."""
    text_by_place = {}
    for place, query in queries():
        after: str | None = None
        texts: list[str] = []
        while not texts or after:
            answer = await graph.ask(query, role, {"after": after} if "$after" in query else None)
            texts.append(json.dumps(answer.data, ensure_ascii=False))
            following = re.search(r'"hasNextPage": true, "endCursor": "([^"]+)"', texts[-1])
            after = following[1] if following else None
        text_by_place[place] = "".join(texts)
    return text_by_place


@pytest.mark.asyncio(loop_scope="module")
async def test_a_school_nurse_a_registrar_and_a_social_worker_read_no_disease_in_what_a_sender_wrote(
    own: Graph,
) -> None:
    for role in READERS:
        answers = await read(own, role)
        assert {place: TOLD.findall(text) for place, text in answers.items() if TOLD.search(text)} == {}
        # The rest of each text is there.
        for place in KEPT[role]:
            assert "Остаток" in answers[place], place


@pytest.mark.asyncio(loop_scope="module")
async def test_nor_does_a_school_nurse_who_breaks_the_glass(own: Graph) -> None:
    for key, labels in (("plain", False), ("labels", True)):
        wish = {"child": ANNA, "key": key, "coversLabels": labels, "justification": f"{CODED}. {NAMED}. {LABELLED}"}
        assert (await opened(own, Role.SCHOOL_NURSE, **wish))["problems"] == []
        await change(own.dsn, f"update break_glass_grant set review_note = '{CODED}. {NAMED}. {LABELLED}'")
        answers = await read(own, Role.SCHOOL_NURSE)
        assert {place: TOLD.findall(text) for place, text in answers.items() if TOLD.search(text)} == {}
        for place in ("Child.breakGlassGrants", "EmergencyCapsule.medications", "EmergencyCapsule.drugAllergies"):
            assert "Остаток" in answers[place], place


@pytest.mark.asyncio(loop_scope="module")
async def test_the_district_doctor_reads_all_of_it(own: Graph) -> None:
    """Or the tests above could not fail."""
    answers = await read(own, Role.DISTRICT_DOCTOR)
    for place in ("Child.documents", "Child.vaccinations", "Passport.allergies", "Passport.medications"):
        assert {"E10.9", "Е10.9", "e10.9", "е109", "диабет", "ЭПИЛЕП", "psoria", "шизофр"} <= set(
            TOLD.findall(answers[place])
        ), place


@pytest.mark.parametrize("written", ["T38.5", "T39", "T 36.0", "X60", "x84", "Х71", "X60.1", "е10.9", "F32", "B20"])
@pytest.mark.asyncio(loop_scope="module")
async def test_a_code_that_looks_like_a_temperature_or_a_dose_is_cut(own: Graph, written: str) -> None:
    """A capital Latin T or X is a code: poisonings and wounds by the own hand passed for what is measured and counted."""
    assert await undiagnosed(own, written) == "до (…) после"


@pytest.mark.parametrize("written", ["t 38.5", "t38.5", "т 38,5", "Т 38.5", "x10", "х10 дней", "B12", "Q10", "в 21.30"])
@pytest.mark.asyncio(loop_scope="module")
async def test_a_temperature_a_dose_and_a_vitamin_are_kept(own: Graph, written: str) -> None:
    assert await undiagnosed(own, written) == f"до ({written}) после"


async def undiagnosed(graph: Graph, written: str) -> str:
    """A text with these words within, as the mask leaves it."""
    (row,) = await rows(graph.dsn, "select undiagnosed($1)", f"до ({written}) после")
    return str(row[0])
