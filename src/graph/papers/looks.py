"""Who looked at a record, as FHIR R4 AuditEvents in a Bundle."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import orjson

from graph.papers.told import ToldRecord

ROLES = "urn:passport:role"
SERVICE = "Цифровой паспорт ребёнка (SIMULATED)"
READ = {"system": "http://dicom.nema.org/resources/ontology/DCM", "code": "110110", "display": "Patient Record"}


def looks_bundle(shown: ToldRecord, at: datetime) -> bytes:
    """A Bundle of type `collection`, the newest look first; what the reader may not know of who looked is left out."""
    looks = shown.lists["accessLog"]
    entries = [
        {"fullUrl": f"urn:uuid:{uuid5(NAMESPACE_URL, f'{at.isoformat()}/look/{number}')}", "resource": _event(look)}
        for number, look in enumerate(looks)
        if look["at"]
    ]
    bundle = {"resourceType": "Bundle", "type": "collection", "timestamp": at.isoformat(timespec="seconds")}
    return orjson.dumps({**bundle, "entry": entries} if entries else bundle)


def _event(look: Mapping[str, Any]) -> dict[str, Any]:
    agent: dict[str, Any] = {"requestor": True}
    if (look["actor"] or {}).get("full"):
        agent["name"] = look["actor"]["full"]
    if look["actorRole"]:
        agent["role"] = [{"coding": [{"system": ROLES, "code": look["actorRole"]}]}]
    event = {
        "resourceType": "AuditEvent",
        "type": READ,
        "action": "R",
        "recorded": look["at"],
        "outcome": "0",
        "agent": [agent],
        "source": {"observer": {"display": look["organization"] or SERVICE}},
    }
    if look["purpose"]:
        event["purposeOfEvent"] = [{"text": look["purpose"]}]
    return event
