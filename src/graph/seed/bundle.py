"""A child's documents as the FHIR bundles that a clinic would send."""

from graph.seed.blood import annulment, blood_section
from graph.seed.cases import SeedCase
from graph.seed.fhir import ORGANIZATION, PATIENT, BundleDraft, Json, patient, related_person
from graph.seed.frame import Frame
from graph.seed.layout import layout_of
from graph.seed.part import brought
from graph.seed.person import DrawnChild
from graph.viewer import Role


def bundles(frame: Frame, person: DrawnChild) -> list[Json]:
    """One bundle of single documents, the vaccination card as a document Bundle, and what was annulled later."""
    layout = layout_of(frame)
    doctor = layout.of_role(Role.DISTRICT_DOCTOR)[person.district].name.full
    home = layout.districts[person.district].organization_id
    organization = next(item.name for item in layout.organizations if item.id == home)
    random = frame.random("documents", person.index)
    chart, card = (BundleDraft(person, doctor, organization, []) for _ in range(2))
    blood_section(chart, frame, random)
    for section in brought().sections:
        section.write(card if section.is_card else chart, frame, random)
    made = [_bundle("collection", chart, person)]
    if card.entries:
        made.append(_bundle("document", card))
    if person.case is SeedCase.ANNULLED:
        again = BundleDraft(person, doctor, organization, [])
        annulment(again)
        made.append(_bundle("collection", again))
    return made


def _bundle(kind: str, chart: BundleDraft, person: DrawnChild | None = None) -> Json:
    """The bundle; representatives come with the first one of a child."""
    about = [{"fullUrl": PATIENT, "resource": patient(chart.person)}]
    about += [{"resource": related_person(item)} for item in person.relatives] if person else []
    about.append({"fullUrl": ORGANIZATION, "resource": {"resourceType": "Organization", "name": chart.organization}})
    # A document Bundle begins with its Composition.
    entries = [*chart.entries, *about] if kind == "document" else [*about, *chart.entries]
    return {"resourceType": "Bundle", "type": kind, "entry": entries}
