"""The protocol as a document Bundle: a Composition whose sections say what was asked, said and decided; it states no fact."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any, NamedTuple
from uuid import uuid4

from graph.ingest.extract.kind import KIND_SYSTEM
from graph.ingest.fhir import Json
from graph.ingest.label_codes import LABEL_SYSTEM, LABELS
from graph.write.paper import Paper

KIND = {
    "MEDICAL_COMMISSION": "врачебной комиссии",
    "CONSILIUM": "консилиума",
    "PSYCHIATRIC_COMMISSION": "комиссии врачей-психиатров",
}
VOTE = {"FOR": "за", "AGAINST": "против", "ABSTAINED": "воздержался"}
OUTCOME = {"APPROVED": "принято", "REJECTED": "не принято"}


class Protocol(NamedTuple):
    """What a protocol says; `opinions`: name, vote, words and moment of the signature of each, `cited` the names of the documents."""

    kind: str
    question: str
    number: int
    outcome: str
    decision: str
    opinions: Sequence[tuple[str, str, str, str]]
    labels: Sequence[str]
    cited: Sequence[str]
    day: date


def protocol_paper(protocol: Protocol) -> Paper:
    """The paper of a session that all have signed."""
    spoken = [f"{name}: {VOTE[vote]}. {words}" for name, vote, words, _ in protocol.opinions]
    signed = [f"{name}, {at}, SIMULATED" for name, _, _, at in protocol.opinions]
    sections = [
        _section("Вопрос", [protocol.question]),
        _section("Мнения", spoken),
        _section("Решение", [f"{OUTCOME[protocol.outcome]}. {protocol.decision}"]),
        _section("Подписи", signed),
    ]
    sections[0]["entry"] = [{"reference": name} for name in protocol.cited]
    composition: Json = {
        "resourceType": "Composition",
        "status": "final",
        "type": {"coding": [{"system": KIND_SYSTEM, "code": "COMMISSION_PROTOCOL"}]},
        "title": f"Протокол {KIND[protocol.kind]}, заседание {protocol.number}",
        "date": protocol.day.isoformat(),
        "section": [section for section in sections if section],
    }
    if not protocol.cited:
        del sections[0]["entry"]
    tags = [{"system": LABEL_SYSTEM, "code": label} for label in protocol.labels if label in LABELS]
    meta: dict[str, Any] = {"meta": {"security": tags}} if tags else {}
    return Paper("document", ({"fullUrl": uuid4().urn, "resource": composition | meta},))


def _section(title: str, lines: Sequence[str]) -> Json:
    words = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return {
        "title": title,
        "text": {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{words}</div>'},
    }
