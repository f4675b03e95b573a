"""Requests and cards as CDS Hooks 2.0 writes them, and as the graph does; pure."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import orjson

from graph.http.problem import BodyProblem

Json = Mapping[str, Any]
SUMMARY = 139  # characters: CDS Hooks wants fewer than 140
REASON_SYSTEM = "urn:passport:decision-override-reason"
REASONS = {
    "ALREADY_DONE": "Уже сделано",
    "NOT_APPLICABLE": "Не относится к этому ребёнку",
    "BENEFIT_OUTWEIGHS": "Польза превышает риск",
    "FACT_IS_WRONG": "Сведения неверны",
    "PATIENT_DECLINED": "Отказ ребёнка или семьи",
    "OTHER": "Другое",
}
SERVICES: Mapping[str, Json] = {
    "passport-patient-view": {
        "hook": "patient-view",
        "title": "Цифровой паспорт ребёнка: подсказки",
        "description": "Cards by rules over what the account of the client may read of the child.",
        "usageRequirements": "context.patientId is the id of the child in this graph; prefetch is not looked at.",
    },
    "passport-order-select": {
        "hook": "order-select",
        "title": "Цифровой паспорт ребёнка: назначения",
        "description": "Cards about drugs that are being ordered, against allergies and age.",
        "usageRequirements": "context.patientId is the id of the child in this graph; prefetch is not looked at.",
    },
}
MOST = 20  # drugs of one request, answers of one feedback
LONGEST = 200  # characters of a name or a code


def discovery() -> Json:
    """The services, as `GET /cds-services` answers."""
    return {"services": [{"id": name, **service} for name, service in SERVICES.items()]}


def read_request(service: str, body: bytes) -> tuple[str, list[dict[str, str | None]]]:
    """The patient and the ordered drugs of a call. Raises BodyProblem, which says what is missing and repeats nothing."""
    request = _object(_loaded(body), "The body")
    if request.get("hook") != SERVICES[service]["hook"]:
        raise BodyProblem(400, f"`hook` must be {SERVICES[service]['hook']} here.")
    try:
        UUID(_text(request.get("hookInstance"), "hookInstance"))
    except ValueError:
        raise BodyProblem(400, "`hookInstance` must be a UUID.") from None
    context = _object(request.get("context"), "`context`")
    _text(context.get("userId"), "context.userId")
    patient = _text(context.get("patientId"), "context.patientId")
    if service != "passport-order-select":
        return patient, []
    selections = context.get("selections")
    if not isinstance(selections, list):
        raise BodyProblem(400, "`context.selections` must be a list.")
    return patient, _orders(_object(context.get("draftOrders"), "`context.draftOrders`"))


def _orders(bundle: Json) -> list[dict[str, str | None]]:
    """The drugs of all draft orders: each coding of a MedicationRequest, and its text."""
    entries = bundle.get("entry") or []
    if bundle.get("resourceType") != "Bundle" or not isinstance(entries, list):
        raise BodyProblem(400, "`context.draftOrders` must be a FHIR Bundle.")
    orders = [
        order for entry in entries for order in _drugs(entry.get("resource") if isinstance(entry, dict) else None)
    ]
    if len(orders) > MOST:
        raise BodyProblem(400, f"At most {MOST} drugs at once.")
    return orders


def _drugs(resource: Any) -> Iterator[dict[str, str | None]]:
    if not isinstance(resource, dict) or resource.get("resourceType") != "MedicationRequest":
        return
    concept = _object(resource.get("medicationCodeableConcept") or {}, "medicationCodeableConcept")
    if text := _short(concept.get("text")):
        yield {"display": text, "code": None, "codeSystem": None}
    codings = concept.get("coding") or []
    for coding in codings if isinstance(codings, list) else []:
        if isinstance(coding, dict):
            names = {"display": "display", "code": "code", "codeSystem": "system"}
            yield {name: _short(coding.get(key)) for name, key in names.items()}


def written_card(card: Json, child: str) -> dict[str, Any]:
    """A card of the graph as CDS Hooks writes it."""
    rule = card["rule"]
    inputs = [f"- {each['words']}{_of_document(each['document'])}" for each in card["inputs"]]
    preliminary = card["preliminary"]
    diagnosis = [f"PRELIMINARY: {preliminary['icd10']} {preliminary['display']}"] if preliminary else []
    norm = [f"Норма: {card['norm']['act']}, {card['norm']['title']}"] if card["norm"] else []
    of_rule = f"Правило {rule['code']}, версия {rule['version']}, {rule['checked']}"
    source = {"label": rule["source"], **({"url": rule["sourceUrl"]} if rule["sourceUrl"] else {})}
    suggestions = [_suggestion(each, child) for each in card["suggestions"]]
    return {
        "uuid": card["id"],
        "summary": card["summary"][:SUMMARY],
        "detail": "\n".join([card["detail"], *diagnosis, *inputs, *norm, of_rule, card["notice"]]),
        "indicator": card["indicator"].lower(),
        "source": source,
        **({"suggestions": suggestions, "selectionBehavior": "any"} if suggestions else {}),
        "overrideReasons": [
            {"code": code, "system": REASON_SYSTEM, "display": display} for code, display in REASONS.items()
        ],
    }


def _of_document(document: Json | None) -> str:
    return f" ({document['title']}, {document['date']})" if document and document["title"] else ""


def _suggestion(each: Json, child: str) -> dict[str, Any]:
    """A referral as a draft ServiceRequest: the client writes it, or does not."""
    arguments = each["arguments"]
    resource = {
        "resourceType": "ServiceRequest",
        "status": "draft",
        "intent": "proposal",
        "subject": {"reference": f"Patient/{child}"},
        "performerType": {"text": arguments.get("specialty", "")},
        "reasonCode": [{"text": arguments.get("reason", "")}],
    }
    name = orjson.dumps(arguments, option=orjson.OPT_SORT_KEYS).decode()
    action = {"type": "create", "description": f"{each['write']}: {each['label']}", "resource": resource}
    return {"label": each["label"], "uuid": str(uuid5(NAMESPACE_URL, name)), "actions": [action]}


def read_feedback(body: bytes) -> list[dict[str, Any]]:
    """The answers of a feedback by the names of the mutation; `at` tells two answers to one card apart. Raises BodyProblem."""
    feedback = _object(_loaded(body), "The body").get("feedback")
    if not isinstance(feedback, list) or not 0 < len(feedback) <= MOST:
        raise BodyProblem(400, f"`feedback` must be a list of 1 to {MOST} answers.")
    return [_answer(_object(each, "An answer")) for each in feedback]


def _answer(given: Json) -> dict[str, Any]:
    outcome = {"accepted": "ACCEPTED", "overridden": "OVERRIDDEN"}.get(str(given.get("outcome")))
    if outcome is None:
        raise BodyProblem(400, "`outcome` must be accepted or overridden.")
    answer = {
        "card": _text(given.get("card"), "card"),
        "answer": outcome,
        "at": _text(given.get("outcomeTimestamp"), "at"),
    }
    if outcome == "ACCEPTED":
        return answer
    override = _object(given.get("overrideReason") or {}, "`overrideReason`")
    reason = _object(override.get("reason") or {}, "`overrideReason.reason`")
    is_ours = reason.get("system") == REASON_SYSTEM and reason.get("code") in REASONS
    comment = override.get("userComment")
    return {
        **answer,
        "reason": reason["code"] if is_ours else "OTHER",
        **({"comment": comment[:500]} if isinstance(comment, str) and comment.strip() else {}),
    }


def _loaded(body: bytes) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        raise BodyProblem(400, "The body is not JSON.") from None


def _object(value: Any, name: str) -> Json:
    if not isinstance(value, dict):
        raise BodyProblem(400, f"{name} must be a JSON object.")
    return value


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST:
        raise BodyProblem(400, f"`{name}` must be a text of 1 to {LONGEST} characters.")
    return value


def _short(value: Any) -> str | None:
    return value[:LONGEST] if isinstance(value, str) and value else None
