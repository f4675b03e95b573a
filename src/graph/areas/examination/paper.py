"""An examination that is written down here, as a document Bundle: one document with what was made and what came of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from graph.areas.examination.extract import AGE, BY, EXEMPT, EXEMPTION, RECOMMENDED, WITH
from graph.ingest.extract.kind import KIND_SYSTEM
from graph.ingest.extract.own_code import SYSTEM
from graph.ingest.fhir import Json
from graph.ingest.label_codes import LABEL_SYSTEM
from graph.write.paper import Paper

TITLE = "Профилактический медицинский осмотр"
GROUPS = {"healthGroup": "health-group", "physicalEducationGroup": "physical-education-group"}


def examination_paper(given: Mapping[str, Any], labels: Sequence[str] = ()) -> Paper:
    """The paper of an input of `examRecord`; `labels`: of what it tells by being written down."""
    extensions: list[Json] = [{"url": BY, "valueCode": word} for word in given["specialties"]]
    extensions += [{"url": WITH, "valueCode": word} for word in given["tests"]]
    extensions.append({"url": AGE, "valueInteger": given["ageMonths"]})
    if given.get("recommendations"):
        extensions.append({"url": RECOMMENDED, "valueString": given["recommendations"].strip()})
    composition: Json = {
        "resourceType": "Composition",
        "status": "final",
        "type": {"coding": [{"system": KIND_SYSTEM, "code": "PREVENTIVE_EXAM"}]},
        "title": TITLE,
        "date": given["date"].isoformat(),
        "extension": extensions,
    }
    if labels:
        composition["meta"] = {"security": [{"system": LABEL_SYSTEM, "code": label} for label in labels]}
    entries = [{"fullUrl": uuid4().urn, "resource": composition}]
    entries += [{"fullUrl": uuid4().urn, "resource": result} for result in _results(given)]
    return Paper("document", tuple(entries))


def _results(given: Mapping[str, Any]) -> Iterator[Json]:
    day: date = given["date"]
    for name, code in GROUPS.items():
        if (group := given.get(name)) is not None:
            yield {**_result(code, group.name), "effectiveDateTime": day.isoformat()}
    if (exempt := given.get("peExemption")) is not None:
        period = {"start": exempt["validFrom"].isoformat(), "end": exempt["validTo"].isoformat()}
        yield {**_result(EXEMPTION, EXEMPT), "effectivePeriod": period}


def _result(code: str, value: str) -> Json:
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [{"system": SYSTEM, "code": code}]},
        "valueCodeableConcept": {"coding": [{"system": f"urn:passport:{code}", "code": value}]},
    }
