"""Diagnoses as they are drawn: a code, a name and a word that stands nowhere else, in resources that state them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graph.ingest.extract.kind import DATES
from graph.ingest.icd10_table import is_known
from tests.fhir.paths import Json, placed, places
from tests.ingest.bundles import ICD10, condition
from tests.ingest.test_labels import base

# Beginnings of names that a mask cuts wherever they stand (migration 0035), none of which is a word of the tests' world.
NAMES = (
    *("диабет", "эпилепси", "гемофили", "целиаки", "муковисцидоз", "лейкоз", "лимфом", "псориаз", "волчанк", "сифилис"),
    *("шизофрени", "депресси", "алкоголизм", "туберкулез", "diabetes", "epilepsy", "leukaemia", "psoriasis", "lupus"),
)
TWINS = str.maketrans("ABCEHKMT", "АВСЕНКМТ")  # the same letters in Cyrillic
LATIN = str.maketrans("АВСЕНКМТ", "ABCEHKMT")
# Whose words a school nurse or a registrar reads by right, without codes and names of diseases (tests/security/test_side_texts.py).
REMARKS = {"AllergyIntolerance", "Immunization", "MedicationRequest", "MedicationStatement", "Observation"}
LETTERS = "бвгджзклмнпрстфхц"


@dataclass
class Diagnoses:
    """Texts that one seed draws. `codes` and `names`: what of them nobody may read who reads no diagnosis; `words`: what stands in
    statements of a diagnosis alone, and so in nothing that they read."""

    seed: int
    codes: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.rng = Random(self.seed)

    def remark(self) -> str:
        """A remark with a code and a name."""
        code, name = self._code(), self._name()
        self.codes.add(code)
        self.names.add(name)
        return f"Замечание ({code}): {name}, далее"

    def diagnosis(self) -> str:
        """The same with a word of its own."""
        word = "Ж" + "".join(self.rng.choice(LETTERS) for _ in range(9))
        self.words.add(word)
        return f"{self.remark()} {word}"

    def _code(self) -> str:
        while True:
            code = f"{self.rng.choice('CDEGIKLMNQ')}{self.rng.randint(0, 99):02}"
            if is_known(code) and code not in ("Q10", "I10"):
                break
        whole = f"{code}.{self.rng.randint(0, 9)}"
        return self.rng.choice((whole, whole.lower(), whole.translate(TWINS), whole.replace(".", ",")))

    def _name(self) -> str:
        name = self.rng.choice(NAMES)
        return self.rng.choice((name, name.capitalize(), name.upper()))

    def resources(self, prefix: str, most: int = 12) -> list[Json]:
        """Of each kind of resource some, with a drawn text at a drawn place at which R4 lets a text or a code stand."""
        numbers = iter(range(1_000_000))
        stated = [self._condition(f"{prefix}c{number}") for number in range(most)]
        return stated + [each for kind in sorted(DATES) for each in self._of_kind(kind, most, prefix, numbers)]

    def _condition(self, number: str) -> Json:
        """An active diagnosis by a code of ICD-10, in drawn words."""
        words, code = self.diagnosis(), self._code().upper().translate(LATIN).replace(",", ".")
        coding = {"system": ICD10, "code": code, "display": words}
        self.codes.add(code)
        return condition(number, code) | {"code": {"coding": [coding], "text": words}}

    def _of_kind(self, kind: str, most: int, prefix: str, numbers: Iterator[int]) -> Iterator[Json]:
        kinds = ("string", "markdown", "Coding", "CodeableConcept")
        found = [each for each in places(kind, kinds) if len(each.steps) <= 3 and each.steps[-1] != "id"]
        plain = base(kind) | ({"category": ["medication"]} if kind == "AllergyIntolerance" else {})
        for element in self.rng.sample(found, min(most, len(found))):
            words = self.remark() if kind in REMARKS else self.diagnosis()
            coding = {"system": "http://www.whocc.no/atc", "code": self._code().upper(), "display": words}
            values: dict[str, Any] = {"Coding": coding, "CodeableConcept": {"coding": [coding], "text": words}}
            yield placed(plain | {"id": f"{prefix}{next(numbers)}"}, element, values.get(element.kind, words))

    def seen(self, text: str) -> set[str]:
        """What of the drawn texts stands in a text."""
        each = "|".join(re.escape(one) for one in sorted(self.codes | self.names | self.words, key=len, reverse=True))
        return set(re.findall(rf"(?<![\w.])(?:{each})(?![\w])", text))
