"""What a form of a certificate asks for, as a version of its norm says; a norm names no form and no field but these."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from graph.ingest.identity import Connection
from graph.ingest.labels import text_labels

# Whether a form is for a school or kindergarten. No norm decides that: of what is for a school nothing tells a disease (domain.md 5 C 26).
FOR_SCHOOL = {"FORM_079U": False, "FORM_026U_2000": True, "FORM_095U": True, "PE_GROUP": True, "FORM_063U": True}
AGED = frozenset({"measurements", "health_group", "physical_education_group", "examination", "inspection"})
# What no document states: the doctor does, when the certificate is issued.
STATED = ("inspection", "contraindications", "absence", "signature")
# Never in what is addressed to a school.
MEDICAL = frozenset({"past_diseases", "diagnoses", "medications"})
FIELDS = AGED.union(MEDICAL, STATED, ("identity", "address", "institution", "allergies", "vaccinations"))
LONGEST, OLDEST = 500, 3_660  # characters of a title, days
_CONTENT = "SELECT content FROM norm WHERE id = form_norm($1, $2)"


@dataclass(frozen=True)
class Item:
    """A field of a form. `max_age`: days after which its value is old; `examination`: by which it is made anew; None: neither."""

    name: str
    title: str
    is_required: bool
    max_age: int | None
    examination: str | None


@dataclass(frozen=True)
class Form:
    """A version of a form, by its code. `days`: how long a certificate is valid.

    Codes begin with FORM: without it they would read as codes of ICD-10, and their documents get the labels of diseases.
    """

    code: str
    number: str
    title: str
    days: int
    signers: str
    items: tuple[Item, ...]

    @property
    def for_school(self) -> bool:
        """Whether it is addressed to a school or kindergarten."""
        return FOR_SCHOOL[self.code]

    def item(self, name: str) -> Item | None:
        """The field of this name, None where the form has none."""
        return next((item for item in self.items if item.name == name), None)


def read_form(written: Mapping[str, Any]) -> Form:
    """The form of a norm's document; ValueError where it is no form that can be issued."""
    head = written["form"]
    items = tuple(_item(name, line) for name, line in written["items"].items())
    days, signers = _days(head["validDays"]), _words(head["signers"])
    form = Form(head["code"], _words(head["number"]), _words(head["title"]), days, signers, items)
    names = {item.name for item in items}
    if form.code not in FOR_SCHOOL or not FIELDS >= names >= {"identity", "signature"}:
        raise ValueError(
            "it names a form or a field that is not known, or lacks one: see graph/areas/certificate/forms.py"
        )
    if form.for_school and not names.isdisjoint(MEDICAL):
        raise ValueError("what is addressed to a school asks for no disease and no medication (domain.md 5 C 26)")
    if text_labels(" ".join((form.code, form.number, form.title, *(item.title for item in items)))):
        raise ValueError("its words read as a disease, so each of its certificates would be hidden")
    return form


def _item(name: str, line: Mapping[str, Any]) -> Item:
    age = _days(line["maxAgeDays"]) if "maxAgeDays" in line else None
    if (name in AGED) is (age is None):
        raise ValueError(f"maxAgeDays is said of {', '.join(sorted(AGED))} and of nothing else")
    if not isinstance(line["required"], bool):
        raise ValueError("required is true or false")
    examination = _words(line["examination"]) if "examination" in line else None
    return Item(name, _words(line["title"]), line["required"], age, examination)


def _days(number: object) -> int:
    if not isinstance(number, int) or not 1 <= number <= OLDEST:
        raise ValueError(f"days are a whole number from 1 to {OLDEST}")
    return number


def _words(text: str) -> str:
    if not 0 < len(text) <= LONGEST or not text.isprintable():
        raise ValueError(f"words have 1 to {LONGEST} printable characters")
    return text


async def form_of(connection: Connection, code: str, day: date) -> Form | None:
    """The version of a form that is in force on a day; None where none is."""
    content: str | None = await connection.fetchval(_CONTENT, code, day)
    return None if content is None else _read(content)


@lru_cache(maxsize=64)
def _read(content: str) -> Form:
    return read_form(json.loads(content))


@cache
def shipped_form(code: str) -> Form:
    """The newest version of a form that comes with the program, for a city that is made up."""
    folder = files("graph.areas.certificate").joinpath("data")
    documents = [json.loads(file.read_text("utf-8")) for file in folder.iterdir() if file.name.endswith(".json")]
    of_form = [document for document in documents if document["form"]["code"] == code]
    return read_form(max(of_form, key=lambda document: str(document["norm"]["validFrom"]["is"])))
