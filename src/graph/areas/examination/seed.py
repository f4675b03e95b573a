"""What was made at the examinations of the synthetic city: all that the norm of that day asks for, of some children a specialist less."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from random import Random
from uuid import NAMESPACE_URL, uuid5

from graph.areas.examination.extract import AGE, BY, WITH
from graph.areas.examination.norm import Examination
from graph.areas.examination.plan import ages_of
from graph.ingest.due import Version
from graph.seed.fhir import BundleDraft, Json, kind
from graph.seed.frame import Frame
from graph.seed.part import Section

UNFINISHED = 5  # one child of so many was not at the last specialist


def _list_items(chart: BundleDraft, frame: Frame, random: Random) -> None:
    """Say in the examinations that are there already of which age they are, and what was made."""
    ages = ages_of(_norms(), chart.person.born, frame.day)
    for entry in chart.entries:
        resource = entry["resource"]
        if resource.get("category") == kind("PREVENTIVE_EXAM"):
            day = date.fromisoformat(resource["effectiveDateTime"])
            age = next((age for age in ages if age.starts_on <= day <= age.ends_on), None)
            if age is not None:
                resource["extension"] = list(_items(age.examination, chart.person.index % UNFINISHED == 0))


def _items(examination: Examination, is_unfinished: bool) -> Iterator[Json]:
    specialties = examination.specialties
    yield {"url": AGE, "valueInteger": examination.months}
    for word in specialties[:-1] if is_unfinished and len(specialties) > 1 else specialties:
        yield {"url": BY, "valueCode": word}
    for word in examination.tests:
        yield {"url": WITH, "valueCode": word}


@cache
def _norms() -> list[Version]:
    """The norms that the program brings, the oldest first."""
    written = [file.read_text("utf-8") for file in files("graph.areas.norm").joinpath("data").iterdir()]
    heads = [(text, json.loads(text)["norm"]) for text in written]
    versions = [
        Version(
            uuid5(NAMESPACE_URL, head["order"]),
            date.fromisoformat(head["validFrom"]["is"]),
            text,
            date.fromisoformat(head["validTo"]["is"]),
        )
        for text, head in heads
    ]
    return sorted(versions, key=lambda version: version.valid_from)


SECTION = Section(_list_items)
