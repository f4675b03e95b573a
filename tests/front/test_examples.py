"""The editor's examples and the question of the door are good operations of the schema, each for a role of its own."""

import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

import pytest
from graphql import OperationDefinitionNode, build_schema, parse, validate

from graph.app import load_policy
from graph.http import passport
from graph.http.editor import examples
from graph.http.eyes import OPERATION, eyes
from graph.policy import words
from graph.policy.vocabulary import Action, Relation
from graph.settings import Settings
from graph.viewer import Role
from tests.checks.files import ROOT

SCHEMA = build_schema((ROOT / "schema.graphql").read_text("utf-8"))
EXAMPLES = {example["name"]: example for example in examples()}
PLACES = {"childId", "policyNumber", "districtId", "newKey"}


def test_each_day_has_its_example() -> None:
    days = {name: example["role"] for name, example in EXAMPLES.items()}
    assert days == {
        "NurseMorning": Role.NURSE,
        "DoctorPassport": Role.DISTRICT_DOCTOR,
        "DispatcherCapsule": Role.DISPATCHER,
        "ParentApp": Role.PARENT,
        "BreakGlass": Role.EMERGENCY_DOCTOR,
        "WorkingLists": Role.DISTRICT_DOCTOR,
        "Commissions": Role.SPECIALIST,
        "DecisionSupport": Role.DISTRICT_DOCTOR,
        "TimeLineAndEpisodes": Role.DISTRICT_DOCTOR,
        "RisksAndVisits": Role.DISTRICT_DOCTOR,
        "Social": Role.SOCIAL_WORKER,
        "StudyRooms": Role.NURSE,
        "ShareForADay": Role.PARENT,
    }


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_valid_and_its_variables_are_those_it_asks_for(name: str) -> None:
    example = EXAMPLES[name]
    document = parse(example["query"])
    assert validate(SCHEMA, document) == []
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    asked = {each.variable.name.value for operation in operations for each in operation.variable_definitions or ()}
    assert asked == set(example["variables"])
    assert set(re.findall(r"\{(\w+)\}", str(example["variables"]))) <= PLACES


def test_the_parents_example_has_its_subscription() -> None:
    assert "subscription ParentFeed" in EXAMPLES["ParentApp"]["query"]


def test_the_question_of_the_door_is_valid_and_each_of_its_fields_has_a_class() -> None:
    assert validate(SCHEMA, parse(OPERATION.read_text("utf-8"))) == []
    values = eyes(load_policy(Settings(policy=None)))
    shown = (ROOT / "src/graph/front/pages/rows.js").read_text("utf-8")
    for kind, field in re.findall(r'^  of\("(\w+)", "(\w+)"', shown, re.MULTILINE):
        assert f'"{kind}.{field}":{{"data":"' in values["policy"]


@pytest.mark.parametrize(
    "path",
    [passport.OPERATION, passport.OF_DISTRICT, passport.CARE, passport.DISTRICT_CARE],
    ids=lambda path: path.stem,
)
def test_the_question_of_a_passport_is_valid(path: Path) -> None:
    assert validate(SCHEMA, parse(path.read_text("utf-8"))) == []


def test_each_role_relation_and_action_has_words_in_two_languages() -> None:
    assert words.ROLES.keys() == set(Role)
    assert words.RELATIONS.keys() == set(Relation)
    assert words.ACTIONS.keys() == set(Action)


@pytest.mark.parametrize(("block", "names"), [("ROLES", Role), ("RELATIONS", Relation)])
def test_pages_have_a_word_for_each_role_and_relation(block: str, names: Iterable[StrEnum]) -> None:
    text = (ROOT / "src/graph/front/pages/words.js").read_text("utf-8")
    written = re.search(rf"const {block} = \{{(.*?)\n\}};", text, re.DOTALL)
    assert written is not None
    assert {name.value for name in names} <= set(re.findall(r"^  (\w+): \[", written[1], re.MULTILINE))
