"""Decision cards for other systems: the graph asked as the account of a client, and what they answer to its cards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

import orjson

from graph.database.acting import act_as
from graph.database.citus.spread import is_distributed
from graph.database.pools import WriterPool
from graph.errors import Code, Refusal, unauthenticated
from graph.execute.engine import Engine, this_moment
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.operation import Operation
from graph.identity import new_id
from graph.viewer import Viewer

NAME = "CdsHooks"  # of the operations, in the trail
KEPT = timedelta(days=30)  # in which a card may be answered
_CARD = """id indicator summary detail notice rule { code version source sourceUrl checked } preliminary { icd10 display }
  inputs { words document { title date } } norm { act title } suggestions { label write arguments }"""
_CARDS = f"""query {NAME}($child: ID!, $hook: DecisionHook!, $orders: [DecisionOrder!]) {{
  decisionSupportCards(childId: $child, hook: $hook, orders: $orders) {{ {_CARD} }} }}"""
_ANSWER = f"""mutation {NAME}($input: DecisionCardAnswerInput!) {{
  decisionCardAnswer(input: $input) {{ problems {{ code }} }} }}"""
_ONCE = "INSERT INTO cds_token (issuer, jti, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING true"
_FORGET_TOKENS = "DELETE FROM cds_token WHERE expires_at < $1"
_ISSUE = """
INSERT INTO cds_card (child_id, id, issuer, card, orders, issued_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (issuer, card) DO UPDATE SET orders = $5, issued_at = $6
"""
_ISSUE_OF_CHILD = _ISSUE.replace(
    "(issuer, card) DO", "(issuer, card, child_id) DO"
)  # unique within the child (docs/citus.md)
_ISSUED = "SELECT child_id, orders FROM cds_card WHERE issuer = $1 AND card = $2 AND issued_at > $3"
_FORGET_CARDS = "DELETE FROM cds_card WHERE child_id = $1 AND issued_at <= $2"


@dataclass(frozen=True)
class CdsClient:
    """A client whose token was verified, in one request."""

    issuer: str
    viewer: Viewer
    request_id: str


class CdsHooks:
    """Answers clients of CDS Hooks."""

    def __init__(self, engine: Engine, writer: WriterPool) -> None:
        self._engine = engine
        self._writer = writer

    async def take_token(self, issuer: str, jti: str, expires: float) -> None:
        """Take the `jti` of a token, once in all processes. Raises UNAUTHENTICATED for one that was taken."""
        now = this_moment().now
        async with self._writer.acquire() as connection, connection.transaction():
            await connection.execute(_FORGET_TOKENS, now)
            is_new = await connection.fetchval(_ONCE, issuer, jti, datetime.fromtimestamp(expires, UTC))
        if not is_new:
            raise unauthenticated()

    async def cards(
        self, client: CdsClient, child: str, hook: str, orders: Sequence[Mapping[str, Any]]
    ) -> list[dict[str, Any]]:
        """The cards of a child; none where there is no such child for this client. Raises what an answer of the graph raises."""
        variables = {"child": child, "hook": hook, "orders": list(orders)}
        try:
            data = await self._ask(client, _CARDS, variables)
        except Refusal as refused:
            if refused.code is Code.BAD_USER_INPUT:  # an id of another system is an unknown child
                return []
            raise
        cards: list[dict[str, Any]] = data["decisionSupportCards"] or []
        await self._issue(client, child, orders, [card["id"] for card in cards])
        return cards

    async def _issue(
        self, client: CdsClient, child: str, orders: Sequence[Mapping[str, Any]], cards: Sequence[str]
    ) -> None:
        """Remember which cards a client has, so that it may answer them."""
        if not cards:
            return
        child_id, now, text = (
            decode_global_id(child, {"Child": 1}).key,
            this_moment().now,
            orjson.dumps(orders).decode(),
        )
        async with self._writer.acquire() as connection, connection.transaction():
            await act_as(connection, "cds-hooks")
            await connection.execute(_FORGET_CARDS, child_id, now - KEPT)
            rows = [(child_id, new_id(), client.issuer, UUID(card), text, now) for card in sorted(cards)]
            await connection.executemany(_ISSUE_OF_CHILD if is_distributed(connection) else _ISSUE, rows)

    async def answer(self, client: CdsClient, given: Mapping[str, Any]) -> bool:
        """Keep an answer to a card; False for one that this client does not have, or not any more. Raises as `cards` does."""
        try:
            card = UUID(given["card"])
        except ValueError:
            return False
        async with self._writer.acquire() as connection, connection.transaction():
            await act_as(connection, "cds-hooks")
            row: Any = await connection.fetchrow(_ISSUED, client.issuer, card, this_moment().now - KEPT)
        if row is None:
            return False
        answer = {name: given[name] for name in ("answer", "reason", "comment") if name in given}
        key = sha256(
            orjson.dumps([client.issuer, str(card), given["at"], answer], option=orjson.OPT_SORT_KEYS)
        ).hexdigest()
        child = encode_global_id("Child", row["child_id"])
        orders = orjson.loads(row["orders"])
        written = {"idempotencyKey": f"cds:{key}", "childId": child, "card": str(card), "orders": orders, **answer}
        data = await self._ask(client, _ANSWER, {"input": written})
        return not data["decisionCardAnswer"]["problems"]

    async def _ask(self, client: CdsClient, text: str, variables: Mapping[str, Any]) -> Any:
        operation = Operation(text, NAME, variables, client.request_id)
        return orjson.loads(await self._engine.answer(client.viewer, operation))["data"]
