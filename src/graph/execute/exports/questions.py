"""What an export asks of the graph, as its viewer would: one document for each part, and nothing beside the answers."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from graph.errors import Code, Refusal
from graph.execute.engine import Engine
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.identity import new_request_id
from graph.papers.told import ToldRecord
from graph.viewer import Viewer

NAME = "Export"  # of the operations, in the trail
PAGES = 1_000  # of one list; each has at most 100 rows
PATIENCE = 30  # seconds that a question waits for the viewer's allowance

_NAME = "name { full family given patronymic }"
_FACT = "status value effectiveAt"
_ALLERGY = "substance code codeSystem category criticality clinicalStatus reaction verified effectiveAt"
_CONDITION = "icd10 code codeSystem display clinicalStatus chronic since until"
_MEDICATION = "display code codeSystem dose status since until"
_PASSPORT = f"""query {NAME}($id: ID!) {{ viewer {{ name }} child(by: {{id: $id}}) {{
  id {_NAME} birthDate sex policyNumber snils
  passport {{ updatedAt bloodGroup {{ {_FACT} labConfirmed }} rhFactor {{ {_FACT} labConfirmed }} healthGroup {{ {_FACT} }}
    physicalEducationGroup {{ {_FACT} }} allergies {{ assertion items {{ {_ALLERGY} }} }}
    diagnoses {{ assertion items {{ {_CONDITION} }} }} medications {{ assertion items {{ {_MEDICATION} }} }} }} }} }}"""
_LISTS = {
    "vaccinations": "vaccine code codeSystem date status notDoneReason doseNumber validUntil site reaction lotNumber",
    "measurements": "kind value unit effectiveAt",
    "documents": "id kind title date status author organization sha256 download(format: ORIGINAL) { mediaType }",
    "accessLog": "at actor { full } actorRole isSelf organization relations purpose",
}


def _of_list(name: str, fields: str) -> str:
    page = f"{name}(first: 100, after: $after) {{ nodes {{ {fields} }} pageInfo {{ hasNextPage endCursor }} }}"
    return f"query {NAME}($id: ID!, $after: String) {{ child(by: {{id: $id}}) {{ {page} }} }}"


_PARTS = {name: _of_list(name, fields) for name, fields in _LISTS.items()}


class OutOfReach(Exception):
    """Raised where the viewer does not reach the child, or not any more."""


@dataclass(frozen=True)
class Questions:
    """The questions of one export."""

    engine: Engine
    viewer: Viewer
    child: str

    async def told(self) -> ToldRecord:
        """All that the viewer is told of the record. Raises OutOfReach, and what an answer of the graph raises."""
        data, withheld = await self._ask(_PASSPORT, {})
        lists = {name: await self._list(name, withheld) for name in _LISTS}
        reader = (data["viewer"] or {}).get("name") or self.viewer.subject
        return ToldRecord(reader, data["child"], lists, frozenset(withheld))

    async def _list(self, name: str, withheld: set[str]) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = []
        after: str | None = None
        for _ in range(PAGES):
            data, more = await self._ask(_PARTS[name], {"after": after})
            withheld |= more
            page = data["child"][name]
            rows += page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                return rows
            after = page["pageInfo"]["endCursor"]
        raise OverflowError("a list is too long for an export")

    async def _ask(self, text: str, more: Mapping[str, Any]) -> tuple[dict[str, Any], set[str]]:
        """The data of an operation, and the coordinates that were withheld."""
        operation = Operation(text, NAME, {"id": self.child, **more}, new_request_id())
        body = orjson.loads(await patient_answer(self.engine, self.viewer, operation))
        if body["data"]["child"] is None:
            raise OutOfReach
        return body["data"], set(body["extensions"]["access"]["withheld"])


async def patient_answer(engine: Engine, viewer: Viewer, operation: Operation) -> bytes:
    """The answer to an operation that may wait for the viewer's allowance. Raises what an answer of the graph raises."""
    for _ in range(PATIENCE):
        try:
            return await engine.answer(viewer, operation)
        except Refusal as refused:
            if refused.code is not Code.RATE_LIMITED:
                raise
        await asyncio.sleep(1)
    return await engine.answer(viewer, operation)


def questions(engine: Engine, viewer: Viewer, child_id: Any) -> Questions:
    """Those of one viewer over one child."""
    return Questions(engine, viewer, encode_global_id("Child", child_id))
