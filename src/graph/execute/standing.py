"""Standing: the relations that a viewer has to a child now, read as queries read them; not on record, as no data is shown.

The questions are planned queries for existence alone, so that rights have no second text.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import asyncpg

from graph.database.pools import ReaderPool
from graph.execute.binds import Request
from graph.execute.global_id import encode_global_id
from graph.execute.maker import Maker, PlannedFor
from graph.execute.prepared import Prepared
from graph.execute.spread import read_spread
from graph.execute.workshop import Rank, Turn, Workshop
from graph.plan.limits import REGISTERED
from graph.plan.values import shape
from graph.policy.store import PolicyStore
from graph.policy.vocabulary import Relation
from graph.schema.subscription import Followed
from graph.sql.reach import BITS
from graph.sql.touched import parts_of, read_touched
from graph.viewer import Role, Viewer

TURN = Turn("", Rank.VITAL)  # a right that has ended ends its streams first
RELATIONS = sum(bit for word, bit in BITS.items() if isinstance(word, Relation))
ONCE = 250  # most questions of one statement

RequestOf = Callable[[Viewer, str], Request]  # from a viewer and the version of the policy

VIEWER = "query Standing { viewer { __typename } }"
_QUESTIONS = {
    Followed.CHILDREN: "query Standing($id: ID!) { child(by: {id: $id}) { __typename } }",
    Followed.DISTRICT: "query Standing { myDistricts { id } }",
    Followed.VIEWER: VIEWER,
    Followed.CALL: VIEWER,  # events of a call are read by its own viewers alone
}


@dataclass(frozen=True, slots=True)
class StandingQuestion:
    """A question whether a viewer has a right to a followed row; `row` None: to the viewer's own account."""

    viewer: Viewer
    followed: Followed
    row: UUID | None = None


class Standing:
    """Answers questions, many in one statement."""

    def __init__(self, maker: Maker, workshop: Workshop, policy: PolicyStore, reader: ReaderPool) -> None:
        self._maker = maker
        self._workshop = workshop
        self._policy = policy
        self._reader = reader
        self._prepared: dict[tuple[str, Role, Followed], Prepared] = {}

    async def bits(self, questions: Sequence[StandingQuestion], request: RequestOf) -> list[int]:
        """The relations that hold, as bits of sql/reach.py; 0 where there is none, or no such account.

        Raises UNAVAILABLE and TIMEOUT.
        """
        by_kind: dict[tuple[Role, Followed], list[int]] = {}
        for place, question in enumerate(questions):
            by_kind.setdefault((question.viewer.role, question.followed), []).append(place)
        bits = [0] * len(questions)
        for (role, followed), places in by_kind.items():
            prepared = await self._prepared_for(role, followed)
            for first in range(0, len(places), ONCE):
                part = places[first : first + ONCE]
                for place, row in zip(
                    part, await self._rows(prepared, [questions[n] for n in part], request), strict=True
                ):
                    bits[place] = 0 if row is None else _bits(questions[place], row)
        return bits

    async def _rows(
        self, prepared: Prepared, questions: Sequence[StandingQuestion], request: RequestOf
    ) -> list[asyncpg.Record | None]:
        statement, binder = prepared.statement, prepared.binder
        assert binder is not None
        assert statement is not None
        version = prepared.audited.policy_version
        bound = [
            binder.bound(request(question.viewer, version), _variables(question)).arguments for question in questions
        ]
        async with self._reader.acquire() as connection:
            if statement.spread is not None:
                return [await read_spread(connection, statement, each) for each in bound]
            assert statement.together is not None
            rows = await connection.fetch(statement.together, *statement.columns(bound))
        by_number = {row["n"]: row for row in rows}
        return [by_number.get(n) for n in range(1, len(questions) + 1)]

    async def _prepared_for(self, role: Role, followed: Followed) -> Prepared:
        grants = self._policy.grants
        key = grants.version, role, followed
        if key not in self._prepared:
            self._prepared = {
                cached_key: cached for cached_key, cached in self._prepared.items() if cached_key[0] == grants.version
            }
            self._prepared[key] = await self._workshop.make(
                TURN, partial(self._prepare, PlannedFor(role, grants), followed)
            )
        return self._prepared[key]

    def _prepare(self, planned_for: PlannedFor, followed: Followed) -> Prepared:
        outline = self._maker.read(_QUESTIONS[followed], REGISTERED)
        example = _variables(StandingQuestion(Viewer("", planned_for.role), followed, UUID(int=0)))
        return self._maker.prepare_query(planned_for, outline, None, shape(example))


def _variables(question: StandingQuestion) -> Mapping[str, Any]:
    if question.followed is not Followed.CHILDREN:
        return {}
    assert question.row is not None
    return {"id": encode_global_id("Child", question.row)}


def _bits(question: StandingQuestion, row: asyncpg.Record) -> int:
    match question.followed:
        case Followed.CHILDREN:
            _, ways = read_touched(row["touched"])
            bits = 0
            for way in ways:
                bits |= parts_of(way)[1] & RELATIONS
            return bits
        case Followed.DISTRICT:
            assert question.row is not None
            return int(encode_global_id("District", question.row).encode() in row["data"])
        case _:
            return 1
