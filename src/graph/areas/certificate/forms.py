"""Forms of certificates as data: forms.csv and items.csv, every line UNVERIFIED until somebody has compared it with its act."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

# What no document states: the doctor does, when the certificate is issued.
STATED = ("inspection", "contraindications", "absence", "signature")
# Never in what is addressed to a school (domain.md 5 C 26).
MEDICAL = ("past_diseases", "diagnoses", "medications")


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
    """A form by its code. `days`: how long a certificate is valid; `for_school`: it is addressed to a school or kindergarten.

    Codes begin with FORM: without it they would read as codes of ICD-10, and their documents get the labels of diseases.
    """

    code: str
    number: str
    title: str
    for_school: bool
    days: int
    signers: str
    items: tuple[Item, ...]

    def item(self, name: str) -> Item | None:
        """The field of this name, None where the form has none."""
        return next((item for item in self.items if item.name == name), None)


@cache
def forms() -> dict[str, Form]:
    """All forms by their codes."""
    return {
        line["form"]: Form(
            line["form"],
            line["number"],
            line["title"],
            line["audience"] == "SCHOOL",
            int(line["valid_days"]),
            line["signers"],
            tuple(_item(item) for item in _lines("items.csv") if item["form"] == line["form"]),
        )
        for line in _lines("forms.csv")
    }


def _item(line: dict[str, str]) -> Item:
    age = int(line["max_age_days"]) if line["max_age_days"] else None
    return Item(line["item"], line["title"], line["required"] == "yes", age, line["examination"] or None)


def _lines(name: str) -> Iterator[dict[str, str]]:
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    yield from csv.DictReader(text.splitlines(), strict=True)
