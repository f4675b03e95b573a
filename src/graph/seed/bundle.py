"""A child's documents as the FHIR bundles that a clinic would send."""

from graph.seed.blood import annulment, blood_section
from graph.seed.cases import Case
from graph.seed.fhir import ORGANIZATION, PATIENT, Chart, Json, patient, related_person
from graph.seed.frame import Frame
from graph.seed.layout import layout_of
from graph.seed.part import brought
from graph.seed.person import Person
from graph.viewer import Role


def bundles(frame: Frame, person: Person) -> list[Json]:
    """One bundle of single documents, the vaccination card as a document Bundle, and what was annulled later."""
    layout = layout_of(frame)
    doctor = layout.of_role(Role.DISTRICT_DOCTOR)[person.district].name.full
    home = layout.districts[person.district].organization_id
    organization = next(item.name for item in layout.organizations if item.id == home)
    random = frame.random("documents", person.index)
    chart, card = (Chart(person, doctor, organization, []) for _ in range(2))
    blood_section(chart, frame, random)
    for section in brought().sections:
        section.write(card if section.is_card else chart, frame, random)
    found = [_bundle("collection", chart, person)]
    if card.entries:
        found.append(_bundle("document", card))
    if person.case is Case.ANNULLED:
        again = Chart(person, doctor, organization, [])
        annulment(again)
        found.append(_bundle("collection", again))
    return found


def _bundle(kind: str, chart: Chart, person: Person | None = None) -> Json:
    """The bundle; representatives come with the first one of a child."""
    about = [{"fullUrl": PATIENT, "resource": patient(chart.person)}]
    about += [{"resource": related_person(item)} for item in person.relatives] if person else []
    about.append({"fullUrl": ORGANIZATION, "resource": {"resourceType": "Organization", "name": chart.organization}})
    # A document Bundle begins with its Composition.
    entries = [*chart.entries, *about] if kind == "document" else [*about, *chart.entries]
    return {"resourceType": "Bundle", "type": kind, "entry": entries}
