"""What the graph masks of a child's people comes back by no text of a document or a history (domain.md 4.7, 5 C 19, F 41)."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from graph.viewer import Role
from tests.fhir.paths import Element, Json, definitions, placed, places
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, BORIS, DOCUMENTS, build_world

STORED = f"""
  update child set family = 'Ветрова-Лазарь', given = 'Мария', patronymic = 'Ивановна' where id = '{ANNA.id}';
  update representative set family = 'Цой', given = 'Александр', phone = '8 (999) 000-11-22', email = 'mama.tsoy@mail.test';
  delete from address where child_id = '{ANNA.id}';
  insert into address (child_id, id, kind, text, locality, valid_from)
    values ('{ANNA.id}', gen_random_uuid(), 'RESIDENCE', 'г. Тверь, ул. Заречная, д. 5, кв. 12', 'Тверь', '2020-01-01');
  insert into identifier (child_id, system, value, verified) values ('{ANNA.id}', 'urn:test:clinic', 'КЛ-778812', true)
"""
# As people write them, none as it is stored; with each what must not be left of it.
TOLD = {
    "Со слов Ветровой Марии": ("етров", "Мари"),
    "ВЕТРОВА, М.И.": ("ВЕТРОВ",),
    "scan_ветрова_2020.pdf": ("ветров",),
    "У Лазаря М.": ("азар",),
    "отцу (Цою Александру) разъяснено": ("Цо", "Александр"),
    "СНИЛС 111-000-001 01 при себе": ("111", "001"),
    "полис 7700 0000 0000 0101": ("7700", "0101"),
    "карта КЛ 778812": ("778812",),
    "звонить +7 999 000 11 22 днём": ("999", "11 22"),
    "или 999.000.1122": ("999", "1122"),
    "mama.tsoy@mail.test": ("tsoy",),
    "живёт на Заречной, 5 - 12": ("Заречн", "12"),
    "Тверь ул.Заречная д.5 кв.12": ("Заречн", "5", "12"),
    "бабушка: 8 (915) 123-45-67": ("915", "67"),
    "прописан: ул. Мира, д. 7, кв. 3": ("Мира", "7", "3"),
}
EVERYTHING = "; ".join(TOLD)
LEFT = {part for parts in TOLD.values() for part in parts if len(part) > 3}
ENCODED = "0JLQtdGC0YDQvtCy0LA="
# Whose name, insurance and home are told nowhere.
APART = {"Patient", "RelatedPerson", "Person", "Coverage", "Account"}
RATIO = {"numerator": {"value": 1}}
CONCEPT: Json = {"coding": [{"system": "http://loinc.org", "code": "8302-2", "display": "Рост"}], "text": "Рост"}


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    await change(fresh_database, STORED)
    async with serving(fresh_database) as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def connection(database: str) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    await asyncio.to_thread(asyncio.run, build_world(database))
    own = await asyncpg.connect(database)
    await own.execute("set passport.subject = 'test'")
    await own.execute(STORED)
    yield own
    await own.close()


async def coded(connection: "asyncpg.Connection[asyncpg.Record]", whole: list[Json]) -> list[str]:
    query = """select coalesce(coded_part(clinical_content(item::jsonb, false), '', (select known_of($2))), '{}')::text
        from unnest($1::text[]) item"""
    return [row[0] for row in await connection.fetch(query, list(map(json.dumps, whole)), ANNA.id)]


@pytest.mark.asyncio(loop_scope="module")
async def test_words_that_name_somebody_are_cut_and_the_others_stay(
    connection: "asyncpg.Connection[asyncpg.Record]",
) -> None:
    for text, parts in TOLD.items():
        cut = await connection.fetchval(
            "select unnamed($1, known_of($2))", f"Кашель 3 дня. {text}. АД 110/70.", ANNA.id
        )
        assert [part for part in parts if part in cut.replace("Кашель 3 дня", "").replace("110/70", "")] == [], cut
        assert cut.startswith("Кашель 3 дня. ")
        assert cut.endswith(". АД 110/70.")
    kept = (
        "Т 38.5, 12.03.2020 14:30, сон спокойный, лев. лёгкое, большой палец, код 46635009, Hb 120-140, инсулин 10 ЕД"
    )
    assert await connection.fetchval("select unnamed($1, known_of($2))", kept, ANNA.id) == kept
    assert await connection.fetchval("select unnamed($1, known_of(gen_random_uuid()))", kept) == kept


def named(kind: str) -> Iterator[tuple[str, Json]]:
    """The resource with words about people, or an encoded text, at each place at which R4 lets one stand."""
    base = {"resourceType": kind, "id": "kept"}
    around: set[tuple[str, ...]] = {()}
    for element in places(kind, ("string", "markdown", "base64Binary")):
        around.add(element.steps[:-1])
        hash_alone = element.kind == "base64Binary" and element.steps[-1] in ("hash", "carrierAIDC")
        if not hash_alone:
            value = ENCODED if element.kind == "base64Binary" else EVERYTHING
            yield str(element), placed(base, element, value)
    for element in places(kind, ("Attachment",)):
        attached = {
            "contentType": "text/plain",
            "data": ENCODED,
            "url": f"https://files.test/{ENCODED}",
            "title": EVERYTHING,
        }
        yield str(element), placed(base, element, attached)
    for element in places(kind, ("Annotation",)):
        note = {
            "authorString": EVERYTHING,
            "authorReference": {"reference": "Patient/1", "display": EVERYTHING},
            "text": EVERYTHING,
        }
        yield str(element), placed(base, element, note)
    for steps in around:
        if len(steps) < 3:  # deeper, places repeat themselves
            inner = {"url": "more", "valueString": ENCODED, "valueUri": ENCODED, "valueAddress": {"text": ENCODED}}
            nested = {"url": "urn:x", "extension": [inner]}
            for name in ("extension*", "modifierExtension*"):
                yield f"{steps}.{name}", placed(base, Element((*steps, name), "Extension"), inner | {"url": "urn:x"})
            yield f"{steps}._status", placed(base, Element((*steps, "_status", "extension*"), "Extension"), nested)


@pytest.mark.parametrize("first", sorted({kind[0] for kind in definitions().resources}))
@pytest.mark.asyncio(loop_scope="module")
async def test_no_text_at_any_path_names_the_child_s_people(
    connection: "asyncpg.Connection[asyncpg.Record]", first: str
) -> None:
    held = [
        (f"{kind} {where}", item) for kind in definitions().resources if kind[0] == first for where, item in named(kind)
    ]
    kept = await coded(connection, [item for _, item in held])
    assert len(held) > 5
    places = [
        where
        for (where, _), text in zip(held, kept, strict=True)
        if ENCODED in text or any(part in text for part in LEFT)
    ]
    assert places == []


@pytest.mark.asyncio(loop_scope="module")
async def test_what_is_coded_stays_at_every_path(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    held = [
        (f"{kind}.{element}", placed({"resourceType": kind, "id": "kept"}, element, value))
        for kind in sorted(set(definitions().resources) - APART)
        for names, value in (
            ("CodeableConcept", CONCEPT),
            ("Quantity", {"value": 20.5, "unit": "kg"}),
            ("Ratio", RATIO),
        )
        for element in places(kind, [names])
    ]
    assert len(held) > 1_000
    texts = [json.dumps(item) for _, item in held]
    query = "select coalesce(clinical_content(item::jsonb, true), '{}')::text from unnest($1::text[]) item"
    before = [row[0] for row in await connection.fetch(query, texts)]
    after = await coded(connection, [item for _, item in held])
    assert [where for (where, _), old, new in zip(held, before, after, strict=True) if old != new] == []
    assert sum(json.loads(text) == item for text, (_, item) in zip(after, held, strict=True)) > 1_500


ANSWERS: Json = {
    "resourceType": "QuestionnaireResponse",
    "item": [
        {"linkId": "1", "text": "Телефон матери?", "answer": [{"valueString": "СЕКРЕТ"}, {"valueUri": "tel:СЕКРЕТ"}]},
        {"linkId": "2", "text": "Аллергия?", "answer": [{"valueBoolean": True}, {"valueDate": "2020-01-01"}]},
        {
            "linkId": "3",
            "answer": [{"valueDecimal": 1.5}, {"valueCoding": {"system": "urn:x", "code": "1", "display": "да"}}],
        },
    ],
}
SECRETS: tuple[Json, ...] = (
    {"resourceType": "Location", "id": "h", "name": "СЕКРЕТ", "physicalType": {"coding": [{"code": "ho"}]}},
    {"resourceType": "Location", "id": "h", "name": "СЕКРЕТ", "type": [{"coding": [{"code": "PTRES"}]}]},
    {"resourceType": "Location", "id": "kept", "position": {"latitude": 55.751244, "longitude": 37.618423}},
    {"resourceType": "Coverage", "id": "c", "network": "СЕКРЕТ", "class": [{"name": "СЕКРЕТ"}]},
    {"resourceType": "Account", "id": "c", "name": "СЕКРЕТ", "description": "СЕКРЕТ"},
    {"resourceType": "Observation", "focus": [{"reference": "Basic/1", "display": "СЕКРЕТ"}]},
    {
        "resourceType": "Observation",
        "subject": {"reference": "Group/1", "display": "СЕКРЕТ", "identifier": {"value": "СЕКРЕТ"}},
    },
    {"resourceType": "Observation", "valueInteger": 79990001122},
    {"resourceType": "Observation", "СЕКРЕТ": 1, "ключ": {"text": 1}},
    {"resourceType": "Composition", "section": [{"text": "<div>СЕКРЕТ</div>", "title": "kept"}]},
    {"resourceType": "Observation", "subject": {"reference": "tel:СЕКРЕТ"}, "id": "Patient/7700000000000101"},
    {"resourceType": "Patient", "photo": [{"data": ENCODED}]},
)


@pytest.mark.asyncio(loop_scope="module")
async def test_homes_insurance_answers_in_words_and_numbers_are_cut(
    connection: "asyncpg.Connection[asyncpg.Record]",
) -> None:
    contained: list[Json] = [
        {"resourceType": "Bundle", "entry": [{"fullUrl": "urn:1", "resource": each}]} for each in SECRETS[:5]
    ]
    for text in await coded(connection, [*SECRETS, *contained, ANSWERS]):
        assert not any(part in text for part in ("СЕКРЕТ", ENCODED, "55.75", "7999", "7700")), text
    (answers,) = await coded(connection, [ANSWERS])
    shown = [list(given) for item in json.loads(answers)["item"] for given in item.get("answer", ())]
    assert shown == [["valueBoolean"], ["valueDate"], ["valueDecimal"], ["valueCoding"]]
    assert "Телефон матери?" in answers


@pytest.mark.asyncio(loop_scope="module")
async def test_clinical_extensions_and_numbers_stay(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    absent = {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}
    kept: Json = {
        "resourceType": "Observation",
        "extension": [absent, {"url": "urn:passport:chronic", "valueBoolean": True}],
        "_valueString": {"extension": [absent]},
        "valueSampledData": {"origin": {"value": 0}, "period": 1, "dimensions": 1, "data": "1 2 E 3.5 U"},
        "note": [{"text": "после еды"}],
        "performer": [{"reference": "Practitioner/1", "display": "Иванов И. И."}],
    }
    unknown = {"url": "urn:x", "valueString": "СЕКРЕТ"}
    changed = kept | {"extension": [*kept["extension"], unknown], "modifierExtension": [unknown]}
    (text,) = await coded(connection, [changed])
    assert json.loads(text) == kept | {"modifierExtension": [{"url": "urn:x"}]}


READERS = (Role.DISTRICT_DOCTOR, Role.SPECIALIST, Role.PARENT, Role.EMERGENCY_DOCTOR)
OTHERS = (Role.SCHOOL_NURSE, Role.NURSE, Role.AUDITOR, Role.REGISTRAR, Role.DISPATCHER)


@pytest.mark.parametrize("role", [*READERS, *OTHERS])
async def test_a_role_that_a_contact_is_masked_for_reads_it_in_no_document_and_no_history(
    own: Graph, role: Role
) -> None:
    report = {
        "resourceType": "DiagnosticReport",
        "conclusion": EVERYTHING,
        "presentedForm": [{"data": ENCODED}],
        "id": "kept",
    }
    await change(own.dsn, f"update medical_document set structured = $json${json.dumps(report)}$json$")
    columns = "child_id, id, document_id, state, recorded_at, effective_at, kind, text"
    row = f"'{ANNA.id}', gen_random_uuid(), '{DOCUMENTS[0]}', 'CURRENT', now(), now(), 'LIFE', 'Кашель. {EVERYTHING}'"
    await change(own.dsn, f"insert into anamnesis ({columns}) values ({row})")
    by = f'by: {{id: "{ANNA.global_id}"}}'
    texts = [
        (
            await own.ask(
                f"{{ child({by}) {{ documents {{ nodes {{ structured }} }} passport {{ anamnesis {{ text }} }} }} }}",
                role,
            )
        ).text,
        (await own.ask(f"{{ emergencyCapsule({by}) {{ anamnesis {{ text }} }} }}", role)).text,
    ]
    for text in texts:
        assert ENCODED not in text
        assert not any(part in text for part in LEFT)
    assert ("Кашель" in texts[0]) is (role in READERS)


async def test_who_reads_identity_and_contact_in_full_reads_the_words(own: Graph) -> None:
    note = {"resourceType": "Observation", "note": [{"text": EVERYTHING}]}
    row = {"child_id": str(BORIS.id), "id": str(BORIS.id), "structured": note}
    copy = """insert into medical_document select (jsonb_populate_record(d, '{}')).* from medical_document d where id = '{}'"""
    await change(own.dsn, copy.format(json.dumps(row), DOCUMENTS[0]))
    answer = await own.ask(
        f'{{ child(by: {{id: "{BORIS.global_id}"}}) {{ documents {{ nodes {{ structured }} }} }} }}', Role.CHILD
    )
    read: Any = answer.data["child"]["documents"]["nodes"]
    assert [each["structured"] for each in read] == [note]


async def test_what_is_known_of_a_child_s_people_is_worked_out_once_for_all_of_its_documents(
    fresh_database: str,
) -> None:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    await change(
        fresh_database,
        "do $$ begin execute format('alter database %I set track_functions = pl', current_database()); end $$",
    )
    async with serving(fresh_database) as own:
        asked = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ documents {{ nodes {{ structured }} }} }} }}'
        answer = await own.ask(asked, Role.DISTRICT_DOCTOR)
        assert len(answer.data["child"]["documents"]["nodes"]) == len(DOCUMENTS) > 1
    # PostgreSQL counts a connection's calls when it ends.
    counted = "select funcname, calls from pg_stat_user_functions where funcname in ('known_of', 'coded_content')"
    async with asyncio.timeout(10):
        while len(calls := {row[0]: row[1] for row in await rows(fresh_database, counted)}) < 2:  # noqa: ASYNC110 - it is in the database
            await asyncio.sleep(0.05)
    assert calls == {"known_of": 1, "coded_content": len(DOCUMENTS)}
