"""The story of two pairs of children of one database: what is written of them, how they are made one, and how two again."""

import asyncio
import re
from dataclasses import dataclass
from typing import Any

from graph.database.citus.spread import learn
from graph.database.connection import connect
from graph.viewer import Role
from tests.areas.correction.correcting import OTHER, REGISTRAR
from tests.areas.duplicate.comparing import merge, propose, second_registrar, unmerge
from tests.areas.duplicate.test_merges import PAGE, father, represents
from tests.citus.conftest import know
from tests.citus.nodes import above
from tests.citus.writing import WRITES, settled
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, DOCUMENTS, MOTHER, OTHERS, STAFF, VERA, Kid, uid

FATHER = uid(3801)
NODE = """
SELECT s.nodeport FROM citus_shards s
WHERE s.table_name = 'child'::regclass AND s.shardid = get_shard_id_for_distribution_column('child', $1::uuid)
"""
# A number that the survivor lacks, one that both have and one that it gets, an order of an auditor, and a document that a kept
# examination names.
GIVEN = f"""
UPDATE child SET snils = NULL WHERE id <> '{BORIS.id}';
UPDATE child SET policy_number = NULL WHERE id = '{{other}}';
INSERT INTO identifier VALUES ('{ANNA.id}', 'urn:register', 'both', true), ('{{other}}', 'urn:register', 'both', true),
  ('{ANNA.id}', 'urn:register', 'one', false);
INSERT INTO audit_order (id, child_id, auditor_id, reason, requested_by, requested_at, approved_by, approved_at, valid_from, valid_to)
SELECT '{uid(3990)}', '{ANNA.id}', a, 'r', a, now(), '{STAFF[Role.ADMINISTRATOR]}', now(), current_date, current_date + 5
FROM (SELECT '{STAFF[Role.AUDITOR]}'::uuid AS a) AS auditor;
"""
KEPT = f"""
INSERT INTO examination_due (child_id, id, months, year, status, starts_on, overdue_after, ends_on, document_id, norm_id)
VALUES ('{ANNA.id}', '{uid(3991)}', 96, 8, 'DONE', current_date, current_date, current_date, '{DOCUMENTS[0]}', '{{norm}}')
"""
NORM = "SELECT id FROM norm WHERE kind = 'EXAMINATIONS' LIMIT 1"
CALL = "mutation ($input: EmergencyCallOpenInput!) { emergencyCallOpen(input: $input) { problems { code } } }"
CALLS = "SELECT number, child_id FROM ambulance_call"
EVENTS = "SELECT DISTINCT topic, fields, child_id, labels, about IS NULL FROM outbox WHERE child_id IS NOT NULL"
TRAIL = """
SELECT DISTINCT p.operation, e.outcome, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
WHERE p.operation IN ('Mutation.childMerge', 'Mutation.childUnmerge')
"""
READERS = (Role.SPECIALIST, Role.REGISTRAR, Role.PARENT, Role.DISPATCHER)
LOG = """query Log($id: ID!, $after: String) { child(by: {id: $id}) { accessLog(first: 5, after: $after) {
  nodes { actor { given family } actorRole isSelf organization relations fields purpose requestId }
  pageInfo { hasNextPage endCursor } } } }"""
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
LOGS = (Role.PARENT, Role.AUDITOR, Role.DISTRICT_DOCTOR)
LOOK = "query Look($id: ID!) { child(by: {id: $id}) { birthDate } }"
OF_ANNA = (
    "breakGlassOpen documentRegister referralCreate correctionPropose reminderPreferencesSet representationRequest shareLinkCreate"
    " certificateIssue socialCaseOpen"
).split()
KIDS = (ANNA, BORIS, VERA, *OTHERS)
Stage = dict[str, Any]
Pair = tuple[Kid, Kid]


async def near_and_far(dsn: str) -> list[Pair]:
    """Two who lie on one node, and Anna with one who lies on another; who survives stands last."""
    connection = await connect(dsn)
    node = {kid: await connection.fetchval(NODE, kid.id) for kid in KIDS}
    await connection.close()
    far = next(kid for kid in (VERA, *OTHERS) if node[kid] != node[ANNA])
    rest = [kid for kid in (*OTHERS, BORIS) if kid is not far]
    near = next((one, other) for one in rest for other in rest if one is not other and node[one] == node[other])
    return [(ANNA, far), near]


@dataclass
class Story:
    """The pairs of one database, and what is said to who merges and parts them."""

    graph: Graph
    pairs: list[Pair]
    keys: list[str]

    @property
    def above(self) -> Graph:
        """The same, whose database is changed by hand."""
        return Graph(self.graph.app, self.graph.client, above(self.graph.dsn))

    async def prepared(self) -> Stage:
        """Rows of all kinds, rights of one person in both records, and the pairs; who may not merge them."""
        made: Stage = {"writes": [await self.write(number) for number, each in enumerate(WRITES) if each[1] in OF_ANNA]}
        await second_registrar(self.above)
        each_has_one = (await propose(self.graph, OTHER, *self.pairs[0]))["duplicate"]["id"]
        made["each has a SNILS"] = [(await merge(self.graph, REGISTRAR, each_has_one, self.pairs[0][1]))["problems"]]
        await change(above(self.graph.dsn), GIVEN.format(other=self.pairs[0][1].id))
        ((norm,),) = await rows(above(self.graph.dsn), NORM)
        await change(above(self.graph.dsn), KEPT.format(norm=norm))
        await father(self.above)
        for place, (one, other) in enumerate(self.pairs):
            first = 3900 + 10 * place
            await represents(self.above, one, FATHER, id=uid(first), status="SUSPENDED")
            await represents(self.above, other, FATHER, id=uid(first + 1))
            let_in = {
                "kind": "DELEGATED",
                "granted_by": uid(first + 1),
                "valid_to": "2099-01-01",
                "basis_kind": "CONSENT",
            }
            await represents(self.above, other, MOTHER, id=uid(first + 2), **let_in)
        if await is_spread(self.graph.dsn):
            await know(self.graph.dsn)
        for kid in (kid for pair in self.pairs for kid in pair):
            for role in READERS:
                await self.graph.ask(LOOK, role, {"id": kid.global_id})
        self.keys = [each_has_one, (await propose(self.graph, OTHER, *self.pairs[1]))["duplicate"]["id"]]
        made["who proposed it"] = [await self.answer(merge, OTHER, place) for place in (0, 1)]
        return made

    async def merged(self) -> Stage:
        """Both pairs made one, then once more; what comes to the survivor meanwhile."""
        made: Stage = {"merged": [await self.answer(merge, REGISTRAR, place) for place in (0, 1, 0)]}
        called = {"idempotencyKey": "meanwhile", "number": "03-9", "child": {"policyNumber": ANNA.policy_number}}
        made["call"] = (await self.graph.ask(CALL, Role.DISPATCHER, {"input": called})).data
        return made | await self.read()

    async def parted(self) -> Stage:
        """Both made two again, then once more, and then one."""
        made: Stage = {"parted": [await self.answer(unmerge, OTHER, place) for place in (1, 0, 0)]}
        made["again"] = [await self.answer(merge, REGISTRAR, place) for place in (0, 1)]
        return made | await self.read()

    async def write(self, number: int) -> tuple[str, Any]:
        """What comes of one of the writes of the other tests."""
        role, name, given = WRITES[number]
        document = (
            f"mutation ($i: {name[0].upper()}{name[1:]}Input!) {{ {name}(input: $i) {{ problems {{ code path }} }} }}"
        )
        answer = await self.graph.ask(document, role, {"i": {"idempotencyKey": f"w{number}", **given}})
        return name, answer.body.get("errors") or answer.data[name]["problems"]

    async def answer(self, write: Any, subject: str, place: int) -> Any:
        given = (self.pairs[place][1],) if write is merge else ()
        return await write(self.graph, subject, self.keys[place], *given)

    async def log(self, kid: Kid, role: Role) -> list[Any] | None:
        """Who looked at a child, newest first, as this role reads it page by page."""
        entries: list[Any] = []
        after = None
        while True:
            child = (await self.graph.ask(LOG, role, {"id": kid.global_id, "after": after})).data["child"]
            if child is None:
                return None
            entries += child["accessLog"]["nodes"]
            after = child["accessLog"]["pageInfo"]["endCursor"]
            if not child["accessLog"]["pageInfo"]["hasNextPage"]:
                return by_request(entries)

    async def read(self) -> Stage:
        """What each role reads of all four, and what is in the database."""
        children = [kid for pair in self.pairs for kid in pair]
        ids = [kid.id for kid in children]
        read: Stage = {"page": {}}
        for kid in children:
            for role in READERS:
                page = (await self.graph.ask(PAGE, role, {"id": kid.global_id})).data["child"]
                read["page"][kid.family, role] = without_ids(page)
        await settled(self.graph.dsn)
        await notices_taken(self.graph.dsn)
        events = await rows(above(self.graph.dsn), EVENTS)
        read["events"] = sorted(str(tuple(row)) for row in events if row["child_id"] in ids)
        read["log"] = {(kid.family, role): await self.log(kid, role) for kid in children for role in LOGS}
        read["trail"] = sorted(str(tuple(row)) for row in await rows(above(self.graph.dsn), TRAIL))
        read["calls"] = sorted(str(tuple(row)) for row in await rows(above(self.graph.dsn), CALLS))
        return read


def by_request(entries: list[Any]) -> list[Any]:
    """Entries without ids; those of one request are one, since over nodes each root field has its own."""
    requests: dict[str, Any] = {}
    for entry in entries:
        request = requests.setdefault(entry.pop("requestId"), entry)
        request |= {name: sorted({*request[name], *entry[name]}) for name in ("fields", "relations")}
        request["purpose"] = ID.sub("ID", request["purpose"] or "")
    return list(requests.values())


def without_ids(value: Any) -> Any:
    """An answer without the ids in it, each list in an order of its own."""
    if isinstance(value, dict):
        return {name: without_ids(each) for name, each in value.items() if name != "id"}
    return sorted((without_ids(each) for each in value), key=str) if isinstance(value, list) else value


async def is_spread(dsn: str) -> bool:
    """Whether this is the one of the two databases."""
    connection = await connect(dsn)
    try:
        return bool(await learn(connection))
    finally:
        await connection.close()


async def notices_taken(dsn: str) -> None:
    """Return when what triggers left on the nodes has come to the outbox."""
    if await is_spread(dsn):
        while (await rows(above(dsn), "SELECT count(*) FROM node_notice"))[0][0]:  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.2)
