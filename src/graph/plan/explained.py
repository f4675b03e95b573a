"""What the policy says of fields that a request names: for each an answer in every relation, and the statement takes the first that holds.

The names are values of a request, so they stand in no plan; the relations are the statement's, as of every read.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.errors import Code, Location, Refusal
from graph.policy.explanation import RelationReading, otherwise, readings, unlocking
from graph.policy.grants import Grants
from graph.policy.vocabulary import Action
from graph.policy.words import RELATIONS
from graph.viewer import Role

MOST = 100  # fields of one question


@dataclass(frozen=True)
class SelectedKeys:
    """What is selected of one type: response keys with the names of fields, and what is selected below them."""

    type_name: str
    fields: "tuple[tuple[str, str, SelectedKeys | None], ...]"


@dataclass(frozen=True)
class Explained:
    """Explains fields to a role; `name` is that of the parameter that holds their names."""

    grants: Grants
    role: Role
    keys: SelectedKeys
    name: str
    location: Location

    def spread(self, names: Sequence[str]) -> dict[str, list[str] | list[int]]:
        """Three parameters of one length: place of a field, relation or "", and the answer as JSON; the strongest first.

        Raises BAD_USER_INPUT with the position.
        """
        if len(names) > MOST:
            self._refuse(f"At most {MOST} fields at once.")
        places: list[int] = []
        relations: list[str] = []
        answers: list[str] = []
        for place, name in enumerate(names):
            if (self.role, Action.READ, name) not in self.grants.rules:
                self._refuse(
                    f"`fields`: number {place + 1} is no field of the schema that is read, such as Child.birthDate."
                )
            given = readings(self.grants, self.role, name)
            for reading in (*given, otherwise(given)):
                places.append(place)
                relations.append(reading.relation.value if reading.relation else "")
                answers.append(self._explanation(name, reading, given))
        return {f"{self.name}_place": places, f"{self.name}_relation": relations, f"{self.name}_said": answers}

    def _refuse(self, message: str) -> None:
        raise Refusal(Code.BAD_USER_INPUT, message, locations=(self.location,))

    def _explanation(self, name: str, reading: RelationReading, given: Sequence[RelationReading]) -> str:
        data = self.grants.classes[name]
        values = {
            "field": name,
            "role": self.role.name,
            "dataClass": data,
            "about": self.grants.sentences[data],
            "unlock": [_of_relation(each) for each in unlocking(given, reading)],
            **_of_relation(reading),
        }
        return json.dumps(_selected(values, self.keys), ensure_ascii=False)


def _of_relation(reading: RelationReading) -> dict[str, object]:
    relation = reading.relation
    return {
        "relation": relation and relation.name,
        "says": relation and RELATIONS[relation].en,
        "state": reading.state,
        "mask": reading.mask,
        "rule": reading.line,
    }


def _selected(values: Mapping[str, object], keys: SelectedKeys) -> dict[str, object]:
    """What is selected of an answer."""
    answer: dict[str, object] = {}
    for key, name, below in keys.fields:
        value = keys.type_name if name == "__typename" else values[name]
        if below is not None and isinstance(value, list):
            value = [_selected(each, below) for each in value]
        answer[key] = value
    return answer
