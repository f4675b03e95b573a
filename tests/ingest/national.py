"""SIMULATED national documents (СЭМД) for tests, by what published schematrons ask for; nobody in them is real."""

from tests.ingest.cda import document

ROOT = "1.2.643.5.1.13.13."
SECTIONS, FIELDS, ICD10 = f"{ROOT}99.2.197", f"{ROOT}99.2.166", f"{ROOT}11.1005"
NOSOLOGY, CERTAINTY, CHARACTER, VITAL = f"{ROOT}11.1077", f"{ROOT}11.1076", f"{ROOT}11.1049", f"{ROOT}99.2.262"


def national(kind: str, *sections: str) -> bytes:
    """A document of a kind and edition, such as 340.9.1."""
    return document(*sections, templates=f'<templateId root="{ROOT}14.{kind}"/>')


def part(code: str, *entries: str, inner: str = "", words: str = "", system: str = SECTIONS) -> str:
    """A section by the national list, with sections in it."""
    content = "".join(f"<entry>{item}</entry>" for item in entries)
    around = f"<component>{inner}</component>" if inner else ""
    return f'<section><code code="{code}" codeSystem="{system}"/><text>{words}</text>{content}{around}</section>'


def field(code: str, value: str = "", inner: str = "", time: str = "", *, more: str = "") -> str:
    """An observation of a coded field."""
    related = f'<entryRelationship typeCode="COMP">{inner}</entryRelationship>' if inner else ""
    head = f'<observation classCode="OBS" moodCode="EVN"{more}><code code="{code}" codeSystem="{FIELDS}"/>'
    return f"{head}{time}{value}{related}</observation>"


def coded(code: str, system: str, name: str) -> str:
    """A value of a code list."""
    return f'<value xsi:type="CD" code="{code}" codeSystem="{system}" displayName="{name}"/>'


def nosology(code: str, name: str, *, low: str = "20190101", high: str = "", certainty: str = "3") -> str:
    """A diagnosis with how certain it is."""
    end = f'<high value="{high}"/>' if high else ""
    stated = f"""<observation classCode="OBS" moodCode="EVN"><code code="1" codeSystem="{NOSOLOGY}"/><text>{name}</text>
<statusCode code="completed"/><effectiveTime><low value="{low}"/>{end}</effectiveTime>{coded(code, ICD10, name)}</observation>"""
    return f"""<act classCode="ACT" moodCode="EVN"><code code="{certainty}" codeSystem="{CERTAINTY}"/>
<entryRelationship typeCode="COMP">{stated}</entryRelationship></act>"""


def allergy(name: str, *, more: str = "") -> str:
    """An allergy with what came of it."""
    display = f' displayName="{name}"' if name else ""
    material = f"""<substanceAdministration classCode="SBADM" moodCode="EVN"><consumable><manufacturedProduct><manufacturedMaterial>
<code code="7" codeSystem="{ROOT}11.1367"{display}/></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>"""
    began = field("12118", time='<effectiveTime value="20180601"/>')
    since = f'</entryRelationship><entryRelationship typeCode="COMP">{began}'
    return field("11036", coded("1", f"{ROOT}11.1064", "Крапивница"), material + since, more=more)


def measured(code: str, amount: str, unit: str, *, status: str = "completed") -> str:
    """One parameter of the body."""
    return f"""<organizer classCode="CLUSTER" moodCode="EVN"><statusCode code="{status}"/><effectiveTime value="202002291000+0300"/>
<component typeCode="COMP"><observation classCode="OBS" moodCode="EVN"><code code="{code}" codeSystem="{VITAL}"/>
<value xsi:type="PQ" value="{amount}" unit="{unit}"/></observation></component></organizer>"""


def dose(name: str, when: str = "20160601", inner: str = "", mood: str = "EVN") -> str:
    """One dose of a certificate of vaccinations."""
    related = f'<entryRelationship typeCode="COMP">{inner}</entryRelationship>' if inner else ""
    return f"""<substanceAdministration classCode="SBADM" moodCode="{mood}"><effectiveTime value="{when}"/><consumable>
<manufacturedProduct><manufacturedMaterial determinerCode="KIND"><code code="12" codeSystem="{ROOT}11.1078" displayName="{name}"/>
</manufacturedMaterial></manufacturedProduct></consumable>{related}</substanceAdministration>"""


def checkup() -> bytes:
    """A SIMULATED summary of a preventive examination (kind 340) that holds all that is read."""
    chronic = field("12014", coded("1", CHARACTER, "Впервые в жизни установленное хроническое"))
    asthma = field("838", coded("J45.0", ICD10, "Астма с преобладанием аллергического компонента"), chronic)
    return national(
        "340.9.1",
        part("LANAM", inner=part("ALL", allergy("Арахис"))),
        part("DGN", asthma, nosology("H52.1", "Миопия")),
        part("VITALPARAM", measured("50", "31500", "гр."), measured("51", "138", "см")),
        part("REGIME", field("807", '<value xsi:type="ST">Режим общий</value>')),
    )
