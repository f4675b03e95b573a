"""Every way in and out of the graph: entries with all that stands below them, rows by their ids, streams."""

import re
from collections.abc import Iterator
from typing import Any

from graphql import is_required_argument

from graph.viewer import Role
from tests.http.client import Graph, rows
from tests.http.world import ANNA, FIRST, POLYCLINIC, TODAY, global_id
from tests.plan.corpus import catalog
from tests.security.test_side_texts import read

# How each field of Query is asked; those of a child, of its capsule and of the viewer are asked in tests/security/test_side_texts.py.
ARGUMENTS = {
    "account": 'subject: "nurse-1"',
    "decisionSupportCards": f'childId: "{ANNA.global_id}", hook: PATIENT_VIEW',
    "district": f'id: "{global_id("District", FIRST)}"',
    "explainAccess": f'fields: ["Condition.icd10", "Passport.diagnoses"], childId: "{ANNA.global_id}"',
    "literature": 'icd10: "J45.0"',
    "organization": f'code: "{POLYCLINIC.hex}"',
    "polyclinic": f'id: "{global_id("Polyclinic", POLYCLINIC)}"',
    "searchChildren": f'match: {{family: "{ANNA.family}", policyNumber: "{ANNA.policy_number}"}}',
    "staffMember": 'system: "urn:a", identifier: "x"',
    "studyRooms": f'day: "{TODAY}"',
    "verifyCertificate": 'code: "x"',
}
MOST = 280  # fields of a document, somewhat fewer than a document may have
AT_ONCE = 20  # rows that are asked for by their ids
ASKED_ELSEWHERE = {"child", "emergencyCapsule", "viewer", "node", "nodes"}
FOLLOWED = {
    "childIds": f'childIds: ["{ANNA.global_id}"]',
    "districtId": f'districtId: "{global_id("District", FIRST)}"',
    "callId": f'callId: "{global_id("EmergencyCall", ANNA.id)}"',
}


def questions() -> Iterator[tuple[str, str]]:
    """Each entry of the graph with all that stands below it."""
    query: Any = catalog().schema.query_type
    types = catalog().types
    for name, bound in types["Query"].fields.items():
        if name in ASKED_ELSEWHERE:
            continue
        arguments, target = query.fields[name].args, types.get(bound.type_name)
        assert name in ARGUMENTS or not any(map(is_required_argument, arguments.values())), (
            f"say in ARGUMENTS how {name} is asked"
        )
        given = f"({ARGUMENTS[name]})" if name in ARGUMENTS else ""
        # Field by field, since a document may select so much and no more.
        for each in narrow(target.connection_of or target.name) if target else ("",):
            inside = f"nodes {{ {each} }}" if target and target.connection_of else each
            yield f"Query.{name} {each[:40]}", f"{{ {name}{given} {f'{{ {inside} }}' if inside else ''} }}"


def narrow(type_name: str) -> Iterator[str]:
    """The fields of a type, each so deep that one document may ask for it."""
    shallow = {each.split()[0]: each for each in selections(type_name, 1)}
    for deep in selections(type_name, 2):
        yield deep if len(re.findall(r"\w+", deep)) < MOST else shallow[deep.split()[0]]


def below(type_name: str, depth: int = 2) -> str:
    """The fields of a type as they are selected, of a connection those of its rows."""
    target = catalog().types[type_name]
    inside = " ".join(selections(target.connection_of or type_name, depth))
    return f"nodes {{ {inside} }}" if target.connection_of else inside


def selections(type_name: str, depth: int) -> Iterator[str]:
    """The fields of a type that need no argument, each with what stands below it."""
    graphql_type: Any = catalog().schema.type_map[type_name]
    for name, bound in catalog().types[type_name].fields.items():
        if name == "access" or any(map(is_required_argument, graphql_type.fields[name].args.values())):
            continue
        if bound.type_name not in catalog().types:
            yield name
        elif depth and (inside := below(bound.type_name, depth - 1)):
            yield f"{name} {{ {inside} }}"


async def entries(graph: Graph, role: Role) -> dict[str, str]:
    """What a role is given at each entry, as text."""
    texts = await read(graph, role)
    for place, query in questions():
        answer = await graph.ask(query, role)
        assert answer.code in ("OK", "FORBIDDEN"), (place, answer.text)
        texts[place] = answer.text
    return texts | {f"node {key}": text for key, text in (await nodes(graph, role)).items()}


async def nodes(graph: Graph, role: Role) -> dict[str, str]:
    """What a role is given by the id of each row of the child, of each type that has ids."""
    texts = {}
    for name in catalog().node_types:
        binding = catalog().types[name].binding
        if binding.row is None or tuple(binding.key) != ("child_id", "id"):
            continue
        table = binding.row.__tablename__
        stored = await rows(graph.dsn, f"SELECT id FROM {table} WHERE child_id = $1 LIMIT 60", ANNA.id)
        keys = [global_id(name, ANNA.id, row["id"]) for row in stored]
        for start in range(0, len(keys), AT_ONCE):
            query = f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {name} {{ {below(name, 1)} }} }} }}"
            answer = await graph.ask(query, role, {"ids": keys[start : start + AT_ONCE]})
            assert answer.code == "OK", (name, answer.text)
            texts[f"{name} {start}"] = answer.text
    return texts


def streams() -> Iterator[tuple[str, str]]:
    """Each field of Subscription with all that an event of it tells."""
    subscription: Any = catalog().schema.subscription_type
    for name, bound in catalog().types["Subscription"].fields.items():
        wanted = [each for each in subscription.fields[name].args if each in FOLLOWED]
        given = f"({FOLLOWED[wanted[0]]})" if wanted else ""
        yield name, f"subscription {{ {name}{given} {{ {below(bound.type_name, 1)} }} }}"
