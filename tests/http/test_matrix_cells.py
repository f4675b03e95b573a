"""Cells of the matrix over the wire: nothing wider than they say, and what a mask shows holds today (domain.md 4.7)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, DISEASE, DOCUMENTS, NOW, SUBSTANCE, TODAY, global_id, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

CELLS = f"'{ANNA.id}', '{{}}'::text[], now(), 'CURRENT', '{DOCUMENTS[0]}'"
SAID = "child_id, labels, recorded_at, state, document_id"


def child(selection: str, kid: Any = ANNA) -> str:
    return f'{{ child(by: {{id: "{kid.global_id}"}}) {{ {selection} }} }}'


async def passport(graph: Graph, selection: str, role: Role) -> Any:
    """The passport of the child whom every role reaches."""
    return (await graph.ask(child(f"passport {{ {selection} }}"), role)).data["child"]["passport"]


async def entitle(graph: Graph, table: str, kind: str, days: tuple[str, str], basis: str = "") -> None:
    """A social status or a privilege, valid between two expressions of SQL."""
    since, until = days
    more, value = (", basis", f", '{basis}'") if table == "privilege" else ("", "")
    await change(
        graph.dsn,
        f"INSERT INTO {table} ({SAID}, id, kind, valid_from, valid_to{more}) "
        f"VALUES ({CELLS}, gen_random_uuid(), '{kind}', {since}, {until}{value})",
    )


async def test_a_parent_does_not_read_a_secret_of_adoption(own: Graph) -> None:
    """Note 8: the own basis only, and no document is that of a representation yet."""
    await change(own.dsn, "UPDATE condition SET labels = '{ADOPTION}'")
    await change(own.dsn, "UPDATE medical_document SET labels = '{ADOPTION}'")
    for role in (Role.PARENT, Role.CHILD, Role.DISTRICT_DOCTOR):
        for kid in (ANNA, BORIS):
            answer = await own.ask(
                child("documents { nodes { id } } passport { diagnoses { items { icd10 } } }", kid), role
            )
            child_data = answer.data["child"]
            assert child_data is None or child_data["documents"]["nodes"] == []
            assert child_data is None or child_data["passport"]["diagnoses"]["items"] == []


async def test_a_school_nurse_has_only_documents_for_the_school(own: Graph) -> None:
    """MedicalDocument.kind/date/status, and notes 26 and 29."""
    card, certificate, lab = DOCUMENTS
    await change(own.dsn, f"UPDATE medical_document SET kind = 'SCHOOL_CARD', title = 'F32.0' WHERE id = '{card}'")
    await change(own.dsn, f"UPDATE medical_document SET kind = 'CERTIFICATE' WHERE id = '{certificate}'")
    await change(own.dsn, f"UPDATE medical_document SET replaced_by_id = '{lab}' WHERE id = '{card}'")
    whole = "id kind date status title author structured sha256 replacedBy { id }"
    answer = await own.ask(child(f"documents {{ nodes {{ {whole} }} }}"), Role.SCHOOL_NURSE)
    nodes = answer.data["child"]["documents"]["nodes"]
    assert [(node["kind"], node["date"], node["status"]) for node in nodes] == [
        ("SCHOOL_CARD", TODAY.isoformat(), "REGISTERED"),
        ("CERTIFICATE", nodes[1]["date"], "REGISTERED"),
    ]
    withheld = ("title", "author", "structured", "sha256", "replacedBy")
    assert {node[name] for node in nodes for name in withheld} == {None}
    by_id = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    ids = [global_id("MedicalDocument", ANNA.id, each) for each in (card, lab)]
    assert (await own.ask(by_id, Role.SCHOOL_NURSE, {"ids": ids})).data == {"nodes": [{"id": ids[0]}, None]}


async def test_no_edge_leads_a_school_nurse_to_another_document(own: Graph) -> None:
    """The document of a blood fact is M, those of others are documents like any other."""
    edges = "vaccinations { nodes { document { kind } } } measurements { nodes { document { kind } } }"
    facts = "passport { bloodGroup { value document { kind } } allergies { items { substance document { kind } } } }"
    await change(own.dsn, f"UPDATE passport SET blood_group_document_id = '{DOCUMENTS[0]}'")
    for kind, shown in (("LAB_RESULT", None), ("SCHOOL_CARD", {"kind": "SCHOOL_CARD"})):
        await change(own.dsn, f"UPDATE medical_document SET kind = '{kind}'")
        child_data = (await own.ask(child(edges + facts), Role.SCHOOL_NURSE)).data["child"]
        assert child_data["vaccinations"]["nodes"] == [{"document": shown}]
        assert child_data["measurements"]["nodes"] == [{"document": shown}] * 3
        assert child_data["passport"]["allergies"]["items"] == [{"substance": SUBSTANCE, "document": shown}]
        assert child_data["passport"]["bloodGroup"] == {"value": "AB", "document": None}


DOORS = """documents(since: "2000-01-01") { nodes { title } } vaccinations { nodes { document { title } } }
  measurements { nodes { document { kind } } } passport { allergies { items { document { title date } } }
  diagnoses { items { document { author } } } bloodGroup { document { status } } }"""


async def test_an_emergency_doctor_reads_documents_by_a_broken_glass_alone(own: Graph) -> None:
    """MedicalDocument is G: on call no document, by whichever edge; with the glass broken newest first."""
    await change(own.dsn, f"UPDATE passport SET blood_group_document_id = '{DOCUMENTS[0]}'")
    child_data = (await own.ask(child(DOORS), Role.EMERGENCY_DOCTOR)).data["child"]
    assert child_data["documents"]["nodes"] == []
    assert {repr(each) for each in child_data["measurements"]["nodes"]} <= {"{'document': None}"}
    read = child_data["passport"]
    assert read["allergies"]["items"] == read["diagnoses"]["items"] == [{"document": None}]
    assert read["bloodGroup"] == {"document": None}
    wish = {"idempotencyKey": "k", "child": {"id": ANNA.global_id}, "reason": "UNCONSCIOUS"}
    opened = await own.ask(
        "mutation ($input: BreakGlassOpenInput!) { breakGlassOpen(input: $input) { problems { code } } }",
        Role.EMERGENCY_DOCTOR,
        {"input": {**wish, "justification": "Unconscious in the tram"}},
    )
    assert opened.data == {"breakGlassOpen": {"problems": []}}
    child_data = (await own.ask(child(DOORS), Role.EMERGENCY_DOCTOR)).data["child"]
    assert len(child_data["documents"]["nodes"]) == 3
    assert child_data["passport"]["diagnoses"]["items"] == [{"document": {"author": None}}]
    assert child_data["passport"]["bloodGroup"] == {"document": {"status": "REGISTERED"}}
    days = (await own.ask(child("documents { nodes { date } }"), Role.EMERGENCY_DOCTOR)).data["child"]["documents"]
    assert [node["date"] for node in days["nodes"]] == sorted((node["date"] for node in days["nodes"]), reverse=True)


async def test_a_district_doctor_reads_no_document_of_a_privilege(own: Graph) -> None:
    """Privilege.basisDocument is M: that there is a privilege, its ground and its days, not which document proves it."""
    await entitle(own, "privilege", "ORPHAN", ("'2020-01-01'", "null"), "Law 1")
    asked = "privileges { kind basis validFrom document { id } }"
    privilege = {"kind": "ORPHAN", "basis": "Law 1", "validFrom": "2020-01-01"}
    assert (await passport(own, asked, Role.DISTRICT_DOCTOR))["privileges"] == [privilege | {"document": None}]
    assert (await passport(own, asked, Role.PARENT))["privileges"][0]["document"] is not None


async def test_a_registrar_does_not_learn_a_disease_from_a_privilege(own: Graph) -> None:
    """5 C 26: the kind reads ENTITLED and the words of the law are gone; what is no disease is whole."""
    await entitle(own, "privilege", "LARGE_FAMILY", ("'2020-01-01'", "null"), "Law 1")
    for kind in ("RARE_DISEASE", "CHRONIC_DRUG_BENEFIT"):
        await entitle(own, "privilege", kind, ("'2021-01-01'", "null"), "Haemophilia D66")
    answer = await own.ask(child("passport { privileges { kind basis } }"), Role.REGISTRAR)
    masked = {"kind": "ENTITLED", "basis": None}
    assert answer.data["child"]["passport"]["privileges"] == [
        masked,
        masked,
        {"kind": "LARGE_FAMILY", "basis": "Law 1"},
    ]
    assert "D66" not in answer.text
    assert (await passport(own, "privileges { basis }", Role.PARENT))["privileges"][0] == {"basis": "Haemophilia D66"}


@pytest.mark.parametrize(("table", "field"), [("social_status", "socialStatuses"), ("privilege", "privileges")])
async def test_entitled_is_said_of_today(own: Graph, table: str, field: str) -> None:
    """Note 20: an entitlement that has ended, or not begun, is none; who reads its days reads all of them."""
    for since, until in (
        ("'2020-01-01'", "current_date - 2"),
        ("current_date + 2", "null"),
        ("'2020-01-01'", "null"),
        ("null", "current_date + 2"),
    ):
        await entitle(own, table, "ORPHAN", (since, until))
    for role in (Role.SCHOOL_NURSE, Role.SPECIALIST, *([Role.REGISTRAR] if table == "social_status" else [])):
        assert (await passport(own, f"{field} {{ kind }}", role))[field] == [{"kind": "ENTITLED"}] * 2
    for role in (Role.NURSE, Role.DISTRICT_DOCTOR):
        whole = (await passport(own, f"{field} {{ kind validFrom validTo }}", role))[field]
        assert [each["kind"] for each in whole] == ["ORPHAN"] * 4
        assert any(each["validTo"] for each in whole)


async def test_a_disease_that_is_over_alarms_nobody(own: Graph) -> None:
    """Notes 12 and 13: its status is withheld, so what is shown must hold; a remission still needs the inhaler."""
    asked = "chronicConditions { assertion items { display } }"
    shown = {Role.SCHOOL_NURSE: "inhaler at hand", Role.DISPATCHER: "ASTHMA", Role.PARENT: DISEASE}
    for status in ("REMISSION", "INACTIVE", "RESOLVED"):
        await change(own.dsn, f"UPDATE condition SET clinical_status = '{status}'")
        for role, text in shown.items():
            there = status != "RESOLVED" or role is Role.PARENT
            items = [{"display": text}] if there else []
            expected = {"assertion": "HAS_ITEMS" if there else "NO_INFORMATION", "items": items}
            assert (await passport(own, asked, role))["chronicConditions"] == expected


async def test_an_allergy_that_is_over_does_not_reach_the_dispatcher(own: Graph) -> None:
    """Note 11: substance and criticality, nothing to tell that it is over."""
    capsule = f'{{ emergencyCapsule(by: {{id: "{ANNA.global_id}"}}) {{ drugAllergies {{ items {{ substance }} }} }} }}'
    for status, items in (("ACTIVE", [{"substance": SUBSTANCE}]), ("RESOLVED", [])):
        await change(own.dsn, f"UPDATE allergy SET clinical_status = '{status}'")
        read = await passport(own, "allergies { items { substance } }", Role.DISPATCHER)
        assert read == {"allergies": {"items": items}}
        answer = await own.ask(capsule, Role.DISPATCHER)
        assert answer.data == {"emergencyCapsule": {"drugAllergies": {"items": items}}}


async def test_a_follow_up_that_has_ended_needs_nothing_at_school(own: Graph) -> None:
    """Note 12: the status of an observation is withheld from the school."""
    for number, status in enumerate(("ACTIVE", "REMOVED")):
        await change(
            own.dsn,
            f"INSERT INTO observation ({SAID}, id, display, status) "
            f"VALUES ({CELLS}, '{uid(930 + number)}', 'Asthma', '{status}')",
        )
    asked = "dispensaryObservations { display status }"
    school = (await passport(own, asked, Role.SCHOOL_NURSE))["dispensaryObservations"]
    assert school == [{"display": "followed by a specialist", "status": None}]
    assert len((await passport(own, asked, Role.DISTRICT_DOCTOR))["dispensaryObservations"]) == 2


async def test_a_representation_that_has_ended_says_so(own: Graph) -> None:
    """ACTIVE would be said of a right that is over; who reads a status reads the last day, too."""
    await change(own.dsn, "UPDATE representation SET valid_to = '2025-01-01'")
    asked = child("representatives { nodes { status validTo } }")
    for role in (Role.SCHOOL_NURSE, Role.EMERGENCY_DOCTOR, Role.DISTRICT_DOCTOR):
        (node,) = (await own.ask(asked, role)).data["child"]["representatives"]["nodes"]
        assert node == {"status": "EXPIRED", "validTo": "2025-01-01"}
    assert (await own.ask(asked, Role.DISPATCHER)).data["child"]["representatives"]["nodes"] == []


async def test_a_dispatcher_knows_whether_a_laboratory_says_so_and_when(own: Graph) -> None:
    """Note 9: lab-confirmed yes or no, with its date."""
    await change(
        own.dsn,
        "UPDATE passport SET blood_group_lab_confirmed = true, rh_factor_lab_confirmed = false, "
        f"blood_group_effective_at = '{NOW.isoformat()}'",
    )
    facts = "bloodGroup { value labConfirmed effectiveAt } rhFactor { value labConfirmed }"
    for role in (Role.DISPATCHER, Role.SCHOOL_NURSE, Role.EMERGENCY_DOCTOR):
        read = await passport(own, facts, role)
        assert read["bloodGroup"]["labConfirmed"] is True
        assert read["bloodGroup"]["effectiveAt"] is not None
        assert read["rhFactor"] == {"value": "WEAK_D", "labConfirmed": False}
    assert (await passport(own, facts, Role.REGISTRAR))["bloodGroup"]["labConfirmed"] is None
