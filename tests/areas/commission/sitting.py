"""Commissions in short: who sits, each write, and what is shown of one."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, change, rows
from tests.http.world import ANNA, FIRST, LONG_AGO, POLYCLINIC, STAFF, TODAY, Kid, subject_of, uid

DOCTOR, SPECIALIST = Role.DISTRICT_DOCTOR, Role.SPECIALIST
NUMBERS = iter(range(1, 1_000_000))
QUESTION, WORDS = "Нужно ли обучение на дому до мая", "Осмотрен, возражений по существу нет"
# The specialist of the world chairs; two more, and a doctor of the district.
CHAIR, SECOND, THIRD = "chair", "second", "third"
PEOPLE: dict[str, UUID] = {CHAIR: STAFF[SPECIALIST], SECOND: uid(4301), THIRD: uid(4302), "doctor": STAFF[DOCTOR]}
SUBJECTS = {CHAIR: subject_of(SPECIALIST), SECOND: "second-1", THIRD: "third-1", "doctor": subject_of(DOCTOR)}
SHOWN = """id kind status question isOverdue expiresOn needsConsent dueOn endedAt callOffReason waitsFor consent { id }
members { name isChair } documents { id } sessions { number members quorum approval outcome decision norm { act checked }
  opinions { member vote opinion signedAt signature } protocol { id kind title status } }"""
PAYLOAD = f"commission {{ {SHOWN} }} problems {{ code path message }}"
LIST = f"query ($id: ID!) {{ child(by: {{id: $id}}) {{ commissions {{ nodes {{ {SHOWN} }} }} }} }}"
MINE = "{ myCommissions { nodes { id waitsFor child { id } } } }"
ACCOUNT = """INSERT INTO account SELECT (json_populate_record(a, json_build_object('subject', '{subject}', 'staff_id', '{staff}'))).*
  FROM account a WHERE subject = '{like}' ON CONFLICT DO NOTHING"""
WORKS = f"""INSERT INTO assignment (id, staff_id, organization_id, valid_from)
  VALUES ('{{key}}', '{{key}}', '{POLYCLINIC}', '{LONG_AGO}') ON CONFLICT DO NOTHING"""
ROLES = {CHAIR: SPECIALIST, SECOND: SPECIALIST, THIRD: SPECIALIST, "doctor": DOCTOR}


async def seat(graph: Graph, specialty: str = "CARDIOLOGY") -> None:
    """Staff with identifiers: two more specialists of the polyclinic, and nobody treats Anna by anything else.

    Seated again they have another specialty.
    """
    statements = [f"DELETE FROM {table}" for table in ("referral", "observation", "appointment")]
    for name in (SECOND, THIRD):
        key = PEOPLE[name]
        statements += [
            f"INSERT INTO staff (id, family, given) VALUES ('{key}', 'Vrach', '{name}') ON CONFLICT DO NOTHING",
            WORKS.format(key=key),
            ACCOUNT.format(subject=SUBJECTS[name], staff=key, like=SUBJECTS[CHAIR]),
        ]
    for name, key in PEOPLE.items():
        statements.append(f"UPDATE staff SET source_system = 'urn:s', source_id = '{name}' WHERE id = '{key}'")
    specialists = ", ".join(f"'{PEOPLE[name]}'" for name in (CHAIR, SECOND, THIRD))
    statements.append(f"UPDATE staff SET specialty = '{specialty}' WHERE id IN ({specialists})")
    await change(graph.dsn, "; ".join(statements))


async def asked(graph: Graph, who: str, query: str, variables: dict[str, Any] | None = None) -> Any:
    """The answer to one of the people."""
    headers = bearer(ISSUER.issue(SUBJECTS[who], ROLES[who], 600))
    return await graph.post({"query": query, "variables": variables or {}}, headers)


async def write(graph: Graph, who: str, name: str, **given: Any) -> dict[str, Any]:
    """The payload of a write of one of the people, under a key of its own."""
    kind = name[0].upper() + name[1:]
    document = f"mutation ($input: {kind}Input!) {{ {name}(input: $input) {{ {PAYLOAD} }} }}"
    answer = await asked(graph, who, document, {"input": {"idempotencyKey": f"m{next(NUMBERS)}", **given}})
    return dict(answer.data[name])


def named(*people: str) -> list[dict[str, str]]:
    """Identifiers of people."""
    return [{"system": "urn:s", "identifier": each} for each in people]


def later(days: int) -> str:
    """That many days from today."""
    return (TODAY + timedelta(days=days)).isoformat()


async def convene(graph: Graph, who: str = "doctor", kid: Kid = ANNA, **given: Any) -> dict[str, Any]:
    """Convene a medical commission of the chair, two more and the doctor."""
    wish = {
        "child": {"id": kid.global_id},
        "kind": "MEDICAL_COMMISSION",
        "question": QUESTION,
        "dueBy": later(10),
        "chair": named(CHAIR)[0],
        "members": named(SECOND, THIRD),
        "documents": [],
        **given,
    }
    return await write(graph, who, "commissionConvene", **wish)


async def convened(graph: Graph, **given: Any) -> str:
    """The id of one that was convened."""
    payload = await convene(graph, **given)
    assert payload["problems"] == [], payload
    return str(payload["commission"]["id"])


async def step(graph: Graph, who: str, name: str, commission: str, **given: Any) -> dict[str, Any]:
    """A step of a commission."""
    return await write(graph, who, name, commissionId=commission, **given)


async def hold(graph: Graph, commission: str, who: str = CHAIR, days: int = 3) -> dict[str, Any]:
    """Hold a session."""
    return await step(graph, who, "commissionSessionHold", commission, opinionsDueOn=later(days))


async def give(graph: Graph, who: str, commission: str, vote: str = "FOR", opinion: str = WORDS) -> dict[str, Any]:
    """Give an opinion."""
    return await step(graph, who, "commissionOpinionGive", commission, vote=vote, opinion=opinion)


async def decide(graph: Graph, commission: str, who: str = CHAIR, decision: str = WORDS) -> dict[str, Any]:
    """Decide."""
    return await step(graph, who, "commissionDecide", commission, decision=decision)


async def sign(graph: Graph, who: str, commission: str) -> dict[str, Any]:
    """Sign."""
    return await step(graph, who, "commissionSign", commission)


async def close(graph: Graph, commission: str, who: str = CHAIR, reason: str | None = None) -> dict[str, Any]:
    """Close it, or call it off."""
    return await step(graph, who, "commissionClose", commission, reason=reason)


async def taken(payload: dict[str, Any]) -> dict[str, Any]:
    """What was read back of a step that was taken."""
    assert payload["problems"] == [], payload
    return dict(payload["commission"])


async def decided(graph: Graph, **given: Any) -> str:
    """The id of one that has decided, by the votes of all three."""
    commission = await convened(graph, **given)
    assert (await hold(graph, commission))["problems"] == []
    for who in (CHAIR, SECOND, THIRD):
        assert (await give(graph, who, commission))["problems"] == []
    assert (await decide(graph, commission))["problems"] == []
    return commission


async def closed(graph: Graph, **given: Any) -> str:
    """The id of one that is closed."""
    commission = await decided(graph, **given)
    for who in (CHAIR, SECOND, THIRD):
        assert (await sign(graph, who, commission))["problems"] == []
    assert (await close(graph, commission))["problems"] == []
    return commission


async def listed(graph: Graph, role: Role, kid: Kid = ANNA) -> list[dict[str, Any]] | None:
    """The commissions of a child as a role sees them; None where it reaches no list."""
    child = (await graph.ask(LIST, role, {"id": kid.global_id})).data["child"]
    return None if child is None or child["commissions"] is None else list(child["commissions"]["nodes"])


def refused(payload: dict[str, Any]) -> tuple[str, str]:
    """Code and field of the one problem; nothing was read back."""
    assert payload["commission"] is None, payload
    (problem,) = payload["problems"]
    return problem["code"], problem["path"][-1]


__all__ = ["FIRST", "change", "rows"]
