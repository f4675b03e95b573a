"""The policy as people read it (/policy, domain.md 4.7, 5 C 24): who may, from which data, and what another file would change."""

import json
from typing import Any

import pytest

from graph.app import load_policy
from graph.errors import Overload
from graph.http.pace import SUBJECTS, Pace
from graph.http.policy_page import AT_ONCE, LONGEST
from graph.policy.grants import read_policy
from graph.policy.report import by_class
from graph.policy.vocabulary import Action
from graph.policy.words import ACTIONS, sentences_ru
from graph.settings import PolicyPage, Settings
from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import ISSUER, Graph, bearer, serving
from tests.http.world import SECRETS, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

ADDRESS = "p, school_nurse, any, address, read, mask:locality\n"


def as_role(role: Role) -> dict[str, str]:
    return bearer(ISSUER.issue(subject_of(role), role, 600))


async def compared(graph: Graph, text: str) -> Any:
    headers = {**as_role(Role.AUDITOR), "content-type": "text/csv"}
    return await graph.client.post("/policy/difference", content=text.encode(), headers=headers)


async def versions(graph: Graph, body: Any) -> Any:
    """The answer to a comparison of two files."""
    headers = {**as_role(Role.ADMINISTRATOR), "content-type": "application/json"}
    return await graph.client.post("/policy/difference", content=json.dumps(body), headers=headers)


async def test_auditors_and_administrators_read_it_and_nobody_else(graph: Graph) -> None:
    for role in TOKEN_ROLES:
        answer = await graph.client.get("/policy/matrix", headers=as_role(role))
        assert answer.status_code == (200 if role in (Role.AUDITOR, Role.ADMINISTRATOR) else 403), role
    assert (await graph.client.get("/policy/matrix")).status_code == 401
    refused = await graph.client.post("/policy/difference", content=b"", headers={"content-type": "text/csv"})
    assert refused.status_code == 401


async def test_a_setting_opens_it_to_anybody_or_to_nobody(world: str) -> None:
    async with serving(world, policy_page=PolicyPage.OPEN) as graph:
        assert (await graph.client.get("/policy/matrix")).status_code == 200
    async with serving(world, policy_page=PolicyPage.OFF) as graph:
        for path in ("/policy", "/policy/matrix", "/policy/difference"):
            assert (await graph.client.get(path, headers=as_role(Role.AUDITOR))).status_code == 404


async def test_it_says_every_decision_and_no_value(graph: Graph) -> None:
    answer = await graph.client.get("/policy/matrix", headers=as_role(Role.AUDITOR))
    matrix = answer.json()
    grants = load_policy(Settings()).grants
    shown = {
        (row["name"], action, role, relation): decision
        for row in matrix["classes"]
        for role, relations in row["cells"].items()
        for relation, actions in relations.items()
        for action, (decision, _) in actions.items()
    }
    assert {key: decision for key, decision in by_class(grants).items() if decision != shown.get(key)} == {}
    assert matrix["version"] == grants.version
    lines = set(read_policy(None).splitlines())
    named = {
        line for row in matrix["classes"] for r in row["cells"].values() for a in r.values() for _, line in a.values()
    }
    assert named - {None} <= lines
    assert not [secret for secret in SECRETS if secret in answer.text]


async def test_the_page_itself_says_nothing_and_lets_nothing_in(graph: Graph) -> None:
    page = await graph.client.get("/policy", headers={"accept-language": "en"})
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    assert "birth_date" not in page.text


async def test_another_file_is_compared_with_numbers_and_not_taken_over(graph: Graph) -> None:
    text = read_policy(None)
    before = (await graph.client.get("/policy/matrix", headers=as_role(Role.AUDITOR))).json()["version"]
    answer = await compared(graph, text.replace(ADDRESS, ADDRESS.replace("mask:locality", "allow")))
    comparison = answer.json()
    assert answer.status_code == 200
    assert {(each["role"], each["class"], each["before"], each["after"]) for each in comparison["changes"]} == {
        ("school_nurse", "address", "mask:locality", "allow")
    }
    assert comparison["changes"][0]["objects"] == ["Child.address"]
    numbers = {"changes": 3, "fields": 1, "classes": 1, "personas": 3, "roles": 1, "more": 3, "less": 0, "other": 0}
    assert comparison["numbers"] == numbers
    assert (await compared(graph, text)).json()["changes"] == []
    assert (await graph.client.get("/policy/matrix", headers=as_role(Role.AUDITOR))).json()["version"] == before


async def test_a_file_that_is_not_complete_is_told_its_faults(graph: Graph) -> None:
    answer = await compared(graph, read_policy(None).replace("p, everyone, any, vital, read, deny\n", ""))
    assert answer.status_code == 422
    assert any("class vital" in fault for fault in answer.json()["faults"])
    assert (await compared(graph, "nonsense")).status_code == 422
    headers = {**as_role(Role.AUDITOR), "content-type": "text/csv"}
    assert (await graph.client.post("/policy/difference", content=b"\xff", headers=headers)).status_code == 400


async def test_a_page_from_elsewhere_cannot_have_a_file_compared(graph: Graph) -> None:
    """A browser sends text/plain for any page, with no word to the service before."""
    for media in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        headers = {**as_role(Role.AUDITOR), "content-type": media}
        answer = await graph.client.post("/policy/difference", content=b"nonsense", headers=headers)
        assert answer.status_code == 415


async def test_a_file_that_would_hold_a_processor_is_not_looked_at(graph: Graph) -> None:
    """An emergency is never waited for because of somebody's file (domain.md 5 D 31)."""
    line = "p, everyone, any, vital, read, deny\n"
    text = read_policy(None)
    assert 2 * len(text) < LONGEST
    assert (await compared(graph, text + line * ((LONGEST - len(text)) // len(line) + 1))).status_code == 413


async def test_two_versions_are_compared_with_each_other(graph: Graph) -> None:
    text = read_policy(None)
    opened = text.replace(ADDRESS, ADDRESS.replace("mask:locality", "allow"))
    comparison = (await versions(graph, {"before": opened, "after": text})).json()
    assert {(each["class"], each["before"], each["after"], each["direction"]) for each in comparison["changes"]} == {
        ("address", "allow", "mask:locality", "less")
    }
    assert comparison["after"] == load_policy(Settings()).grants.version != comparison["before"]
    faulty = await versions(graph, {"before": "nonsense", "after": text})
    assert (faulty.status_code, faulty.json()["file"]) == (422, "before")


@pytest.mark.parametrize("body", [[], {}, {"after": 1}, {"after": "x", "before": 1}, {"before": "x"}, "x"])
async def test_what_is_no_pair_of_files_is_refused(graph: Graph, body: Any) -> None:
    assert (await versions(graph, body)).status_code == 400


async def test_a_version_that_is_too_long_is_refused(graph: Graph) -> None:
    assert (await versions(graph, {"before": "x" * (LONGEST + 1), "after": "x"})).status_code == 413


async def test_one_caller_compares_so_often_and_another_still_may(world: str) -> None:
    """It is work of a whole processor, which others wait for (domain.md 5 D 31)."""
    async with serving(world) as graph:
        answers = [await compared(graph, "nonsense") for _ in range(AT_ONCE + 1)]
        assert [each.status_code for each in answers] == [422] * AT_ONCE + [429]
        assert answers[-1].json()["errors"][0]["extensions"]["retryAfter"] <= 11
        assert (await versions(graph, {"before": "nonsense", "after": ""})).status_code == 422


async def test_a_pace_gives_back_with_time_and_remembers_so_many() -> None:
    now = [0.0]
    pace = Pace(2, 10.0, lambda: now[0])
    pace.take("a", 2)
    with pytest.raises(Overload) as refused:
        pace.take("a")
    assert refused.value.details == {"retryAfter": 10}
    pace.take("b")
    now[0] = 10.0
    pace.take("a")
    with pytest.raises(Overload):
        pace.take("a")
    for number in range(2 * SUBJECTS):
        pace.take(f"other {number}")
    with pytest.raises(Overload):
        pace.take("a")


async def test_every_class_and_action_has_its_words_in_both_languages(graph: Graph) -> None:
    grants = load_policy(Settings()).grants
    assert sentences_ru().keys() == grants.sentences.keys()
    assert list(sentences_ru()) == sorted(sentences_ru())
    latin = [data for data, sentence in sentences_ru().items() if not sentence.endswith(".") or sentence[0] < "А"]
    assert latin == []
    assert ACTIONS.keys() == set(Action)
    matrix = (await graph.client.get("/policy/matrix", headers=as_role(Role.AUDITOR))).json()
    assert {row["name"]: row["sentenceRu"] for row in matrix["classes"]} == dict(sentences_ru())
