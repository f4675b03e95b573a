"""Small CDA R2 documents for tests; every person in them is made up."""

from graph.ingest.refusal import Rejection
from graph.ingest.rows import Assertion, Extraction
from graph.ingest.run import read_body
from graph.ingest.source import Body
from tests.ingest.bundles import NOW

LOINC, SNOMED, ACT_CODE = "2.16.840.1.113883.6.1", "2.16.840.1.113883.6.96", "2.16.840.1.113883.5.4"
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:identity="urn:hl7-ru:identity">"""
PATIENT = """<recordTarget><patientRole>
<id root="1.2.643.5.1.13.13.12.2.77.1.100.1.1.10" extension="1"/><id root="1.2.643.100.3" extension="112-233-445 95"/>
<patient><name><family>Петрова</family><given>Мария</given><identity:Patronymic>Ивановна</identity:Patronymic></name>
<administrativeGenderCode code="2" codeSystem="1.2.643.5.1.13.13.11.1040"/><birthTime value="20150505"/></patient></patientRole>
</recordTarget>"""
AUTHOR = """<author><time value="20200301"/><assignedAuthor><id nullFlavor="NA"/><assignedPerson><name><family>Орлова</family>
<given>Анна</given></name></assignedPerson><representedOrganization><name>Поликлиника 12</name></representedOrganization>
</assignedAuthor></author>"""
VISIT = """<componentOf><encompassingEncounter><id root="1.2.3" extension="77"/>
<code code="IMP" codeSystem="2.16.840.1.113883.5.4"/><effectiveTime><low value="202002281000+0300"/><high value="202003011200+0300"/>
</effectiveTime><location><healthCareFacility><serviceProviderOrganization><name>Больница 5</name></serviceProviderOrganization>
</healthCareFacility></location></encompassingEncounter></componentOf>"""


def document(*sections: str, number: str = "1", templates: str = "", patient: str = PATIENT, more: str = "") -> bytes:
    """A document of these sections."""
    body = "".join(f"<component>{item}</component>" for item in sections)
    header = f'{templates}<id root="1.2.3.4" extension="{number}"/><title>Выписка</title><effectiveTime value="202003011200+0300"/>'
    structured = f"<component><structuredBody>{body}</structuredBody></component>"
    return f"{HEAD}{header}{patient}{AUTHOR}{more}{structured}</ClinicalDocument>".encode()


def section(code: str, *entries: str, words: str = "", template: str = "") -> str:
    """A section by its LOINC code, or by its template."""
    root = f'<templateId root="{template}"/>' if template else ""
    inner = "".join(f"<entry>{item}</entry>" for item in entries)
    return f'<section>{root}<code code="{code}" codeSystem="{LOINC}"/><text>{words}</text>{inner}</section>'


def problem(code: str, name: str, *, low: str = "20190101", high: str = "", denied: bool = False) -> str:
    """A concern with one problem."""
    end = f'<high value="{high}"/>' if high else ""
    return f"""<act classCode="ACT" moodCode="EVN"><statusCode code="active"/><entryRelationship typeCode="SUBJ">
<observation classCode="OBS" moodCode="EVN"{' negationInd="true"' if denied else ""}><code code="55607006" codeSystem="{SNOMED}"/>
<effectiveTime><low value="{low}"/>{end}</effectiveTime><value xsi:type="CD" code="{code}" codeSystem="{SNOMED}" displayName="{name}"/>
</observation></entryRelationship></act>"""


def allergy(substance: str, kind: str = "416098002", *, denied: bool = False, inner: str = "") -> str:
    """A concern with one allergy to a substance; without one where it is empty."""
    code = (
        f'<code code="1" codeSystem="{SNOMED}" displayName="{substance}"/>' if substance else '<code nullFlavor="NA"/>'
    )
    return f"""<act classCode="ACT" moodCode="EVN"><entryRelationship typeCode="SUBJ"><observation moodCode="EVN"
{'negationInd="true"' if denied else ""}><value xsi:type="CD" code="{kind}" codeSystem="{SNOMED}"/><participant typeCode="CSM">
<participantRole><playingEntity>{code}</playingEntity></participantRole></participant>{inner}</observation></entryRelationship></act>"""


def result(code: str, value: str, *, status: str = "completed", when: str = "202002291000+0300") -> str:
    """One observation; `value` is its value element."""
    return f"""<observation classCode="OBS" moodCode="EVN"><code code="{code}" codeSystem="{LOINC}"/><statusCode code="{status}"/>
<effectiveTime value="{when}"/>{value}</observation>"""


def read(body: bytes) -> Extraction | Rejection:
    """What an import makes of a body."""
    return read_body(Body("test.xml", body), NOW)


def extracted(body: bytes) -> Extraction:
    """What a document that is taken in states."""
    item = read(body)
    assert isinstance(item, Extraction), item
    return item


def assertions(body: bytes) -> list[Assertion]:
    """The assertions of the one document."""
    (only,) = extracted(body).documents
    return list(only.assertions)
