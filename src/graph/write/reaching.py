"""Policy and reach of a write for one child, by the same texts as every read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Protocol
from uuid import UUID

import asyncpg

from graph.database.citus.hold import hold
from graph.database.citus.numbers import holders_of
from graph.database.citus.spread import is_distributed
from graph.database.pools import Connection
from graph.execute.binds import Request
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent
from graph.ingest.check_digits import OMS, SNILS
from graph.policy.decision import Labels
from graph.policy.vocabulary import OWN_SPECIALTY, Action, Relation
from graph.sql.family import is_stranger
from graph.sql.reach import child_row, reaches
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.statement import Statement, compile_statement
from graph.sql.value import FALSE, Composed, any_of, array, both, call, either, parameter
from graph.viewer import Role
from graph.write.account import Author
from graph.write.author import arguments, viewer_values
from graph.write.sender import Sight, visible_labels

# A child merged into another is not found by id or match (domain.md 5 B 12); it has no numbers any more.
_STANDS = "NOT EXISTS (SELECT FROM child_merge m WHERE m.merged_id = child.id AND m.undone_at IS NULL)"
# Around the value that a child is looked for by.
_CHILD = {
    "id": ("SELECT id FROM child WHERE id = ", f" AND {_STANDS}"),
    "policyNumber": ("SELECT id FROM child WHERE policy_number = ", " ORDER BY id LIMIT 1"),
    "snils": ("SELECT id FROM child WHERE snils = ", " ORDER BY id LIMIT 1"),
}
_NUMBERS = {"policyNumber": OMS, "snils": SNILS}
# The columns of the fields of ChildMatch; the selective ones have an index that leads to few children.
_MATCHED = {
    "family": "family",
    "given": "given",
    "patronymic": "patronymic",
    "birthDate": "birth_date",
    "policyNumber": "policy_number",
    "snils": "snils",
}
_SELECTIVE = frozenset({"birth_date", "policy_number", "snils"})
IDENTIFIERS = 2  # domain.md 5 B 15
# No other write to the child waits for this, nor this for one; a merge holds both children against it.
_HELD = " FOR KEY SHARE"
_HOLD = f"SELECT FROM child WHERE id = $1{_HELD}"
_LOCK = "SELECT id FROM child WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE"
_ONE_BY_ONE = "SELECT FROM staff WHERE id = $1 FOR NO KEY UPDATE"
_SPECIALTY = "SELECT specialty FROM staff WHERE id = $1"


@dataclass(frozen=True)
class Reaching:
    """The relations in which a viewer may write an object."""

    intent: Intent
    relations: tuple[Relation, ...]

    async def named(self, connection: Connection, by: Mapping[str, Any]) -> tuple[UUID, list[Relation]] | None:
        """The child that an argument names, with the relations of these to it; None where there is none, or none within reach.

        It asks as often in both cases, so that the time does not tell who there is (5 B 15).
        """
        child_id = await found_child(connection, by)
        relations = await self.relations_to(connection, child_id)
        return (child_id, relations) if child_id is not None and relations else None

    async def relations_to(self, connection: Connection, child_id: UUID | None) -> list[Relation]:
        """The relations of these that the viewer has to a child; locks the row of the child until the transaction ends."""
        if not self.relations:
            return []
        request = self.intent.request
        rows = await reach_rows(connection, request, self.relations, [] if child_id is None else [child_id])
        row = rows[0] if rows else None
        return [] if row is None else [name for name, holds in zip(self.relations, row[1], strict=True) if holds]

    async def reached(self, connection: Connection, children: Sequence[UUID]) -> list[UUID]:
        """The children of these that the viewer reaches in one of the relations; locks their rows until the transaction ends."""
        if not self.relations:
            return []
        rows = await reach_rows(connection, self.intent.request, self.relations, list(children))
        return [row[0] for row in rows]

    async def sees(
        self, connection: Connection, author: Author, held: Collection[Relation], labels: Collection[str]
    ) -> bool:
        """Whether the viewer sees a row with these labels in one of the relations `held`."""
        role, specialty = self.intent.request.viewer.role, await connection.fetchval(_SPECIALTY, author.staff_id)
        sights = [sight_of(self.intent.grants.labels[role, relation]) for relation in held]
        return any(visible_labels(sight, specialty).issuperset(labels) for sight in sights)


async def reach_rows(
    connection: Connection, request: Request, relations: Sequence[Relation], children: list[UUID]
) -> list[asyncpg.Record]:
    """The children within reach, each with a boolean for each relation; their rows are locked.

    On a spread database each child is locked on its node before it is asked about.
    """
    role, values = request.viewer.role, viewer_values(request)
    if not is_distributed(connection):
        return list(await connection.fetch(*arguments(reach_of(role, relations), {**values, "children": children})))
    rows, statement = [], reach_of(role, relations, is_locking=False)
    held = [[key] for key in sorted(row["id"] for row in await hold(connection, _LOCK, children))]
    for each in held or [[]]:  # one that there is not takes as long as one that is not reached (5 B 15)
        rows += await connection.fetch(*arguments(statement, {**values, "children": each}))
    return rows


def reaching(intent: Intent, coordinate: str) -> Reaching:
    """The relations in which the viewer may write a coordinate."""
    rule = intent.grants.rule(intent.request.viewer.role, Action.WRITE, coordinate)
    return Reaching(intent, tuple(sorted(rule.allowed)))


class Look(Protocol):
    """What looks for a child."""

    async def __call__(self, *, hold: bool = False) -> UUID | None:
        """The id of the child; `hold`: its row is held by the same statement."""


async def found_child(connection: Connection, by: Mapping[str, Any], *, hold: bool = False) -> UUID | None:
    """The id of the child that an argument names, among all children of the city; None where there is none.

    `hold`: its row is held as `held_child` does.
    """
    name, key = _named(by)
    child: UUID | None
    if name in _NUMBERS and is_distributed(connection):
        child = next(iter(await holders_of(connection, _NUMBERS[name], key)), None)
    else:
        child = await connection.fetchval("$1".join(_CHILD[name]) + (_HELD if hold else ""), key)
    return child


def _named(by: Mapping[str, Any]) -> tuple[str, Any]:
    """By which of _CHILD an argument names a child, and the value."""
    ((name, value),) = by.items()
    return name, decode_global_id(value, {"Child": 1}).key if name == "id" else value


async def held_child(connection: Connection, look: Look) -> UUID | None:
    """The child that is looked for by one of these, for who writes of it without reaching it: nobody is merged meanwhile.

    It waits for a merge of that child alone, and then finds the record that it has come to (domain.md 5 B 12). Where there is none,
    it asks as often: the time does not tell who there is (5 B 15). The second look sees what was done while the first waited.
    """
    while True:
        if is_distributed(connection):  # which holds rows of one node at a time
            child_id = await look()
            await connection.execute(_HOLD, child_id)
        else:
            child_id = await look(hold=True)
        if child_id == await look():
            return child_id


async def held_stranger(
    connection: Connection, request: Request, by: Mapping[str, Any], staff_id: UUID | None = None
) -> tuple[UUID | None, bool]:
    """The child that an argument names, held as by `held_child`, and whether there is one and the viewer is none of its family.

    The second look asks for both. `staff_id`: who writes one by one, and waits here for another write of their own.
    """
    if is_distributed(connection):  # the three are on several nodes
        child_id = await held_child(connection, partial(found_child, connection, by))
        if staff_id is not None:
            await connection.execute(_ONE_BY_ONE, staff_id)
        return child_id, child_id is not None and await is_no_relative(connection, request, child_id)
    name, key = _named(by)
    while True:
        child_id = await found_child(connection, by, hold=True)
        values = {**viewer_values(request), "child": child_id, "key": key, "staff": staff_id}
        row = await connection.fetchrow(*arguments(_second_look(name), values))
        assert row is not None
        if row["again"] == child_id:
            return child_id, row["is_stranger"]


@lru_cache(maxsize=len(_CHILD))
def _second_look(name: str) -> Statement:
    before, after = _CHILD[name]
    again = Composed(f"({before}", parameter("key", "UUID" if name == "id" else "VARCHAR"), f"{after})")
    one_by_one = Composed("(SELECT id FROM staff WHERE id = ", parameter("staff", "UUID"), " FOR NO KEY UPDATE)")
    child = parameter("child", "UUID")
    is_no_family = call("coalesce", both(child.is_not_null(), is_stranger(child, Asker())), FALSE)
    return compile_statement(select(again=again, is_stranger=is_no_family, one_by_one=one_by_one))


async def matched_child(connection: Connection, match: Mapping[str, Any], *, hold: bool = False) -> UUID | None:
    """The one child of the city that fits all fields of a ChildMatch; None where none or several fit, or too few fields are given.

    `hold`: the rows of those that fit are held as `held_child` does.
    """
    values = {_MATCHED[name]: value for name, value in match.items() if value is not None}
    if len(values) < IDENTIFIERS or _SELECTIVE.isdisjoint(values):
        return None
    tests = " AND ".join(f"{column} = ${place}" for place, column in enumerate(values, 1))
    statement = f"SELECT id FROM child WHERE {tests} AND {_STANDS} ORDER BY id LIMIT 2{_HELD if hold else ''}"  # noqa: S608 - names are ours
    rows = await connection.fetch(statement, *values.values())
    return rows[0]["id"] if len(rows) == 1 else None


async def is_no_relative(connection: Connection, request: Request, child_id: UUID) -> bool:
    """Whether a member of staff is not family of the child, by the text of every read."""
    return bool(await connection.fetchval(*arguments(_stranger(), {**viewer_values(request), "child": child_id})))


@lru_cache(maxsize=1)
def _stranger() -> Statement:
    return compile_statement(select(is_stranger(parameter("child", "UUID"), Asker())))


def sight_of(labels: Labels) -> Sight:
    """The labels that a writer sees; those that are shown on request are not among them."""
    return Sight(labels.allowed, labels.masks.get(OWN_SPECIALTY, frozenset()))


@lru_cache(maxsize=64)
def reach_of(role: Role, relations: Sequence[Relation], *, is_locking: bool = True) -> Statement:
    """The statement for the children within reach in one of these relations, with a boolean for each relation."""
    asker, child = Asker(role), child_row()
    is_wanted = child.c.id == any_of(parameter("children", "UUID[]"))
    holds = [call("coalesce", reaches(asker, child, (relation,)), FALSE) for relation in relations]
    reached = select(child.c.id, array(holds)).select_from(child).where(is_wanted, either(*holds))
    ordered = reached.order_by(child.c.id)
    return compile_statement(ordered.locking(child) if is_locking else ordered)
