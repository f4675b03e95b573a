"""Random histories of entering, amending, annulling and resolving: the passport says what the model says after every step.

So no value is left without its document (5 A 7), no one value is told while documents disagree (5 A 2), an annulment undoes what its
document did, and a rebuild changes nothing.
"""

import os
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.document_entry.entering import JPEG, amend, annul, register, scan
from tests.areas.resolution.model import CLINIC, LAB, PAPER, Document, Model, Resolution
from tests.areas.resolution.resolving import (
    DOCTOR,
    SPECIALIST,
    annulled,
    decide,
    lab,
    passport,
    propose,
    rebuilt,
    statuses,
    withdraw,
)
from tests.http.client import Graph, change, serving
from tests.ingest.bundles import blood

HISTORIES, STEPS = (8 if os.environ.get("CI") else 2), 40
WRITTEN = {"A": "A(II)", "B": "B(III)"}
ACTS = (
    *("lab", "register", "paper", "amend", "annul", "annul", "operator"),
    *("propose", "propose", "propose", "confirm", "confirm", "confirm", "reject", "withdraw"),
)


@dataclass
class History:
    """One child's, beside its model; `done` counts what was taken and what was refused."""

    graph: Graph
    rng: Random
    model: Model = field(default_factory=Model)
    done: Counter[str] = field(default_factory=Counter)
    count: int = 0

    def person(self) -> Role:
        return self.rng.choice((DOCTOR, SPECIALIST))

    def content(self) -> tuple[str, dict[str, Any]]:
        self.count += 1
        value = self.rng.choice("AB")
        return value, blood(f"n{self.count}", WRITTEN[value], f"2022-03-{self.rng.randint(1, 28):02}", "883-9")

    async def step(self) -> None:
        act = self.rng.choice(ACTS)
        entering = {"lab": self._lab, "register": self._register, "paper": self._paper}
        if act in entering:
            await entering[act]()
        elif act in ("amend", "annul", "operator", "propose") and self.model.documents:
            labs = [key for key, each in self.model.in_force().items() if each.rank == LAB]
            likely = labs if act == "propose" and self.rng.random() < 0.8 else []
            await self._of_document(act, self.rng.choice(likely or list(self.model.documents)))
        elif act in ("confirm", "reject", "withdraw") and self.model.resolutions:
            await self._of_resolution(act, list(self.model.resolutions)[-1])

    async def _lab(self) -> None:
        self.count += 1
        value = self.rng.choice("AB")
        key = await lab(self.graph, f"l{self.count}", WRITTEN[value], f"2022-03-{self.rng.randint(1, 28):02}")
        self.model.documents[key] = Document(value, LAB, None)

    async def _register(self) -> None:
        (value, resource), role = self.content(), self.person()
        payload = await register(self.graph, role, resource=resource)
        self.model.documents[payload["document"]["id"]] = Document(value, CLINIC, role.value)

    async def _paper(self) -> None:
        self.count += 1
        value, role = self.rng.choice("AB"), self.person()
        paper = scan(JPEG, title=f"Card {self.count}", date="2022-03-01", facts={"bloodGroup": value})
        payload = await register(self.graph, role, scan=paper)
        self.model.documents[payload["document"]["id"]] = Document(value, PAPER, role.value)

    async def _of_document(self, act: str, key: str) -> None:
        role, model = self.person(), self.model
        document = model.documents[key]
        if act == "amend" and document.rank == CLINIC:
            value, resource = self.content()
            expected = model.may_amend(key, role.value)
            payload = await amend(self.graph, key, role, resource=resource)
            if self._agree(act, payload, expected):
                document.state = "AMENDED"
                model.documents[payload["document"]["id"]] = Document(value, CLINIC, role.value)
        elif act == "annul":
            expected = model.may_annul(key)
            if self._agree(act, await annul(self.graph, key, role), expected):
                document.state = "ANNULLED"
        elif act == "operator" and document.by is None and document.state != "ANNULLED":
            await annulled(self.graph, key)
            document.state = "ANNULLED"
        elif act == "propose":
            expected = model.may_propose(key)
            payload = await propose(self.graph, role, key)
            if self._agree(act, payload, expected):
                considered = frozenset(model.in_force())
                model.resolutions[payload["resolution"]["id"]] = Resolution(key, role.value, considered)

    async def _of_resolution(self, act: str, key: str) -> None:
        role, resolution = self.person(), self.model.resolutions[key]
        if self.rng.random() < 0.6:  # mostly by whom it takes
            role = next(each for each in (DOCTOR, SPECIALIST) if (each.value == resolution.by) is (act == "withdraw"))
        if act == "withdraw":
            expected = self.model.may_withdraw(key, role.value)
            payload, state = await withdraw(self.graph, role, key), "WITHDRAWN"
        else:
            may = self.model.may_confirm if act == "confirm" else self.model.may_reject
            expected, state = may(key, role.value), "RESOLVED" if act == "confirm" else "REJECTED"
            payload = await decide(self.graph, role, key, confirms=act == "confirm")
        if self._agree(act, payload, expected):
            resolution.state = state

    def _agree(self, act: str, payload: dict[str, Any], expected: bool) -> bool:
        is_taken = payload["problems"] == []
        assert is_taken is expected, (act, payload["problems"])
        self.done[act if is_taken else f"no {act}"] += 1
        return is_taken

    async def compare(self) -> None:
        shown = await passport(self.graph)
        value, current = self.model.value(), self.model.in_force()
        assert shown["value"] == value
        assert {each["field"] for each in shown["conflicts"]} == (
            {"BLOOD_GROUP"} if self.model.is_in_conflict() else set()
        )
        if value is None:
            assert shown["document"] is None
            assert {each["document"]["id"] for each in shown["candidates"]} >= (
                set(current) if self.model.is_in_conflict() else set()
            )
        else:
            assert current[shown["document"]["id"]].value == value
            assert shown["candidates"] == []
        assert await statuses(self.graph) == self.model.states()
        self.done["told" if value else "untold"] += 1


@pytest.mark.asyncio
async def test_random_histories(fresh_world: str) -> None:
    done: Counter[str] = Counter()
    async with serving(fresh_world, rate=0) as graph:
        for number in range(HISTORIES):
            history = History(graph, Random(number), count=number * 1_000)  # each names documents of its own
            await rebuilt(graph)
            for _ in range(STEPS):
                await history.step()
                await history.compare()
            assert await rebuilt(graph) == 0
            await history.compare()
            done += history.done
            await _end(graph, history)
    # Enough has happened that the comparison means something.
    assert min(done[act] for act in ("annul", "propose", "confirm", "no confirm", "told", "untold")) >= 1, done


async def _end(graph: Graph, history: History) -> None:
    """All of it annulled, so that the next history begins anew; nothing is left of it."""
    for key, document in history.model.documents.items():
        if document.state != "ANNULLED":
            await annulled(graph, key)
            document.state = "ANNULLED"
    for resolution in history.model.resolutions.values():
        if resolution.state == "PROPOSED":
            resolution.state = "WITHDRAWN"
    shown = await passport(graph)
    assert (shown["status"], shown["value"], shown["conflicts"]) == ("RETRACTED", None, [])
    await change(graph.dsn, "DELETE FROM fact_resolution")
